import { AnswerEntity } from './answer.entity';
import { ApiTokenEntity } from './api-token.entity';
import { AssignmentEntity } from './assignment.entity';
import { AuditEventEntity } from './audit-event.entity';
import { AuditHeadEntity } from './audit-head.entity';
import { BonusPlanEntity } from './bonus-plan.entity';
import { BonusPlanVersionEntity } from './bonus-plan-version.entity';
import { CurrencyRateEntity } from './currency-rate.entity';
import { CycleEntity } from './cycle.entity';
import { EmailEntity } from './email.entity';
import { EventEntity } from './event.entity';
import { EventDeliveryEntity } from './event-delivery.entity';
import { FileEntity } from './file.entity';
import { FileChunkEntity } from './file-chunk.entity';
import { ImportEntity } from './import.entity';
import { InvitationEntity } from './invitation.entity';
import { JobEntity } from './job.entity';
import { MembershipEntity } from './membership.entity';
import { ObservationEntity } from './observation.entity';
import { ObservationDayEntity, ObservationMonthEntity } from './observation-sums.entity';
import { PasswordResetEntity } from './password-reset.entity';
import { PayoutEntity } from './payout.entity';
import { PayoutAdjustmentEntity } from './payout-adjustment.entity';
import { PayoutBudgetEntity } from './payout-budget.entity';
import { PayoutDifferenceEntity } from './payout-difference.entity';
import { PayoutFlagEntity } from './payout-flag.entity';
import { PayoutHoldEntity } from './payout-hold.entity';
import { PayoutInputEntity } from './payout-input.entity';
import { PayoutLookEntity } from './payout-look.entity';
import { PayoutRunEntity } from './payout-run.entity';
import { PayoutRunHeadEntity } from './payout-run-head.entity';
import { PayoutRunStepEntity } from './payout-run-step.entity';
import { PayrollCaseEntity } from './payroll-case.entity';
import { PayrollCodeEntity } from './payroll-code.entity';
import { PayrollFileEntity } from './payroll-file.entity';
import { PayrollHandoverEntity } from './payroll-handover.entity';
import { PayrollLineEntity } from './payroll-line.entity';
import { PayrollPaidListEntity } from './payroll-paid-list.entity';
import { PayrollSettingsEntity } from './payroll-settings.entity';
import { PersonEntity } from './person.entity';
import { PlanAcknowledgementEntity } from './plan-acknowledgement.entity';
import { RecordingMomentEntity } from './recording-moment.entity';
import { RefreshTokenEntity } from './refresh-token.entity';
import { ReplacedTermsEntity } from './replaced-terms.entity';
import { RoleGrantEntity } from './role-grant.entity';
import { RunComparisonEntity } from './run-comparison.entity';
import { RunSampleEntity } from './run-sample.entity';
import { RunSampleSignatureEntity } from './run-sample-signature.entity';
import { SessionEntity } from './session.entity';
import { SignInAttemptEntity } from './sign-in-attempt.entity';
import { SourceEntity } from './source.entity';
import { SourceCampaignEntity } from './source-campaign.entity';
import { TeamEntity } from './team.entity';
import { TenantEntity } from './tenant.entity';
import { TermsEntity } from './terms.entity';
import { UserEntity } from './user.entity';
import { UserPasswordEntity } from './user-password.entity';
import { WorkspacePolicyEntity } from './workspace-policy.entity';

/** Every table of the product; a test holds them against the migrated database. */
export const ENTITIES = [
  AnswerEntity,
  ApiTokenEntity,
  AssignmentEntity,
  AuditEventEntity,
  AuditHeadEntity,
  BonusPlanEntity,
  BonusPlanVersionEntity,
  CycleEntity,
  EmailEntity,
  EventEntity,
  EventDeliveryEntity,
  FileEntity,
  FileChunkEntity,
  ImportEntity,
  InvitationEntity,
  JobEntity,
  MembershipEntity,
  ObservationEntity,
  ObservationDayEntity,
  ObservationMonthEntity,
  PasswordResetEntity,
  PayoutEntity,
  PayoutAdjustmentEntity,
  PayoutBudgetEntity,
  PayoutDifferenceEntity,
  PayoutFlagEntity,
  PayoutHoldEntity,
  PayoutInputEntity,
  PayoutLookEntity,
  PayoutRunEntity,
  PayoutRunHeadEntity,
  PayoutRunStepEntity,
  RunSampleEntity,
  RunSampleSignatureEntity,
  PayrollSettingsEntity,
  PayrollCodeEntity,
  PayrollHandoverEntity,
  PayrollLineEntity,
  PayrollFileEntity,
  PayrollPaidListEntity,
  PayrollCaseEntity,
  PersonEntity,
  PlanAcknowledgementEntity,
  RecordingMomentEntity,
  RefreshTokenEntity,
  ReplacedTermsEntity,
  RoleGrantEntity,
  RunComparisonEntity,
  SessionEntity,
  SignInAttemptEntity,
  SourceCampaignEntity,
  CurrencyRateEntity,
  SourceEntity,
  TeamEntity,
  TenantEntity,
  TermsEntity,
  UserEntity,
  UserPasswordEntity,
  WorkspacePolicyEntity,
] as const;
