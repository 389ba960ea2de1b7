import type { Span } from './date-span';
import { periodInTitles } from './date-span';
import { notice } from './import-problem';
import { recogniseTable } from './recognise-columns';
import type { Table } from './table';

/** What is said of a file before its columns are looked at. */
export interface Preparation {
  /** The days of a file that names none. */
  readonly period?: Span | null | undefined;
}

/** How the days of a period stand in a cell. */
const HEADING = 'Period';

/** Gives every row of a file without days the period that was given, or that its title names. */
export function prepareTable(table: Table, { period = null }: Preparation = {}): Table {
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
