import { TenancyAndIdentity1763800000001 } from './0001-tenancy-and-identity';
import { Organization1763800000002 } from './0002-organization';
import { Measurements1763800000003 } from './0003-measurements';
import { CyclesAndAssignments1763800000004 } from './0004-cycles-and-assignments';
import { Plans1763800000005 } from './0005-plans';
import { Payouts1763800000006 } from './0006-payouts';
import { DiscardedPlans1763800000007 } from './0007-discarded-plans';
import { MomentsOfRecording1763800000008 } from './0008-moments-of-recording';
import { Jobs1763800000009 } from './0009-jobs';
import { PayoutAllotments1763800000010 } from './0010-payout-allotments';
import { EmailAttempts1763800000011 } from './0011-email-attempts';
import { LifeCycles1763800000012 } from './0012-life-cycles';
import { Events1763800000013 } from './0013-events';
import { Answers1763800000014 } from './0014-answers';
import { RunsInOnePass1763800000015 } from './0015-runs-in-one-pass';
import { Files1763800000016 } from './0016-files';
import { Privacy1763800000017 } from './0017-privacy';
import { PayoutInputs1763800000018 } from './0018-payout-inputs';
import { Leaving1763800000019 } from './0019-leaving';
import { UnknownTenants1763800000020 } from './0020-unknown-tenants';
import { OverlappingRuns1763800000021 } from './0021-overlapping-runs';
import { ConfirmedEmails1763800000022 } from './0022-confirmed-emails';
import { AuditHeads1763800000023 } from './0023-audit-heads';
import { JobSignals1763800000024 } from './0024-job-signals';
import { PayReads1763800000025 } from './0025-pay-reads';
import { ChangesSinceARun1763800000026 } from './0026-changes-since-a-run';
import { Archive1763800000027 } from './0027-archive';
import { Sources1763800000028 } from './0028-sources';
import { RunApproval1763800000032 } from './0032-run-approval';
import { RunComparisons1763800000033 } from './0033-run-comparisons';
import { PayoutExceptions1763800000034 } from './0034-payout-exceptions';
import { IndexesOfReferences1763800000035 } from './0035-indexes-of-references';
import { AccountNames1763800000036 } from './0036-account-names';
import { ObservationSums1763800000038 } from './0038-observation-sums';
import { ObservationsOverSpans1763800000040 } from './0040-observations-over-spans';
import { ApiTokens1763800000042 } from './0042-api-tokens';
import { Payroll1763800000044 } from './0044-payroll';
import { PayoutAdjustments1763800000046 } from './0046-payout-adjustments';
import { PayoutRunHeads1763800000047 } from './0047-payout-run-heads';
import { RunSamples1763800000050 } from './0050-run-samples';

/** In the order in which they run; the number in the class name is what TypeORM sorts by. */
export const MIGRATIONS = [
  TenancyAndIdentity1763800000001,
  Organization1763800000002,
  Measurements1763800000003,
  CyclesAndAssignments1763800000004,
  Plans1763800000005,
  Payouts1763800000006,
  DiscardedPlans1763800000007,
  MomentsOfRecording1763800000008,
  Jobs1763800000009,
  PayoutAllotments1763800000010,
  EmailAttempts1763800000011,
  LifeCycles1763800000012,
  Events1763800000013,
  Answers1763800000014,
  RunsInOnePass1763800000015,
  Files1763800000016,
  Privacy1763800000017,
  PayoutInputs1763800000018,
  Leaving1763800000019,
  UnknownTenants1763800000020,
  OverlappingRuns1763800000021,
  ConfirmedEmails1763800000022,
  AuditHeads1763800000023,
  JobSignals1763800000024,
  PayReads1763800000025,
  ChangesSinceARun1763800000026,
  Archive1763800000027,
  Sources1763800000028,
  RunApproval1763800000032,
  RunComparisons1763800000033,
  PayoutExceptions1763800000034,
  IndexesOfReferences1763800000035,
  AccountNames1763800000036,
  ObservationSums1763800000038,
  ObservationsOverSpans1763800000040,
  ApiTokens1763800000042,
  Payroll1763800000044,
  PayoutAdjustments1763800000046,
  PayoutRunHeads1763800000047,
  RunSamples1763800000050,
] as const;
