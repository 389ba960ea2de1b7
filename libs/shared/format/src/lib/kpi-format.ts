import type { Locale } from '@premia/shared-contract';
import { isDecimalText } from './decimal-text';
import { formatMoney } from './money-format';
import type { DecimalFormat } from './number-format';
import { formatDecimal, formatPercent, UNIT_SPACE } from './number-format';

/** Digits that tell two ordinary values of a KPI apart; the exact value stands in the steps of the calculation. */
const DIGITS = 2;
/** Sums of so many digits are read in whole units: nobody steers by the cents of a month's revenue. */
const WHOLE_FROM = 5;
const UNIT_WORDS: Readonly<Record<string, Readonly<Record<Locale, string>>>> = {
  seconds: { en: 's', ru: 'с' },
};

/** What decides how a KPI stands, in percent of its target: an attainment short of it must not look like it. */
const DECISIVE: readonly string[] = ['80', '100'];

/** Digits of an attainment: so many at most, but as many as it takes to agree with the state beside it. */
export function attainmentDigits(maximumDigits: number, minimumDigits = 0): DecimalFormat {
  return { minimumDigits, maximumDigits, unlike: DECISIVE };
}

export interface KpiFormat {
  readonly language: Locale;
  /** The workspace's, in which KPIs are measured. */
  readonly currency: string;
  /** In a `text` whole amounts have no cents, in a `column` all have; `brief` leaves the cents of large sums out. */
  readonly form?: 'text' | 'column' | 'brief';
  /** What the value is held against: where it is not that, it must not look like it. */
  readonly against?: string | null;
}

/** A KPI's value in its unit (the catalogue's `percent`, `money`, `count` …), rounded for reading; a rating stays its word. */
export function formatKpiValue(
  value: string,
  { unit }: { readonly unit: string },
  { language, currency, form = 'text', against = null }: KpiFormat,
): string {
  if (!isDecimalText(value)) return value;
  const unlike = against !== null && isDecimalText(against) ? [against] : [];
  const digits = { maximumDigits: DIGITS, unlike };
  const ofColumn = form === 'column' ? { ...digits, minimumDigits: DIGITS } : digits;
  if (unit === 'percent') return formatPercent(value, language, ofColumn);
  if (unit === 'money') {
    const isWhole = (form === 'brief' && !hasReadCents(value)) || (form === 'text' && !/\.\d*[1-9]/.test(value));
    const ofMoney = isWhole ? { minimumDigits: 0, maximumDigits: 0, unlike } : ofColumn;
    return formatMoney({ amount: value, currency }, language, ofMoney);
  }
  const number = formatDecimal(value, language, digits);
  const word = UNIT_WORDS[unit]?.[language];
  return word === undefined ? number : `${number}${UNIT_SPACE}${word}`;
}

function hasReadCents(value: string): boolean {
  const [whole = '', decimals = ''] = value.replace('-', '').split('.');
  return /[1-9]/.test(decimals) && whole.length < WHOLE_FROM;
}
