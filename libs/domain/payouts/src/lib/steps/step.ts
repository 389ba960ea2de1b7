import type { IneligibleReason } from '@premia/domain-bonus';
import type { Rational } from '@premia/domain-kernel';
import type { Message } from '@premia/shared-messages';
import type { Formula, NumberUnit } from '../formula/formula';

/** What a step is about; each kind has a title of its own. */
export type StepKind =
  | 'segment'
  | 'target-bonus'
  | 'service'
  | 'attainment'
  | 'left-out'
  | 'rate'
  | 'rate-not-negative'
  | 'rate-cap'
  | 'component-attainment'
  | 'component-rate'
  | 'component-floor'
  | 'component-cap'
  | 'per-unit'
  | 'gate'
  | 'component-gate'
  | 'part'
  | 'combined'
  | 'product'
  | 'table'
  | 'modifier'
  | 'after-modifier'
  | 'protection'
  | 'total-gate'
  | 'floor'
  | 'cap'
  | 'previously-paid'
  | IneligibleReason
  | 'pool'
  | 'pool-share'
  | 'budget-share'
  | 'rounding';

/** The part of the plan or the days that a step speaks of: ids as in the calculation. */
export interface Subject {
  readonly componentId?: string;
  readonly measureId?: string;
  readonly gateId?: string;
  readonly modifierId?: string;
  /** Days in one position, `YYYY-MM-DD`. */
  readonly segment?: { readonly from: string; readonly to: string };
}

export type StepResult =
  | { readonly kind: 'number'; readonly unit: NumberUnit; readonly value: Rational }
  | { readonly kind: 'flag'; readonly isMet: boolean };

/** One step from actuals to the payout: a formula with its exact numbers, or what is said in its place. */
export interface Step {
  readonly kind: StepKind;
  readonly subject: Subject;
  readonly formula: Formula | null;
  /** What is said where nothing is calculated. */
  readonly remark: Message | null;
  readonly result: StepResult;
}

/** For whom the steps are. */
export interface Viewing {
  readonly currency: string;
  /** Sums over other people are named instead of shown. */
  readonly hidesOthers: boolean;
}
