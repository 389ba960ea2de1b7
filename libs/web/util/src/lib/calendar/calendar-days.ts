/** The day of `now` in the workspace's zone, as `YYYY-MM-DD`. */
export function dayIn(timeZone: string, now: Date): string {
  const parts = new Intl.DateTimeFormat('en', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  }).formatToParts(now);
  const part = (type: Intl.DateTimeFormatPartTypes): string => parts.find((one) => one.type === type)?.value ?? '';
  return `${part('year').padStart(4, '0')}-${part('month')}-${part('day')}`;
}

/** The first day of the month of `day`: terms are mostly agreed from there. */
export function firstOfMonth(day: string): string {
  return `${day.slice(0, 8)}01`;
}

/** The first day of the month after that of `day`. */
export function firstOfNextMonth(day: string): string {
  const [year = 0, month = 1] = day.split('-').map((part) => Number.parseInt(part, 10));
  return new Date(Date.UTC(year, month, 1)).toISOString().slice(0, 10);
}
