import type { IneligibleReason } from '@premia/domain-bonus';
import type { Rational } from '@premia/domain-kernel';
import type { Formula } from '../formula/formula';
import { evaluate } from '../formula/formula';
import type { Subject } from '../steps/step';

/** What moved the amount: exact money, and how it is worked out. Together with the target bonus all of them come to the total. */
export interface Change {
  /** Unique within a waterfall. */
  readonly key: string;
  readonly kind: ChangeKind;
  readonly subject: Subject;
  readonly formula: Formula;
  readonly amount: Rational;
}

export type ChangeKind =
  | 'no-share'
  | 'measure'
  | 'component'
  | 'per-unit'
  | 'component-limit'
  | 'component-gate'
  | 'table'
  | 'modifier'
  | 'protection'
  | 'gate'
  | 'floor'
  | 'cap'
  | 'previously-paid'
  | IneligibleReason
  | 'pool'
  | 'budget'
  | 'rounding';

export function change(key: string, kind: ChangeKind, subject: Subject, formula: Formula): Change {
  return { key, kind, subject, formula, amount: evaluate(formula) };
}
