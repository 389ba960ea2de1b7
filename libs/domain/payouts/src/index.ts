export { COMPANY_MEASURES } from './lib/assemble/measures';
export { monthsOfCycle } from './lib/assemble/months-of-cycle';
export type {
  AssembledParticipant,
  AssembledPerson,
  NotEligiblePerson,
  NotEligibleReason,
  ParticipantRules,
} from './lib/assemble/participant';
export { assemblePerson } from './lib/assemble/participant';
export type {
  ActualRecord,
  Actuals,
  AssignmentRecord,
  CycleRecord,
  Finding,
  FindingCode,
  MeasureSource,
  PersonRecord,
  TermsRecord,
} from './lib/assemble/records';
export type { SharedMeasures, TeamRecord } from './lib/assemble/shared-measures';
export { assembleSharedMeasures } from './lib/assemble/shared-measures';
export type { ToldPayout, ToldStep } from './lib/explanation/explain-payout';
export { payoutWaterfall, tellPayout } from './lib/explanation/explain-payout';
export { amountsByScope } from './lib/outcome/amounts';
export type { Outcome, OutcomeReason, PayoutOutcome, ReasonCode } from './lib/outcome/outcome';
export { outcomeOf } from './lib/outcome/outcome';
export { reasonWords } from './lib/outcome/reason-words';
export type { Milestones } from './lib/own/own-input';
export { milestonesOf, ownInput, ownTotal } from './lib/own/own-input';
export type { OwnCalculation, OwnMeasure } from './lib/own/own-measures';
export { ownMeasures } from './lib/own/own-measures';
export type { DistributionBin } from './lib/run/distribution';
export { distributionOf, FINEST_BIN, finestBins } from './lib/run/distribution';
export { ENGINE_VERSION } from './lib/run/engine-version';
export type { WaterfallBar } from './lib/waterfall/waterfall-words';
export { findingMessage } from './lib/words/finding-message';
