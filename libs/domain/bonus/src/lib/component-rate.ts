import { Rational } from '@premia/domain-kernel';
import { rateAt } from './curve/curve';
import type { Scope } from './input';
import { limitRate } from './limits';
import type { Measure } from './participant';
import type { TargetComponent } from './plan';
import { attainmentOf, counts } from './scoring/attainment';

/** How one measure scored. */
export interface MeasureScore {
  readonly measure: Measure;
  /** Percent; null without anything to score. */
  readonly attainment: Rational | null;
  /** Percent; null without attainment, and where the curve lies on the component. */
  readonly rate: Rational | null;
  readonly counted: boolean;
}

/** Finds the score of a measure that a gate or a modifier reads; null where nobody has it. */
export type FindMeasure = (scope: Scope, id: string) => MeasureScore | null;

/** How a component of the target bonus scored for one owner, before any gate. */
export interface ComponentScore {
  readonly attainment: Rational;
  /** Before the component's floor and cap. */
  readonly unlimited: Rational;
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
  const counted = scores.every(isCounted) ? scores : scores.filter(isCounted);
  const weights = counted.map(weightOf);
  if (weights.every(isZero)) return nothingCounted(scores);
  const attainment = Rational.weightedMean(counted.map(attainmentIn), weights);
  const unlimited =
    component.curveOn === 'measure'
      ? Rational.weightedMean(counted.map(rateIn), weights)
      : rateAt(component.curve, attainment);
  return { attainment, unlimited, rate: limitRate(unlimited, component.floor, component.cap), measures: scores };
}

function isZero(weight: Rational): boolean {
  return weight.isZero;
}

/** Only who is not eligible may have a list of which nothing counts: it comes to 0, and pays nothing. */
function nothingCounted(measures: readonly MeasureScore[]): ComponentScore {
  return { attainment: Rational.ZERO, unlimited: Rational.ZERO, rate: Rational.ZERO, measures };
}

function scoreMeasure(measure: Measure, component: TargetComponent): MeasureScore {
  const attainment = attainmentOf(measure);
  const rate =
    attainment === null || component.curveOn === 'component'
      ? null
      : limitRate(rateAt(measure.curve ?? component.curve, attainment), null, measure.cap);
  return { measure, attainment, rate, counted: counts(measure) };
}

function isCounted(score: MeasureScore): boolean {
  return score.counted;
}

/** What counts has an attainment, and a rate where the curve lies on measures. */
function attainmentIn(score: MeasureScore): Rational {
  return score.attainment ?? Rational.ZERO;
}

function rateIn(score: MeasureScore): Rational {
  return score.rate ?? Rational.ZERO;
}

export function weightOf(score: MeasureScore): Rational {
  return score.measure.weight ?? Rational.ZERO;
}
