export { fits } from './lib/assemble/given-inputs';
export { planInRun } from './lib/assemble/measures';
export { monthsOfCycle } from './lib/assemble/months-of-cycle';
export type { PaidElsewhere } from './lib/assemble/paid-elsewhere';
export type { AssembledPerson, ParticipantRules } from './lib/assemble/participant';
export { assemblePerson } from './lib/assemble/participant';
export type {
  AssignmentRecord,
  CycleRecord,
  Issue as Finding,
  GivenInputs,
  MeasureSource,
  PersonRecord,
  TermsRecord,
} from './lib/assemble/records';
export type { SharedMeasures, TeamRecord } from './lib/assemble/shared-measures';
export { assembleSharedMeasures } from './lib/assemble/shared-measures';
export type { DifferenceCode, DifferenceReason, FrozenLine } from './lib/difference/explain-difference';
export { explainDifference } from './lib/difference/explain-difference';
export type { ExplainedBar, PayoutExplanation } from './lib/explanation/explain-payout';
export { explainPayout } from './lib/explanation/explain-payout';
export type { ExplainedStep } from './lib/explanation/explained-step';
export { withAdjustments } from './lib/explanation/with-adjustments';
export { describeFormula, describeNumber } from './lib/formula/describe-formula';
export { amountsByScope } from './lib/outcome/amounts';
export type { PayoutOutcome } from './lib/outcome/outcome';
export { outcomeOf } from './lib/outcome/outcome';
export type { OutcomeReason } from './lib/outcome/reason';
export { reasonMessage } from './lib/outcome/reason-message';
export type { OwnCalculation, OwnMeasure } from './lib/own/own-measures';
export { ownMeasures } from './lib/own/own-measures';
export { personInput as ownInput } from './lib/own/person-input';
export type { PaidDifference } from './lib/payroll/paid-list';
export { paidDifferences } from './lib/payroll/paid-list';
export type { PayrollIssue, PayrollIssueCode } from './lib/payroll/payroll-records';
export { payrollIssues, payrollRecords } from './lib/payroll/payroll-records';
export type { FieldSource, PayrollLine, PayrollOptions, PayrollRun, PayrollTarget } from './lib/payroll/payroll-target';
export { PAYROLL_TARGETS } from './lib/payroll/payroll-targets';
export { payrollText } from './lib/payroll/payroll-text';
export { wageTypeAmounts } from './lib/payroll/wage-type-amounts';
export { inclusionProof, toHex, treeHead } from './lib/receipt/merkle-tree';
export type { ReceiptAdjustment, ReceiptFile } from './lib/receipt/receipt-file';
export { hashOfJson, ownHeader, RECEIPT_FORMAT, receiptLeaf, verifyReceiptFile } from './lib/receipt/receipt-file';
export type { DistributionBin } from './lib/run/distribution';
export { distributionOf, FINEST_BIN, finestBins } from './lib/run/distribution';
export type { InputChange } from './lib/run/input-changes';
export { headerChanges, INPUT_CHANGES, participantChanges } from './lib/run/input-changes';
export { issueMessage as findingMessage } from './lib/words/issue-message';
