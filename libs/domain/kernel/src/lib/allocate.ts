import type { BoundedShares } from './allocate-bounds';
import { boundByBits, boundByDoubles, chooseRaised } from './allocate-bounds';
import { Rational } from './rational';

/**
 * Divides an amount into whole units in proportion to weights, by largest remainder: every share is
 * first rounded down, then one unit each goes to the largest remainders; ties go to the earlier.
 *
 * The shares are bounded by doubles first, by 512 bits next, and computed exactly last, each only
 * where the bounds before could not tell who gets a unit: exact sums of thousands of fractions are
 * numbers of millions of digits.
 *
 * @param amount what is divided, ≥ 0; what is left above its last whole unit is not
 * @param unit the smallest part that can be given, > 0
 * @param weights in proportion to what, each ≥ 0
 * @returns a multiple of the unit for each weight; they add up to the whole units of the amount
 * exactly, and are all 0 where all weights are 0 (bonus calculation §6)
 */
export function allocateByLargestRemainder(
  amount: Rational,
  unit: Rational,
  weights: readonly Rational[],
): readonly Rational[] {
  return allocateUnits(amount, unit, weights).counts.map((count) => Rational.of(count).times(unit));
}

/** Whole units by weight, and the positions that got one unit more than their share rounded down. */
export interface AllocatedUnits {
  readonly counts: readonly (number | bigint)[];
  readonly raised: readonly number[];
}

/** The same allocation in units, which also says who got a unit of the remainder. */
export function allocateUnits(amount: Rational, unit: Rational, weights: readonly Rational[]): AllocatedUnits {
  const units = amount.dividedBy(unit).round(0, 'down');
  const first = weights.findIndex((weight) => !weight.isZero);
  if (first < 0) return { counts: weights.map(() => 0), raised: [] };
  if (weights.findLastIndex((weight) => !weight.isZero) === first) {
    return { counts: weights.map((_, position) => (position === first ? units.toInteger('down') : 0)), raised: [] };
  }
  const total = Rational.sum(weights);
  return (
    allocateBounded(boundByDoubles(units, weights, total), weights) ??
    allocateBounded(boundByBits(units, weights), weights) ??
    allocateExactly(units, weights, total)
  );
}

/** Whole units for each weight; null where a share's whole part, or the order of remainders where it matters, is not certain. */
function allocateBounded(bounded: BoundedShares | null, weights: readonly Rational[]): AllocatedUnits | null {
  if (bounded === null) return null;
  const { shares, left } = bounded;
  const counts = shares.map(({ whole }) => whole);
  if (left === 0) return { counts, raised: [] };
  const raised = chooseRaised(shares, left, weights);
  if (raised === null) return null;
  for (const { position, whole } of raised) counts[position] = typeof whole === 'number' ? whole + 1 : whole + 1n;
  return { counts, raised: raised.map(({ position }) => position) };
}

function allocateExactly(units: Rational, weights: readonly Rational[], total: Rational): AllocatedUnits {
  const perWeight = units.dividedBy(total);
  const shares = weights.map((weight, position) => {
    const exact = weight.times(perWeight);
    const whole = exact.toInteger('floor');
    return { position, whole, remainder: exact.minus(Rational.of(whole)) };
  });
  const left = units.toInteger('down') - shares.reduce((sum, { whole }) => sum + whole, 0n);
  const ordered = [...shares].sort((a, b) => b.remainder.compare(a.remainder) || a.position - b.position);
  const raised = ordered.slice(0, Number(left)).map(({ position }) => position);
  const counts = shares.map(({ whole }) => whole);
  for (const position of raised) counts[position] = (counts[position] ?? 0n) + 1n;
  return { counts, raised };
}
