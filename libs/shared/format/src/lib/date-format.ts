import type { Locale } from '@premia/shared-contract';
import { UNIT_SPACE } from './number-format';

/** `full` 3 March 2021 · `day` 3 March · `short` 3 Mar · `numeric` 03/03/2021, «03.03.2021» */
export type DateStyle = 'full' | 'day' | 'short' | 'numeric';

const OPTIONS: Readonly<Record<DateStyle, Intl.DateTimeFormatOptions>> = {
  full: { day: 'numeric', month: 'long', year: 'numeric' },
  day: { day: 'numeric', month: 'long' },
  short: { day: 'numeric', month: 'short' },
  numeric: { day: '2-digit', month: '2-digit', year: 'numeric' },
};

const BUSINESS_DATE = /^(\d{4})-(\d{2})-(\d{2})$/;

function localeOf(language: Locale): string {
  return language === 'ru' ? 'ru-RU' : 'en-GB';
}

/** A Russian year ends in «г.», which the sketches leave out («авг.» ends so too); day and month never part at a line's end. */
function tidied(text: string): string {
  return text.replace(/(?<=\d)\s?г\.$/u, '').replace(/^(\d+) /u, `$1${UNIT_SPACE}`);
}

/** Midnight UTC of a business date: a date has no time zone, so none may shift it. */
function utcDate(date: string): Date {
  if (!BUSINESS_DATE.test(date)) throw new RangeError(`“${date}” is not a date such as 2021-02-28.`);
  return new Date(`${date}T00:00:00Z`);
}

/** A business date (`2021-03-03`) in words. */
export function formatDate(date: string, language: Locale, style: DateStyle = 'full'): string {
  const format = new Intl.DateTimeFormat(localeOf(language), { ...OPTIONS[style], timeZone: 'UTC' });
  return tidied(format.format(utcDate(date)));
}

/**
 * An instant (`2021-03-03T12:00:00Z`) as day and time of the workspace's zone, which has to be named: two zones on one
 * page contradict each other. Of the reader's own where there is no workspace yet.
 */
export function formatInstant(
  instant: string,
  language: Locale,
  timeZone: string | undefined,
  style: DateStyle = 'full',
): string {
  const at = new Date(instant);
  const day = new Intl.DateTimeFormat(localeOf(language), { ...OPTIONS[style], timeZone }).format(at);
  const time = new Intl.DateTimeFormat(localeOf(language), { hour: '2-digit', minute: '2-digit', timeZone }).format(at);
  return `${tidied(day)}, ${time}`;
}

function monthName(date: Date, language: Locale): string {
  const name = new Intl.DateTimeFormat(localeOf(language), { month: 'long', timeZone: 'UTC' }).format(date);
  return name.charAt(0).toUpperCase() + name.slice(1);
}

const ROMAN = ['I', 'II', 'III', 'IV'] as const;

function quarterName(quarter: number, year: number, language: Locale): string {
  return language === 'ru' ? `${ROMAN[quarter] ?? ''}${UNIT_SPACE}квартал ${year}` : `Q${quarter + 1} ${year}`;
}

function halfName(half: number, year: number, language: Locale): string {
  if (language === 'ru') return `${half === 0 ? 'Первое' : 'Второе'} полугодие ${year}`;
  return `${half === 0 ? 'First' : 'Second'} half of ${year}`;
}

/** From the first to the last day of whole months: how many; 0 for anything else. */
function wholeMonths(from: Date, to: Date): number {
  const dayAfter = new Date(to.getTime() + 86_400_000);
  if (from.getUTCDate() !== 1 || dayAfter.getUTCDate() !== 1) return 0;
  return (dayAfter.getUTCFullYear() - from.getUTCFullYear()) * 12 + dayAfter.getUTCMonth() - from.getUTCMonth();
}

/** A period by its name where it has one: “February 2021”, «II квартал 2021», “First half of 2021”, else its two dates. */
export function formatPeriod(from: string, to: string, language: Locale): string {
  const first = utcDate(from);
  const last = utcDate(to);
  const months = wholeMonths(first, last);
  const year = first.getUTCFullYear();
  const month = first.getUTCMonth();
  if (months === 1) return `${monthName(first, language)} ${year}`;
  if (months === 3 && month % 3 === 0) return quarterName(month / 3, year, language);
  if (months === 6 && month % 6 === 0) return halfName(month / 6, year, language);
  if (months === 12 && month === 0) return language === 'ru' ? `${year}${UNIT_SPACE}год` : String(year);
  const sameYear = last.getUTCFullYear() === year;
  const start =
    sameYear && last.getUTCMonth() === month
      ? String(first.getUTCDate())
      : formatDate(from, language, sameYear ? 'day' : 'full');
  return `${start}${start.includes(UNIT_SPACE) ? ' – ' : '–'}${formatDate(to, language, 'full')}`;
}
