import { errorOfProduct, errorOfQuotient } from './approximation';
import type { Rational } from './rational';
import { isSafe } from './safe-integer';

/** A share lies between `whole + low` and `whole + high`, both in the same fractions of a unit. */
export interface BoundedShare {
  readonly position: number;
  readonly whole: number | bigint;
  readonly low: number | bigint;
  readonly high: number | bigint;
}

export interface BoundedShares {
  readonly shares: readonly BoundedShare[];
  /** Units that are left once every share is rounded down. */
  readonly left: number;
}

/** Shares bounded by doubles; null where that does not tell the whole part of each. */
export function boundByDoubles(units: Rational, weights: readonly Rational[], total: Rational): BoundedShares | null {
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

/** Shares in fractions of 2^−512, from weights cut to 512 binary places; null where that does not tell the whole part of each. */
export function boundByBits(units: Rational, weights: readonly Rational[]): BoundedShares | null {
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

/**
 * The shares with the largest remainders. Where bounds overlap at the last of them, the contested
 * weights must all be equal, and the earlier positions win; otherwise null.
 */
export function chooseRaised(
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
