import { Rational } from '@premia/domain-kernel';
import type { MeasureInput, ScoringInput } from '../input';

/** Actuals are frozen at so many decimals (product §3.2); a supposed one is no finer. */
const DECIMALS = 12;

export type SupposedActual = Pick<MeasureInput, 'actual' | 'status'>;

/**
 * The actual at which a measure reaches an attainment: scoring (bonus calculation §1) turned round, so that gates on
 * actuals see a plausible value. Where the quotient does not end it is rounded toward the better side, so that a
 * threshold supposed to be met is met.
 *
 * @param attainment percent, ≥ 0
 */
export function actualAt(scoring: ScoringInput, attainment: Rational): SupposedActual {
  const part = attainment.dividedBy(Rational.HUNDRED);
  switch (scoring.kind) {
    case 'ratio':
      return ratioAt(scoring.direction, Rational.parse(scoring.target), attainment);
    case 'mirror':
      return reached(Rational.parse(scoring.target).times(Rational.of(2n).minus(part)).round(DECIMALS, 'floor'));
    case 'progress': {
      const baseline = Rational.parse(scoring.baseline);
      const way = Rational.parse(scoring.target).minus(baseline);
      const actual = baseline.plus(way.times(part));
      return reached(way.isPositive ? roundedUp(actual) : actual.round(DECIMALS, 'floor'));
    }
    case 'range': {
      if (!part.isLessThan(Rational.ONE)) return reached(Rational.parse(scoring.low));
      const tolerance = Rational.parse(scoring.tolerance);
      if (tolerance.isZero) return WORST;
      return reached(
        Rational.parse(scoring.high)
          .plus(tolerance.times(Rational.ONE.minus(part)))
          .round(DECIMALS, 'floor'),
      );
    }
    case 'milestone':
      return { actual: part.isLessThan(Rational.ONE) ? '0' : '1', status: 'ok' };
    case 'rated':
      return { actual: ratingAt(scoring.ratings, attainment), status: 'ok' };
    case 'given':
      return reached(roundedUp(attainment));
  }
}

/** Attainment 0, whatever the actual. */
const WORST: SupposedActual = { actual: null, status: 'undefined_worst' };

function reached(actual: Rational): SupposedActual {
  return { actual: actual.toDecimal(DECIMALS), status: 'ok' };
}

function roundedUp(value: Rational): Rational {
  return value.negated().round(DECIMALS, 'floor').negated();
}

function ratioAt(direction: 'higher' | 'lower', target: Rational, attainment: Rational): SupposedActual {
  if (direction === 'higher') return reached(roundedUp(target.times(attainment).dividedBy(Rational.HUNDRED)));
  if (!attainment.isPositive) return WORST;
  return reached(target.times(Rational.HUNDRED).dividedBy(attainment).round(DECIMALS, 'floor'));
}

/** The lowest rating that gives at least the attainment, else the highest there is. */
function ratingAt(ratings: Readonly<Record<string, string>>, attainment: Rational): string | null {
  const ascending = Object.entries(ratings)
    .map(([rating, value]) => ({ rating, value: Rational.parse(value) }))
    .sort((a, b) => a.value.compare(b.value));
  return (ascending.find(({ value }) => !value.isLessThan(attainment)) ?? ascending.at(-1))?.rating ?? null;
}
