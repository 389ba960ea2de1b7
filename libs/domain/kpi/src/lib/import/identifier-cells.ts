import { metricByKey } from '../catalogue/metric-catalogue';
import { headingKey } from './heading-keys';
import { isNothing } from './plain-text';
import type { TableRow } from './table';

/** One of a thing: a column called so holds its number as often as how many there were. */
const SINGULAR =
  /^(?:order|lead|transaction|purchase|deal|sale|contact|request|заказ|заявка|лид|сделка|покупка|обращение)$/;
/** A number of a document has as many digits, or more. */
const FEWEST_DIGITS = 4;
/** Numbers that follow each other by chance are fewer. */
const FEWEST_ROWS = 3;
/** Numbers between two documents of one channel that belong to others. */
const MOST_LEFT_OUT = 20;

/**
 * Whether a column of counts holds the numbers of documents instead: each another, whole, and going up or down row by
 * row or all of one length. Under the name of one thing (`Order`) a few of them tell; under that of many (`Orders`)
 * only numbers that follow each other.
 */
export function holdsIdentifiers(
  rows: readonly TableRow[],
  { index, header, target }: { readonly index: number; readonly header: string; readonly target: string | null },
): boolean {
  if (target === null || metricByKey(target)?.unit !== 'count') return false;
  // The items of one order stand below each other, each with its number.
  const cells = rows
    .map(({ cells: row }) => (row[index] ?? '').trim())
    .filter((cell, at, all) => !isNothing(cell) && cell !== all[at - 1]);
  if (cells.length === 0 || new Set(cells).size < cells.length) return false;
  const numbers = cells.map((cell) => /^(?:[#№]|[a-zа-я]{1,4}-?)?0*(\d{1,15})(?:-\d+)?$/i.exec(cell)?.[1]);
  if (numbers.includes(undefined)) return false;
  const values = numbers.map(Number);
  const hasMark = cells.every((cell) => !/^\d/.test(cell));
  if (SINGULAR.test(headingKey(header) ?? '')) {
    const sameLength = numbers.every((digits = '') => digits.length >= FEWEST_DIGITS);
    return hasMark || sameLength || (values.length >= FEWEST_ROWS && isRun(values));
  }
  return hasMark || (values.length >= FEWEST_ROWS && isRun(values) && Math.min(...values) >= 10 ** (FEWEST_DIGITS - 1));
}

/** Whether the numbers follow each other up or down, with few left out. */
function isRun(values: readonly number[]): boolean {
  const [first = 0, last = 0] = [values[0], values.at(-1)];
  const step = Math.sign(last - first);
  const isSteady = values.every((value, at) => at === 0 || Math.sign(value - (values[at - 1] ?? 0)) === step);
  const longest = values.length > FEWEST_ROWS ? MOST_LEFT_OUT * values.length : values.length - 1;
  return isSteady && Math.abs(last - first) <= longest;
}
