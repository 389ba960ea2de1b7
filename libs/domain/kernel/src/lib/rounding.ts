import { isSafe } from './safe-integer';

/**
 * How a value between two neighbours is rounded:
 * `half-up` to the nearer, a tie away from zero; `half-even` to the nearer, a tie to the even one;
 * `down` toward zero; `up` away from zero; `floor` toward minus infinity.
 */
export type RoundingMode = 'half-up' | 'half-even' | 'down' | 'up' | 'floor';

export const ROUNDING_MODES: readonly RoundingMode[] = ['half-up', 'half-even', 'down', 'up', 'floor'];

export function isRoundingMode(text: unknown): text is RoundingMode {
  return ROUNDING_MODES.some((mode) => mode === text);
}

/**
 * Whether the magnitude `quotient + remainder / divisor` goes up to `quotient + 1`.
 *
 * @param comparedToHalf sign of `remainder − divisor / 2`: −1, 0 or 1
 * @param hasRemainder whether anything is left at all
 */
function roundsMagnitudeUp(
  mode: RoundingMode,
  negative: boolean,
  quotientIsOdd: boolean,
  hasRemainder: boolean,
  comparedToHalf: number,
): boolean {
  if (!hasRemainder) return false;
  switch (mode) {
    case 'half-up':
      return comparedToHalf >= 0;
    case 'half-even':
      return comparedToHalf > 0 || (comparedToHalf === 0 && quotientIsOdd);
    case 'down':
      return false;
    case 'up':
      return true;
    case 'floor':
      return negative;
  }
}

/** `numerator / denominator` rounded to an integer; the denominator is positive. */
export function divideRounded(numerator: bigint, denominator: bigint, mode: RoundingMode): bigint {
  const negative = numerator < 0n;
  const magnitude = negative ? -numerator : numerator;
  const quotient = magnitude / denominator;
  const remainder = magnitude - quotient * denominator;
  const twice = remainder * 2n;
  const comparedToHalf = twice < denominator ? -1 : twice > denominator ? 1 : 0;
  const isOdd = (quotient & 1n) === 1n;
  const rounded = roundsMagnitudeUp(mode, negative, isOdd, remainder !== 0n, comparedToHalf) ? quotient + 1n : quotient;
  return negative ? -rounded : rounded;
}

/**
 * `numerator · scale / denominator` rounded to an integer, by long division in safe integers; null where
 * a step leaves them. Numerator and denominator are safe, the denominator is positive.
 */
export function divideSafely(numerator: number, denominator: number, scale: number, mode: RoundingMode): number | null {
  const magnitude = Math.abs(numerator);
  const whole = wholeQuotient(magnitude, denominator);
  const carried = (magnitude - whole * denominator) * scale;
  if (!isSafe(carried)) return null;
  const digits = wholeQuotient(carried, denominator);
  const quotient = whole * scale + digits;
  if (!isSafe(quotient + 1)) return null;
  const remainder = carried - digits * denominator;
  const comparedToHalf = Math.sign(remainder - (denominator - remainder));
  const rounded = roundsMagnitudeUp(mode, numerator < 0, quotient % 2 === 1, remainder > 0, comparedToHalf)
    ? quotient + 1
    : quotient;
  return numerator < 0 ? 0 - rounded : rounded;
}

/**
 * The integer part of a quotient of safe integers. The exact quotient lies at least 1/denominator below the next
 * integer, and a double of its size is off by less than that, so that it is never rounded up to it.
 */
function wholeQuotient(magnitude: number, denominator: number): number {
  return Math.floor(magnitude / denominator);
}
