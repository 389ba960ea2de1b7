import type { Rational } from '@premia/domain-kernel';
import { fields } from '../validate/record';
import type { ScoringKind } from './scoring-kind';
import { atLeast } from './scoring-kind';

/** The actual is itself the attainment. */
export interface Given {
  readonly kind: 'given';
}

export interface GivenTrace {
  readonly kind: 'given';
  readonly actual: Rational;
  readonly result: Rational;
}

export const given: ScoringKind<Given, GivenTrace> = {
  fields: fields('kind'),
  check: () => ({ kind: 'given' }),
  score: (_, actual) => actual,
  trace: ({ kind }, actual, _, result) => ({ kind, actual, result }),
  actualsAt: (_, attainment) => [attainment],
  assumeActual: (_, attainment) => atLeast(attainment),
  canBeNegative: () => false,
  targetOf: () => null,
};
