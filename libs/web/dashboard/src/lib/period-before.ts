import { addDays, daysBetween } from '@premia/domain-kernel';

export interface Days {
  readonly from: string;
  readonly to: string;
}

/**
 * What a period is compared with: whole months with as many before them, the first days of a month with the same days of
 * the one before, anything else with as many days right before it.
 */
export function periodBefore({ from, to }: Days): Days {
  const eve = addDays(from, -1);
  if (!from.endsWith('-01')) return { from: addDays(from, -daysBetween(from, to)), to: eve };
  const months = addDays(to, 1).endsWith('-01') ? monthOf(addDays(to, 1)) - monthOf(from) : 0;
  if (months > 0) return { from: firstDay(monthOf(from) - months), to: eve };
  const first = firstDay(monthOf(from) - monthOf(to) + monthOf(from) - 1);
  const same = addDays(first, daysBetween(from, to) - 1);
  return { from: first, to: same < eve ? same : eve };
}

/** Months since the year 0. */
function monthOf(date: string): number {
  return Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1;
}

function firstDay(month: number): string {
  return `${String(Math.floor(month / 12)).padStart(4, '0')}-${String((month % 12) + 1).padStart(2, '0')}-01`;
}
