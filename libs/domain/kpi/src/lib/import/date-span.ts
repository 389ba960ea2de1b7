import type { Result } from '@premia/domain-kernel';
import { err, ok, parseIsoDate } from '@premia/domain-kernel';
import type { DateForm } from './date-forms';
import { readDateForm } from './date-forms';
import { headingKey } from './heading-keys';
import type { DateProblem, DateRules } from './parse-date-text';
import { isoOf, parseDateText } from './parse-date-text';
import { withoutInvisible } from './plain-text';

/** Days that one value is of, both included; a single day has the same twice. */
export interface Span {
  readonly from: string;
  readonly to: string;
}

/** What the days of a column stand for, by its heading: their own day, or the week or months that begin with them. */
export type SpanUnit = 'day' | 'week' | 'week-ending' | 'month' | 'quarter' | 'year';

const UNITS: readonly (readonly [RegExp, SpanUnit])[] = [
  [/week end|конец недели/, 'week-ending'],
  [/^week|week$|недел/, 'week'],
  [/month|месяц/, 'month'],
  [/quarter|квартал/, 'quarter'],
  [/^(?:year|год)$/, 'year'],
];
const MONTHS_OF: Readonly<Partial<Record<SpanUnit, number>>> = { month: 1, quarter: 3, year: 12 };
const DAY_MS = 86_400_000;

export function spanUnitOf(header: string): SpanUnit {
  const key = headingKey(header) ?? '';
  return UNITS.find(([pattern]) => pattern.test(key))?.[1] ?? 'day';
}

/** Reads the days that a cell stands for: a day, a month, a week, a range; see `parseDateText` for how days are written. */
export function parseSpanText(text: string, unit: SpanUnit, rules: DateRules): Result<Span, DateProblem> {
  const cell = withoutInvisible(text).trim();
  const month = unit === 'month' ? /^(\d{4})(0[1-9]|1[0-2])$/.exec(cell) : null;
  const bare =
    month === null
      ? unit === 'year' && /^\d{4}$/.test(cell)
        ? `${cell}-01-01`
        : cell
      : `${month[1] ?? ''}-${month[2] ?? ''}`;
  const form = readDateForm(bare)?.form;
  if (form?.kind === 'span') return spanOfForm(form, rules);
  const day = parseDateText(bare, rules);
  return day.ok ? spanFrom(day.value, unit) : day;
}

function spanOfForm({ from, to }: Extract<DateForm, { kind: 'span' }>, rules: DateRules): Result<Span, DateProblem> {
  const [first, last] = [from, to].map((end) =>
    end === null || end.kind === 'span' ? null : isoOf(end, rules.order ?? 'dmy', rules.zone ?? null),
  );
  if (first == null || last == null) return err('date-is-span');
  if (!parseIsoDate(first).ok || !parseIsoDate(last).ok || last < first) return err('date-not-in-calendar');
  return ok({ from: first, to: last });
}

function spanFrom(day: string, unit: SpanUnit): Result<Span, DateProblem> {
  const months = MONTHS_OF[unit];
  if (months !== undefined) {
    const [year = 0, month = 1, first = 1] = day.split('-').map(Number);
    if (first !== 1 || (month - 1) % months !== 0) return err('date-is-span');
    return ok({ from: day, to: isoOfTime(Date.UTC(year, month - 1 + months, 0)) });
  }
  if (unit === 'week') return ok({ from: day, to: addDays(day, 6) });
  return ok(unit === 'week-ending' ? { from: addDays(day, -6), to: day } : { from: day, to: day });
}

export function addDays(day: string, count: number): string {
  return isoOfTime(Date.parse(`${day}T00:00:00Z`) + count * DAY_MS);
}

/** How many days a span has. */
export function daysIn({ from, to }: Span): number {
  return (Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY_MS + 1;
}

function isoOfTime(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}

const START = /(?:start|begin|начал|\bfrom\b)/i;
const END = /(?:\bend|finish|\bto\b|кон[еч]|окончан)/i;

/** The period that the lines above a table name: `Отчет за период с 01.09.2026 по 30.09.2026`, `# Start date: …`. */
export function periodInTitles(titles: readonly string[]): Span | null {
  const found = titles.flatMap((title) => spansIn(title));
  const [first] = found;
  if (first !== undefined) return found.every(({ from, to }) => from === first.from && to === first.to) ? first : null;
  const days = (pattern: RegExp): string | undefined =>
    titles.filter((title) => pattern.test(title.replace(DAY_TEXT, ''))).flatMap(daysOf)[0];
  const [from, to] = [days(START), days(END)];
  return from !== undefined && to !== undefined && from <= to ? { from, to } : null;
}

const DAY_TEXT =
  /\d{4}-\d{1,2}-\d{1,2}|\b(?:19|20)\d{6}\b|\d{1,2}\.\d{1,2}\.\d{4}|\d{1,2} [\p{L}]{3,}\.? \d{4}|[\p{L}]{3,}\.? \d{1,2}, \d{4}/gu;

function spansIn(title: string): readonly Span[] {
  const days = daysOf(title);
  const [from, to, ...more] = days;
  if (from === undefined || more.length > 0) return monthsIn(title);
  return to === undefined || to < from ? [] : [{ from, to }];
}

function daysOf(title: string): readonly string[] {
  return [...title.matchAll(DAY_TEXT)].flatMap(([text]) => {
    const day = parseDateText(text);
    return day.ok ? [day.value] : [];
  });
}

/** `Отчет за сентябрь 2026`: a month is a period of its own. */
function monthsIn(title: string): readonly Span[] {
  if (daysOf(title).length > 0) return [];
  return [...title.matchAll(/(?<![\p{L}\d.])[\p{L}]{3,} \d{4}(?!\d)/gu)].flatMap(([text]) => {
    const span = parseSpanText(text, 'day', {});
    return span.ok && span.value.from !== span.value.to ? [span.value] : [];
  });
}
