import type { Rational } from '@premia/domain-kernel';
import type { MeasureInput } from '../input';
import type { Place } from '../validate/place';
import type { Fields, RawRecord } from '../validate/record';

export type ScoringField = 'kind' | 'direction' | 'target' | 'baseline' | 'low' | 'high' | 'tolerance' | 'ratings';
export type RawScoring = RawRecord<ScoringField>;

/** An actual with the status that goes with it, as it stands in JSON. */
export type AssumedActual = Pick<MeasureInput, 'actual' | 'status'>;

/** All that is known of one way of scoring a measure (bonus calculation §1). */
export interface ScoringKind<Scoring extends { readonly kind: string }, Trace> {
  /** The fields that its JSON has. */
  readonly fields: Fields<ScoringField>;
  /** Reads the JSON; null, and errors, where anything is wrong. */
  check(record: RawScoring, place: Place): Scoring | null;
  /**
   * The attainment before it is clamped, percent; null without bound.
   *
   * @param rating the actual of a rated measure
   */
  score(scoring: Scoring, actual: Rational, rating: string): Rational | null;
  /** @param result the attainment, or what stands in for one without bound */
  trace(scoring: Scoring, actual: Rational, rating: string, result: Rational): Trace;
  /** Every actual that scores an attainment before it is clamped. */
  actualsAt(scoring: Scoring, attainment: Rational): readonly Rational[];
  /**
   * A plausible actual that reaches an attainment of 0 or more, so that gates on actuals see one. Where the quotient does
   * not end it is rounded toward the better side, so that a threshold that is assumed to be met is met.
   */
  assumeActual(scoring: Scoring, attainment: Rational): AssumedActual;
  /** Whether its numbers lie below 0, so that an actual may. */
  canBeNegative(scoring: Scoring): boolean;
  /** Null for a scoring without a target. */
  targetOf(scoring: Scoring): Rational | null;
}

/** Actuals are frozen at so many decimals (product §3.2); an assumed one is no finer. */
const DECIMALS = 12;

/** Attainment 0, whatever the actual. */
export const WORST: AssumedActual = { actual: null, status: 'undefined_worst' };

/** An actual of which more is better, rounded up. */
export function atLeast(actual: Rational): AssumedActual {
  return assumed(actual.negated().round(DECIMALS, 'floor').negated());
}

/** An actual of which less is better, rounded down. */
export function atMost(actual: Rational): AssumedActual {
  return assumed(actual.round(DECIMALS, 'floor'));
}

function assumed(actual: Rational): AssumedActual {
  return { actual: actual.toDecimal(DECIMALS), status: 'ok' };
}
