import type { DecimalProblem } from './decimal-text';
import { readDecimalText } from './decimal-text';
import type { Result } from './result';
import { err, ok } from './result';
import type { RoundingMode } from './rounding';
import { divideRounded } from './rounding';
import { greatestCommonDivisor, isSafe, safePowerOfTen, safeScaledQuotient } from './safe-integer';

/**
 * An exact rational number, immutable. Nothing is ever cut: only `round`, `toFixed` and `toDecimal`
 * round, and they say how.
 *
 * Inside, numerator and denominator are either both integers that fit a double without loss, or both
 * big integers; the denominator is positive; the fraction is not kept in lowest terms (ADR 0003).
 */
export class Rational {
  static readonly ZERO = new Rational(0, 1);
  static readonly ONE = new Rational(1, 1);
  static readonly HUNDRED = new Rational(100, 1);

  private constructor(
    private readonly numerator: number | bigint,
    private readonly denominator: number | bigint,
  ) {}

  /** An integer as an exact number; a `Rational` is given back as it is. */
  static of(value: bigint | Rational): Rational {
    return value instanceof Rational ? value : fromBigs(value, 1n);
  }

  /** A count (days, months, people) as an exact number; throws where it is not a safe integer. */
  static ofCount(count: number): Rational {
    if (!Number.isSafeInteger(count)) throw new RangeError(`${count} is not a whole count`);
    return new Rational(count, 1);
  }

  /** `numerator / denominator`; throws on a denominator of 0. */
  static ofFraction(numerator: bigint, denominator: bigint): Rational {
    if (denominator === 0n) throw new RangeError('A fraction needs a denominator other than 0');
    return denominator < 0n ? fromBigs(-numerator, -denominator) : fromBigs(numerator, denominator);
  }

  /** Reads a decimal (`-?\d+(\.\d+)?`, at most 30 digits on either side of the point) as a value or a problem. */
  static parseDecimal(text: string): Result<Rational, DecimalProblem> {
    const short = parseShortDecimal(text);
    if (short !== null) return ok(short);
    const read = readDecimalText(text);
    if (!read.ok) return err(read.error);
    const { negative, digits, places } = read.value;
    const magnitude = BigInt(digits);
    return ok(fromBigs(negative ? -magnitude : magnitude, 10n ** BigInt(places)));
  }

  /** Reads a decimal and throws where the text is none; for constants and for text checked before. */
  static parse(text: string): Rational {
    const parsed = Rational.parseDecimal(text);
    if (parsed.ok) return parsed.value;
    throw new RangeError(`${parsed.error}: ${JSON.stringify(text.slice(0, 80))}`);
  }

  /** Reads what `toExactText` writes: a decimal or a fraction of integers such as `1000/9`, of any length. */
  static parseExact(text: string): Rational {
    const match = /^(-?\d+)(?:\.(\d+)|\/(\d+))?$/.exec(text);
    if (match === null) throw new RangeError(`not an exact number: ${JSON.stringify(text)}`);
    const [, whole = '0', decimals, denominator] = match;
    if (decimals !== undefined) {
      return fromBigs(BigInt(whole + decimals), 10n ** BigInt(decimals.length));
    }
    return Rational.ofFraction(BigInt(whole), BigInt(denominator ?? '1'));
  }

  static min(first: Rational, second: Rational): Rational {
    return first.compare(second) <= 0 ? first : second;
  }

  static max(first: Rational, second: Rational): Rational {
    return first.compare(second) >= 0 ? first : second;
  }

  static sum(values: Iterable<Rational>): Rational {
    let sum = Rational.ZERO;
    for (const value of values) sum = sum.plus(value);
    return sum;
  }

  plus(other: Rational): Rational {
    const { numerator: a, denominator: b } = this;
    const { numerator: c, denominator: d } = other;
    if (isNumber(a) && isNumber(b) && isNumber(c) && isNumber(d)) {
      if (b === d) {
        const sum = a + c;
        if (isSafe(sum)) return new Rational(sum, b);
      } else {
        const left = a * d;
        const right = c * b;
        const sum = left + right;
        const bottom = b * d;
        if (isSafe(left) && isSafe(right) && isSafe(sum) && isSafe(bottom)) {
          return new Rational(sum, bottom);
        }
        const reduced = addOverCommonMultiple(a, b, c, d);
        if (reduced !== null) return new Rational(reduced.numerator, reduced.denominator);
      }
    }
    return addBigs(BigInt(a), BigInt(b), BigInt(c), BigInt(d));
  }

  minus(other: Rational): Rational {
    return this.plus(other.negated());
  }

  times(other: Rational): Rational {
    return multiply(this.numerator, this.denominator, other.numerator, other.denominator);
  }

  /** Throws on a divisor of 0: whoever divides has checked, or the contract names the error. */
  dividedBy(other: Rational): Rational {
    const { numerator: c, denominator: d } = other;
    if (isNumber(c) && isNumber(d)) {
      if (c === 0) throw new RangeError('Division by zero');
      return c < 0
        ? multiply(this.numerator, this.denominator, -d, -c)
        : multiply(this.numerator, this.denominator, d, c);
    }
    const top = BigInt(c);
    if (top === 0n) throw new RangeError('Division by zero');
    return top < 0n
      ? multiply(this.numerator, this.denominator, -BigInt(d), -top)
      : multiply(this.numerator, this.denominator, d, top);
  }

  negated(): Rational {
    return isNumber(this.numerator)
      ? new Rational(0 - this.numerator, this.denominator)
      : new Rational(-this.numerator, this.denominator);
  }

  abs(): Rational {
    return this.isNegative ? this.negated() : this;
  }

  /** −1, 0 or 1 as this is below, equal to or above the other. */
  compare(other: Rational): number {
    const { numerator: a, denominator: b } = this;
    const { numerator: c, denominator: d } = other;
    if (isNumber(a) && isNumber(b) && isNumber(c) && isNumber(d)) {
      const left = b === d ? a : a * d;
      const right = b === d ? c : c * b;
      if (isSafe(left) && isSafe(right)) return left < right ? -1 : left > right ? 1 : 0;
    }
    const left = BigInt(a) * BigInt(d);
    const right = BigInt(c) * BigInt(b);
    return left < right ? -1 : left > right ? 1 : 0;
  }

  equals(other: Rational): boolean {
    return this.compare(other) === 0;
  }

  isLessThan(other: Rational): boolean {
    return this.compare(other) < 0;
  }

  isGreaterThan(other: Rational): boolean {
    return this.compare(other) > 0;
  }

  get isZero(): boolean {
    return this.numerator === 0 || this.numerator === 0n;
  }

  get isNegative(): boolean {
    return this.numerator < 0;
  }

  get isPositive(): boolean {
    return this.numerator > 0;
  }

  get sign(): number {
    return this.numerator > 0 ? 1 : this.numerator < 0 ? -1 : 0;
  }

  /** The nearest integer in the sense of the mode. */
  toInteger(mode: RoundingMode): bigint {
    const { numerator: a, denominator: b } = this;
    if (isNumber(a) && isNumber(b)) {
      const magnitude = Math.abs(a);
      const quotient = safeScaledQuotient(magnitude, b, 0, mode, a < 0);
      if (quotient !== null) return BigInt(a < 0 ? -quotient.whole : quotient.whole);
    }
    return divideRounded(BigInt(a), BigInt(b), mode);
  }

  /** This number rounded to so many decimals. */
  round(places: number, mode: RoundingMode = 'half-up'): Rational {
    const scale = 10n ** BigInt(places);
    return fromBigs(divideRounded(BigInt(this.numerator) * scale, BigInt(this.denominator), mode), scale);
  }

  /** This number rounded to a multiple of a positive unit, such as `0.01` or `100`. */
  roundToMultiple(unit: Rational, mode: RoundingMode = 'half-up'): Rational {
    return Rational.of(this.dividedBy(unit).toInteger(mode)).times(unit);
  }

  isMultipleOf(unit: Rational): boolean {
    const { numerator, denominator } = this.dividedBy(unit);
    return BigInt(numerator) % BigInt(denominator) === 0n;
  }

  /** Decimal text with exactly so many decimals; never `-0`. */
  toFixed(places: number, mode: RoundingMode = 'half-up'): string {
    const { numerator: a, denominator: b } = this;
    if (isNumber(a) && isNumber(b)) {
      const quotient = safeScaledQuotient(Math.abs(a), b, places, mode, a < 0);
      if (quotient !== null) {
        const { whole, fraction } = quotient;
        const sign = a < 0 && (whole !== 0 || fraction !== 0) ? '-' : '';
        if (places === 0) return `${sign}${whole}`;
        return `${sign}${whole}.${String(fraction).padStart(places, '0')}`;
      }
    }
    const scaled = divideRounded(BigInt(a) * 10n ** BigInt(places), BigInt(b), mode);
    const sign = scaled < 0n ? '-' : '';
    const digits = String(scaled < 0n ? -scaled : scaled).padStart(places + 1, '0');
    if (places === 0) return `${sign}${digits}`;
    return `${sign}${digits.slice(0, -places)}.${digits.slice(-places)}`;
  }

  /** Decimal text rounded to at most so many decimals, trailing zeros dropped. */
  toDecimal(places: number, mode: RoundingMode = 'half-up'): string {
    if (this.denominator === 1) return String(this.numerator);
    const fixed = this.toFixed(places, mode);
    if (places === 0 || fixed.charCodeAt(fixed.length - 1) !== 48) return fixed;
    let end = fixed.length;
    while (fixed.charCodeAt(end - 1) === 48) end -= 1;
    if (fixed.charCodeAt(end - 1) === 46) end -= 1;
    return fixed.slice(0, end);
  }

  /** Numerator and denominator in lowest terms, the denominator positive. */
  toFraction(): { readonly numerator: bigint; readonly denominator: bigint } {
    const top = BigInt(this.numerator);
    const bottom = BigInt(this.denominator);
    const divisor = greatestCommonDivisorOfBigs(top < 0n ? -top : top, bottom);
    return { numerator: top / divisor, denominator: bottom / divisor };
  }

  /** The number without any loss: a decimal where it ends, otherwise a fraction in lowest terms, `1000/9`. */
  toExactText(): string {
    const { numerator, denominator } = this.toFraction();
    const places = decimalPlacesOf(denominator);
    if (places === null) return `${numerator}/${denominator}`;
    return fromBigs(numerator, denominator).toDecimal(places);
  }

  toString(): string {
    return this.toExactText();
  }

  toJSON(): string {
    return this.toExactText();
  }

  /** @internal Builds from parts that already keep the invariants of this class. */
  static fromParts(numerator: number | bigint, denominator: number | bigint): Rational {
    return new Rational(numerator, denominator);
  }
}

function isNumber(value: number | bigint): value is number {
  return typeof value === 'number';
}

const LARGEST_SAFE_BIG = BigInt(Number.MAX_SAFE_INTEGER);
/** Above this size a big fraction is brought to lowest terms, so that long sums stay bounded. */
const REDUCE_ABOVE = 1n << 1024n;

function fromBigs(numerator: bigint, denominator: bigint): Rational {
  if (denominator <= LARGEST_SAFE_BIG && numerator <= LARGEST_SAFE_BIG && numerator >= -LARGEST_SAFE_BIG) {
    return Rational.fromParts(Number(numerator), Number(denominator));
  }
  if (denominator > REDUCE_ABOVE) {
    const divisor = greatestCommonDivisorOfBigs(numerator < 0n ? -numerator : numerator, denominator);
    return Rational.fromParts(numerator / divisor, denominator / divisor);
  }
  return Rational.fromParts(numerator, denominator);
}

function multiply(a: number | bigint, b: number | bigint, c: number | bigint, d: number | bigint): Rational {
  if (isNumber(a) && isNumber(b) && isNumber(c) && isNumber(d)) {
    const top = a * c;
    const bottom = b * d;
    if (isSafe(top) && isSafe(bottom)) return Rational.fromParts(top, bottom);
  }
  return fromBigs(BigInt(a) * BigInt(c), BigInt(b) * BigInt(d));
}

function addBigs(a: bigint, b: bigint, c: bigint, d: bigint): Rational {
  if (b === d) return fromBigs(a + c, b);
  return fromBigs(a * d + c * b, b * d);
}

/** a/b + c/d over the least common multiple of the denominators; null where that leaves the safe range. */
function addOverCommonMultiple(
  a: number,
  b: number,
  c: number,
  d: number,
): { readonly numerator: number; readonly denominator: number } | null {
  const divisor = greatestCommonDivisor(b, d);
  if (divisor === 1) return null;
  const left = a * (d / divisor);
  const right = c * (b / divisor);
  const sum = left + right;
  const bottom = b * (d / divisor);
  if (!isSafe(left) || !isSafe(right) || !isSafe(sum) || !isSafe(bottom)) return null;
  return { numerator: sum, denominator: bottom };
}

function greatestCommonDivisorOfBigs(first: bigint, second: bigint): bigint {
  let larger = first;
  let smaller = second;
  while (smaller !== 0n) [larger, smaller] = [smaller, larger % smaller];
  return larger;
}

/** How many decimals 1/denominator needs, or null where it never ends. */
function decimalPlacesOf(denominator: bigint): number | null {
  let twos = 0;
  let fives = 0;
  let rest = denominator;
  for (; rest % 2n === 0n; rest /= 2n) twos += 1;
  for (; rest % 5n === 0n; rest /= 5n) fives += 1;
  return rest === 1n ? Math.max(twos, fives) : null;
}

/** Digits that stay safe, whatever they are. */
const SHORT = 15;

/** A decimal of at most 15 digits without a detour over big integers; null for anything else, good or bad. */
function parseShortDecimal(text: string): Rational | null {
  const length = text.length;
  if (length > SHORT + 1) return null;
  const negative = text.charCodeAt(0) === 45;
  let digits = 0;
  let point = -1;
  let value = 0;
  for (let index = negative ? 1 : 0; index < length; index += 1) {
    const code = text.charCodeAt(index);
    if (code >= 48 && code <= 57) {
      value = value * 10 + (code - 48);
      digits += 1;
    } else if (code === 46 && point < 0 && digits > 0) {
      point = digits;
    } else {
      return null;
    }
  }
  if (digits === 0 || digits > SHORT || point === digits) return null;
  const signed = negative ? 0 - value : value;
  return point < 0 ? Rational.fromParts(signed, 1) : Rational.fromParts(signed, safePowerOfTen(digits - point));
}
