/** A calendar month; dates are `YYYY-MM-DD`. */
export interface DemoMonth {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  readonly name: string;
  readonly from: string;
  readonly to: string;
  readonly days: readonly string[];
}

/** How many months before the running one have been calculated. */
export const CLOSED_MONTHS = 12;

const DAY_MS = 86_400_000;

/** The closed months and, last, the running one, as seen on a day. */
export function demoMonths(today: string): readonly DemoMonth[] {
  const [year = 0, month = 0] = today.split('-').map(Number);
  return Array.from({ length: CLOSED_MONTHS + 1 }, (_, index) =>
    monthAt(year * 12 + month - 1 - CLOSED_MONTHS + index),
  );
}

function monthAt(index: number): DemoMonth {
  const year = Math.floor(index / 12);
  const month = (index % 12) + 1;
  const first = Date.UTC(year, month - 1, 1);
  const length = Math.round((Date.UTC(year, month, 1) - first) / DAY_MS);
  const days = Array.from({ length }, (_, day) => isoDay(first + day * DAY_MS));
  const name = new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(first);
  return { year, month, name, from: days[0] ?? '', to: days.at(-1) ?? '', days };
}

function isoDay(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}

/** Nine in the morning in India, so many days after a date. */
export function morningAfter(date: string, days: number): Date {
  return new Date(Date.parse(`${date}T03:30:00Z`) + days * DAY_MS);
}
