import { calculate, isRefusal } from '@premia/domain-bonus';
import { moneyDifference } from '@premia/domain-kernel';
import type { MoneyText } from '@premia/shared-format';

/** One person's amounts under two versions of a plan, on the same numbers. */
export interface OwnDifference {
  readonly before: MoneyText;
  readonly after: MoneyText;
  /** Null between two currencies. */
  readonly change: MoneyText | null;
}

/**
 * What one's own calculation comes to under another version, by the engine that pays.
 *
 * @param engineInput the calculation of one person
 * @param definition the plan of the other version
 * @returns null where the numbers do not fit the other version: it has other parts, or asks for what is not there
 */
export function ownDifference(engineInput: unknown, definition: unknown): OwnDifference | null {
  if (typeof engineInput !== 'object' || engineInput === null) return null;
  const before = totalOf(engineInput);
  const after = totalOf({ ...engineInput, plan: definition });
  return before === null || after === null ? null : { before, after, change: moneyDifference(after, before) };
}

function totalOf(input: { readonly plan?: unknown }): MoneyText | null {
  const result = calculate(input);
  const amount = isRefusal(result) ? undefined : result.participants[0]?.total;
  const currency: unknown =
    typeof input.plan === 'object' && input.plan !== null ? Reflect.get(input.plan, 'currency') : null;
  return amount === undefined || typeof currency !== 'string' ? null : { amount, currency };
}
