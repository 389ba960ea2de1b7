import type { Result } from '@premia/domain-kernel';
import { err, ok, parseIsoDate } from '@premia/domain-kernel';
import type { DateForm, ReadOrder } from './date-forms';
import { fullYear, isoText, readDateForm } from './date-forms';
import { isNothing, withoutInvisible } from './plain-text';

export type DateProblem =
  | 'date-missing'
  | 'date-not-recognised'
  | 'date-not-in-calendar'
  | 'date-is-span'
  | 'date-ambiguous'
  | 'date-too-early'
  | 'cell-formula';

/** Nothing that is measured here is older; an earlier day is a slip of the year. */
const EARLIEST = '1990-01-01';

/** How days are read that could be read in more than one way. */
export interface DateRules {
  /** Day first where it is left out. */
  readonly order?: ReadOrder;
  /** IANA zone on whose days instants land; without one they stay on the day that is written. */
  readonly zone?: string | null;
}

/**
 * Reads a calendar day: `2021-02-01`, `20210201`, `1.2.2021`, `05/09/21`, `Tue, 1 Sep 2026`, `7 сентября 2026`, the
 * number of a day in a spreadsheet. A time of day is dropped; an instant (`…Z`, `…+03:00`) lands on the day of the zone.
 *
 * @returns the ISO date, or why it is none; 31.02. is `date-not-in-calendar`, a week or a month `date-is-span`
 */
export function parseDateText(
  text: string,
  { order = 'dmy', zone = null }: DateRules = {},
): Result<string, DateProblem> {
  const cell = withoutInvisible(text).trim();
  if (isNothing(cell)) return err('date-missing');
  if (cell.startsWith('=')) return err('cell-formula');
  const read = readDateForm(cell);
  if (read === null) return err('date-not-recognised');
  if (read.form.kind === 'span') return err('date-is-span');
  const iso = isoOf(read.form, order, zone);
  if (iso === null || !parseIsoDate(iso).ok) return err('date-not-in-calendar');
  return iso < EARLIEST ? err('date-too-early') : ok(iso);
}

export function isoOf(form: Exclude<DateForm, { kind: 'span' }>, order: ReadOrder, zone: string | null): string | null {
  switch (form.kind) {
    case 'day':
      return form.iso;
    case 'numbers':
      return isoOfNumbers(form, order);
    case 'instant':
      if (!parseIsoDate(form.iso).ok) return null;
      return zone === null ? form.iso : dayInZone(new Date(`${form.iso}T${form.time}${form.offset}`), zone);
  }
}

/** Points stand between day and month wherever they are used; other signs leave the order open. */
export function isoOfNumbers(
  { first, second, year, sign, last }: Extract<DateForm, { kind: 'numbers' }>,
  order: ReadOrder,
): string {
  if (order === 'ymd' && last !== null) return isoText(fullYear(first), second, last);
  return order === 'dmy' || sign === '.' ? isoText(year, second, first) : isoText(year, first, second);
}

const FORMATS = new Map<string, Intl.DateTimeFormat>();

function dayInZone(moment: Date, zone: string): string | null {
  if (Number.isNaN(moment.getTime())) return null;
  const format =
    FORMATS.get(zone) ??
    new Intl.DateTimeFormat('en-CA', { timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit' });
  FORMATS.set(zone, format);
  return format.format(moment);
}
