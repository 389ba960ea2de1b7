import { Rational } from './rational';

/**
 * Divides a whole number of units in proportion to weights, by largest remainder: every share is
 * first rounded down, then one unit each goes to the largest remainders; ties go to the earlier.
 *
 * @param units what is divided, ≥ 0
 * @param weights in proportion to what, each ≥ 0
 * @returns one whole number of units for each weight; they add up to `units` exactly, and are all 0
 * where all weights are 0 (bonus calculation §6)
 */
export function allocateByLargestRemainder(units: bigint, weights: readonly Rational[]): readonly bigint[] {
  const total = Rational.sum(weights);
  if (total.isZero) return weights.map(() => 0n);
  const perWeight = Rational.of(units).dividedBy(total);
  const shares = weights.map((weight) => {
    const exact = weight.times(perWeight);
    const whole = exact.toInteger('floor');
    return { whole, remainder: exact.minus(Rational.of(whole)) };
  });
  const left = units - shares.reduce((sum, share) => sum + share.whole, 0n);
  const byRemainder = shares
    .map((share, position) => ({ remainder: share.remainder, position }))
    .sort((a, b) => b.remainder.compare(a.remainder) || a.position - b.position);
  const raised = new Set(byRemainder.slice(0, Number(left)).map(({ position }) => position));
  return shares.map((share, position) => (raised.has(position) ? share.whole + 1n : share.whole));
}
