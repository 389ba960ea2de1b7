import type { Locale } from '@premia/shared-contract';
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
  const options: Intl.NumberFormatOptions = {
    useGrouping: 'always',
    minimumFractionDigits: minimum,
    maximumFractionDigits: maximum,
    roundingMode: 'halfExpand',
    signDisplay: format.signed === true ? 'exceptZero' : 'negative',
  };
  return spelled(numberFormat(language, options).formatToParts(exact));
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
export function formatCompact(value: string, language: Locale, maximumDigits = 1): string {
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
