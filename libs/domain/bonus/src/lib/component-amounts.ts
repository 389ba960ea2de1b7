import { allocateByLargestRemainder, Rational } from '@premia/domain-kernel';
import type { Rounding } from './plan';

/**
 * The component amounts shown under a total (bonus calculation §6): shares of it in proportion to
 * the components' parts of the gross payout, by largest remainder, so that they add up to the total; all 0
 * where the total is 0.
 *
 * @returns null where the total is no sum of components: below 0, without parts, or parts that add up to 0
 */
export function componentAmounts(
  total: Rational,
  parts: readonly Rational[] | null,
  rounding: Rounding,
): readonly Rational[] | null {
  if (parts === null || total.isNegative) return null;
  if (total.isZero) return parts.map(() => Rational.ZERO);
  if (parts.every((part) => part.isZero)) return null;
  return allocateByLargestRemainder(total, rounding.unit, parts);
}
