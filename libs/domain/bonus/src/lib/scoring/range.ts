import { Rational } from '@premia/domain-kernel';
import { complete, fields } from '../validate/record';
import { readAmount, readDecimal } from '../validate/scalar';
import type { ScoringKind } from './scoring-kind';
import { atMost, WORST } from './scoring-kind';

/** 100 inside, falling to 0 at the tolerance outside either end; without tolerance 0 just outside. */
export interface Range {
  readonly kind: 'range';
  readonly low: Rational;
  readonly high: Rational;
  readonly tolerance: Rational;
}

export interface RangeTrace {
  readonly kind: 'range';
  /** Below or above: `100 · (tolerance − distance) / tolerance`. */
  readonly position: 'inside' | 'below' | 'above' | 'outside';
  readonly actual: Rational;
  readonly low: Rational;
  readonly high: Rational;
  readonly tolerance: Rational;
  readonly result: Rational;
}

export const range: ScoringKind<Range, RangeTrace> = {
  fields: fields('kind low high tolerance'),
  check: (record, place) => {
    const low = readDecimal(record.low, place.at('low'));
    const high = readDecimal(record.high, place.at('high'));
    const tolerance = readAmount(record.tolerance, place.at('tolerance'));
    const read = complete({ kind: 'range', low, high, tolerance });
    if (read === null || read.low.compare(read.high) <= 0) return read;
    place
      .at('high')
      .refuse(
        'curve-not-ascending',
        `The range ends at ${read.high.toExactText()}, below its beginning ${read.low.toExactText()}; swap or correct them.`,
      );
    return null;
  },
  score: (scoring, actual) => {
    const outside = distanceOutside(actual, scoring);
    if (outside.isZero) return Rational.HUNDRED;
    if (outside.compare(scoring.tolerance) >= 0) return Rational.ZERO;
    return scoring.tolerance.minus(outside).inPercentOf(scoring.tolerance);
  },
  trace: (scoring, actual, _, result) => ({ ...scoring, position: positionOf(actual, scoring), actual, result }),
  actualsAt: ({ low, high, tolerance }, attainment) => {
    const outside = Rational.HUNDRED.minus(attainment).percentOf(tolerance);
    return [low.minus(outside), high.plus(outside)];
  },
  assumeActual: ({ low, high, tolerance }, attainment) => {
    if (!attainment.isLessThan(Rational.HUNDRED)) return atMost(low);
    return tolerance.isZero ? WORST : atMost(high.plus(Rational.HUNDRED.minus(attainment).percentOf(tolerance)));
  },
  canBeNegative: ({ low, tolerance }) => low.minus(tolerance).isNegative,
  targetOf: () => null,
};

function positionOf(actual: Rational, scoring: Range): RangeTrace['position'] {
  const outside = distanceOutside(actual, scoring);
  if (outside.isZero) return 'inside';
  if (outside.compare(scoring.tolerance) >= 0) return 'outside';
  return actual.isLessThan(scoring.low) ? 'below' : 'above';
}

/** How far the actual lies outside the range; 0 inside. */
function distanceOutside(actual: Rational, { low, high }: Range): Rational {
  if (actual.compare(low) < 0) return low.minus(actual);
  return actual.compare(high) > 0 ? actual.minus(high) : Rational.ZERO;
}
