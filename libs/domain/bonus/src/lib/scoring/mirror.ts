import { Rational } from '@premia/domain-kernel';
import { fields } from '../validate/record';
import { readPositive } from '../validate/scalar';
import type { ScoringKind } from './scoring-kind';
import { atMost } from './scoring-kind';

/** Lower is better, symmetric about the target: 100 · (2 − actual / target). */
export interface Mirror {
  readonly kind: 'mirror';
  readonly target: Rational;
}

export interface MirrorTrace {
  readonly kind: 'mirror';
  readonly actual: Rational;
  readonly target: Rational;
  readonly result: Rational;
}

const TWO = Rational.of(2n);

export const mirror: ScoringKind<Mirror, MirrorTrace> = {
  fields: fields('kind target'),
  check: (record, place) => {
    const target = readPositive(record.target, place.at('target'), 'target-not-positive');
    return target && { kind: 'mirror', target };
  },
  score: ({ target }, actual) => Rational.HUNDRED.times(TWO.minus(actual.dividedBy(target))),
  trace: ({ kind, target }, actual, _, result) => ({ kind, actual, target, result }),
  actualsAt: (scoring, attainment) => [costAt(scoring, attainment)],
  assumeActual: (scoring, attainment) => atMost(costAt(scoring, attainment)),
  canBeNegative: () => false,
  targetOf: ({ target }) => target,
};

function costAt({ target }: Mirror, attainment: Rational): Rational {
  return target.times(TWO.minus(attainment.dividedBy(Rational.HUNDRED)));
}
