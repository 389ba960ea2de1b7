import type { Locale } from '@premia/shared-contract';
import type { DecimalText } from './decimal-text';
import { decimalText, fractionDigits } from './decimal-text';

/** U+00A0 between groups of three digits, in both languages: the narrow space all but closes up at 13 px. */
const GROUP_SPACE = '\u00a0';
/** U+00A0: between a number and its unit. */
export const UNIT_SPACE = '\u00a0';
/** U+2212: the minus of mathematics, as wide as the plus. */
export const MINUS = '\u2212';

export interface DecimalFormat {
  /** At least so many digits after the point; more are kept where the value has them. All that are written, if left out. */
  readonly minimumDigits?: number;
  /** Rounds half away from zero to so many digits and drops zeros at the end: only where a rounded number is meant. */
  readonly maximumDigits?: number;
  /** A plus before what is above zero. */
  readonly signed?: boolean;
  /** What a rounded number must not look like unless it is that: 79.9 is not 80 where 80 is what decides. */
  readonly unlike?: readonly string[];
}

const formats = new Map<string, Intl.NumberFormat>();

function numberFormat(language: Locale, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = `${language} ${JSON.stringify(options)}`;
  const known = formats.get(key);
  if (known !== undefined) return known;
  const made = new Intl.NumberFormat(language, options);
  formats.set(key, made);
  return made;
}

function spelled(parts: readonly Intl.NumberFormatPart[]): string {
  return parts
    .map(({ type, value }) => {
      if (type === 'group') return GROUP_SPACE;
      if (type === 'minusSign') return MINUS;
      if (type === 'literal') return UNIT_SPACE;
      return value;
    })
    .join('');
}

/** A decimal string by the viewer's language: `14 177.34`, «14 177,34». Loses no digit unless `maximumDigits` says so. */
export function formatDecimal(value: string, language: Locale, format: DecimalFormat = {}): string {
  const exact = decimalText(value);
  const written = fractionDigits(exact);
  const minimum = format.minimumDigits ?? (format.maximumDigits === undefined ? written : 0);
  const maximum = Math.max(minimum, format.maximumDigits ?? written);
  const spell = (number: string, digits: number): string =>
    spelled(
      numberFormat(language, {
        useGrouping: 'always',
        minimumFractionDigits: minimum,
        maximumFractionDigits: digits,
        roundingMode: 'halfExpand',
        signDisplay: format.signed === true ? 'exceptZero' : 'negative',
      }).formatToParts(decimalText(number)),
    );
  return spell(exact, apartDigits(exact, maximum, spell, format.unlike ?? []));
}

/** So many digits, from `least` on, that the number looks like none of the others, unless it equals them. */
function apartDigits(
  value: DecimalText,
  least: number,
  spell: (number: string, digits: number) => string,
  others: readonly string[],
): number {
  const most = Math.max(least, ...[value, ...others].map((number) => fractionDigits(decimalText(number))));
  const different = others.filter((other) => spell(other, most) !== spell(value, most));
  let digits = least;
  while (digits < most && different.some((other) => spell(other, digits) === spell(value, digits))) digits += 1;
  return digits;
}

/** Of people, days, rows: whole and small, hence a `number`. */
export function formatCount(count: number, language: Locale): string {
  return spelled(numberFormat(language, { useGrouping: 'always', signDisplay: 'negative' }).formatToParts(count));
}

/** With its sign always there: `+1 680.00`, `−132.43`, `0.00`. */
export function formatSigned(value: string, language: Locale, format: Omit<DecimalFormat, 'signed'> = {}): string {
  return formatDecimal(value, language, { ...format, signed: true });
}

/** A value that is in percent already: `118.1` gives `118.1 %`. */
export function formatPercent(value: string, language: Locale, format: DecimalFormat = {}): string {
  return `${formatDecimal(value, language, format)}${UNIT_SPACE}%`;
}

/** Short, for axes and tiles where the exact number is one step away: `27.4 M`, «27,4 млн». */
export function formatCompact(
  value: string,
  language: Locale,
  maximumDigits = 1,
  unlike: readonly string[] = [],
): string {
  const different = unlike.filter(
    (other) => compact(other, language, MOST_DIGITS) !== compact(value, language, MOST_DIGITS),
  );
  let digits = maximumDigits;
  while (different.some((other) => compact(other, language, digits) === compact(value, language, digits))) digits += 1;
  return compact(value, language, digits);
}

/** More than any two numbers need that people compare. */
const MOST_DIGITS = 20;

function compact(value: string, language: Locale, maximumDigits: number): string {
  const format = numberFormat(language, {
    notation: 'compact',
    maximumFractionDigits: maximumDigits,
    signDisplay: 'negative',
    useGrouping: 'always',
  });
  const parts = format.formatToParts(decimalText(value));
  const hasSpace = parts.some((part) => part.type === 'literal');
  return spelled(
    parts.map((part) => (part.type === 'compact' && !hasSpace ? { ...part, value: UNIT_SPACE + part.value } : part)),
  );
}
