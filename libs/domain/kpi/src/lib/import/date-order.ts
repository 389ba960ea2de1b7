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
  /** `26-09-01` beside `26-09-02`: what stands still is the year. */
  | { readonly kind: 'year-first'; readonly by: string }
  /** `26-09-01` may be a day of 2026 or of 2001. */
  | { readonly kind: 'year-open'; readonly example: string }
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
  const short: Numbers[] = [];
  for (const cell of cells) {
    if (seen.has(cell)) continue;
    seen.add(cell);
    const read = readDateForm(withoutInvisible(cell).trim());
    if (read?.form.kind !== 'numbers') continue;
    if (read.form.sign === '.') {
      points ??= cell.trim();
      continue;
    }
    if (read.form.last !== null) short.push(read.form);
    const possible = ordersOf(read.form, read.weekday);
    if (possible.length === 1 && possible[0] !== undefined) shown[possible[0]] ??= cell.trim();
    else if (possible.length === 2) open ??= cell.trim();
  }
  const years = yearsIn(short);
  const [example] = seen;
  if (years !== null && example !== undefined) return { kind: years, by: example, example };
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

/** Whether days of two digits all over begin with their years; null where they do not. */
function yearsIn(forms: readonly Numbers[]): 'year-first' | 'year-open' | null {
  if (forms.length === 0 || !forms.every(({ first }) => YEARS.test(first))) return null;
  const isYearFirst = forms.every((form) => parseIsoDate(isoOfNumbers(form, 'ymd')).ok);
  const firsts = new Set(forms.map(({ first }) => first)).size;
  const lasts = new Set(forms.map(({ last }) => last)).size;
  if (!isYearFirst || firsts > lasts) return null;
  return firsts < lasts ? 'year-first' : 'year-open';
}

/** Years that a number can be which is also the last days of a month. */
const YEARS = /^(?:2\d|3[01])$/;
