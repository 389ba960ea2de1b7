import { decimalsOf, Rational } from '@premia/domain-kernel';
import type { BonusPayouts, BonusRefusal, BonusResult } from './result';
import { isRefusal } from './result';
import { calculate } from './run';
import type { InputChange } from './what-if/changes';
import { applyChanges } from './what-if/changes';

/** The same run before and after some changes. */
export interface Simulation {
  readonly before: BonusPayouts;
  readonly after: BonusPayouts;
  /** In the order of the changed input; participants that a change removed come last. */
  readonly participants: readonly (MoneyDifference & { readonly id: string })[];
  readonly totals: MoneyDifference;
}

/** Money with the decimals of the rounding unit; null where a side has no such participant, which counts as 0. */
export interface MoneyDifference {
  readonly before: string | null;
  readonly after: string | null;
  readonly difference: string;
}

/**
 * The same calculation with some actuals, targets, weights or parts of the plan replaced
 * (bonus calculation, "Beyond a single calculation"), and what that changes for each participant and
 * in sum.
 *
 * @returns both results and their differences, or the errors of the input, of the changes, or of the
 * changed input
 */
export function simulate(input: unknown, changes: readonly InputChange[]): Simulation | BonusRefusal {
  const before = calculate(input);
  if (isRefusal(before)) return before;
  const after = forecast(input, changes);
  if (isRefusal(after)) return after;
  return {
    before,
    after,
    participants: compareParticipants(before, after),
    totals: differenceOf(before.totals.payout, after.totals.payout),
  };
}

/**
 * The calculation on projected actuals, or on any other replaced parts (bonus calculation, "Beyond a
 * single calculation").
 */
export function forecast(input: unknown, changes: readonly InputChange[]): BonusResult {
  const changed = applyChanges(input, changes);
  return changed.ok ? calculate(changed.value) : { errors: changed.error };
}

function compareParticipants(before: BonusPayouts, after: BonusPayouts): Simulation['participants'] {
  const earlier = new Map(before.participants.map((line) => [line.id, line.total]));
  const compared = after.participants.map(({ id, total }) => ({ id, ...differenceOf(earlier.get(id) ?? null, total) }));
  const left = new Set(after.participants.map(({ id }) => id));
  const removed = before.participants.filter(({ id }) => !left.has(id));
  return [...compared, ...removed.map(({ id, total }) => ({ id, ...differenceOf(total, null) }))];
}

function differenceOf(before: string | null, after: string | null): MoneyDifference {
  const change = Rational.parseExact(after ?? '0').minus(Rational.parseExact(before ?? '0'));
  return { before, after, difference: change.toFixed(Math.max(decimalsOf(before ?? ''), decimalsOf(after ?? ''))) };
}
