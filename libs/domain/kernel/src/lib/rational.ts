import type { Approximate } from './approximation';
import { approximateFraction, approximateMean, roundApproximate, roundingError } from './approximation';
import type { BigFraction } from './big-fraction';
import { bigFraction, compareFractions, toLowestTerms } from './big-fraction';
import type { DecimalProblem } from './decimal-text';
import { readDecimalText, readShortDecimal } from './decimal-text';
import { exactText, readExactText } from './exact-text';
import { fixedText, scaledText, trimmedFixedText, trimmedText } from './fixed-text';
import type { Form } from './form';
import { DEEPEST, deepestOf } from './form';
import type { Operation } from './operation';
import { computeApproximately, computeExactly, errorOfResult } from './operation';
import type { Result } from './result';
import { err, ok } from './result';
import type { RoundingMode } from './rounding';
import { divideRounded, divideSafely } from './rounding';
import { isSafe, safePowerOfTen } from './safe-integer';
import type { SmallParts } from './small-fraction';
import { meanOfSmall, onLineOfIntegers, sumOfAlike, sumOfSmall } from './small-fraction';
import { sumInPairs } from './sum-in-pairs';

/**
 * An exact rational number, immutable. Nothing is ever cut: only `round`, `roundToMultiple`,
 * `toInteger`, `toFixed` and `toDecimal` round, and they say how.
 *
 * Inside there are three forms (ADR 0003). Small: numerator and denominator are integers that fit a
 * double without loss. Pending: an operation on other rationals with a double that is proven to lie
 * near its result; most comparisons and roundings are decided by it. Big: numerator and denominator
 * are big integers, computed from a pending operation when its approximation could not decide.
 */
export class Rational implements SmallParts, Approximate {
  static readonly ZERO = new Rational(0, 1, null);
  static readonly ONE = new Rational(1, 1, null);
  static readonly HUNDRED = new Rational(100, 1, null);

  private constructor(
    readonly smallNumerator: number,
    readonly smallDenominator: number,
    /** What the number is in the other two forms; null in the small one. */
    private form: Form<Rational> | null,
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
    const { numerator, denominator } = readExactText(text);
    return Rational.ofFraction(numerator, denominator);
  }

  static min(first: Rational, second: Rational): Rational {
    return first.compare(second) <= 0 ? first : second;
  }

  static max(first: Rational, second: Rational): Rational {
    return first.compare(second) >= 0 ? first : second;
  }

  /** Sums in pairs, so that of many numbers none meets all the others' denominators more often than needed. */
  static sum(values: readonly Rational[]): Rational {
    return sumOfAlike(values, Rational.orNull) ?? sumInPairs(values) ?? Rational.ZERO;
  }

  /**
   * `Σ weight · value / Σ weight`.
   *
   * @param weights one for each value, none below 0; throws where they add up to 0
   */
  static weightedMean(values: readonly Rational[], weights: readonly Rational[]): Rational {
    return (
      meanOfSmall(values, weights, Rational.orNull) ??
      Rational.pendMean(values, weights) ??
      Rational.meanStepByStep(values, weights)
    );
  }

  /** Where the line through the points `(x0, y0)` and `(x1, y1)` stands at `x`; throws where it is upright. */
  static onLine(x: Rational, x0: Rational, y0: Rational, x1: Rational, y1: Rational): Rational {
    return (
      onLineOfIntegers(x, x0, y0, x1, y1, Rational.orNull) ??
      y0.plus(x.minus(x0).times(y1.minus(y0)).dividedBy(x1.minus(x0)))
    );
  }

  plus(other: Rational): Rational {
    const b = this.smallDenominator;
    const d = other.smallDenominator;
    if (b !== 0 && d !== 0) {
      const sum = sumOfSmall(this.smallNumerator, b, other.smallNumerator, d, Rational.orNull);
      if (sum !== null) return sum;
    }
    return Rational.pend('plus', this, other);
  }

  minus(other: Rational): Rational {
    const b = this.smallDenominator;
    const d = other.smallDenominator;
    if (b !== 0 && d !== 0) {
      const difference = sumOfSmall(this.smallNumerator, b, 0 - other.smallNumerator, d, Rational.orNull);
      if (difference !== null) return difference;
    }
    // Nothing is taken off nearly everywhere, and it should not cost a pending operation.
    if (d !== 0 && other.smallNumerator === 0) return this;
    return this.plus(other.negated());
  }

  times(other: Rational): Rational {
    const bottom = this.smallDenominator * other.smallDenominator;
    if (bottom !== 0) {
      const product = Rational.orNull(this.smallNumerator * other.smallNumerator, bottom);
      if (product !== null) return product;
    }
    return Rational.pend('times', this, other);
  }

  /** Throws on a divisor of 0: callers check before. */
  dividedBy(other: Rational): Rational {
    const c = other.smallNumerator;
    if (this.smallDenominator !== 0 && c !== 0) {
      const top = this.smallNumerator * other.smallDenominator;
      const bottom = this.smallDenominator * c;
      const quotient = c < 0 ? Rational.orNull(-top, -bottom) : Rational.orNull(top, bottom);
      if (quotient !== null) return quotient;
    }
    if (other.isZero) throw new RangeError('Division by zero');
    return Rational.pend('dividedBy', this, other);
  }

  /** So many percent of an amount: `this / 100 · of`. */
  percentOf(of: Rational): Rational {
    const bottom = this.smallDenominator * of.smallDenominator * 100;
    if (bottom !== 0) {
      const part = Rational.orNull(this.smallNumerator * of.smallNumerator, bottom);
      if (part !== null) return part;
    }
    return this.times(of.dividedBy(Rational.HUNDRED));
  }

  /** How many percent of a whole this is: `100 · this / whole`; throws on a whole of 0. */
  inPercentOf(whole: Rational): Rational {
    const c = whole.smallNumerator;
    if (this.smallDenominator !== 0 && c > 0) {
      const percent = Rational.orNull(this.smallNumerator * 100 * whole.smallDenominator, this.smallDenominator * c);
      if (percent !== null) return percent;
    }
    return Rational.HUNDRED.times(this).dividedBy(whole);
  }

  negated(): Rational {
    if (this.smallDenominator !== 0) return Rational.small(0 - this.smallNumerator, this.smallDenominator);
    return Rational.pend('times', this, MINUS_ONE);
  }

  abs(): Rational {
    return this.isNegative ? this.negated() : this;
  }

  /** −1, 0 or 1 as this is below, equal to or above the other. */
  compare(other: Rational): number {
    const b = this.smallDenominator;
    const d = other.smallDenominator;
    if (b !== 0 && d !== 0) {
      const left = b === d ? this.smallNumerator : this.smallNumerator * d;
      const right = b === d ? other.smallNumerator : other.smallNumerator * b;
      if (isSafe(left) && isSafe(right)) return left < right ? -1 : left > right ? 1 : 0;
    }
    const distance = this.approximate - other.approximate;
    // The subtraction is off by less than half of the distance's last digit, which the factor covers.
    if (Math.abs(distance) > (this.approximationError + other.approximationError) * 1.5) return distance < 0 ? -1 : 1;
    return compareFractions(this.exact(), other.exact());
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
    if (this.smallDenominator !== 0) return this.smallNumerator > 0 ? 1 : this.smallNumerator < 0 ? -1 : 0;
    const { approximate } = this;
    if (Math.abs(approximate) > this.approximationError) return approximate > 0 ? 1 : -1;
    const { numerator } = this.exact();
    return numerator > 0n ? 1 : numerator < 0n ? -1 : 0;
  }

  /** The nearest integer in the sense of the mode. */
  toInteger(mode: RoundingMode): bigint {
    if (this.smallDenominator === 1) return BigInt(this.smallNumerator);
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
    const parts = unit.smallNumerator === 1 ? this.scaled(unit.smallDenominator, mode) : null;
    if (parts !== null) return Rational.small(parts, unit.smallDenominator);
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
    if (this.smallDenominator === 1) return String(this.smallNumerator);
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
    return exactText(this.toFraction());
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

  /** A double near this number, to decide cheaply what it can decide; never a result. */
  get approximate(): number {
    return this.form === null ? this.smallNumerator / this.smallDenominator : this.form.approximate;
  }

  /** How far `approximate` may lie from this number. */
  get approximationError(): number {
    return this.form === null ? roundingError(this.approximate) : this.form.approximationError;
  }

  /** How many pending operations stand on each other in this number. */
  get depth(): number {
    return this.form?.depth ?? 0;
  }

  /** The same number with its exact value computed, so that it keeps none of the numbers it came from. */
  evaluated(): Rational {
    if (this.form === null || this.form.fraction !== null) return this;
    const { numerator, denominator } = this.exact();
    return Rational.fromBig(numerator, denominator);
  }

  private exact(): BigFraction {
    const { form } = this;
    if (form === null) return { numerator: BigInt(this.smallNumerator), denominator: BigInt(this.smallDenominator) };
    if (form.fraction !== null) return form.fraction;
    const fraction =
      form.operation === 'weightedMean'
        ? Rational.meanStepByStep(form.values, form.weights).exact()
        : computeExactly(form.operation, form.left.exact(), form.right.exact());
    // Kept for the next question; the number itself stays what it was.
    this.form = { approximate: form.approximate, approximationError: form.approximationError, fraction, depth: 0 };
    return fraction;
  }

  /** `this · scale` rounded to a safe integer, where that needs no big integers; otherwise null. */
  private scaled(scale: number, mode: RoundingMode): number | null {
    const divided =
      this.smallDenominator === 0 ? null : divideSafely(this.smallNumerator, this.smallDenominator, scale, mode);
    return divided ?? roundApproximate(this, scale, mode);
  }

  private scaledExactly(places: number, mode: RoundingMode): bigint {
    const { numerator, denominator } = this.exact();
    return divideRounded(numerator * 10n ** BigInt(places), denominator, mode);
  }

  /** The mean as one pending operation; null where its bound says nothing, or where too much is pending already. */
  private static pendMean(values: readonly Rational[], weights: readonly Rational[]): Rational | null {
    const { approximate, approximationError } = approximateMean(values, weights);
    const depth = 1 + Math.max(deepestOf(values), deepestOf(weights));
    if (depth > DEEPEST || !Number.isFinite(approximationError)) return null;
    const operation = 'weightedMean';
    return new Rational(0, 0, { approximate, approximationError, fraction: null, operation, values, weights, depth });
  }

  private static meanStepByStep(values: readonly Rational[], weights: readonly Rational[]): Rational {
    const weighed = values.map((value, index) => value.times(weights[index] ?? Rational.ZERO));
    return Rational.sum(weighed).dividedBy(Rational.sum(weights));
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
    const { approximate, approximationError } = approximateFraction(fraction);
    return new Rational(0, 0, { approximate, approximationError, fraction, depth: 0 });
  }

  private static pend(operation: Operation, left: Rational, right: Rational): Rational {
    const approximate = computeApproximately(operation, left.approximate, right.approximate);
    const approximationError = errorOfResult(operation, approximate, left, right);
    const depth = 1 + Math.max(left.depth, right.depth);
    if (depth > DEEPEST || !Number.isFinite(approximationError)) {
      const { numerator, denominator } = computeExactly(operation, left.exact(), right.exact());
      return Rational.fromBig(numerator, denominator);
    }
    return new Rational(0, 0, { approximate, approximationError, fraction: null, operation, left, right, depth });
  }
}

const MINUS_ONE = Rational.of(-1);
const LARGEST_SAFE = BigInt(Number.MAX_SAFE_INTEGER);
