import type { BigFraction } from './big-fraction';
import type { RoundingMode } from './rounding';

/**
 * A double and a bound on its distance from the exact number it stands for. It decides comparisons
 * and roundings only where the bound proves that the exact number would decide the same (ADR 0003);
 * where it does not, the caller computes exactly. It never becomes a result itself.
 */
export interface Approximate {
  readonly approximate: number;
  readonly approximationError: number;
}

/** Twice the unit roundoff 2^−53 of a double operation, which leaves room for the bound's own rounding. */
const ROUNDOFF = 2 ** -52;
/** What an operation can lose near 0, where doubles have fewer digits; far above the smallest double. */
const UNDERFLOW = 1e-290;
/** Bounds are summed in doubles too; this covers their rounding. */
const SLACK = 1 + 2 ** -48;

/** Bits of a big integer that a double is made from; more would not change its bound. */
const KEPT_BITS = 128;

/** Integers below this become a double as they are, far from the largest double. */
const DOUBLE_SIZED = 1n << 1000n;
/** Powers of two beyond this could leave the range of doubles. */
const LARGEST_SHIFT = 800;

/** The double next to a fraction of big integers of any length; without a bound where no double lies near. */
export function approximateFraction(fraction: BigFraction): Approximate {
  const top = leadingBits(fraction.numerator);
  const bottom = leadingBits(fraction.denominator);
  const approximate = top.approximate / bottom.approximate;
  const quotient = { approximate, approximationError: errorOfQuotient(approximate, top.approximationError, bottom) };
  const shift = top.dropped - bottom.dropped;
  if (Math.abs(shift) > LARGEST_SHIFT) return { approximate, approximationError: Infinity };
  if (shift === 0) return quotient;
  const scale = { approximate: 2 ** shift, approximationError: 0 };
  return {
    approximate: approximate * scale.approximate,
    approximationError: errorOfProduct(approximate * scale.approximate, quotient, scale),
  };
}

/** The leading bits of a big integer as a double, and how many bits were dropped behind them. */
function leadingBits(value: bigint): Approximate & { readonly dropped: number } {
  const isShort = value < DOUBLE_SIZED && value > -DOUBLE_SIZED;
  const dropped = isShort ? 0 : value.toString(16).length * 4 - KEPT_BITS;
  const approximate = Number(value >> BigInt(dropped));
  return { approximate, approximationError: roundingError(approximate), dropped };
}

/** How far a double that was just computed may lie from the exact result of that one operation on doubles. */
export function roundingError(value: number): number {
  return Math.abs(value) * ROUNDOFF + UNDERFLOW;
}

/** The bound of a sum, of those of its terms. */
export function errorOfSum(sum: number, firstError: number, secondError: number): number {
  return (firstError + secondError + roundingError(sum)) * SLACK;
}

/** The bound of a product of two numbers. */
export function errorOfProduct(product: number, first: Approximate, second: Approximate): number {
  const inherited =
    Math.abs(first.approximate) * second.approximationError +
    Math.abs(second.approximate) * first.approximationError +
    first.approximationError * second.approximationError;
  return (inherited + roundingError(product)) * SLACK;
}

/** The bound of a quotient, of that of the dividend and of the divisor; infinite where the divisor may be 0. */
export function errorOfQuotient(quotient: number, dividendError: number, divisor: Approximate): number {
  const nearest = Math.abs(divisor.approximate) - divisor.approximationError;
  if (!(nearest > 0)) return Infinity;
  const inherited = (dividendError + Math.abs(quotient) * divisor.approximationError) / nearest;
  return (inherited + roundingError(quotient)) * SLACK;
}

/** The double next to `Σ weight · value / Σ weight`; without a bound where the weights may add up to 0. */
export function approximateMean(values: readonly Approximate[], weights: readonly Approximate[]): Approximate {
  let sum = 0;
  let sumError = 0;
  let total = 0;
  let totalError = 0;
  for (let index = 0; index < values.length; index += 1) {
    const value = values[index];
    const weight = weights[index];
    if (value === undefined || weight === undefined) throw new RangeError('Each value needs a weight');
    const product = value.approximate * weight.approximate;
    sum += product;
    sumError = errorOfSum(sum, sumError, errorOfProduct(product, value, weight));
    total += weight.approximate;
    totalError = errorOfSum(total, totalError, weight.approximationError);
  }
  const mean = sum / total;
  return {
    approximate: mean,
    approximationError: errorOfQuotient(mean, sumError, { approximate: total, approximationError: totalError }),
  };
}

/** Integers up to here are counted in ones by a double, with a bit to spare. */
const COUNTED = 2 ** 52;

/**
 * `value · scale`, rounded to an integer, where the bound proves it; otherwise null.
 */
export function roundApproximate(value: Approximate, scale: number, mode: RoundingMode): number | null {
  const scaled = value.approximate * scale;
  const error = (value.approximationError * scale + roundingError(scaled)) * SLACK;
  if (!(Math.abs(scaled) < COUNTED) || !(error < 0.25)) return null;
  const below = Math.floor(scaled);
  const part = scaled - below;
  if (mode === 'half-up' || mode === 'half-even') {
    if (Math.abs(part - 0.5) <= error) return null;
    return part > 0.5 ? below + 1 : below;
  }
  if (part <= error || part >= 1 - error) return null;
  const towardZero = scaled < 0 ? below + 1 : below;
  switch (mode) {
    case 'down':
      return towardZero;
    case 'up':
      return scaled < 0 ? below : below + 1;
    case 'floor':
      return below;
  }
}
