import { addDays, daysBetween } from './iso-days';
import { daysInMonth, isWholeMonths, monthsOf, parseIsoDate } from './period';

/** Days as text, `YYYY-MM-DD`, both ends included. */
export interface DaySpan {
  readonly from: string;
  readonly to: string;
}

/** As long a time right before: as many whole months before whole months, as many days before any other days. */
export function periodBefore({ from, to }: DaySpan): DaySpan {
  const months = wholeMonthsOf({ from, to });
  const dayBefore = addDays(from, -1);
  return { from: months === null ? addDays(from, -daysBetween(from, to)) : monthsEarlier(from, months), to: dayBefore };
}

/** The same days of the calendar a year earlier; a month ends with its own last day, and 29 February becomes the 28th. */
export function periodAYearBefore(period: DaySpan): DaySpan {
  const to = monthsEarlier(period.to, 12);
  return {
    from: monthsEarlier(period.from, 12),
    to: wholeMonthsOf(period) === null ? to : `${to.slice(0, 8)}${lastDay(to)}`,
  };
}

function wholeMonthsOf({ from, to }: DaySpan): number | null {
  const [first, last] = [parseIsoDate(from), parseIsoDate(to)];
  if (!first.ok || !last.ok) throw new RangeError(`${from} to ${to} is no period of days of the form YYYY-MM-DD`);
  const period = { from: first.value, to: last.value };
  return isWholeMonths(period) ? monthsOf(period) : null;
}

function monthsEarlier(date: string, months: number): string {
  const index = Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1 - months;
  const start = `${String(Math.floor(index / 12)).padStart(4, '0')}-${String((index % 12) + 1).padStart(2, '0')}-`;
  const day = Math.min(Number(date.slice(8)), Number(lastDay(start)));
  return `${start}${String(day).padStart(2, '0')}`;
}

/** The number of the last day of the month that the text begins with. */
function lastDay(date: string): string {
  return String(daysInMonth(Number(date.slice(0, 4)), Number(date.slice(5, 7))));
}
