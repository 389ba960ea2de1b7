import type { GateOperator, GateTrace, Scope } from '@premia/domain-bonus';
import type { NotEligibleReason } from '../assemble/participant';

/** Why somebody is paid nothing, with what a sentence about it needs: keys and decimals, never another person's. */
export type OutcomeReason =
  | { readonly code: NotEligibleReason; readonly values: Readonly<Record<string, string>> }
  | { readonly code: 'gate'; readonly values: GateReason }
  | { readonly code: 'below-threshold' | 'at-threshold' | 'nothing-reached'; readonly values: ThresholdReason }
  | { readonly code: 'paid-before'; readonly values: { readonly amount: string } }
  | { readonly code: 'factor-zero'; readonly values: { readonly factor: string } }
  | { readonly code: PlainReason; readonly values: Readonly<Record<never, never>> };

export type PlainReason =
  | 'only-pilots'
  | 'nothing-earned'
  | 'no-target-bonus'
  | 'table'
  | 'cap'
  | 'pool'
  | 'pool-by-target'
  | 'budget'
  | 'rounds-to-zero';

/** What a reason is about: a measure, or a part of the plan. */
export interface ReasonSubject {
  /** Id of the measure, of the component where it is about a part of the plan. */
  readonly measure: string;
  /** Whose results the part is made of; left out for a measure. */
  readonly part?: Scope;
}

/** What came nearest; percent. */
export interface ThresholdReason extends ReasonSubject {
  readonly attainment: string;
  readonly threshold: string;
  /** As measured; left out without data, and for a part of the plan. */
  readonly actual?: string;
}

/** What a gate asked for and what it found; `is` is left out without data. */
export interface GateReason extends ReasonSubject {
  readonly gate: string;
  readonly scope: string;
  readonly value: string;
  readonly op: GateOperator;
  readonly than: string;
  readonly is?: string;
}

/** More decimals than any sentence shows. */
export const REASON_DECIMALS = 12;

export function gateReason({ id, scope, reads, value, operator, than, read }: GateTrace): OutcomeReason {
  return {
    code: 'gate',
    values: {
      gate: id,
      scope,
      measure: reads.id,
      ...(reads.kind === 'component' && { part: scope }),
      value,
      op: operator,
      than: than.toDecimal(REASON_DECIMALS),
      ...(read !== null && { is: read.toDecimal(REASON_DECIMALS) }),
    },
  };
}

export function plainReason(code: PlainReason): OutcomeReason {
  return { code, values: {} };
}
