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
  const shares = weights.map((weight, position) => shareOf(weight, perWeight, position));
  const left = units - shares.reduce((sum, share) => sum + share.whole, 0n);
  const raised = new Set(
    [...shares]
      .sort(byRemainder)
      .slice(0, Number(left))
      .map(({ position }) => position),
  );
  return shares.map(({ whole, position }) => (raised.has(position) ? whole + 1n : whole));
}

interface Share {
  readonly position: number;
  readonly weight: Rational;
  readonly whole: bigint;
  readonly remainder: Rational;
}

function shareOf(weight: Rational, perWeight: Rational, position: number): Share {
  const exact = weight.times(perWeight);
  const whole = exact.toInteger('floor');
  return { position, weight, whole, remainder: exact.minus(Rational.of(whole)) };
}

/** Equal weights have equal remainders; asking the weights first spares comparing long fractions. */
function byRemainder(first: Share, second: Share): number {
  if (first.weight.equals(second.weight)) return first.position - second.position;
  return second.remainder.compare(first.remainder) || first.position - second.position;
}
