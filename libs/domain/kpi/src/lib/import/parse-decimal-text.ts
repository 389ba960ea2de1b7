import type { Result } from '@premia/domain-kernel';
import { err, ok, Rational } from '@premia/domain-kernel';
import { currenciesOf } from './currency-marks';
import { isNothing, withoutInvisible } from './plain-text';
import type { Delimiter } from './table';

/** Which sign begins the decimals in a file; `unknown` where no number of it shows. */
export type DecimalMark = 'comma' | 'point' | 'mixed' | 'unknown';

export type NumberProblem =
  'number-not-recognised' | 'number-ambiguous' | 'number-scientific' | 'number-too-large' | 'cell-formula';

/** Longer cells are no numbers; they are not looked at closer, however they are made up. */
const MAX_NUMBER_LENGTH = 100;
const BLANKS = /[\s\u00a0\u2009\u202f]/;
const GROUPED_BY_BLANKS = /^\d{1,3}(?:[\s\u00a0\u2009\u202f'’]\d{3})+(?=[.,]|$)/;
/** A number with what may stand around it: a sign, brackets for less than nothing, a currency on either side. */
const NUMBER =
  /^(\()?([-+−–]?)\s*([^\d\s.,()+−–-]{0,9}?)(?:\.(?=\s))?\s*([-+−–]?)\s*((?:\d|(?<!\p{L})[.,]\d).*?)\s*((?:[^\d\s.,()]{1,9}\.?)?)(\))?$/u;
/** Numbers that read one way only, as nearly all are written. */
const PLAIN = /^-?\d{1,15}(?:\.\d{1,2})?$/;
const PLAIN_DECIMALS = /^\d{1,15}\.\d{1,2}$/;
const SCIENTIFIC = /^[+-]?\d+(?:[.,]\d+)?e[+-]?\d+$/i;
const LONE_MARK = /^\d*[.,]\d+$/;
const LOOKS_GROUPED = /^[1-9]\d{0,2}[.,]\d{3}$/;
const GROUPED_BY_COMMAS = /^\d{1,3}(?:,\d{3})+(?:\.\d*)?$/;
const GROUPED_BY_POINTS = /^\d{1,3}(?:\.\d{3})+(?:,\d*)?$/;
/** Groups as in India: `12,34,567.50`. */
const GROUPED_IN_LAKHS = /^\d{1,2}(?:,\d{2})+,\d{3}(?:\.\d*)?$/;

/** A number taken apart: digits, commas and points, whether it is below 0, and the currency that stands beside it. */
export interface NumberParts {
  readonly negative: boolean;
  readonly digits: string;
  readonly currencies: readonly string[];
}

/** Sign, currency and blanks between thousands taken away; null where what is left is no number. */
export function numberParts(text: string): NumberParts | null {
  const [, open = '', sign = '', before = '', inner = '', body = '', after = '', close = ''] =
    NUMBER.exec(text.trim()) ?? [];
  const marks = [before, after].filter((mark) => mark !== '');
  const currencies = marks.map(currenciesOf);
  if (body === '' || (open === '') !== (close === '') || currencies.some((known) => known.length === 0)) return null;
  if (marks.length > 1 || [open, sign, inner].filter((part) => part !== '').length > 1) return null;
  const grouped = GROUPED_BY_BLANKS.exec(body)?.[0] ?? '';
  const digits = grouped.replace(/\D/g, '') + body.slice(grouped.length);
  return { negative: open !== '' || /[-−–]/.test(sign + inner), digits, currencies: currencies[0] ?? [] };
}

/** What the numbers of some cells show of their decimal mark. */
export interface ShownMarks {
  /** Signs that begin decimals for sure. */
  readonly comma: boolean;
  readonly point: boolean;
  /** Signs before exactly three digits, which may part thousands as well. */
  readonly doubtful: { readonly comma: boolean; readonly point: boolean };
  /** Whether every such sign stands before three zeros, as programs write fractions that are none. */
  readonly zerosOnly: boolean;
}

export function marksShownBy(cells: Iterable<string>): ShownMarks {
  const shown = { comma: false, point: false };
  const doubtful = { comma: false, point: false };
  let zerosOnly = true;
  for (const cell of cells) {
    if (cell.length > MAX_NUMBER_LENGTH || !/[.,]/.test(cell)) continue;
    if (PLAIN_DECIMALS.test(cell)) {
      shown.point = true;
      continue;
    }
    const digits = numberParts(cell)?.digits ?? '';
    if (LOOKS_GROUPED.test(digits)) {
      doubtful[digits.includes(',') ? 'comma' : 'point'] = true;
      zerosOnly &&= digits.endsWith('000');
    }
    const mark = markShownBy(digits);
    if (mark !== null) shown[mark] = true;
  }
  return { ...shown, doubtful, zerosOnly };
}

/**
 * Finds the decimal mark of a file from numbers that can be read one way only: `12,5` shows a comma,
 * `1,234.5` a point, `1,234` nothing. Where no number shows it, a semicolon between the cells does, since it
 * stands there to leave the comma to decimals; unless a `1.234` says that one of the two parts thousands.
 *
 * @param delimiter what separates the cells of the file
 */
export function detectDecimalMark(cells: Iterable<string>, delimiter: Delimiter = ','): DecimalMark {
  return decimalMarkOf(marksShownBy(cells), delimiter);
}

export function decimalMarkOf({ comma, point, doubtful }: ShownMarks, delimiter: Delimiter): DecimalMark {
  if (comma && point) return 'mixed';
  if (comma || point) return comma ? 'comma' : 'point';
  return delimiter === ';' && doubtful.comma && !doubtful.point ? 'comma' : 'unknown';
}

/** The sign that surely begins the decimals of a cell. */
export function markOfCell(cell: string): 'comma' | 'point' | null {
  if (cell.length > MAX_NUMBER_LENGTH || !/[.,]/.test(cell)) return null;
  return PLAIN_DECIMALS.test(cell) ? 'point' : markShownBy(numberParts(cell)?.digits ?? '');
}

function markShownBy(digits: string): 'comma' | 'point' | null {
  if (LONE_MARK.test(digits)) {
    if (LOOKS_GROUPED.test(digits)) return null;
    return digits.includes(',') ? 'comma' : 'point';
  }
  if (GROUPED_BY_COMMAS.test(digits) || GROUPED_IN_LAKHS.test(digits)) return 'point';
  return GROUPED_BY_POINTS.test(digits) ? 'comma' : null;
}

/**
 * Reads a number as people and programs write it: `1 234,56`, `1,234.56`, `₽ 1 234`, `US$.22`, `(45.10)`, `144.`, with
 * ordinary, non-breaking or thin blanks or apostrophes between thousands.
 *
 * @param mark the decimal mark of the file or column; it decides `1,234`, which is ambiguous by itself
 * @returns the exact value; null for a cell that is empty or says that it has none; or why it is no number
 */
export function parseDecimalText(text: string, mark: DecimalMark = 'unknown'): Result<Rational | null, NumberProblem> {
  if (PLAIN.test(text)) {
    const plain = Rational.parseDecimal(text);
    if (plain.ok) return plain;
  }
  const trimmed = withoutInvisible(text).trim();
  if (isNothing(trimmed)) return ok(null);
  if (trimmed.startsWith('=')) return err('cell-formula');
  if (trimmed.length > MAX_NUMBER_LENGTH) return err('number-not-recognised');
  if (SCIENTIFIC.test(trimmed)) return err('number-scientific');
  const parts = numberParts(trimmed);
  if (parts === null) return err('number-not-recognised');
  const plain = plainDecimal(parts.digits, mark);
  if (!plain.ok) return plain;
  const parsed = Rational.parseDecimal(plain.value);
  if (!parsed.ok) return err(parsed.error === 'number-too-large' ? 'number-too-large' : 'number-not-recognised');
  return ok(parts.negative ? parsed.value.negated() : parsed.value);
}

function plainDecimal(digits: string, mark: DecimalMark): Result<string, NumberProblem> {
  if (/^\d+$/.test(digits)) return ok(digits);
  if (BLANKS.test(digits) || !/^[\d.,]+$/.test(digits)) return err('number-not-recognised');
  if (/^\d+[.,]$/.test(digits)) return ok(digits.slice(0, -1));
  if (LONE_MARK.test(digits)) return loneMark(digits.replace(/^(?=[.,])/, '0'), mark);
  if (GROUPED_BY_COMMAS.test(digits) || GROUPED_IN_LAKHS.test(digits)) return ok(completed(digits.replace(/,/g, '')));
  if (GROUPED_BY_POINTS.test(digits)) return ok(completed(digits.replace(/\./g, '').replace(',', '.')));
  return err('number-not-recognised');
}

function completed(decimal: string): string {
  return decimal.endsWith('.') ? decimal.slice(0, -1) : decimal;
}

/** One comma or point: `12,5` has decimals; `1,234` is what the rest of the file says. */
function loneMark(digits: string, mark: DecimalMark): Result<string, NumberProblem> {
  const asDecimals = digits.replace(',', '.');
  if (!LOOKS_GROUPED.test(digits)) return ok(asDecimals);
  const asThousands = digits.replace(/[.,]/, '');
  const isComma = digits.includes(',');
  if (mark === 'comma') return ok(isComma ? asDecimals : asThousands);
  if (mark === 'point') return ok(isComma ? asThousands : asDecimals);
  if (mark === 'unknown' && !isComma) return ok(asDecimals);
  return err('number-ambiguous');
}
