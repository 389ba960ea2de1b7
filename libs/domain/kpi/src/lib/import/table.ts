import type { TextEncoding } from './decode-text';
import type { Notice } from './import-problem';

export const DELIMITERS = [',', ';', '\t', '|'] as const;
export type Delimiter = (typeof DELIMITERS)[number];

/** A row of cells as text; `row` counts as a spreadsheet does, from the first line as row 1. */
export interface TableRow {
  readonly row: number;
  readonly cells: readonly string[];
}

/** A file as a table of text: headings and rows, blank rows left out. */
export interface Table {
  readonly headers: readonly string[];
  /** What stands above the headings: the name of the report, its period, its currency. */
  readonly titles: readonly string[];
  readonly rows: readonly TableRow[];
  readonly delimiter: Delimiter;
  readonly encoding: TextEncoding | 'xlsx';
  /** What was decided before there was a table: which sheet of a workbook. */
  readonly notices: readonly Notice[];
  /** The last row, where the file ends without ending its line. */
  readonly openRow: number | null;
}
