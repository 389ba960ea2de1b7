import { Rational } from '@premia/domain-kernel';
import { fields } from '../validate/record';
import type { ScoringKind } from './scoring-kind';

/** 100 from an actual of 1 on, else 0. */
export interface Milestone {
  readonly kind: 'milestone';
}

export interface MilestoneTrace {
  readonly kind: 'milestone';
  readonly actual: Rational;
  readonly result: Rational;
}

export const milestone: ScoringKind<Milestone, MilestoneTrace> = {
  fields: fields('kind'),
  check: () => ({ kind: 'milestone' }),
  score: (_, actual) => (actual.compare(Rational.ONE) >= 0 ? Rational.HUNDRED : Rational.ZERO),
  trace: ({ kind }, actual, _, result) => ({ kind, actual, result }),
  actualsAt: () => [Rational.ONE],
  assumeActual: (_, attainment) => ({ actual: attainment.isLessThan(Rational.HUNDRED) ? '0' : '1', status: 'ok' }),
  canBeNegative: () => false,
  targetOf: () => null,
};
