import type { IsoDate, Period } from '@premia/domain-kernel';
import { parseIsoDate, Rational } from '@premia/domain-kernel';
import type { BonusErrorCode } from '../errors';
import type { Boundary, Scope } from '../input';
import { show } from './issues';
import type { Place } from './place';
import { fields, readRecord, reportNot } from './record';

/** Reads a decimal that must be there. */
export function readDecimal(value: unknown, place: Place): Rational | null {
  if (typeof value !== 'string') {
    if (value === undefined) reportNot('a decimal as text, such as "12.5"', value, place);
    else {
      place.refuse('not-a-decimal', `${show(value)} is no decimal text; write it in quotes, such as "12.5".`);
    }
    return null;
  }
  const parsed = Rational.parseDecimal(value);
  if (parsed.ok) return parsed.value;
  if (parsed.error === 'number-too-large') {
    place.refuse('number-too-large', `${show(value)} is too long; at most 30 digits before the point and 30 after it.`);
  } else {
    place.refuse(
      'not-a-decimal',
      `${show(value)} is no decimal; write digits with a point, such as "12.5", without exponent, comma or blank.`,
    );
  }
  return null;
}

/** Reads a decimal that must be there and not below 0. */
export function readAmount(value: unknown, place: Place): Rational | null {
  return refuseNegative(readDecimal(value, place), place);
}

export function readOptionalAmount(value: unknown, place: Place): Rational | null {
  return value === undefined ? null : readAmount(value, place);
}

/** Reads a decimal that must be there and above 0. */
export function readPositive(value: unknown, place: Place, code: BonusErrorCode): Rational | null {
  const decimal = readDecimal(value, place);
  if (decimal === null || decimal.isPositive) return decimal;
  place.refuse(code, `${show(value)} must be above 0.`);
  return null;
}

function refuseNegative(decimal: Rational | null, place: Place): Rational | null {
  if (decimal === null || !decimal.isNegative) return decimal;
  place.refuse('negative-amount', `${decimal.toDecimal(30)} is below 0; it must be 0 or more.`);
  return null;
}

const FRACTION = /^(\d{1,30})\/(\d{1,30})$/;

/** Reads an exact fraction of whole numbers, `"10/30"`: not below 0, and never over 0. */
export function readFraction(value: unknown, place: Place): Rational | null {
  const [, numerator, denominator] = (typeof value === 'string' ? FRACTION.exec(value) : null) ?? [];
  if (numerator !== undefined && denominator !== undefined && BigInt(denominator) > 0n) {
    return Rational.ofFraction(BigInt(numerator), BigInt(denominator));
  }
  place.refuse(
    'not-a-fraction',
    `${show(value)} is no fraction; write two whole numbers of at most 30 digits, the second above 0, such as "10/30".`,
  );
  return null;
}

/** Reads a count of days or decimals: a JSON integer from 0 to `most`; absent means `absent`. */
export function readCount<Absent>(value: unknown, place: Place, most: number, absent: Absent): number | Absent {
  if (value === undefined) return absent;
  if (typeof value !== 'number' || !Number.isInteger(value)) {
    place.refuse('not-an-integer', `${show(value)} is no whole number; write it without quotes and decimals.`);
    return absent;
  }
  if (value < 0) {
    place.refuse('negative-amount', `${value} is below 0; it must be 0 or more.`);
    return absent;
  }
  if (value > most) {
    place.refuse('number-too-large', `${value} is too large; the most here is ${most}.`);
    return absent;
  }
  return value;
}

/** Reads text that must be there. */
export function readText(value: unknown, place: Place): string | null {
  if (typeof value === 'string') return value;
  reportNot('text', value, place);
  return null;
}

/** Reads true or false; absent means false. */
export function readFlag(value: unknown, place: Place): boolean {
  if (value === undefined) return false;
  if (typeof value === 'boolean') return value;
  reportNot('true or false', value, place);
  return false;
}

/** Reads one of a few words that must be there. */
export function readChoice<const Word extends string>(
  value: unknown,
  place: Place,
  words: readonly Word[],
): Word | null {
  if (value === undefined) {
    reportNot(`one of ${words.join(', ')}`, value, place);
    return null;
  }
  for (const word of words) if (word === value) return word;
  place.refuse('unknown-kind', `${show(value)} is not known here; it must be one of ${words.join(', ')}.`);
  return null;
}

export function readScope(value: unknown, place: Place): Scope | null {
  return readChoice(value, place, ['individual', 'team', 'company']);
}

/** Whether a boundary counts as reached. */
export function readReach(value: unknown, place: Place): Boundary {
  return readOptionalChoice(value, place, ['at', 'above']);
}

/** Reads one of a few words; absent means the first of them. */
export function readOptionalChoice<const Word extends string>(
  value: unknown,
  place: Place,
  words: readonly [Word, ...Word[]],
): Word {
  return value === undefined ? words[0] : (readChoice(value, place, words) ?? words[0]);
}

export function refuseField(value: unknown, place: Place, reason: string): void {
  if (value !== undefined) place.refuse('unknown-field', `This field has no place here: ${reason}`);
}

function readDate(value: unknown, place: Place): IsoDate | null {
  if (typeof value !== 'string') {
    reportNot('a date as text, such as "2026-01-31"', value, place);
    return null;
  }
  const parsed = parseIsoDate(value);
  if (parsed.ok) return parsed.value;
  place.refuse('not-a-date', `${show(value)} is no day of the calendar; write YYYY-MM-DD.`);
  return null;
}

const PERIOD_FIELDS = fields('from to');

/** Reads `{from, to}`, both ends included; one that ends before it begins is refused with `emptyCode`. */
export function readPeriodEnds(from: unknown, to: unknown, place: Place, emptyCode: BonusErrorCode): Period | null {
  const first = readDate(from, place.at('from'));
  const last = readDate(to, place.at('to'));
  if (first === null || last === null) return null;
  if (first.number <= last.number) return { from: first, to: last };
  place.refuse(
    emptyCode,
    `It begins on ${show(from)} and ends before that, on ${show(to)}; swap or correct the dates.`,
  );
  return null;
}

export function readPeriod(value: unknown, place: Place): Period | null {
  const record = readRecord(value, place, PERIOD_FIELDS);
  return record === null ? null : readPeriodEnds(record.from, record.to, place, 'period-empty');
}
