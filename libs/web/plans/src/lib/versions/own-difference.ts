import { calculate, isRefusal } from '@premia/domain-bonus';
import { Rational } from '@premia/domain-kernel';

/** One person's amounts under two versions of a plan, on the same numbers; decimal text. */
export interface OwnDifference {
  readonly before: string;
  readonly after: string;
  readonly change: string;
  readonly currency: string;
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
  const currency = currencyOf(definition);
  if (before === null || after === null || currency === null) return null;
  return { before, after, change: Rational.parse(after).minus(Rational.parse(before)).toExactText(), currency };
}

function totalOf(input: unknown): string | null {
  const result = calculate(input);
  return isRefusal(result) ? null : (result.participants[0]?.total ?? null);
}

function currencyOf(definition: unknown): string | null {
  const currency: unknown =
    typeof definition === 'object' && definition !== null ? Reflect.get(definition, 'currency') : null;
  return typeof currency === 'string' ? currency : null;
}
