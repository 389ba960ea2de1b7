import { Rational } from '@premia/domain-kernel';
import type { BonusError } from './errors';
import type { Scope } from './input';
import type { BonusRefusal } from './result';
import { formatAmount } from './rounding';
import type { CheckedInput } from './validate/input';
import { checkInput } from './validate/input';
import { unknownParticipant } from './validate/unknown-participant';
import type { Outcome } from './what-if/evaluator';
import { Evaluator } from './what-if/evaluator';
import type { MeasurePlace } from './what-if/locate';
import { measuresOf } from './what-if/locate';
import { searchActual, searchRating } from './what-if/search';

/** Decimals at which a KPI value enters a run; a solved actual is a multiple of 10^−12 unless asked otherwise. */
const SOLVED_DECIMALS = 12;

export interface SolveOptions {
  /** Decimals of the solved actual: 0 for leads, 2 for money; 12 by default. */
  readonly decimals?: number;
}

export type Solution = Reachable | Unreachable;

/** Whose measure was solved for, and the component whose list holds it (`measures` of the company). */
export interface SolvedMeasure {
  readonly scope: Scope;
  readonly team?: string;
  readonly componentId: string;
  readonly measureId: string;
}

export interface Reachable {
  readonly reachable: true;
  readonly measure: SolvedMeasure;
  /** The actual, or the rating of a rated measure, that reaches the desired total. */
  readonly actual: string;
  /** From the present actual; null for ratings and where there is no present actual. */
  readonly change: string | null;
  /** What the actual gives: the desired total or, by a jump or the rounding, somewhat more. */
  readonly total: string;
}

export interface Unreachable {
  readonly reachable: false;
  readonly measure: SolvedMeasure;
  /**
   * `not-eligible`: too little service; `not-counted`: a pilot; `no-influence`: the total stays the
   * same whatever the actual; `beyond-maximum`: caps, curves or gates hold the total below.
   */
  readonly reason: 'not-eligible' | 'not-counted' | 'no-influence' | 'beyond-maximum';
  /** The most that the measure can reach, and the actual nearest to the present one that gives it. */
  readonly most: { readonly total: string; readonly actual: string };
}

/**
 * The least change of one measure's actual that reaches a total (bonus calculation, "Beyond a single
 * calculation"), or why it can't be reached and the most that can. The measure is the participant's
 * own, else of the teams of the segments, else of the company, in the first list that holds it; an actual below 0 is tried only where
 * the present actual or the scoring has numbers below 0.
 *
 * Exact: the actual, put back in, reaches the total, and one step of its last decimal nearer to the
 * present actual does not. In a pool, largest remainder can give the last unit to either side.
 */
export function solve(
  input: unknown,
  participantId: string,
  measureId: string,
  desiredTotal: string,
  options: SolveOptions = {},
): Solution | BonusRefusal {
  const checked = checkInput(input);
  if (!checked.ok) return { errors: checked.error };
  const desired = Rational.parseDecimal(desiredTotal);
  if (!desired.ok)
    return {
      errors: [
        refusal(desired.error, '/desiredTotal', `${JSON.stringify(desiredTotal.slice(0, 40))} is no amount to reach.`),
      ],
    };
  const position = checked.value.participants.findIndex(({ id }) => id === participantId);
  const participant = checked.value.participants[position];
  if (participant === undefined) return { errors: [unknownParticipant(participantId)] };
  const place = measuresOf(checked.value, participant).find(({ measure }) => measure.id === measureId);
  if (place === undefined) return { errors: [unknownMeasure(measureId, participantId)] };
  return solveFor(checked.value, position, place, desired.value, options.decimals ?? SOLVED_DECIMALS);
}

function solveFor(
  input: CheckedInput,
  position: number,
  place: MeasurePlace,
  desired: Rational,
  decimals: number,
): Solution {
  const { plan } = input;
  const evaluator = new Evaluator(input, position);
  const now = evaluator.current();
  const { total: present } = now;
  const { scope, team, listId } = place;
  const measure = { scope, ...(team === null ? {} : { team }), componentId: listId, measureId: place.measure.id };
  if (place.measure.actual !== null && present !== null && present.compare(desired) >= 0) {
    const total = formatAmount(present, plan.rounding);
    return { reachable: true, measure, actual: place.measure.actual.toExactText(), change: '0', total };
  }
  const found =
    place.measure.scoring?.kind === 'rated'
      ? searchRating(evaluator, place, place.measure.scoring.ratings, desired)
      : searchActual(plan, evaluator, place, desired, decimals);
  const total = formatAmount(found.total, plan.rounding);
  if (found.reached) return { reachable: true, measure, actual: found.actual, change: found.change, total };
  const reason = reasonOf(now, place, found.isFlat);
  return { reachable: false, measure, reason, most: { total, actual: found.actual } };
}

function reasonOf(current: Outcome, place: MeasurePlace, isFlat: boolean): Unreachable['reason'] {
  const { ineligible } = current.payout;
  if (ineligible === 'below-minimum-service') return 'not-eligible';
  if (place.measure.pilot) return 'not-counted';
  if (ineligible !== null) return 'not-eligible';
  return isFlat ? 'no-influence' : 'beyond-maximum';
}

function unknownMeasure(measureId: string, participantId: string): BonusError {
  return refusal(
    'unknown-reference',
    '/participants',
    `No measure ${JSON.stringify(measureId.slice(0, 40))} bears on the bonus of ${JSON.stringify(participantId.slice(0, 40))}.`,
  );
}

function refusal(code: BonusError['code'], path: string, message: string): BonusError {
  return { code, path, message };
}
