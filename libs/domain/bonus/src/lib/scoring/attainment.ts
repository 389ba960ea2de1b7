import { Rational } from '@premia/domain-kernel';
import type { Measure } from '../participant';
import type { Scoring, ScoringTrace } from './scoring';
import { scoreActual, traceScoring } from './scoring';

/**
 * The attainment of one measure (bonus calculation §1), in percent: its scoring, then clamped below
 * at 0 and above at the measure's `attainmentMax`. Exact.
 *
 * @returns null where there is nothing to score: no data or not applicable, and left out
 */
export function attainmentOf(measure: Measure): Rational | null {
  switch (measure.state) {
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
function countsBesidePilots({ state }: Measure): boolean {
  return state !== 'no-data-excluded' && state !== 'not-applicable';
}

/** Whether only its being a pilot keeps it from paying; a weight of 0 pays nothing either way. */
export function paysBesidePilots(measure: Measure): boolean {
  return countsBesidePilots(measure) && measure.weight?.isZero !== true;
}

/** Whether there is an actual that gates and modifiers can read. */
export function hasData(measure: Measure): boolean {
  return measure.state === 'scored';
}

/** Whether a modifier can read its attainment: from data, or 0 for money spent without a result. */
export function hasAttainment({ state }: Measure): boolean {
  return state === 'scored' || state === 'worst';
}

/** Null: without bound, so that only the measure's maximum holds it. */
function scoreOf(measure: Measure, scoring: Scoring): Rational | null {
  return scoreActual(scoring, measure.actual ?? Rational.ZERO, measure.rating ?? '');
}

/** How a measure with an attainment came to it. */
export function traceAttainment(measure: Measure, result: Rational): AttainmentTrace {
  const score = traceScore(measure, result);
  return { kind: 'attainment', score, clamp: clampOf(score.result, result), result };
}

function traceScore(measure: Measure, attainment: Rational): ScoreTrace {
  if (measure.state === 'worst') return { kind: 'worst', result: Rational.ZERO };
  if (measure.state === 'no-data-zero') return { kind: 'no-data-zero', result: Rational.ZERO };
  if (measure.scoring === null) throw new TypeError(`The measure ${measure.id} has no scoring`);
  const result = scoreOf(measure, measure.scoring) ?? attainment;
  return traceScoring(measure.scoring, measure.actual ?? Rational.ZERO, measure.rating ?? '', result);
}

function clampOf(before: Rational, after: Rational): AttainmentTrace['clamp'] {
  const comparison = before.compare(after);
  if (comparison === 0) return null;
  return { kind: comparison < 0 ? 'at-least-zero' : 'at-most', bound: after };
}

/** The scoring, then held between 0 and `attainmentMax`. */
export interface AttainmentTrace {
  readonly kind: 'attainment';
  readonly score: ScoreTrace;
  /** What the scoring's result was held at; null where it stands as it is. */
  readonly clamp: { readonly kind: 'at-least-zero' | 'at-most'; readonly bound: Rational } | null;
  readonly result: Rational;
}

export type ScoreTrace =
  | ScoringTrace
  /** Money spent and no result: 0, whatever the actual. */
  | { readonly kind: 'worst'; readonly result: Rational }
  /** No data, which counts 0 under this measure's or the plan's rule. */
  | { readonly kind: 'no-data-zero'; readonly result: Rational };

function clamp(attainment: Rational | null, max: Rational | null): Rational | null {
  if (attainment === null) return max;
  if (max !== null && attainment.compare(max) > 0) return max;
  return attainment.isNegative ? Rational.ZERO : attainment;
}
