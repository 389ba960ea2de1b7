import type { Result } from '@premia/domain-kernel';
import { ok } from '@premia/domain-kernel';
import { countEvents, type EventKind } from './count-events';
import type { Span } from './date-span';
import { periodInTitles } from './date-span';
import { type FileProblem, notice } from './import-problem';
import { recogniseTable } from './recognise-columns';
import type { Table } from './table';

/** What is said of a file before its columns are looked at. */
export interface Preparation {
  /** The days of a file that names none. */
  readonly period?: Span | null | undefined;
  /** What each row is, where it is no day of a campaign, and the heading of the day by which it counts. */
  readonly events?: EventKind | null | undefined;
  readonly eventDay?: string | null | undefined;
}

/** How the days of a period stand in a cell. */
const HEADING = 'Period';

/** Makes of a list of leads, deals or orders what they come to by day, and gives a file without days its period. */
export function prepareTable(table: Table, preparation: Preparation = {}): Result<Table, FileProblem> {
  const { events = null, eventDay = null } = preparation;
  return events === null ? ok(withPeriod(table, preparation)) : countEvents(table, events, eventDay);
}

/** Gives every row of a file without days the period that was given, or that its title names. */
function withPeriod(table: Table, { period = null }: Preparation): Table {
  if (recogniseTable(table).some(({ target }) => target === 'date')) return table;
  const span = period ?? periodInTitles(table.titles);
  if (span === null) return table;
  const { from, to } = span;
  const at = table.headers.length;
  const cell = from === to ? from : `${from} – ${to}`;
  return {
    ...table,
    headers: [...table.headers, HEADING],
    rows: table.rows.map(({ row, cells }) => ({
      row,
      cells: [...Array.from({ length: at }, (_, index) => cells[index] ?? ''), cell, ...cells.slice(at)],
    })),
    notices: [...table.notices, notice(period === null ? 'period-of-title' : 'period-given', { from, to })],
  };
}
