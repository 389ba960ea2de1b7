import type { Result } from '@premia/domain-kernel';
import { err, ok } from '@premia/domain-kernel';
import type { FileProblem } from './import-problem';
import { fileProblem } from './import-problem';
import type { Delimiter } from './table';

/** Columns that a file may have, and characters of a cell, as spreadsheets have it. */
export const MAXIMUM_COLUMNS = 500;
export const MAXIMUM_CELL = 32_767;

const QUOTE = '"'.charCodeAt(0);
const LINE_FEED = '\n'.charCodeAt(0);
const CARRIAGE_RETURN = '\r'.charCodeAt(0);

/**
 * Goes through a text once, before anything is made of it: a row of a million cells, or a quotation mark that is never
 * closed, would be taken apart and held before it could be refused. Quotes follow RFC 4180.
 */
export function checkShape(text: string, delimiter: Delimiter): Result<null, FileProblem> {
  const separator = delimiter.charCodeAt(0);
  let row = 1;
  let columns = 1;
  let cellStart = 0;
  let isQuoted = false;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (at - cellStart > MAXIMUM_CELL) return err(fileProblem('file-cell-too-long', { row, limit: MAXIMUM_CELL }));
    if (code === QUOTE) {
      // Of a pair inside quotes the first closes them and the second opens them again, which comes to the same.
      isQuoted =
        !isQuoted && text.charCodeAt(cellStart) === QUOTE && (at === cellStart || text.charCodeAt(at - 1) === QUOTE);
    } else if (isQuoted) {
      continue;
    } else if (code === separator) {
      columns += 1;
      cellStart = at + 1;
      if (columns > MAXIMUM_COLUMNS) return err(tooManyColumns(text, separator, at, row));
    } else if (code === LINE_FEED || (code === CARRIAGE_RETURN && text.charCodeAt(at + 1) !== LINE_FEED)) {
      row += 1;
      columns = 1;
      cellStart = at + 1;
    }
  }
  return ok(null);
}

/** How many there are, by the delimiters up to the end of the line. */
function tooManyColumns(text: string, separator: number, from: number, row: number): FileProblem {
  let found = MAXIMUM_COLUMNS;
  for (let at = from; at < text.length && text.charCodeAt(at) !== LINE_FEED; at += 1)
    if (text.charCodeAt(at) === separator) found += 1;
  return fileProblem('file-too-many-columns', { row, found, limit: MAXIMUM_COLUMNS });
}
