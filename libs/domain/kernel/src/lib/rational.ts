import type { Approximation } from './approximation';
import { approximateFraction, approximateQuotient, roundApproximation } from './approximation';
import type { BigFraction } from './big-fraction';
import { bigFraction, decimalPlacesOf, toLowestTerms } from './big-fraction';
import type { DecimalProblem } from './decimal-text';
import { readDecimalText, readShortDecimal } from './decimal-text';
import { fixedText, scaledText, trimmedFixedText, trimmedText } from './fixed-text';
import type { Operation } from './operation';
import { approximateResult, computeExactly } from './operation';
import type { Result } from './result';
import { err, ok } from './result';
import type { RoundingMode } from './rounding';
import { divideRounded, divideSafely } from './rounding';
import { isSafe, safePowerOfTen } from './safe-integer';

/** An operation whose exact result nobody has needed yet; its approximation, which it is too, may be enough. */
interface Pending extends Approximation {
  readonly fraction: null;
  readonly operation: Operation;
  readonly left: Rational;
  readonly right: Rational;
  /** How many pending operations stand on each other. */
  readonly depth: number;
}

/** A fraction of big integers with the double next to it. */
interface Big extends Approximation {
  readonly fraction: BigFraction;
  readonly depth: 0;
}

/** A longer chain of pending operations is computed, so that it neither keeps memory nor recurses deeply. */
const DEEPEST = 64;

/**
 * An exact rational number, immutable. Nothing is ever cut: only `round`, `roundToMultiple`,
 * `toInteger`, `toFixed` and `toDecimal` round, and they say how.
 *
 * Inside there are three forms (ADR 0003). Small: numerator and denominator are integers that fit a
 * double without loss. Pending: an operation on other rationals with a double that is proven to lie
 * near its result; most comparisons and roundings are decided by it. Big: numerator and denominator
 * are big integers, computed from a pending operation when its approximation could not decide.
 */
export class Rational {
  static readonly ZERO = new Rational(0, 1, null);
  static readonly ONE = new Rational(1, 1, null);
  static readonly HUNDRED = new Rational(100, 1, null);

  /** `numerator / denominator`, the denominator positive, hold in the small form only. */
  private constructor(
    private readonly numerator: number,
    private readonly denominator: number,
    /** What the number is in the other two forms; null in the small one. */
    private form: Pending | Big | null,
  ) {}

  /** An integer as an exact number; throws on a double that is none or could have lost digits. */
  static of(integer: number | bigint): Rational {
    if (typeof integer === 'bigint') return Rational.fromBig(integer, 1n);
    if (!Number.isSafeInteger(integer)) throw new RangeError(`${integer} is not a whole number`);
    return Rational.small(integer, 1);
  }

  /** `numerator / denominator`; throws on a denominator of 0. */
  static ofFraction(numerator: bigint, denominator: bigint): Rational {
    if (denominator === 0n) throw new RangeError('A fraction needs a denominator other than 0');
    return denominator < 0n ? Rational.fromBig(-numerator, -denominator) : Rational.fromBig(numerator, denominator);
  }

  /** Reads a decimal (`-?\d+(\.\d+)?`, at most 30 digits on either side of the point) as a value or a problem. */
  static parseDecimal(text: string): Result<Rational, DecimalProblem> {
    const short = readShortDecimal(text);
    if (short !== null) return ok(Rational.small(short.numerator, short.denominator));
    const read = readDecimalText(text);
    if (!read.ok) return err(read.error);
    const { negative, digits, places } = read.value;
    const magnitude = BigInt(digits);
    return ok(Rational.fromBig(negative ? -magnitude : magnitude, 10n ** BigInt(places)));
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
    if (match === null) throw new RangeError(`not an exact number: ${JSON.stringify(text.slice(0, 80))}`);
    const [, whole = '0', decimals, denominator] = match;
    if (decimals !== undefined) return Rational.fromBig(BigInt(whole + decimals), 10n ** BigInt(decimals.length));
    return Rational.ofFraction(BigInt(whole), BigInt(denominator ?? '1'));
  }

  static min(first: Rational, second: Rational): Rational {
    return first.compare(second) <= 0 ? first : second;
  }

  static max(first: Rational, second: Rational): Rational {
    return first.compare(second) >= 0 ? first : second;
  }

  /** Sums in pairs, so that of many numbers none meets all the others' denominators more often than needed. */
  static sum(values: readonly Rational[]): Rational {
    return sumBetween(values, 0, values.length);
  }

  plus(other: Rational): Rational {
    const b = this.denominator;
    const d = other.denominator;
    if (b !== 0 && d !== 0) {
      const sum = b === d ? Rational.orNull(this.numerator + other.numerator, b) : this.plusSmall(other);
      if (sum !== null) return sum;
    }
    return Rational.pend('plus', this, other);
  }

  minus(other: Rational): Rational {
    const b = this.denominator;
    if (b !== 0 && b === other.denominator) {
      const difference = Rational.orNull(this.numerator - other.numerator, b);
      if (difference !== null) return difference;
    }
    return this.plus(other.negated());
  }

  times(other: Rational): Rational {
    const bottom = this.denominator * other.denominator;
    if (bottom !== 0) {
      const product = Rational.orNull(this.numerator * other.numerator, bottom);
      if (product !== null) return product;
    }
    return Rational.pend('times', this, other);
  }

  /** Throws on a divisor of 0: whoever divides has checked, or the contract names the error. */
  dividedBy(other: Rational): Rational {
    const c = other.numerator;
    if (this.denominator !== 0 && other.denominator !== 0 && c !== 0) {
      const top = this.numerator * other.denominator;
      const bottom = this.denominator * c;
      const quotient = c < 0 ? Rational.orNull(-top, -bottom) : Rational.orNull(top, bottom);
      if (quotient !== null) return quotient;
    }
    if (other.isZero) throw new RangeError('Division by zero');
    return Rational.pend('dividedBy', this, other);
  }

  negated(): Rational {
    if (this.denominator !== 0) return Rational.small(0 - this.numerator, this.denominator);
    return Rational.pend('times', this, MINUS_ONE);
  }

  abs(): Rational {
    return this.isNegative ? this.negated() : this;
  }

  /** −1, 0 or 1 as this is below, equal to or above the other. */
  compare(other: Rational): number {
    const b = this.denominator;
    const d = other.denominator;
    if (b !== 0 && d !== 0) {
      const left = b === d ? this.numerator : this.numerator * d;
      const right = b === d ? other.numerator : other.numerator * b;
      if (isSafe(left) && isSafe(right)) return left < right ? -1 : left > right ? 1 : 0;
    }
    const first = this.approximate();
    const second = other.approximate();
    const distance = first.value - second.value;
    // The subtraction is off by less than half of the distance's last digit, which the factor covers.
    if (Math.abs(distance) > (first.error + second.error) * 1.5) return distance < 0 ? -1 : 1;
    return this.compareExactly(other);
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
    return this.sign === 0;
  }

  get isNegative(): boolean {
    return this.sign < 0;
  }

  get isPositive(): boolean {
    return this.sign > 0;
  }

  get sign(): number {
    if (this.denominator !== 0) return this.numerator > 0 ? 1 : this.numerator < 0 ? -1 : 0;
    const { value, error } = this.approximate();
    if (Math.abs(value) > error) return value > 0 ? 1 : -1;
    const { numerator } = this.exact();
    return numerator > 0n ? 1 : numerator < 0n ? -1 : 0;
  }

  /** The nearest integer in the sense of the mode. */
  toInteger(mode: RoundingMode): bigint {
    if (this.denominator === 1) return BigInt(this.numerator);
    const rounded = this.scaled(1, mode);
    if (rounded !== null) return BigInt(rounded);
    const { numerator, denominator } = this.exact();
    return divideRounded(numerator, denominator, mode);
  }

  /** This number rounded to so many decimals. */
  round(places: number, mode: RoundingMode = 'half-up'): Rational {
    const scale = safePowerOfTen(places);
    const rounded = this.scaled(scale, mode);
    if (rounded !== null) return Rational.small(rounded, scale);
    return Rational.fromBig(this.scaledExactly(places, mode), 10n ** BigInt(places));
  }

  /** This number rounded to a multiple of a positive unit, such as `0.01` or `100`. */
  roundToMultiple(unit: Rational, mode: RoundingMode = 'half-up'): Rational {
    // Nearly every unit is 1 or one part of something (0.01): its parts are counted without a quotient.
    const parts = unit.numerator === 1 ? this.scaled(unit.denominator, mode) : null;
    if (parts !== null) return Rational.small(parts, unit.denominator);
    const quotient = this.dividedBy(unit);
    const rounded = quotient.scaled(1, mode);
    return (rounded === null ? Rational.of(quotient.toInteger(mode)) : Rational.small(rounded, 1)).times(unit);
  }

  isMultipleOf(unit: Rational): boolean {
    const { numerator, denominator } = this.dividedBy(unit).exact();
    return numerator % denominator === 0n;
  }

  /** Decimal text with exactly so many decimals; never `-0`. */
  toFixed(places: number, mode: RoundingMode = 'half-up'): string {
    const scaled = this.scaled(safePowerOfTen(places), mode);
    return scaled === null ? scaledText(this.scaledExactly(places, mode), places) : fixedText(scaled, places);
  }

  /** Decimal text rounded to at most so many decimals, trailing zeros dropped. */
  toDecimal(places: number, mode: RoundingMode = 'half-up'): string {
    if (this.denominator === 1) return String(this.numerator);
    const scaled = this.scaled(safePowerOfTen(places), mode);
    return scaled === null
      ? trimmedText(scaledText(this.scaledExactly(places, mode), places))
      : trimmedFixedText(scaled, places);
  }

  /** Numerator and denominator in lowest terms, the denominator positive. */
  toFraction(): { readonly numerator: bigint; readonly denominator: bigint } {
    return toLowestTerms(this.exact());
  }

  /** The number without any loss: a decimal where it ends, otherwise a fraction in lowest terms, `1000/9`. */
  toExactText(): string {
    const { numerator, denominator } = this.toFraction();
    const places = decimalPlacesOf(denominator);
    return places === null
      ? `${numerator}/${denominator}`
      : trimmedText(scaledText((numerator * 10n ** BigInt(places)) / denominator, places));
  }

  /** The largest integer not above `this · 2^bits`. */
  scaledDown(bits: bigint): bigint {
    const { numerator, denominator } = this.exact();
    return divideRounded(numerator << bits, denominator, 'floor');
  }

  toString(): string {
    return this.toExactText();
  }

  toJSON(): string {
    return this.toExactText();
  }

  /** A double that is proven to lie near, for deciding cheaply what it can decide; never a result. */
  approximate(): Approximation {
    return this.form ?? approximateQuotient(this.numerator, this.denominator);
  }

  /** The same number with its exact value computed, so that it keeps none of the numbers it came from. */
  settled(): Rational {
    if (this.form === null || this.form.fraction !== null) return this;
    const { numerator, denominator } = this.exact();
    return Rational.fromBig(numerator, denominator);
  }

  private exact(): BigFraction {
    const { form } = this;
    if (form === null) return { numerator: BigInt(this.numerator), denominator: BigInt(this.denominator) };
    if (form.fraction !== null) return form.fraction;
    const fraction = computeExactly(form.operation, form.left.exact(), form.right.exact());
    // Kept for the next question; the number itself stays what it was.
    this.form = { value: form.value, error: form.error, fraction, depth: 0 };
    return fraction;
  }

  /** `this · scale` rounded to a safe integer, where it can be told without big integers; otherwise null. */
  private scaled(scale: number, mode: RoundingMode): number | null {
    const divided = this.denominator === 0 ? null : divideSafely(this.numerator, this.denominator, scale, mode);
    return divided ?? roundApproximation(this.approximate(), scale, mode);
  }

  private scaledExactly(places: number, mode: RoundingMode): bigint {
    const { numerator, denominator } = this.exact();
    return divideRounded(numerator * 10n ** BigInt(places), denominator, mode);
  }

  private compareExactly(other: Rational): number {
    const first = this.exact();
    const second = other.exact();
    const left = first.numerator * second.denominator;
    const right = second.numerator * first.denominator;
    return left < right ? -1 : left > right ? 1 : 0;
  }

  /** The sum of two small fractions of different denominators; null where it leaves the safe range. */
  private plusSmall(other: Rational): Rational | null {
    const { numerator: a, denominator: b } = this;
    const { numerator: c, denominator: d } = other;
    const left = a * d;
    const right = c * b;
    const bottom = b * d;
    if (isSafe(left) && isSafe(right) && isSafe(bottom)) return Rational.orNull(left + right, bottom);
    // Decimals meet over the finer of the two.
    if (b % d === 0) return Rational.addOver(b, a, c * (b / d));
    if (d % b === 0) return Rational.addOver(d, a * (d / b), c);
    return null;
  }

  private static addOver(denominator: number, left: number, right: number): Rational | null {
    return isSafe(left) && isSafe(right) ? Rational.orNull(left + right, denominator) : null;
  }

  private static small(numerator: number, denominator: number): Rational {
    return new Rational(numerator, denominator, null);
  }

  private static orNull(numerator: number, denominator: number): Rational | null {
    return isSafe(numerator) && isSafe(denominator) ? new Rational(numerator, denominator, null) : null;
  }

  private static fromBig(numerator: bigint, denominator: bigint): Rational {
    if (denominator <= LARGEST_SAFE && numerator <= LARGEST_SAFE && numerator >= -LARGEST_SAFE) {
      return Rational.small(Number(numerator), Number(denominator));
    }
    const fraction = bigFraction(numerator, denominator);
    const { value, error } = approximateFraction(fraction);
    return new Rational(0, 0, { value, error, fraction, depth: 0 });
  }

  private static pend(operation: Operation, left: Rational, right: Rational): Rational {
    const { value, error } = approximateResult(operation, left.approximate(), right.approximate());
    const depth = 1 + Math.max(left.form?.depth ?? 0, right.form?.depth ?? 0);
    if (depth > DEEPEST || !Number.isFinite(error)) {
      const { numerator, denominator } = computeExactly(operation, left.exact(), right.exact());
      return Rational.fromBig(numerator, denominator);
    }
    return new Rational(0, 0, { value, error, fraction: null, operation, left, right, depth });
  }
}

const MINUS_ONE = Rational.of(-1);
const LARGEST_SAFE = BigInt(Number.MAX_SAFE_INTEGER);

function sumBetween(values: readonly Rational[], from: number, to: number): Rational {
  if (to - from > 2) {
    const middle = (from + to) >>> 1;
    return sumBetween(values, from, middle).plus(sumBetween(values, middle, to));
  }
  const first = values[from];
  const second = to - from === 2 ? values[from + 1] : undefined;
  if (first === undefined || to === from) return Rational.ZERO;
  return second === undefined ? first : first.plus(second);
}
