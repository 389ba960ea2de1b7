import { Rational } from '@premia/domain-kernel';
import { readRates } from '../validate/rates';
import { fields } from '../validate/record';
import { readDecimal } from '../validate/scalar';
import type { ScoringKind } from './scoring-kind';

/** What a table gives to the rating. */
export interface Rated {
  readonly kind: 'rated';
  /** Percent by rating. */
  readonly ratings: ReadonlyMap<string, Rational>;
}

export interface RatedTrace {
  readonly kind: 'rated';
  readonly rating: string;
  readonly result: Rational;
}

export const rated: ScoringKind<Rated, RatedTrace> = {
  fields: fields('kind ratings'),
  check: (record, place) => {
    const ratings = readRates(record.ratings, place.at('ratings'), readDecimal);
    return ratings && { kind: 'rated', ratings };
  },
  score: ({ ratings }, _, rating) => ratings.get(rating) ?? Rational.ZERO,
  trace: ({ kind }, _, rating, result) => ({ kind, rating, result }),
  actualsAt: () => [],
  assumeActual: ({ ratings }, attainment) => ({ actual: ratingAt(ratings, attainment), status: 'ok' }),
  canBeNegative: () => false,
  targetOf: () => null,
};

/** The lowest rating that gives at least the attainment, else the highest there is. */
function ratingAt(ratings: Rated['ratings'], attainment: Rational): string | null {
  const ascending = [...ratings].sort(([, a], [, b]) => a.compare(b));
  const reached = ascending.find(([, value]) => !value.isLessThan(attainment)) ?? ascending.at(-1);
  return reached?.[0] ?? null;
}
