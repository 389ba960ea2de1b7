import { Rational } from '@premia/domain-kernel';
import { fields } from '../validate/record';
import { readChoice, readPositive } from '../validate/scalar';
import type { ScoringKind } from './scoring-kind';
import { atLeast, atMost, WORST } from './scoring-kind';

/** `higher`: 100 · actual / target; `lower`: 100 · target / actual, without bound at an actual of 0 or less. */
export interface Ratio {
  readonly kind: 'ratio';
  readonly direction: 'higher' | 'lower';
  readonly target: Rational;
}

export interface RatioTrace {
  /** `ratio-unbounded`: a lower-is-better ratio at an actual of 0 or less; `result` is the measure's `attainmentMax`. */
  readonly kind: 'ratio-higher' | 'ratio-lower' | 'ratio-unbounded';
  readonly actual: Rational;
  readonly target: Rational;
  readonly result: Rational;
}

export const ratio: ScoringKind<Ratio, RatioTrace> = {
  fields: fields('kind direction target'),
  check: (record, place) => {
    const direction = readChoice(record.direction, place.at('direction'), ['higher', 'lower']);
    const target = readPositive(record.target, place.at('target'), 'target-not-positive');
    return direction && target && { kind: 'ratio', direction, target };
  },
  score: ({ direction, target }, actual) => {
    if (direction === 'higher') return actual.inPercentOf(target);
    return actual.isPositive ? target.inPercentOf(actual) : null;
  },
  trace: ({ direction, target }, actual, _, result) => {
    const isUnbounded = direction === 'lower' && !actual.isPositive;
    return { kind: isUnbounded ? 'ratio-unbounded' : `ratio-${direction}`, actual, target, result };
  },
  actualsAt: ({ direction, target }, attainment) => {
    if (direction === 'higher') return [attainment.percentOf(target)];
    return attainment.isPositive ? [costAt(target, attainment)] : [Rational.ZERO];
  },
  assumeActual: ({ direction, target }, attainment) => {
    if (direction === 'higher') return atLeast(attainment.percentOf(target));
    return attainment.isPositive ? atMost(costAt(target, attainment)) : WORST;
  },
  canBeNegative: () => false,
  targetOf: ({ target }) => target,
};

function costAt(target: Rational, attainment: Rational): Rational {
  return Rational.HUNDRED.times(target).dividedBy(attainment);
}
