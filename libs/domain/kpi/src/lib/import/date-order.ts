import { parseIsoDate } from '@premia/domain-kernel';
import type { DateForm, DateOrder } from './date-forms';
import { readDateForm } from './date-forms';
import { isoOfNumbers } from './parse-date-text';
import { withoutInvisible } from './plain-text';

/** What a column of days says about its order of day and month. */
export type FoundOrder =
  /** Nothing in it can be read two ways. */
  | { readonly kind: 'plain' }
  /** A day above 12, a day of the week or days with points decide it. */
  | { readonly kind: 'decided'; readonly order: DateOrder; readonly by: string }
  | { readonly kind: 'open'; readonly example: string }
  /** Some days can be read in one way only, and others in the other only. */
  | { readonly kind: 'mixed'; readonly dayFirst: string; readonly monthFirst: string };

type Numbers = Extract<DateForm, { kind: 'numbers' }>;

/** Decides once for a whole column: cell by cell, a third of a month-first file would land in other months. */
export function findDateOrder(cells: Iterable<string>): FoundOrder {
  const shown: Partial<Record<DateOrder, string>> = {};
  let open: string | null = null;
  let points: string | null = null;
  const seen = new Set<string>();
  for (const cell of cells) {
    if (seen.has(cell)) continue;
    seen.add(cell);
    const read = readDateForm(withoutInvisible(cell).trim());
    if (read?.form.kind !== 'numbers') continue;
    if (read.form.sign === '.') {
      points ??= cell.trim();
      continue;
    }
    const possible = ordersOf(read.form, read.weekday);
    if (possible.length === 1 && possible[0] !== undefined) shown[possible[0]] ??= cell.trim();
    else if (possible.length === 2) open ??= cell.trim();
  }
  const { dmy, mdy } = shown;
  if (dmy !== undefined && mdy !== undefined) return { kind: 'mixed', dayFirst: dmy, monthFirst: mdy };
  if (dmy !== undefined) return { kind: 'decided', order: 'dmy', by: dmy };
  if (mdy !== undefined) return { kind: 'decided', order: 'mdy', by: mdy };
  if (open === null) return { kind: 'plain' };
  return points === null ? { kind: 'open', example: open } : { kind: 'decided', order: 'dmy', by: points };
}

/** In which orders a day is in the calendar, and on the day of the week that stands beside it; both where they agree. */
function ordersOf(form: Numbers, weekday: number | null): readonly DateOrder[] {
  if (form.first === form.second) return [];
  return (['dmy', 'mdy'] as const).filter((order) => {
    const iso = isoOfNumbers(form, order);
    return parseIsoDate(iso).ok && (weekday === null || new Date(`${iso}T00:00:00Z`).getUTCDay() === weekday);
  });
}
