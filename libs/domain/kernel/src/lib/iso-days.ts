import { daysOf, type IsoDate, parseIsoDate } from './period';

const DAY_MILLISECONDS = 86_400_000;

/** Days from one `YYYY-MM-DD` to another, both counted. Throws a RangeError on what is no day. */
export function daysBetween(from: string, to: string): number {
  return daysOf({ from: dayOf(from), to: dayOf(to) });
}

/** The day that lies so many days after another, before it where the number is negative; both `YYYY-MM-DD`. */
export function addDays(date: string, days: number): string {
  return textOf(dayOf(date).number + days);
}

/** Every `YYYY-MM-DD` of a period, both ends included; none where it ends before it begins. */
export function eachDay(from: string, to: string): readonly string[] {
  const first = dayOf(from).number;
  return Array.from({ length: Math.max(0, daysBetween(from, to)) }, (_, index) => textOf(first + index));
}

function dayOf(text: string): IsoDate {
  const parsed = parseIsoDate(text);
  if (!parsed.ok) throw new RangeError(`${JSON.stringify(text)} is no day of the form YYYY-MM-DD`);
  return parsed.value;
}

/** @param number days since 1970-01-01 */
function textOf(number: number): string {
  return new Date(number * DAY_MILLISECONDS).toISOString().slice(0, 10);
}
