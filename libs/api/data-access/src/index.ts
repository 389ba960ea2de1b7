export { notePayRead, PayReads } from './lib/audit/pay-reads';
export { verifyAuditChain } from './lib/audit/verify-audit-chain';
export { DataAccessModule } from './lib/data-access.module';
export { Database } from './lib/database/database';
export { brokenUniqueness } from './lib/database/database-errors';
export { APP_ROLE, migrate, OWNER_ROLE } from './lib/database/migrate';
export { readInBatches } from './lib/database/read-in-batches';
export type { Sql } from './lib/database/sql';
export { ApiTokenEntity } from './lib/entities/api-token.entity';
export { AssignmentEntity } from './lib/entities/assignment.entity';
export { BonusPlanEntity } from './lib/entities/bonus-plan.entity';
export { BonusPlanVersionEntity } from './lib/entities/bonus-plan-version.entity';
export type { NewRow } from './lib/entities/columns';
export { columns } from './lib/entities/columns';
export { CycleEntity } from './lib/entities/cycle.entity';
export { ImportEntity } from './lib/entities/import.entity';
export { InvitationEntity } from './lib/entities/invitation.entity';
export { MembershipEntity } from './lib/entities/membership.entity';
export { PasswordResetEntity } from './lib/entities/password-reset.entity';
export { PayoutAdjustmentEntity } from './lib/entities/payout-adjustment.entity';
export { PayoutBudgetEntity } from './lib/entities/payout-budget.entity';
export { PayoutDifferenceEntity } from './lib/entities/payout-difference.entity';
export { PayoutHoldEntity } from './lib/entities/payout-hold.entity';
export { PayoutInputEntity } from './lib/entities/payout-input.entity';
export { PayoutLookEntity } from './lib/entities/payout-look.entity';
export { PayoutRunHeadEntity } from './lib/entities/payout-run-head.entity';
export { PayoutRunStepEntity } from './lib/entities/payout-run-step.entity';
export { PayrollFileEntity } from './lib/entities/payroll-file.entity';
export { PayrollHandoverEntity } from './lib/entities/payroll-handover.entity';
export { PayrollPaidListEntity } from './lib/entities/payroll-paid-list.entity';
export { PersonEntity } from './lib/entities/person.entity';
export { RefreshTokenEntity } from './lib/entities/refresh-token.entity';
export { ReplacedTermsEntity } from './lib/entities/replaced-terms.entity';
export { RoleGrantEntity } from './lib/entities/role-grant.entity';
export { RunComparisonEntity } from './lib/entities/run-comparison.entity';
export { RunSampleEntity } from './lib/entities/run-sample.entity';
export { RunSampleSignatureEntity } from './lib/entities/run-sample-signature.entity';
export { SessionEntity } from './lib/entities/session.entity';
export { SignInAttemptEntity } from './lib/entities/sign-in-attempt.entity';
export { SourceEntity } from './lib/entities/source.entity';
export { TeamEntity } from './lib/entities/team.entity';
export { TenantEntity } from './lib/entities/tenant.entity';
export { TermsEntity } from './lib/entities/terms.entity';
export { UserEntity } from './lib/entities/user.entity';
export { UserPasswordEntity } from './lib/entities/user-password.entity';
export { WorkspacePolicyEntity } from './lib/entities/workspace-policy.entity';
export { EVENT_TYPES } from './lib/events/domain-event';
export { EventSubscribers } from './lib/events/event-subscribers';
export { FileAddresses } from './lib/files/file-addresses';
export type { Upload } from './lib/files/file-storage';
export {
  hasUpload,
  readChunks,
  readFile,
  readUpload,
  removeExpiredUploads,
  storeFile,
  storeUpload,
  UPLOAD_QUOTA,
  UploadQuotaExceeded,
} from './lib/files/file-storage';
export { once } from './lib/idempotency/once';
export { defineJob, defineTask } from './lib/jobs/define-job';
export { JobQueries, readJob, readOwnJob } from './lib/jobs/job.queries';
export { JobHandlers } from './lib/jobs/job-handlers';
export { JobSignals } from './lib/jobs/job-signals';
export { PerformJob } from './lib/jobs/perform-job';
export type { JobResult, RunningJob } from './lib/jobs/running-job';
export { Worker } from './lib/jobs/worker';
export { DeliverEmailJob, EMAIL_ATTEMPTS } from './lib/mail/deliver-email.job';
export {
  readAssignmentActuals,
  readCycleObservations,
  readEarlierActuals,
} from './lib/measurements/assignment-actuals';
export { readCycleProgress, readFirstCycle } from './lib/measurements/cycle-progress';
export type { ObservationCount, ObservationGrain, ObservationText } from './lib/measurements/observation-series';
export {
  readMetricsWithData,
  readObservationCounts,
  readObservationSeries,
  readObservedDays,
} from './lib/measurements/observation-series';
export { closeMoment, takeRecordingMoment } from './lib/measurements/recording-moment';
export { type AssignmentActual, SliceActuals } from './lib/measurements/slice-actuals';
export { readVisibleSlices, withinSlices } from './lib/measurements/visible-slices';
export { newId } from './lib/new-id';
export { joinCurrentTerms } from './lib/organization/current-terms';
export { may } from './lib/organization/may';
export type { OrganizationScope as OrganizationReach } from './lib/organization/organization-scope';
export {
  readOrganizationScope as readOrganizationReach,
  seesTeams,
  visibilityOf,
} from './lib/organization/organization-scope';
export { archive, removeUnused } from './lib/organization/uses';
export type { Visibility } from './lib/organization/visibility';
export { isInScope as reaches } from './lib/organization/visibility';
export { OperationEnded, Reads } from './lib/reads/reads';
export { isActiveMember } from './lib/tenancy/active-member';
export { newApiToken, readApiCaller } from './lib/tenancy/api-tokens';
export { createWorkspace } from './lib/tenancy/create-workspace';
export { readWorkspace } from './lib/tenancy/read-workspace';
export { Transaction } from './lib/unit-of-work/transaction';
export { UnitOfWork } from './lib/unit-of-work/unit-of-work';
