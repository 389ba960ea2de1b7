import { Rational } from '@premia/domain-kernel';
import type { Findings } from './findings';
import type { Place } from './place';

/**
 * Refuses weights that do not add up to 100 (bonus calculation §3, §5). It reads the raw entries, so that a wrong sum is
 * named also where an entry has other errors; an entry whose own weight cannot be read leaves the sum unknown, and that
 * is reported at the weight.
 *
 * @param entries weighed measures or components, as given
 * @param what what the weights belong to, for the message: “this list”
 */
export function refuseWeights(entries: readonly unknown[], what: string, place: Place, findings: Findings): boolean {
  const weights = entries.map(weightOf);
  const known = weights.filter((weight) => weight !== null);
  if (known.length < weights.length) return false;
  const sum = Rational.sum(known);
  if (sum.equals(Rational.HUNDRED)) return false;
  findings.add(
    'weights-not-100',
    place,
    `The weights of ${what} add up to ${sum.toExactText()}; they must add up to 100.`,
  );
  return true;
}

function weightOf(entry: unknown): Rational | null {
  const isRecord = typeof entry === 'object' && entry !== null && Object.hasOwn(entry, 'weight');
  const weight = isRecord ? Reflect.get(entry, 'weight') : null;
  if (typeof weight !== 'string') return null;
  const parsed = Rational.parseDecimal(weight);
  return parsed.ok ? parsed.value : null;
}
