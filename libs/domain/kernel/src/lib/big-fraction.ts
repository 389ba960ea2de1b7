/** A fraction of big integers; the denominator is positive, lowest terms are not kept. */
export interface BigFraction {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

/**
 * Between these sizes a fraction is brought to lowest terms, so that long chains stay bounded: below,
 * dividing costs more than it saves; above, the greatest common divisor itself takes too long.
 */
const REDUCE_ABOVE = 1n << 1024n;
const REDUCE_BELOW = 1n << 4096n;

export function bigFraction(numerator: bigint, denominator: bigint): BigFraction {
  if (denominator <= REDUCE_ABOVE || denominator >= REDUCE_BELOW) return { numerator, denominator };
  return toLowestTerms({ numerator, denominator });
}

export function addFractions(first: BigFraction, second: BigFraction): BigFraction {
  const [larger, smaller] = first.denominator >= second.denominator ? [first, second] : [second, first];
  const { denominator } = larger;
  // Decimals meet over the finer of the two, so that sums of many keep small denominators.
  if (denominator % smaller.denominator === 0n) {
    const scaled = smaller.numerator * (denominator / smaller.denominator);
    return { numerator: larger.numerator + scaled, denominator };
  }
  const numerator = larger.numerator * smaller.denominator + smaller.numerator * denominator;
  return bigFraction(numerator, denominator * smaller.denominator);
}

export function multiplyFractions(first: BigFraction, second: BigFraction): BigFraction {
  return bigFraction(first.numerator * second.numerator, first.denominator * second.denominator);
}

/** Throws on a divisor of 0. */
export function divideFractions(first: BigFraction, second: BigFraction): BigFraction {
  if (second.numerator === 0n) throw new RangeError('Division by zero');
  const numerator = first.numerator * second.denominator;
  const denominator = first.denominator * second.numerator;
  return denominator < 0n ? bigFraction(-numerator, -denominator) : bigFraction(numerator, denominator);
}

/** −1, 0 or 1 as the first is below, equal to or above the second. */
export function compareFractions(first: BigFraction, second: BigFraction): number {
  const left = first.numerator * second.denominator;
  const right = second.numerator * first.denominator;
  return left < right ? -1 : left > right ? 1 : 0;
}

export function toLowestTerms(fraction: BigFraction): BigFraction {
  const { numerator, denominator } = fraction;
  const divisor = greatestCommonDivisorOfBigs(numerator < 0n ? -numerator : numerator, denominator);
  return { numerator: numerator / divisor, denominator: denominator / divisor };
}

function greatestCommonDivisorOfBigs(first: bigint, second: bigint): bigint {
  let larger = first;
  let smaller = second;
  while (smaller !== 0n) [larger, smaller] = [smaller, larger % smaller];
  return larger;
}

/** How many decimals 1/denominator needs, or null where it never ends. */
export function decimalPlacesOf(denominator: bigint): number | null {
  let twos = 0;
  let fives = 0;
  let rest = denominator;
  for (; rest % 2n === 0n; rest /= 2n) twos += 1;
  for (; rest % 5n === 0n; rest /= 5n) fives += 1;
  return rest === 1n ? Math.max(twos, fives) : null;
}
