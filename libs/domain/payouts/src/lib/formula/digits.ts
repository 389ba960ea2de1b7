import { Rational } from '@premia/domain-kernel';
import type { NumberUnit } from './formula';

const HALF_OF_TWO_DECIMALS = Rational.parse('0.005');
/** A number so small that it has fewer digits than this is shown as 0. */
const SMALLEST = 10;

/** Two decimals are enough to read; of a small number without a unit, four; of a smaller one, as many as show it at all. */
export function defaultDigits(value: Rational, unit: NumberUnit): number {
  const defaultValue = unit === 'number' && value.abs().isLessThan(Rational.ONE) ? 4 : 2;
  if (value.isZero || !value.abs().isLessThan(HALF_OF_TWO_DECIMALS)) return defaultValue;
  let places = defaultValue;
  while (places < SMALLEST && value.round(places).isZero) places += 1;
  return places;
}

/** How many decimals a number has; `Infinity` for one that recurs. */
export function exactDecimalsOf(value: Rational): number {
  let { denominator } = value.toFraction();
  let twos = 0;
  let fives = 0;
  for (; denominator % 2n === 0n; denominator /= 2n) twos += 1;
  for (; denominator % 5n === 0n; denominator /= 5n) fives += 1;
  return denominator === 1n ? Math.max(twos, fives) : Infinity;
}
