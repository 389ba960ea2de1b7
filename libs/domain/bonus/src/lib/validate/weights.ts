import { Rational } from '@premia/domain-kernel';
import type { Place } from './place';

/**
 * Refuses weights that do not add up to 100 (bonus calculation §3, §5). A weight that could not be read leaves the sum
 * unknown, and is reported at its own place.
 *
 * @param what what the weights belong to, for the message: “this list”
 */
export function refuseWeights(weights: readonly (Rational | null)[], what: string, place: Place): boolean {
  if (!weights.every((weight) => weight !== null)) return false;
  const sum = Rational.sum(weights);
  if (sum.equals(Rational.HUNDRED)) return false;
  place.refuse('weights-not-100', `The weights of ${what} add up to ${sum.toExactText()}; they must add up to 100.`);
  return true;
}

/** The weights of raw entries, so that a wrong sum is named also where an entry has other errors. */
export function weightsIn(entries: readonly unknown[]): readonly (Rational | null)[] {
  return entries.map(weightOf);
}

function weightOf(entry: unknown): Rational | null {
  const isRecord = typeof entry === 'object' && entry !== null && Object.hasOwn(entry, 'weight');
  const weight = isRecord ? Reflect.get(entry, 'weight') : null;
  if (typeof weight !== 'string') return null;
  const parsed = Rational.parseDecimal(weight);
  return parsed.ok ? parsed.value : null;
}
