import type { Result } from './result';
import { err, ok } from './result';
import { safePowerOfTen } from './safe-integer';

/** The limits of a decimal in Premia, on either side of the point (bonus calculation, error codes). */
const MAXIMUM_INTEGER_DIGITS = 30;
const MAXIMUM_DECIMALS = 30;

export type DecimalProblem = 'not-a-decimal' | 'number-too-large';

/** A decimal taken apart: its value is `digits · 10^−places`, negated where `negative`. */
export interface DecimalDigits {
  readonly negative: boolean;
  /** Integer and fraction digits in a row, without the point. */
  readonly digits: string;
  readonly places: number;
}

const DECIMAL = /^-?\d+(?:\.\d+)?$/;
/** Sign, digits and point of the longest decimal within the limits; longer texts are not scanned twice. */
const MAX_LENGTH = MAXIMUM_INTEGER_DIGITS + MAXIMUM_DECIMALS + 2;

/**
 * Reads the one grammar of numbers in Premia, `-?\d+(\.\d+)?`: no exponent, no sign `+`, no blank,
 * no comma, ASCII digits only.
 *
 * @returns the digits, or `not-a-decimal`, or `number-too-large` for more than 30 digits before or
 * 30 after the point, counted as they are written
 */
export function readDecimalText(text: string): Result<DecimalDigits, DecimalProblem> {
  if (!DECIMAL.test(text)) return err('not-a-decimal');
  const negative = text.charCodeAt(0) === 45;
  const start = negative ? 1 : 0;
  const point = text.indexOf('.');
  const integerEnd = point < 0 ? text.length : point;
  const places = point < 0 ? 0 : text.length - point - 1;
  if (text.length > MAX_LENGTH || integerEnd - start > MAXIMUM_INTEGER_DIGITS || places > MAXIMUM_DECIMALS) {
    return err('number-too-large');
  }
  const digits = point < 0 ? text.slice(start) : text.slice(start, integerEnd) + text.slice(point + 1);
  return ok({ negative, digits, places });
}

/** How many decimals a decimal is written with: 2 for `12.50`. */
export function decimalsOf(text: string): number {
  const point = text.indexOf('.');
  return point < 0 ? 0 : text.length - point - 1;
}

/** Digits that stay a safe integer, whatever they are. */
const SHORT = 15;
const MINUS = 45;
const POINT = 46;
const ZERO_DIGIT = 48;
const NINE_DIGIT = 57;

/**
 * Reads a decimal of at most 15 digits as a fraction of safe integers, without a detour over big
 * integers; null for anything else, good or bad.
 */
export function readShortDecimal(text: string): { readonly numerator: number; readonly denominator: number } | null {
  const length = text.length;
  if (length > SHORT + 2) return null;
  const negative = text.charCodeAt(0) === MINUS;
  let digits = 0;
  let point = -1;
  let value = 0;
  for (let index = negative ? 1 : 0; index < length; index += 1) {
    const code = text.charCodeAt(index);
    if (code >= ZERO_DIGIT && code <= NINE_DIGIT) {
      value = value * 10 + (code - ZERO_DIGIT);
      digits += 1;
    } else if (code === POINT && point < 0 && digits > 0) {
      point = digits;
    } else {
      return null;
    }
  }
  if (digits === 0 || digits > SHORT || point === digits) return null;
  return { numerator: negative ? 0 - value : value, denominator: point < 0 ? 1 : safePowerOfTen(digits - point) };
}
