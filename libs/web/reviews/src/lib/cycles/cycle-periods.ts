import { addDays, daysBetween } from '@premia/domain-kernel';
import type { Schema } from '@premia/web-util';
import type { Period } from '../reviews-client';

export const CYCLE_KINDS = [
  'month',
  'quarter',
  'half_year',
  'year',
  'free',
] as const satisfies readonly Schema.CycleKind[];

const MONTHS: Readonly<Record<Exclude<Schema.CycleKind, 'free'>, number>> = {
  month: 1,
  quarter: 3,
  half_year: 6,
  year: 12,
};

function isoDate(year: number, month: number, day: number): string {
  return new Date(Date.UTC(year, month, day)).toISOString().slice(0, 10);
}

/** The periods of a kind that a calendar year holds: twelve months, four quarters …; years around it for years. */
export function periodsOf(kind: Exclude<Schema.CycleKind, 'free'>, year: number): readonly Period[] {
  if (kind === 'year') {
    return [-1, 0, 1].map((step) => ({ from: isoDate(year + step, 0, 1), to: isoDate(year + step, 11, 31) }));
  }
  const months = MONTHS[kind];
  return Array.from({ length: 12 / months }, (_, index) => ({
    from: isoDate(year, index * months, 1),
    // Day 0 of the month after is the last of this one.
    to: isoDate(year, (index + 1) * months, 0),
  }));
}

/** The next period of the kind after one; as many days for free dates. */
export function periodAfter({ from, kind, to }: Period & { readonly kind: Schema.CycleKind }): Period {
  const next = addDays(to, 1);
  const free = { from: next, to: addDays(to, daysBetween(from, to)) };
  if (kind === 'free') return free;
  return periodsOf(kind, Number(next.slice(0, 4))).find((period) => period.from === next) ?? free;
}
