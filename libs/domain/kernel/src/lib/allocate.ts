import { errorOfProduct, errorOfQuotient } from './approximation';
import { Rational } from './rational';
import { isSafe } from './safe-integer';

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

/** A share lies between `whole + low` and `whole + high`, both in the same fractions of a unit. */
interface BoundedShare {
  readonly position: number;
  readonly whole: number | bigint;
  readonly low: number | bigint;
  readonly high: number | bigint;
}

interface BoundedShares {
  readonly shares: readonly BoundedShare[];
  /** Units that are left once every share is rounded down. */
  readonly left: number;
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

/**
 * The shares with the largest remainders. Where bounds overlap at the last of them, the contested
 * weights must all be equal, and the earlier positions win; otherwise null.
 */
function chooseRaised(
  shares: readonly BoundedShare[],
  count: number,
  weights: readonly Rational[],
): readonly BoundedShare[] | null {
  const largest = count === 1 ? largestOf(shares) : null;
  if (largest !== null) return [largest];
  const ordered = [...shares].sort((a, b) => (a.low > b.low ? -1 : a.low < b.low ? 1 : a.position - b.position));
  const raised = ordered.slice(0, count);
  const lowest = raised.at(-1)?.low;
  if (lowest === undefined) return raised;
  const rivals = ordered.slice(count).filter(({ high }) => high > lowest);
  if (rivals.length === 0) return raised;
  const highest = rivals.reduce((most, { high }) => (high > most ? high : most), lowest);
  const certain = raised.filter(({ low }) => low >= highest);
  const contested = [...raised.filter(({ low }) => low < highest), ...rivals].sort((a, b) => a.position - b.position);
  const [first] = contested.map(({ position }) => weights[position]);
  const isTie = first !== undefined && contested.every(({ position }) => weights[position]?.equals(first));
  return isTie ? [...certain, ...contested.slice(0, count - certain.length)] : null;
}

/** The share whose remainder is certainly the largest, without putting all in order; null where none is. */
function largestOf(shares: readonly BoundedShare[]): BoundedShare | null {
  let largest: BoundedShare | null = null;
  for (const share of shares) if (largest === null || share.low > largest.low) largest = share;
  for (const share of shares) if (largest === null || (share !== largest && share.high > largest.low)) return null;
  return largest;
}

function boundByDoubles(units: Rational, weights: readonly Rational[], total: Rational): BoundedShares | null {
  // From here on units and shares are whole numbers that a double counts without loss.
  if (!isSafe(units.approximate)) return null;
  const approximate = units.approximate / total.approximate;
  const perWeight = { approximate, approximationError: errorOfQuotient(approximate, units.approximationError, total) };
  const shares: BoundedShare[] = [];
  let left = units.approximate;
  for (const weight of weights) {
    const value = weight.approximate * perWeight.approximate;
    const error = errorOfProduct(value, weight, perWeight);
    const whole = Math.floor(value);
    // The subtraction is exact, and twice the bound covers the rounding of the ends.
    const part = value - whole;
    const isCertain = part >= 2 * error && part + 2 * error < 1;
    if (!isCertain && !weight.isZero) return null;
    shares.push({
      position: shares.length,
      whole: isCertain ? whole : 0,
      low: isCertain ? part - 2 * error : 0,
      high: isCertain ? part + 2 * error : 0,
    });
    left -= isCertain ? whole : 0;
  }
  return { shares, left };
}

const BITS = 512n;
const FRACTION = (1n << BITS) - 1n;

/** Shares in fractions of 2^−512, from weights cut to 512 binary places. */
function boundByBits(units: Rational, weights: readonly Rational[]): BoundedShares | null {
  const divided = units.toInteger('down');
  const cut = weights.map((weight) => weight.scaledDown(BITS));
  const lowTotal = cut.reduce((sum, weight) => sum + weight, 0n);
  const highTotal = lowTotal + BigInt(cut.length);
  if (lowTotal === 0n) return null;
  const shares: BoundedShare[] = [];
  let left = divided;
  for (const [position, weight] of cut.entries()) {
    const isZero = weights[position]?.isZero === true;
    const low = isZero ? 0n : ((divided * weight) << BITS) / highTotal;
    const high = isZero ? 0n : ((divided * (weight + 1n)) << BITS) / lowTotal + 1n;
    const whole = low >> BITS;
    if (whole !== high >> BITS) return null;
    shares.push({ position, whole, low: low & FRACTION, high: high & FRACTION });
    left -= whole;
  }
  return { shares, left: Number(left) };
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
