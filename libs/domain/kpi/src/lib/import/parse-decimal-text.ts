import type { Result } from '@premia/domain-kernel';
import { err, ok, Rational } from '@premia/domain-kernel';
import type { Delimiter } from './table';

/** Which sign begins the decimals in a file; `unknown` where no number of it shows. */
export type DecimalMark = 'comma' | 'point' | 'mixed' | 'unknown';

export type NumberProblem =
  'number-not-recognised' | 'number-ambiguous' | 'number-scientific' | 'number-too-large' | 'cell-formula';

/** Longer cells are no numbers; they are not looked at closer, however they are made up. */
const MAX_NUMBER_LENGTH = 100;
const BLANKS = /[\s\u00a0\u2009\u202f]/;
const GROUPED_BY_BLANKS = /^\d{1,3}(?:[\s\u00a0\u2009\u202f'’]\d{3})+(?=[.,]|$)/;
const CURRENCY_BEFORE = /^(?:[₽$€£₹¥₸₴]|руб\.?|р\.|rub|usd|eur|inr|kzt)\s*/i;
const CURRENCY_AFTER = /\s*(?:[₽$€£₹¥₸₴]|руб\.?|р\.|rub|usd|eur|inr|kzt)$/i;
const SCIENTIFIC = /^[+-]?\d+(?:[.,]\d+)?e[+-]?\d+$/i;
const LONE_MARK = /^\d+[.,]\d+$/;
const LOOKS_GROUPED = /^[1-9]\d{0,2}[.,]\d{3}$/;
const GROUPED_BY_COMMAS = /^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/;
const GROUPED_BY_POINTS = /^\d{1,3}(?:\.\d{3})+(?:,\d+)?$/;

/**
 * Finds the decimal mark of a file from numbers that can be read one way only: `12,5` shows a comma,
 * `1,234.5` a point, `1,234` nothing. Where no number shows it, a semicolon between the cells does, since it
 * stands there to leave the comma to decimals; unless a `1.234` says that one of the two parts thousands.
 *
 * @param delimiter what separates the cells of the file
 */
export function detectDecimalMark(cells: Iterable<string>, delimiter: Delimiter = ','): DecimalMark {
  let comma = false;
  let point = false;
  const doubtful = { comma: false, point: false };
  for (const cell of cells) {
    if (cell.length > MAX_NUMBER_LENGTH) continue;
    const { digits } = stripNumber(cell);
    if (LOOKS_GROUPED.test(digits)) doubtful[digits.includes(',') ? 'comma' : 'point'] = true;
    const mark = markShownBy(digits);
    comma ||= mark === 'comma';
    point ||= mark === 'point';
    if (comma && point) return 'mixed';
  }
  if (comma || point) return comma ? 'comma' : 'point';
  return delimiter === ';' && doubtful.comma && !doubtful.point ? 'comma' : 'unknown';
}

function markShownBy(digits: string): 'comma' | 'point' | null {
  if (LONE_MARK.test(digits)) {
    if (LOOKS_GROUPED.test(digits)) return null;
    return digits.includes(',') ? 'comma' : 'point';
  }
  if (GROUPED_BY_COMMAS.test(digits)) return 'point';
  return GROUPED_BY_POINTS.test(digits) ? 'comma' : null;
}

/**
 * Reads a number as people and spreadsheets write it: `1 234,56`, `1,234.56`, `₽ 1 234`, `−5`, with
 * ordinary, non-breaking or thin blanks or apostrophes between thousands.
 *
 * @param mark the file's decimal mark; it decides `1,234`, which is ambiguous by itself
 * @returns the exact value; null for an empty cell; or why the cell is no number
 */
export function parseDecimalText(text: string, mark: DecimalMark = 'unknown'): Result<Rational | null, NumberProblem> {
  const trimmed = text.trim();
  if (trimmed === '') return ok(null);
  if (trimmed.startsWith('=')) return err('cell-formula');
  if (trimmed.length > MAX_NUMBER_LENGTH) return err('number-not-recognised');
  if (SCIENTIFIC.test(trimmed)) return err('number-scientific');
  const { negative, digits } = stripNumber(trimmed);
  const plain = plainDecimal(digits, mark);
  if (!plain.ok) return plain;
  const parsed = Rational.parseDecimal(plain.value);
  if (!parsed.ok) return err(parsed.error === 'number-too-large' ? 'number-too-large' : 'number-not-recognised');
  return ok(negative ? parsed.value.negated() : parsed.value);
}

/** Sign, currency and blanks between thousands taken away; what is left is digits, commas and points, or no number. */
function stripNumber(text: string): { readonly negative: boolean; readonly digits: string } {
  const unsigned = text.trim().replace(CURRENCY_BEFORE, '').replace(CURRENCY_AFTER, '');
  const sign = /^[-+−–]/.exec(unsigned)?.[0] ?? '';
  const body = unsigned.slice(sign.length).replace(CURRENCY_BEFORE, '').trim();
  const grouped = GROUPED_BY_BLANKS.exec(body)?.[0] ?? '';
  const digits = grouped.replace(/\D/g, '') + body.slice(grouped.length);
  return { negative: sign !== '' && sign !== '+', digits };
}

function plainDecimal(digits: string, mark: DecimalMark): Result<string, NumberProblem> {
  if (/^\d+$/.test(digits)) return ok(digits);
  if (BLANKS.test(digits) || !/^[\d.,]+$/.test(digits)) return err('number-not-recognised');
  if (LONE_MARK.test(digits)) return loneMark(digits, mark);
  if (GROUPED_BY_COMMAS.test(digits)) return ok(digits.replace(/,/g, ''));
  if (GROUPED_BY_POINTS.test(digits)) return ok(digits.replace(/\./g, '').replace(',', '.'));
  return err('number-not-recognised');
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
