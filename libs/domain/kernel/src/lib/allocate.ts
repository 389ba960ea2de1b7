import { approximateProduct, approximateRatio } from './approximation';
import { Rational } from './rational';

/**
 * Divides a whole number of units in proportion to weights, by largest remainder: every share is
 * first rounded down, then one unit each goes to the largest remainders; ties go to the earlier.
 *
 * The shares are bounded by doubles first, by 512 bits next, and computed exactly last, each only
 * where the bounds before could not tell who gets a unit: exact sums of thousands of fractions are
 * numbers of millions of digits.
 *
 * @param units what is divided, ≥ 0
 * @param weights in proportion to what, each ≥ 0
 * @returns one whole number of units for each weight; they add up to `units` exactly, and are all 0
 * where all weights are 0 (bonus calculation §6)
 */
export function allocateByLargestRemainder(units: bigint, weights: readonly Rational[]): readonly bigint[] {
  const total = Rational.sum(weights);
  if (total.isZero) return weights.map(() => 0n);
  const [only, another] = weights.filter((weight) => !weight.isZero);
  if (another === undefined) return weights.map((weight) => (weight === only ? units : 0n));
  return (
    allocateBounded(units, weights, boundByDoubles(units, weights, total)) ??
    allocateBounded(units, weights, boundByBits(units, weights)) ??
    allocateExactly(units, weights, Rational.of(units).dividedBy(total))
  );
}

/** A share lies between `whole + low` and `whole + high`, both in the same fractions of a unit. */
interface BoundedShare {
  readonly position: number;
  readonly whole: bigint;
  readonly low: number | bigint;
  readonly high: number | bigint;
}

/** Null where a share's whole part, or the order of remainders where it matters, is not certain. */
function allocateBounded(
  units: bigint,
  weights: readonly Rational[],
  shares: readonly BoundedShare[] | null,
): readonly bigint[] | null {
  if (shares === null) return null;
  let left = units;
  for (const { whole } of shares) left -= whole;
  const allocated = shares.map(({ whole }) => whole);
  if (left === 0n) return allocated;
  const raised = chooseRaised(shares, Number(left), weights);
  for (const { position, whole } of raised ?? []) allocated[position] = whole + 1n;
  return raised === null ? null : allocated;
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

function boundByDoubles(units: bigint, weights: readonly Rational[], total: Rational): readonly BoundedShare[] | null {
  const perWeight = approximateRatio(Rational.of(units).approximate(), total.approximate());
  const shares: BoundedShare[] = [];
  for (const weight of weights) {
    const { value, error } = approximateProduct(weight.approximate(), perWeight);
    const whole = Math.floor(value);
    // The subtraction is exact, and twice the bound covers the rounding of the ends.
    const part = value - whole;
    const isCertain = Number.isSafeInteger(whole) && part >= 2 * error && part + 2 * error < 1;
    if (!isCertain && !weight.isZero) return null;
    shares.push({
      position: shares.length,
      whole: isCertain ? BigInt(whole) : 0n,
      low: isCertain ? part - 2 * error : 0,
      high: isCertain ? part + 2 * error : 0,
    });
  }
  return shares;
}

const BITS = 512n;
const FRACTION = (1n << BITS) - 1n;

/** Shares in fractions of 2^−512, from weights cut to 512 binary places. */
function boundByBits(units: bigint, weights: readonly Rational[]): readonly BoundedShare[] | null {
  const cut = weights.map((weight) => weight.scaledDown(BITS));
  const lowTotal = cut.reduce((sum, weight) => sum + weight, 0n);
  const highTotal = lowTotal + BigInt(cut.length);
  if (lowTotal === 0n) return null;
  const shares: BoundedShare[] = [];
  for (const [position, weight] of cut.entries()) {
    const isZero = weights[position]?.isZero === true;
    const low = isZero ? 0n : ((units * weight) << BITS) / highTotal;
    const high = isZero ? 0n : ((units * (weight + 1n)) << BITS) / lowTotal + 1n;
    const whole = low >> BITS;
    if (whole !== high >> BITS) return null;
    shares.push({ position, whole, low: low & FRACTION, high: high & FRACTION });
  }
  return shares;
}

function allocateExactly(units: bigint, weights: readonly Rational[], perWeight: Rational): readonly bigint[] {
  const shares = weights.map((weight, position) => {
    const exact = weight.times(perWeight);
    const whole = exact.toInteger('floor');
    return { position, whole, remainder: exact.minus(Rational.of(whole)) };
  });
  const left = units - shares.reduce((sum, { whole }) => sum + whole, 0n);
  const ordered = [...shares].sort((a, b) => b.remainder.compare(a.remainder) || a.position - b.position);
  const raised = new Set(ordered.slice(0, Number(left)).map(({ position }) => position));
  return shares.map(({ whole, position }) => (raised.has(position) ? whole + 1n : whole));
}
