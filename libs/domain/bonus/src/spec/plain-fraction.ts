/**
 * The plainest exact arithmetic there is: always big integers, always in lowest terms, no shortcut.
 * The reference calculation is written in it, so that it shares nothing with the kernel it checks.
 */
export interface PlainFraction {
  readonly top: bigint;
  readonly bottom: bigint;
}

export const ZERO: PlainFraction = { top: 0n, bottom: 1n };
export const ONE: PlainFraction = { top: 1n, bottom: 1n };
export const HUNDRED: PlainFraction = { top: 100n, bottom: 1n };

export function fraction(top: bigint, bottom = 1n): PlainFraction {
  let a = top < 0n ? -top : top;
  let b = bottom < 0n ? -bottom : bottom;
  while (b !== 0n) [a, b] = [b, a % b];
  const divisor = a === 0n ? 1n : a;
  return bottom < 0n
    ? { top: -top / divisor, bottom: -bottom / divisor }
    : { top: top / divisor, bottom: bottom / divisor };
}

export function decimal(text: string): PlainFraction {
  const point = text.indexOf('.');
  const places = point < 0 ? 0 : text.length - point - 1;
  return fraction(BigInt(text.replace('.', '')), 10n ** BigInt(places));
}

export const count = (value: number): PlainFraction => fraction(BigInt(value));
export const add = (a: PlainFraction, b: PlainFraction): PlainFraction =>
  fraction(a.top * b.bottom + b.top * a.bottom, a.bottom * b.bottom);
export const subtract = (a: PlainFraction, b: PlainFraction): PlainFraction =>
  add(a, { top: -b.top, bottom: b.bottom });
export const multiply = (a: PlainFraction, b: PlainFraction): PlainFraction =>
  fraction(a.top * b.top, a.bottom * b.bottom);
export const divide = (a: PlainFraction, b: PlainFraction): PlainFraction =>
  fraction(a.top * b.bottom, a.bottom * b.top);
export const percent = (rate: PlainFraction, of: PlainFraction): PlainFraction => divide(multiply(rate, of), HUNDRED);
export const sum = (values: readonly PlainFraction[]): PlainFraction => values.reduce(add, ZERO);

export function compare(a: PlainFraction, b: PlainFraction): number {
  const difference = subtract(a, b).top;
  return difference > 0n ? 1 : difference < 0n ? -1 : 0;
}
export const isAtLeast = (a: PlainFraction, b: PlainFraction): boolean => compare(a, b) >= 0;
export const least = (a: PlainFraction, b: PlainFraction): PlainFraction => (compare(a, b) <= 0 ? a : b);
export const most = (a: PlainFraction, b: PlainFraction): PlainFraction => (compare(a, b) >= 0 ? a : b);
export const isZero = (a: PlainFraction): boolean => a.top === 0n;

/** Toward minus infinity. */
export function floor({ top, bottom }: PlainFraction): bigint {
  const quotient = top / bottom;
  return quotient * bottom > top ? quotient - 1n : quotient;
}

/** To an integer, by the rules of bonus calculation §6. */
export function roundBy(mode: string, value: PlainFraction): bigint {
  const below = floor(value);
  const rest = subtract(value, fraction(below));
  if (isZero(rest)) return below;
  const awayFromZero = value.top < 0n ? below : below + 1n;
  const towardZero = value.top < 0n ? below + 1n : below;
  const half = compare(rest, fraction(1n, 2n));
  const nearer = half > 0 ? below + 1n : below;
  switch (mode) {
    case 'down':
      return towardZero;
    case 'up':
      return awayFromZero;
    case 'half-even':
      return half === 0 ? (below % 2n === 0n ? below : below + 1n) : nearer;
    default:
      return half === 0 ? awayFromZero : nearer;
  }
}

/** Half-up to so many decimals, all of them shown. */
export function fixed(value: PlainFraction, places: number): string {
  const scaled = roundBy('half-up', multiply(value, fraction(10n ** BigInt(places))));
  const digits = String(scaled < 0n ? -scaled : scaled).padStart(places + 1, '0');
  const sign = scaled < 0n ? '-' : '';
  return places === 0 ? sign + digits : `${sign}${digits.slice(0, -places)}.${digits.slice(-places)}`;
}

/** Half-up to six decimals, trailing zeros dropped. */
export function shown(value: PlainFraction): string {
  return fixed(value, 6).replace(/\.?0+$/, '');
}
