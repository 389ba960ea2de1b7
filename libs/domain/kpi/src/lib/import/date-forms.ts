/** Which of two numbers is the day: `09/05` is 9 May by `dmy` and 5 September by `mdy`. */
export type DateOrder = 'dmy' | 'mdy';
/** How a column is read: `26-09-01` has the year first, which only the column itself can say. */
export type ReadOrder = DateOrder | 'ymd';

/** A day as it is written, taken apart but not yet understood: two numbers may still be day and month either way. */
export type DateForm =
  | { readonly kind: 'day'; readonly iso: string }
  | {
      readonly kind: 'numbers';
      readonly first: string;
      readonly second: string;
      readonly year: string;
      readonly sign: string;
      /** The last number where it has two digits: with the year first it is the day. */
      readonly last: string | null;
    }
  | { readonly kind: 'instant'; readonly iso: string; readonly time: string; readonly offset: string }
  /** Several days; null ends where the text does not say which days they are. */
  | { readonly kind: 'span'; readonly from: DateForm | null; readonly to: DateForm | null };

export interface ReadForm {
  readonly form: DateForm;
  /** 0 (Sunday) to 6, where a day of the week stands beside the day. */
  readonly weekday: number | null;
}

const TIME =
  /[ T,]+((?:[01]?\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:[.,]\d+)?)?)(?:\s*([ap]m))?\s*(Z|UTC|GMT|[+-]\d{2}:?\d{2})?$/i;
const WEEKDAY = /^(?:(sun|mon|tue|wed|thu|fri|sat)[a-z]*|(вс|пн|пон|вт|ср|чт|чет|пт|пят|сб|суб|вос)[а-я]*)\.?,?\s+/iu;
const WEEKDAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];
const RUSSIAN_WEEKDAYS: Readonly<Record<string, number>> = {
  ...{ вс: 0, вос: 0, пн: 1, пон: 1, вт: 2, ср: 3, чт: 4, чет: 4, пт: 5, пят: 5, сб: 6, суб: 6 },
};
const MONTHS: readonly RegExp[] = [
  /^(?:jan(?:uary)?|янв(?:ар[ьяе])?)$/,
  /^(?:feb(?:ruary)?|фев(?:р(?:ал[ьяе])?)?)$/,
  /^(?:mar(?:ch)?|мар(?:т[ае]?)?)$/,
  /^(?:apr(?:il)?|апр(?:ел[ьяе])?)$/,
  /^(?:may|ма[йяе])$/,
  /^(?:june?|июн[ьяе]?)$/,
  /^(?:july?|июл[ьяе]?)$/,
  /^(?:aug(?:ust)?|авг(?:уст[ае]?)?)$/,
  /^(?:sept?(?:ember)?|сен(?:т(?:ябр[ьяе])?)?)$/,
  /^(?:oct(?:ober)?|окт(?:ябр[ьяе])?)$/,
  /^(?:nov(?:ember)?|ноя(?:б(?:р[ьяе])?)?)$/,
  /^(?:dec(?:ember)?|дек(?:абр[ьяе])?)$/,
];
const YEAR_FIRST = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})$/;
const EIGHT_DIGITS = /^((?:19|20)\d{2})(\d{2})(\d{2})$/;
/** Hours of a day: `2026090113`. */
const TEN_DIGITS = /^((?:19|20)\d{2})(\d{2})(\d{2})([01]\d|2[0-3])$/;
const NUMBERS = /^(\d{1,2})([./-])(\d{1,2})\2(\d{4}|\d{2})(?:\s*г\.?)?$/;
const DAY_MONTH = /^(\d{1,2})(?:st|nd|rd|th)?[\s.-]+([a-zа-я]{3,})\.?,?[\s-]+'?(\d{4}|\d{2})(?:\s*г(?:ода|\.)?)?$/u;
const MONTH_DAY = /^([a-zа-я]{3,})\.?[\s-]+(\d{1,2})(?:st|nd|rd|th)?,?[\s-]+(\d{4})$/u;
const YEAR_MONTH_DAY = /^(\d{4})[\s-]+([a-z]{3,})[\s-]+(\d{1,2})$/;
const MONTH_ONLY =
  /^(?:([a-zа-я]{3,})\.?[\s',-]*(\d{4}|\d{2})(?:\s*г(?:ода|\.)?)?|(\d{4})[-/.](0[1-9]|1[0-2])|(0[1-9]|1[0-2])[/.](\d{4}))$/u;
const QUARTER = /^(?:q([1-4])[\s/-]*(\d{4})|(\d{4})[\s/-]*q([1-4]))$/u;
const ISO_WEEK = /^(\d{4})-?w(0?[1-9]|[1-4]\d|5[0-3])$/u;
const WEEK = /^(?:\d{4}-?w\d{1,2}|(?:week|wk|неделя)\s*\d+.*|q[1-4][\s-]*\d{4}|\d{4}[\s-]*q[1-4])$/u;
const RANGE = /^(.+?)\s*(?:\s[-–—~]\s|[–—~]|\s(?:to|по)\s|\.\.\.?|…)\s*(.{5,})$/u;
const SERIAL = /^([2-7]\d{4})(?:[.,]\d+)?$/;
/** Days of a spreadsheet are counted from here: 1 is 31 December 1899 by way of a leap day that 1900 did not have. */
const SERIAL_EPOCH = Date.UTC(1899, 11, 30);
const DAY_MS = 86_400_000;
/** Longer cells are no dates, however they are made up. */
const MAX_LENGTH = 60;

/** Takes a cell apart as a day, an instant or a span of days; null where it is none of these. */
export function readDateForm(text: string): ReadForm | null {
  if (text.length > MAX_LENGTH) return null;
  const cell = text.toLowerCase().replace(/[\s\u00a0\u202f]+/gu, ' ');
  const { weekday, rest } = withoutWeekday(cell);
  const found = TIME.exec(rest);
  const form = found === null ? formOfDay(rest) : timed(rest.slice(0, found.index), found);
  return form === null ? null : { form, weekday };
}

function withoutWeekday(cell: string): { readonly weekday: number | null; readonly rest: string } {
  const match = WEEKDAY.exec(cell);
  if (match === null) return { weekday: null, rest: cell };
  const [whole, english, russian = ''] = match;
  const weekday = english === undefined ? (RUSSIAN_WEEKDAYS[russian] ?? null) : WEEKDAYS.indexOf(english);
  return { weekday, rest: cell.slice(whole.length) };
}

function timed(day: string, [, clock = '', half = '', zone = '']: RegExpExecArray): DateForm | null {
  const form = formOfDay(day.replace(/,$/, '').trim());
  if (form?.kind !== 'day' || zone === '') return form;
  const offset = /^[zug]/.test(zone) ? '+00:00' : zone.replace(/^([+-]\d{2}):?(\d{2})$/, '$1:$2');
  return { kind: 'instant', iso: form.iso, time: twentyFour(clock, half), offset };
}

function twentyFour(clock: string, half: string): string {
  const [hour = '0', ...rest] = clock.replace(',', '.').split(':');
  const hours = (Number(hour) % (half === '' ? 24 : 12)) + (half === 'pm' ? 12 : 0);
  return [String(hours).padStart(2, '0'), ...rest].join(':');
}

function formOfDay(text: string): DateForm | null {
  const iso = YEAR_FIRST.exec(text);
  if (iso !== null) return day(iso[1], iso[3], iso[4]);
  const digits = EIGHT_DIGITS.exec(text) ?? TEN_DIGITS.exec(text);
  if (digits !== null) return day(digits[1], digits[2], digits[3]);
  const serial = SERIAL.exec(text);
  if (serial !== null) return { kind: 'day', iso: dayOfSerial(Number(serial[1])) };
  const numbers = NUMBERS.exec(text);
  if (numbers !== null) {
    const [, first = '', sign = '', second = '', year = ''] = numbers;
    return { kind: 'numbers', first, second, year: fullYear(year), sign, last: year.length === 2 ? year : null };
  }
  return named(text) ?? spanned(text);
}

function named(text: string): DateForm | null {
  const written = DAY_MONTH.exec(text);
  if (written !== null) return namedDay(written[1], written[2], written[3]);
  const american = MONTH_DAY.exec(text);
  if (american !== null) return namedDay(american[2], american[1], american[3]);
  const yearFirst = YEAR_MONTH_DAY.exec(text);
  return yearFirst === null ? null : namedDay(yearFirst[3], yearFirst[2], yearFirst[1]);
}

function namedDay(dayText: string | undefined, name = '', year = ''): DateForm | null {
  const month = monthOf(name);
  return month === 0 ? null : day(fullYear(year), String(month), dayText);
}

function monthOf(name: string): number {
  return MONTHS.findIndex((pattern) => pattern.test(name)) + 1;
}

/** A month, a week, a quarter, or two days with something between; from and to the same day is that day. */
function spanned(text: string): DateForm | null {
  const month = MONTH_ONLY.exec(text);
  if (month !== null) {
    const [, name, ofName, yearFirst, monthSecond, monthFirst, yearSecond] = month;
    const at = name === undefined ? Number(monthSecond ?? monthFirst) : monthOf(name);
    if (at > 0) return monthsFrom(fullYear(ofName ?? yearFirst ?? yearSecond ?? ''), at, 1);
  }
  const quarter = QUARTER.exec(text);
  if (quarter !== null) return monthsFrom(quarter[2] ?? quarter[3] ?? '', 3 * Number(quarter[1] ?? quarter[4]) - 2, 3);
  const week = ISO_WEEK.exec(text);
  if (week !== null) return isoWeek(Number(week[1]), Number(week[2]));
  if (WEEK.test(text)) return { kind: 'span', from: null, to: null };
  const [from = '', to = ''] =
    RANGE.exec(text)
      ?.slice(1)
      .map((part) => part.trim()) ?? [];
  const ends = [from, to].map((part) => (part === '' ? null : formOfDay(part)));
  const [first = null, last = null] = ends;
  if (first === null && last === null) return null;
  return from === to ? first : { kind: 'span', from: first, to: last };
}

function monthsFrom(year: string, month: number, count: number): DateForm {
  const last = new Date(Date.UTC(Number(year), month - 1 + count, 0)).toISOString().slice(0, 10);
  return { kind: 'span', from: day(year, String(month), '1'), to: { kind: 'day', iso: last } };
}

/** Weeks begin on Monday, and the first of a year holds its 4 January (ISO 8601). */
function isoWeek(year: number, week: number): DateForm {
  const fourth = Date.UTC(year, 0, 4);
  const monday = fourth - ((new Date(fourth).getUTCDay() + 6) % 7) * DAY_MS + (week - 1) * 7 * DAY_MS;
  const iso = (at: number): DateForm => ({ kind: 'day', iso: new Date(at).toISOString().slice(0, 10) });
  return { kind: 'span', from: iso(monday), to: iso(monday + 6 * DAY_MS) };
}

function day(year = '', month = '', dayText = ''): DateForm {
  return { kind: 'day', iso: isoText(year, month, dayText) };
}

export function isoText(year: string, month: string, dayText: string): string {
  return `${year}-${month.padStart(2, '0')}-${dayText.padStart(2, '0')}`;
}

function dayOfSerial(serial: number): string {
  return new Date(SERIAL_EPOCH + serial * DAY_MS).toISOString().slice(0, 10);
}

/** Two digits are years of this century up to 2069, as spreadsheets and databases have it. */
export function fullYear(year: string): string {
  if (year.length !== 2) return year;
  return year < '70' ? `20${year}` : `19${year}`;
}
