/**
 * Arithmetic on integers that fit a double without loss. A product or sum of two safe integers is
 * exact where its computed magnitude is itself safe: an exact result above 2^53 − 1 is at least
 * 2^53, and rounding to the nearest double never brings it back below that.
 */
export function isSafe(value: number): boolean {
  return value <= Number.MAX_SAFE_INTEGER && value >= -Number.MAX_SAFE_INTEGER;
}

const POWERS_OF_TEN: readonly number[] = Array.from({ length: 16 }, (_, exponent) => Number(`1e${exponent}`));

/** 10^exponent where it is safe (exponent ≤ 15), otherwise infinity. */
export function safePowerOfTen(exponent: number): number {
  return POWERS_OF_TEN[exponent] ?? Infinity;
}
