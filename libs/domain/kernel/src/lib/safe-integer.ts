import type { RoundingMode } from './rounding';
import { roundsMagnitudeUp } from './rounding';

/**
 * Arithmetic on integers that fit a double without loss. A product or sum of two safe integers is
 * exact where its computed magnitude is itself safe: an exact result above 2^53 − 1 is at least
 * 2^53, and rounding to the nearest double never brings it back below that.
 */
export const LARGEST_SAFE = Number.MAX_SAFE_INTEGER;

export function isSafe(value: number): boolean {
  return value <= LARGEST_SAFE && value >= -LARGEST_SAFE;
}

const POWERS_OF_TEN: readonly number[] = Array.from({ length: 16 }, (_, exponent) => Number(`1e${exponent}`));

/** 10^exponent where it is safe (exponent ≤ 15), otherwise infinity. */
export function safePowerOfTen(exponent: number): number {
  return POWERS_OF_TEN[exponent] ?? Infinity;
}

/** Greatest common divisor of two non-negative safe integers. */
export function greatestCommonDivisor(first: number, second: number): number {
  let larger = first;
  let smaller = second;
  while (smaller !== 0) {
    const remainder = larger % smaller;
    larger = smaller;
    smaller = remainder;
  }
  return larger;
}

/** Half of the safe range: below it `quotient · divisor` cannot leave the safe range. */
const DIVISIBLE = 2 ** 52;

/**
 * `magnitude · 10^places / divisor`, rounded, as decimal digits of at least `places + 1` length;
 * null where the intermediate values would leave the safe range.
 */
export function safeScaledQuotient(
  magnitude: number,
  divisor: number,
  places: number,
  mode: RoundingMode,
  negative: boolean,
): { readonly whole: number; readonly fraction: number } | null {
  const scale = safePowerOfTen(places);
  if (magnitude > DIVISIBLE || divisor * scale > DIVISIBLE) return null;
  // The computed quotient can be one off at most; the remainder says so exactly.
  let whole = Math.floor(magnitude / divisor);
  let rest = magnitude - whole * divisor;
  if (rest < 0) {
    whole -= 1;
    rest += divisor;
  } else if (rest >= divisor) {
    whole += 1;
    rest -= divisor;
  }
  if (rest === 0) return { whole, fraction: 0 };
  const scaled = rest * scale;
  let fraction = Math.floor(scaled / divisor);
  let remainder = scaled - fraction * divisor;
  if (remainder < 0) {
    fraction -= 1;
    remainder += divisor;
  } else if (remainder >= divisor) {
    fraction += 1;
    remainder -= divisor;
  }
  const isOdd = (places === 0 ? whole : fraction) % 2 === 1;
  const comparedToHalf = Math.sign(remainder * 2 - divisor);
  if (!roundsMagnitudeUp(mode, negative, isOdd, remainder !== 0, comparedToHalf)) {
    return { whole, fraction };
  }
  return fraction + 1 === scale ? { whole: whole + 1, fraction: 0 } : { whole, fraction: fraction + 1 };
}
