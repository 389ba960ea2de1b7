import type { Result } from './result';
import { err, ok } from './result';

/**
 * A calendar day, without clock or time zone. `number` counts the days since 1970-01-01.
 */
export interface IsoDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly number: number;
}

/** An interval of days; both ends belong to it. */
export interface Period {
  readonly from: IsoDate;
  readonly to: IsoDate;
}

const ISO_DATE_LENGTH = 'YYYY-MM-DD'.length;
const HYPHEN = 45;
const ZERO_DIGIT = 48;
const DAYS_IN_MONTH: readonly number[] = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

export function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

export function daysInMonth(year: number, month: number): number {
  return month === 2 && isLeapYear(year) ? 29 : (DAYS_IN_MONTH[month - 1] ?? 0);
}

/** Reads `YYYY-MM-DD`; a day that the calendar does not have (31.02.) is `not-a-date`. */
export function parseIsoDate(text: string): Result<IsoDate, 'not-a-date'> {
  const hasShape = text.length === ISO_DATE_LENGTH && text.charCodeAt(4) === HYPHEN && text.charCodeAt(7) === HYPHEN;
  const year = hasShape ? readDigits(text, 0, 4) : NaN;
  const month = hasShape ? readDigits(text, 5, 7) : NaN;
  const day = hasShape ? readDigits(text, 8, 10) : NaN;
  const exists = year >= 0 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
  return exists ? ok({ year, month, day, number: dayNumber(year, month, day) }) : err('not-a-date');
}

/** The number that ASCII digits between two positions write; NaN for anything else. */
function readDigits(text: string, from: number, to: number): number {
  let value = 0;
  for (let index = from; index < to; index += 1) {
    const digit = text.charCodeAt(index) - ZERO_DIGIT;
    if (!(digit >= 0 && digit <= 9)) return NaN;
    value = value * 10 + digit;
  }
  return value;
}

/** The day as `YYYY-MM-DD`. */
export function formatIsoDate(date: IsoDate): string {
  const year = String(date.year).padStart(4, '0');
  const month = String(date.month).padStart(2, '0');
  return `${year}-${month}-${String(date.day).padStart(2, '0')}`;
}

/** Days since 1970-01-01 in the proleptic Gregorian calendar; years count from March, so that the leap day ends them. */
function dayNumber(year: number, month: number, day: number): number {
  const marchYear = month <= 2 ? year - 1 : year;
  const era = Math.floor(marchYear / 400);
  const yearOfEra = marchYear - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146097 + dayOfEra - 719468;
}

export function dayAfter(date: IsoDate): IsoDate {
  const number = date.number + 1;
  if (date.day < daysInMonth(date.year, date.month)) return { ...date, day: date.day + 1, number };
  return date.month === 12
    ? { year: date.year + 1, month: 1, day: 1, number }
    : { year: date.year, month: date.month + 1, day: 1, number };
}

/** Days of a period, both ends counted; 0 or less where it ends before it begins. */
export function daysOf(period: Period): number {
  return period.to.number - period.from.number + 1;
}

/** N(y-m-d) = 360·y + 30·m + min(d, 30), the day count in which every month has 30 days. */
function day360(date: IsoDate): number {
  return 360 * date.year + 30 * date.month + Math.min(date.day, 30);
}

/** Days of a period by 30/360, from its first day to the day after its last, so that periods that meet add up. */
export function days360Of(period: Period): number {
  return day360(dayAfter(period.to)) - day360(period.from);
}

export function isWholeMonths(period: Period): boolean {
  const { from, to } = period;
  return from.day === 1 && to.day === daysInMonth(to.year, to.month);
}

/** Months whose 15th lies in the period. */
export function monthsOf(period: Period): number {
  const first = monthIndex(period.from) + (period.from.day > 15 ? 1 : 0);
  const last = monthIndex(period.to) - (period.to.day < 15 ? 1 : 0);
  return Math.max(0, last - first + 1);
}

function monthIndex(date: IsoDate): number {
  return date.year * 12 + date.month - 1;
}

export function contains(outer: Period, inner: Period): boolean {
  return outer.from.number <= inner.from.number && inner.to.number <= outer.to.number;
}

export function overlaps(first: Period, second: Period): boolean {
  return first.from.number <= second.to.number && second.from.number <= first.to.number;
}
