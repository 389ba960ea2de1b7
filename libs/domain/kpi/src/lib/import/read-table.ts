import Papa from 'papaparse';
import type { Result } from '@premia/domain-kernel';
import { err, ok } from '@premia/domain-kernel';
import { checkShape } from './check-shape';
import type { TextEncoding } from './decode-text';
import { decodeText } from './decode-text';
import { detectDelimiter, withoutDelimiterLine } from './detect-delimiter';
import { findHeading, HEADING_WITHIN, namesIn } from './find-heading';
import type { FileProblem } from './import-problem';
import { fileProblem } from './import-problem';
import { withoutInvisible } from './plain-text';
import type { Delimiter, Table, TableRow } from './table';

/** Rows of values that one file may hold; a larger one is to be split by month. */
export const MAXIMUM_ROWS = 200_000;

/** Room for a title, blank rows and the heading above the rows of values. */
const ROWS_ABOVE = HEADING_WITHIN + 50;

/**
 * Reads the bytes of a CSV file: encoding and delimiter are found out, quotes follow RFC 4180.
 *
 * @returns the table, or what is wrong with the file as a whole; a file of a million rows is refused
 * without reading it to the end
 */
export function readTable(bytes: Uint8Array, delimiter?: Delimiter): Result<Table, FileProblem> {
  const decoded = decodeText(bytes);
  if (!decoded.ok) return decoded;
  return readTableText(decoded.value.text, decoded.value.encoding, delimiter);
}

/** Reads a text that is already decoded; see `readTable`. */
export function readTableText(
  text: string,
  encoding: TextEncoding = 'utf-8',
  delimiter: Delimiter = detectDelimiter(text),
): Result<Table, FileProblem> {
  if (/^\s*(?:<|\{|\[)/.test(text)) return err(notTable(text));
  const shape = checkShape(text, delimiter);
  if (!shape.ok) return shape;
  // One row more than allowed, and what may stand above them: enough to tell that there are too many.
  const parsed = Papa.parse<string[]>(withoutDelimiterLine(text), {
    delimiter,
    preview: MAXIMUM_ROWS + ROWS_ABOVE,
    skipEmptyLines: false,
    fastMode: false,
  });
  const unbalanced = parsed.errors.find(({ type }) => type === 'Quotes');
  if (unbalanced !== undefined) return err(unbalancedQuotes((unbalanced.row ?? 0) + 1));
  const filled = parsed.data.flatMap((cells, index) =>
    cells.some((cell) => cell.trim() !== '') ? [{ row: index + 1, cells }] : [],
  );
  // What lies beyond has not been read: the lines tell how many there are.
  if (filled.length > MAXIMUM_ROWS + 1 && parsed.meta.truncated) return err(tooManyRows(countLines(text) - 1));
  const openRow = /[\r\n]\s*$/.test(text.slice(-20)) ? null : (filled.at(-1)?.row ?? null);
  return tableOfRows(filled, { delimiter, encoding, openRow, notices: [] });
}

/** Makes a table of rows, wherever they come from: finds the headings among the first of them. */
export function tableOfRows(
  filled: readonly TableRow[],
  origin: Pick<Table, 'delimiter' | 'encoding' | 'openRow' | 'notices'>,
): Result<Table, FileProblem> {
  const headingAt = findHeading(filled.slice(0, ROWS_ABOVE).map(({ cells }) => cells)).index;
  const heading = filled[headingAt];
  if (heading === undefined) return err(fileProblem('file-empty'));
  const rows = filled.slice(headingAt + 1);
  if (rows.length > MAXIMUM_ROWS) return err(tooManyRows(rows.length));
  if (rows.length === 0) return err(fileProblem('file-no-data-rows'));
  const headers = heading.cells.map((cell) => withoutInvisible(cell).trim());
  const second = secondHeading(rows, headers);
  if (second !== null) return err(second);
  const titles = filled.slice(0, headingAt).map(({ cells }) => cells.join(' ').trim());
  return ok({ headers, titles, rows, ...origin });
}

/** Headings of another table further down, which would be read under those of the first. */
function secondHeading(rows: Table['rows'], headers: readonly string[]): FileProblem | null {
  const known = namesIn(headers);
  if (known < FEWEST_NAMES) return null;
  const found = rows.find(({ cells }) => !cells.some((cell) => /\d/.test(cell)) && isOtherHeading(cells, headers));
  if (found === undefined) return null;
  const shown = found.cells.filter((cell) => cell.trim() !== '').join(', ');
  return fileProblem('file-several-tables', { row: String(found.row), heading: shown.slice(0, VISIBLE_HEADING) });
}

/** Names that make a row one of headings: fewer are met among names of campaigns as well. */
const FEWEST_NAMES = 2;
const VISIBLE_HEADING = 80;

function isOtherHeading(cells: readonly string[], headers: readonly string[]): boolean {
  if (cells.filter((cell) => cell.trim() !== '').length < FEWEST_NAMES) return false;
  return cells.some((cell, at) => cell.trim() !== (headers[at] ?? '')) && namesIn(cells) >= FEWEST_NAMES;
}

function notTable(text: string): FileProblem {
  const kind = text.trimStart().startsWith('<') ? 'HTML' : 'JSON';
  return fileProblem('file-not-table', { kind });
}

function unbalancedQuotes(row: number): FileProblem {
  return fileProblem('file-quotes-unbalanced', { row: String(row) });
}

function tooManyRows(found: number): FileProblem {
  return fileProblem('file-too-many-rows', { limit: MAXIMUM_ROWS, found });
}

function countLines(text: string): number {
  let lines = text.endsWith('\n') ? 0 : 1;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) lines += 1;
  return lines;
}
