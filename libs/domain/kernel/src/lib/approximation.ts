import type { BigFraction } from './big-fraction';
import type { RoundingMode } from './rounding';

/**
 * A double and a bound on its distance from the exact number it stands for. It decides comparisons
 * and roundings only where the bound proves that the exact number would decide the same (ADR 0003);
 * where it does not, whoever asks computes exactly. It never becomes a result itself.
 */
export interface Approximation {
  readonly value: number;
  readonly error: number;
}

/** Twice the unit roundoff 2^−53 of a double operation, which leaves room for the bound's own rounding. */
const ROUNDOFF = 2 ** -52;
/** What an operation can lose near 0, where doubles have fewer digits; far above the smallest double. */
const UNDERFLOW = 1e-290;
/** Bounds are summed in doubles too; this covers their rounding. */
const SLACK = 1 + 2 ** -48;

/** The double next to an exact quotient of doubles that are themselves exact. */
export function approximateQuotient(numerator: number, denominator: number): Approximation {
  const value = numerator / denominator;
  return { value, error: roundingError(value) };
}

/** Bits of a big integer that a double is made from; more would not change its bound. */
const KEPT_BITS = 128;

/** Integers below this become a double as they are, far from the largest double. */
const DOUBLE_SIZED = 1n << 1000n;
/** Powers of two beyond this could leave the range of doubles. */
const LARGEST_SHIFT = 800;

/** The double next to a fraction of big integers of any length; without a bound where no double lies near. */
export function approximateFraction(fraction: BigFraction): Approximation {
  const top = leadingBits(fraction.numerator);
  const bottom = leadingBits(fraction.denominator);
  const quotient = approximateRatio(top.leading, bottom.leading);
  const shift = top.dropped - bottom.dropped;
  if (Math.abs(shift) > LARGEST_SHIFT) return { value: quotient.value, error: Infinity };
  return shift === 0 ? quotient : approximateProduct(quotient, { value: 2 ** shift, error: 0 });
}

/** The leading bits of a big integer as a double, and how many bits were dropped behind them. */
function leadingBits(value: bigint): { readonly leading: Approximation; readonly dropped: number } {
  if (value < DOUBLE_SIZED && value > -DOUBLE_SIZED)
    return { leading: approximateQuotient(Number(value), 1), dropped: 0 };
  const dropped = value.toString(16).length * 4 - KEPT_BITS;
  return { leading: approximateQuotient(Number(value >> BigInt(dropped)), 1), dropped };
}

function roundingError(value: number): number {
  return Math.abs(value) * ROUNDOFF + UNDERFLOW;
}

export function approximateSum(first: Approximation, second: Approximation): Approximation {
  const value = first.value + second.value;
  return { value, error: (first.error + second.error + roundingError(value)) * SLACK };
}

export function approximateProduct(first: Approximation, second: Approximation): Approximation {
  const value = first.value * second.value;
  const inherited =
    Math.abs(first.value) * second.error + Math.abs(second.value) * first.error + first.error * second.error;
  return { value, error: (inherited + roundingError(value)) * SLACK };
}

/** Without a bound (an infinite error) where the divisor may be 0. */
export function approximateRatio(first: Approximation, second: Approximation): Approximation {
  const value = first.value / second.value;
  const nearest = Math.abs(second.value) - second.error;
  if (!(nearest > 0)) return { value, error: Infinity };
  const inherited = (first.error + Math.abs(value) * second.error) / nearest;
  return { value, error: (inherited + roundingError(value)) * SLACK };
}

/** Integers up to here are counted in ones by a double, with a bit to spare. */
const COUNTED = 2 ** 52;

/**
 * `value · scale`, rounded to an integer, where the bound proves it; otherwise null.
 */
export function roundApproximation(approximation: Approximation, scale: number, mode: RoundingMode): number | null {
  const scaled = approximation.value * scale;
  const error = (approximation.error * scale + roundingError(scaled)) * SLACK;
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
