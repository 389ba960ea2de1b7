import type { Period } from './kpis-client';

/** Months shown as ready choices; older ones are reached by dates. */
const MAX_MONTHS = 24;

/** The calendar months that an interval of ISO dates touches, the latest first. */
export function monthsOf({ from, to }: Period): readonly Period[] {
  const months: Period[] = [];
  const end = new Date(`${from.slice(0, 7)}-01T00:00:00Z`);
  const month = new Date(`${to.slice(0, 7)}-01T00:00:00Z`);
  while (month >= end && months.length < MAX_MONTHS) {
    const last = new Date(Date.UTC(month.getUTCFullYear(), month.getUTCMonth() + 1, 0));
    months.push({ from: isoDate(month), to: isoDate(last) });
    month.setUTCMonth(month.getUTCMonth() - 1);
  }
  return months;
}

function isoDate(date: Date): string {
  return date.toISOString().slice(0, 10);
}
