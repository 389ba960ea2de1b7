import { enumOf } from '@premia/api-util-platform';
import type { ExplainedBar, ExplainedStep, OwnMeasure, PayoutOutcome } from '@premia/domain-payouts';
import type { RunState } from '@premia/shared-contract';

export const PayoutOutcomeEnum = enumOf<PayoutOutcome>('PayoutOutcome', {
  paid: 'Something is paid',
  zero: 'Takes part, and gets nothing',
  'not-eligible': 'Takes no part',
});

const RUN_STATES: Readonly<Record<RunState, string>> = {
  calculated: 'Calculated; another run may take its place',
  superseded: 'A later run took its place',
  submitted: 'Waits for approval',
  approved: 'Approved by somebody else than who submitted it',
  locked: 'Final',
  exported: 'Handed on to payroll',
  rejected: 'Sent back with a reason',
};

export const RunStateEnum = enumOf<RunState>('RunState', RUN_STATES);

/** The state of somebody's own bonus: that of the run, or none yet. */
export type MyBonusState = RunState | 'open';

export const MyBonusStateEnum = enumOf<MyBonusState>('MyBonusState', { ...RUN_STATES, open: 'Not calculated yet' });

export const BarKindEnum = enumOf<ExplainedBar['kind']>('BarKind', {
  base: 'Where it begins: the target bonus',
  change: 'What adds to it or takes away',
  total: 'Where it ends: the payout',
});

export type StepUnit = Extract<ExplainedStep['result'], { kind: 'number' }>['unit'] | 'flag';

export const StepUnitEnum = enumOf<StepUnit>('StepUnit', {
  money: 'The currency of the payout',
  percent: 'Percent points',
  number: 'A plain number',
  'full-time': 'A share of full time',
  flag: '1 where something is met, else 0',
});

export const MeasureDirectionEnum = enumOf<OwnMeasure['direction']>('MeasureDirection', {
  higher: 'More is better',
  lower: 'Less is better',
  range: 'Best within a range',
});

/** What in a run is worth a look. */
export type PayoutFlag =
  'changed' | 'changed-since-run-before' | 'unexplained' | 'anomaly' | 'on-hold' | 'unseen' | 'adjusted' | 'undecided';

export const PayoutFlagEnum = enumOf<PayoutFlag>('PayoutFlag', {
  changed: 'Another amount than in the last period',
  'changed-since-run-before': 'Another amount than in the run whose place this one took',
  unexplained: 'A part of a difference is explained by nothing',
  anomaly: 'Unusual by a rule',
  'on-hold': 'Not paid for now',
  unseen: 'Unusual, and nobody has looked at it as it is',
  adjusted: 'Adjusted, by what is approved',
  undecided: 'An adjustment waits for a decision',
});

export type Anomaly = 'above-range' | 'below-range' | 'large-change' | 'zero' | 'no-data';

export const AnomalyEnum = enumOf<Anomaly>('PayoutAnomaly', {
  'above-range': 'More than in each of the last periods, six at most and three at least',
  'below-range': 'Less than in each of the last periods, six at most and three at least',
  'large-change': 'More than 10 % away from the last period',
  zero: 'Takes part, and gets nothing',
  'no-data': 'A KPI of theirs has no data',
});
