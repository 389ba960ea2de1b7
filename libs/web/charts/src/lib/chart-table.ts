/** One cell of the table behind a chart: what is read, and what a file gets (the exact number, a date as ISO). */
export interface ChartCell {
  readonly text: string;
  readonly raw: string;
}

export interface ChartTable {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly ChartCell[])[];
}

export function plainCell(text: string): ChartCell {
  return { text, raw: text };
}

/** What stands where there is no value. */
export const ABSENT_CELL: ChartCell = { text: '—', raw: '' };

const NUMBER = /^[-+]?\d+(\.\d+)?$/;
const FORMULA_START = /^[=+\-@\t\r]/;

function csvField(raw: string): string {
  // A spreadsheet would run a text that starts like a formula (CSV injection); a leading apostrophe keeps it a text.
  const safe = FORMULA_START.test(raw) && !NUMBER.test(raw) ? `'${raw}` : raw;
  return /[",\n\r]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** The table as a file by RFC 4180, with the mark by which spreadsheets know UTF-8. */
export function tableAsCsv(table: ChartTable): string {
  const lines = [table.columns.map(csvField), ...table.rows.map((row) => row.map((cell) => csvField(cell.raw)))];
  return `\ufeff${lines.map((line) => line.join(',')).join('\r\n')}\r\n`;
}
