import { readDateForm } from './date-forms';
import { parseDecimalText } from './parse-decimal-text';
import { isNothing } from './plain-text';
import type { TableRow } from './table';
import { totalWord } from './total-words';

/** How much of a cell is looked at. */
const VISIBLE = 100;
/** A cell with a digit and fewer letters than this is a number that is written wrongly, such as `12 pcs`. */
const FEWEST_LETTERS = 4;

/** Whether a column has words and no number; cells that are empty or hold signs only say nothing. */
export function holdsTextOnly(rows: readonly TableRow[], index: number): boolean {
  let hasText = false;
  for (const { cells } of rows) {
    const cell = (cells[index] ?? '').slice(0, VISIBLE).trim();
    if (isNothing(cell)) continue;
    if (isNumberLike(cell)) return false;
    hasText ||= /\p{L}/u.test(cell);
  }
  return hasText;
}

/** Whether a column that is called like one of days holds something, and no day in it. */
export function holdsNoDays(rows: readonly TableRow[], index: number): boolean {
  let isFilled = false;
  for (const { cells } of rows) {
    const cell = (cells[index] ?? '').trim();
    if (isNothing(cell)) continue;
    if (cell.startsWith('=') || /\d/.test(cell)) return false;
    isFilled = true;
  }
  return isFilled;
}

/** Whether every filled cell of a column is a day in some way of writing, and there is one. */
export function holdsDaysOnly(rows: readonly TableRow[], index: number): boolean {
  let isFilled = false;
  for (const { cells } of rows) {
    const cell = (cells[index] ?? '').trim();
    if (isNothing(cell) || totalWord(cell)) continue;
    const form = readDateForm(cell)?.form;
    if (form === undefined || form.kind === 'span') return false;
    isFilled = true;
  }
  return isFilled;
}

function isNumberLike(cell: string): boolean {
  const number = parseDecimalText(cell);
  if (number.ok || number.error !== 'number-not-recognised') return true;
  return /\d/.test(cell) && (cell.match(/\p{L}/gu) ?? []).length < FEWEST_LETTERS;
}
