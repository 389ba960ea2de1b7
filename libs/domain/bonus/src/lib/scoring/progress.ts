import type { Rational } from '@premia/domain-kernel';
import { fields } from '../validate/record';
import { readDecimal } from '../validate/scalar';
import type { ScoringKind } from './scoring-kind';
import { atLeast, atMost } from './scoring-kind';

/** The way from a baseline to a target, up or down: 100 · (actual − baseline) / (target − baseline). */
export interface Progress {
  readonly kind: 'progress';
  readonly baseline: Rational;
  readonly target: Rational;
}

export interface ProgressTrace {
  readonly kind: 'progress';
  readonly actual: Rational;
  readonly baseline: Rational;
  readonly target: Rational;
  readonly result: Rational;
}

export const progress: ScoringKind<Progress, ProgressTrace> = {
  fields: fields('kind baseline target'),
  check: (record, place) => {
    const baseline = readDecimal(record.baseline, place.at('baseline'));
    const target = readDecimal(record.target, place.at('target'));
    if (baseline === null || target === null) return null;
    if (!target.equals(baseline)) return { kind: 'progress', baseline, target };
    place
      .at('target')
      .refuse(
        'target-equals-baseline',
        `The target ${target.toExactText()} equals the baseline, so there is no progress to measure; change one of them.`,
      );
    return null;
  },
  score: ({ baseline, target }, actual) => actual.minus(baseline).inPercentOf(target.minus(baseline)),
  trace: ({ kind, baseline, target }, actual, _, result) => ({ kind, actual, baseline, target, result }),
  actualsAt: (scoring, attainment) => [wayTo(scoring, attainment)],
  assumeActual: (scoring, attainment) => {
    const actual = wayTo(scoring, attainment);
    return scoring.target.isGreaterThan(scoring.baseline) ? atLeast(actual) : atMost(actual);
  },
  canBeNegative: ({ baseline, target }) => baseline.isNegative || target.isNegative,
  targetOf: ({ target }) => target,
};

function wayTo({ baseline, target }: Progress, attainment: Rational): Rational {
  return baseline.plus(attainment.percentOf(target.minus(baseline)));
}
