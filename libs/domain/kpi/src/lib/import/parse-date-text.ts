import type { Result } from '@premia/domain-kernel';
import { err, ok, parseIsoDate } from '@premia/domain-kernel';

export type DateProblem = 'date-missing' | 'date-not-recognised' | 'date-not-in-calendar' | 'cell-formula';

/** Year first with `-`, `/` or nothing between, or day first with `.` or `/`; a time of day after it is dropped. */
const YEAR_FIRST = /^(\d{4})([-/]?)(\d{2})\2(\d{2})$/;
const DAY_FIRST = /^(\d{1,2})([./])(\d{1,2})\2(\d{4})$/;
/** Longer cells are no dates, however they are made up. */
const MAX_DATE_LENGTH = 40;
const TIME_OF_DAY = /[ T](?:[01]?\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:\.\d+)?)?Z?$/;

/**
 * Reads a calendar day: `2021-02-01`, `2021/02/01`, `20210201`, `01.02.2021`, `01/02/2021` (day first).
 * Of a timestamp the day is taken as it is written, without a zone or in UTC; one with an offset
 * (`+03:00`) is refused, since it may belong to the day before or after in the company's zone.
 *
 * @returns the ISO date, or why it is none; 31.02. is `date-not-in-calendar`
 */
export function parseDateText(text: string): Result<string, DateProblem> {
  const cell = text.trim();
  if (cell === '') return err('date-missing');
  if (cell.startsWith('=')) return err('cell-formula');
  if (cell.length > MAX_DATE_LENGTH) return err('date-not-recognised');
  const trimmed = cell.replace(TIME_OF_DAY, '');
  const iso = isoTextOf(trimmed);
  if (iso === null) return err('date-not-recognised');
  return parseIsoDate(iso).ok ? ok(iso) : err('date-not-in-calendar');
}

function isoTextOf(text: string): string | null {
  const yearFirst = YEAR_FIRST.exec(text);
  if (yearFirst !== null) return isoText(yearFirst[1], yearFirst[3], yearFirst[4]);
  const dayFirst = DAY_FIRST.exec(text);
  return dayFirst === null ? null : isoText(dayFirst[4], dayFirst[3], dayFirst[1]);
}

function isoText(year = '', month = '', day = ''): string {
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}
