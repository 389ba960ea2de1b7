import { isSafe } from './safe-integer';

/**
 * A fraction of integers that fit a double without loss, the denominator positive; both 0 in a
 * number that is not small. The functions here compute in such integers only, and give null where
 * they cannot.
 */
export interface SmallParts {
  readonly smallNumerator: number;
  readonly smallDenominator: number;
}

/** Makes a number of a numerator and a positive denominator; null where either is not safe. */
type Make<Made> = (numerator: number, denominator: number) => Made | null;

/** `a / b + c / d`. */
export function sumOfSmall<Made>(a: number, b: number, c: number, d: number, make: Make<Made>): Made | null {
  if (b === d) return make(a + c, b);
  const left = a * d;
  const right = c * b;
  const bottom = b * d;
  if (isSafe(left) && isSafe(right) && isSafe(bottom)) return make(left + right, bottom);
  // Decimals meet over the finer of the two.
  if (b % d === 0) return isSafe(c * (b / d)) ? make(a + c * (b / d), b) : null;
  if (d % b === 0) return isSafe(a * (d / b)) ? make(a * (d / b) + c, d) : null;
  return null;
}

/** The sum of fractions of one denominator. */
export function sumOfAlike<Made>(values: readonly SmallParts[], make: Make<Made>): Made | null {
  const denominator = values[0]?.smallDenominator ?? 0;
  if (denominator === 0) return null;
  let numerator = 0;
  for (const value of values) {
    numerator += value.smallNumerator;
    if (value.smallDenominator !== denominator || !isSafe(numerator)) return null;
  }
  return make(numerator, denominator);
}

/** The weighted mean; weights have one denominator, which then does not matter. */
export function meanOfSmall<Made>(
  values: readonly SmallParts[],
  weights: readonly SmallParts[],
  make: Make<Made>,
): Made | null {
  const over = weights[0]?.smallDenominator ?? 0;
  if (over === 0) return null;
  let top = 0;
  let bottom = 1;
  let total = 0;
  for (let index = 0; index < values.length; index += 1) {
    const value = values[index];
    const weight = weights[index];
    if (value === undefined || value.smallDenominator === 0) return null;
    if (weight === undefined || weight.smallDenominator !== over) return null;
    const { smallDenominator } = value;
    const product = value.smallNumerator * weight.smallNumerator;
    const isAlike = smallDenominator === bottom;
    const left = isAlike ? top : top * smallDenominator;
    const right = isAlike ? product : product * bottom;
    // What grows beyond safe integers here is found at the end; what could come back by cancelling is not.
    if (!isSafe(left) || !isSafe(right)) return null;
    top = left + right;
    bottom = isAlike ? bottom : bottom * smallDenominator;
    total += weight.smallNumerator;
  }
  return total > 0 ? make(top, bottom * total) : null;
}

/** Where the line through two points of integers stands at `x`. */
export function onLineOfIntegers<Made>(
  x: SmallParts,
  x0: SmallParts,
  y0: SmallParts,
  x1: SmallParts,
  y1: SmallParts,
  make: Make<Made>,
): Made | null {
  const areIntegers =
    x0.smallDenominator === 1 && y0.smallDenominator === 1 && x1.smallDenominator === 1 && y1.smallDenominator === 1;
  if (!areIntegers) return null;
  const rise = y1.smallNumerator - y0.smallNumerator;
  const start = x0.smallNumerator * x.smallDenominator;
  const beyond = x.smallNumerator - start;
  const risen = beyond * rise;
  const bottom = (x1.smallNumerator - x0.smallNumerator) * x.smallDenominator;
  const base = y0.smallNumerator * bottom;
  // A rise or a distance beyond safe integers shows in their product.
  const isExact = isSafe(start) && isSafe(risen) && isSafe(base);
  return bottom > 0 && isExact ? make(base + risen, bottom) : null;
}
