import { Rational } from '@premia/domain-kernel';
import type { Measure, Scoring } from './participant';

/**
 * The attainment of one measure (bonus calculation §1), in percent: its scoring, then clamped below
 * at 0 and above at the measure's `attainmentMax`. Exact.
 *
 * @returns null where there is nothing to score: no data or not applicable, and left out
 */
export function attainmentOf(measure: Measure): Rational | null {
  switch (measure.standing) {
    case 'worst':
    case 'no-data-zero':
      return Rational.ZERO;
    case 'no-data-excluded':
    case 'not-applicable':
      return null;
    case 'scored':
      return measure.scoring === null ? null : clamp(scoreOf(measure, measure.scoring), measure.attainmentMax);
  }
}

/** Whether the measure enters the payout: pilots and excluded measures are reported, and left out. */
export function counts(measure: Measure): boolean {
  return !measure.pilot && countsBesidePilots(measure);
}

/** Whether it enters the payout, or would if it were no pilot. */
function countsBesidePilots({ standing }: Measure): boolean {
  return standing !== 'no-data-excluded' && standing !== 'not-applicable';
}

/** Whether only its being a pilot keeps it from paying; a weight of 0 pays nothing either way. */
export function paysBesidePilots(measure: Measure): boolean {
  return countsBesidePilots(measure) && measure.weight?.isZero !== true;
}

/** Whether there is an actual that gates and modifiers can read. */
export function hasData(measure: Measure): boolean {
  return measure.standing === 'scored';
}

/** Null: without bound (a lower-is-better ratio at an actual of 0 or less). */
export function scoreOf(measure: Measure, scoring: Scoring): Rational | null {
  if (scoring.kind === 'rated') return scoring.ratings.get(measure.rating ?? '') ?? Rational.ZERO;
  const actual = measure.actual ?? Rational.ZERO;
  switch (scoring.kind) {
    case 'ratio-higher':
      return actual.inPercentOf(scoring.target);
    case 'ratio-lower':
      return actual.isPositive ? scoring.target.inPercentOf(actual) : null;
    case 'mirror':
      return Rational.HUNDRED.times(TWO.minus(actual.dividedBy(scoring.target)));
    case 'progress':
      return actual.minus(scoring.baseline).inPercentOf(scoring.target.minus(scoring.baseline));
    case 'range':
      return scoreRange(actual, scoring);
    case 'milestone':
      return actual.compare(Rational.ONE) >= 0 ? Rational.HUNDRED : Rational.ZERO;
    case 'given':
      return actual;
  }
}

const TWO = Rational.of(2n);

/** 100 inside, falling linearly to 0 at the tolerance outside either end; without tolerance 0 just outside. */
function scoreRange(actual: Rational, range: Extract<Scoring, { kind: 'range' }>): Rational {
  const outside = distanceOutside(actual, range.low, range.high);
  if (outside.isZero) return Rational.HUNDRED;
  if (outside.compare(range.tolerance) >= 0) return Rational.ZERO;
  return range.tolerance.minus(outside).inPercentOf(range.tolerance);
}

/** How far the actual lies outside the range; 0 inside. */
export function distanceOutside(actual: Rational, low: Rational, high: Rational): Rational {
  if (actual.compare(low) < 0) return low.minus(actual);
  if (actual.compare(high) > 0) return actual.minus(high);
  return Rational.ZERO;
}

function clamp(attainment: Rational | null, max: Rational | null): Rational | null {
  if (attainment === null) return max;
  if (max !== null && attainment.compare(max) > 0) return max;
  return attainment.isNegative ? Rational.ZERO : attainment;
}
