import { Rational } from '@premia/domain-kernel';
import { rateAt } from './curve';
import { limitRate } from './limits';
import type { Measure } from './participant';
import type { TargetComponent } from './plan';
import { attainmentOf, counts } from './scoring';

/** How one measure scored. */
export interface MeasureScore {
  readonly measure: Measure;
  /** Percent; null without anything to score. */
  readonly attainment: Rational | null;
  /** Percent; null without attainment, and where the curve lies on the component. */
  readonly rate: Rational | null;
  readonly counted: boolean;
}

/** How a component of the target bonus scored for one owner, before any gate. */
export interface ComponentScore {
  readonly attainment: Rational;
  readonly rate: Rational;
  readonly measures: readonly MeasureScore[];
}

/**
 * The attainment and the rate of a component (bonus calculation §3), in percent, exact: with
 * `curveOn: measure` the weighted mean of the measures' rates, each capped first; with
 * `curveOn: component` the curve at the weighted mean of the attainments; then the component's
 * floor and cap. Measures that do not count are left out, and the other weights scaled up to 100.
 */
export function scoreComponent(component: TargetComponent, measures: readonly Measure[]): ComponentScore {
  const scores = measures.map((measure) => scoreMeasure(measure, component));
  const total = countedWeight(scores);
  const attainment = weightedMean(scores, total, (score) => score.attainment);
  const rate =
    component.curveOn === 'measure'
      ? weightedMean(scores, total, (score) => score.rate)
      : rateAt(component.curve, attainment);
  return { attainment, rate: limitRate(rate, component.floor, component.cap), measures: scores };
}

function scoreMeasure(measure: Measure, component: TargetComponent): MeasureScore {
  const attainment = attainmentOf(measure);
  const rate =
    attainment === null || component.curveOn === 'component'
      ? null
      : limitRate(rateAt(measure.curve ?? component.curve, attainment), null, measure.cap);
  return { measure, attainment, rate, counted: counts(measure) };
}

/** Σ weight · value / Σ weight over the measures that count. */
function weightedMean(
  scores: readonly MeasureScore[],
  total: Rational,
  valueOf: (score: MeasureScore) => Rational | null,
): Rational {
  let sum = Rational.ZERO;
  for (const score of scores) {
    const value = valueOf(score);
    if (score.counted && value !== null) sum = sum.plus(weightOf(score).times(value));
  }
  return sum.dividedBy(total);
}

/** The sum of the weights that count: 100, or less where measures were left out; never 0 in a checked list. */
function countedWeight(scores: readonly MeasureScore[]): Rational {
  let sum = Rational.ZERO;
  for (const score of scores) if (score.counted) sum = sum.plus(weightOf(score));
  return sum;
}

export function weightOf(score: MeasureScore): Rational {
  return score.measure.weight ?? Rational.ZERO;
}
