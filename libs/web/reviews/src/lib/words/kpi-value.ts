import type { Locale } from '@premia/shared-contract';
import { formatDecimal, formatMoney, formatPercent, UNIT_SPACE } from '@premia/shared-format';

/** How the reader sees numbers: the language and the workspace's currency. */
export interface NumberSetting {
  readonly language: Locale;
  readonly currency: string;
}

const MAX_DIGITS = 2;
const UNIT_WORDS: Readonly<Record<string, Readonly<Record<Locale, string>>>> = {
  seconds: { en: 's', ru: 'с' },
};

/**
 * A value of a KPI with its unit: `7.07 %`, `466.47 ₹`, `7 000`. Rounded for the eye; the exact one is a click deeper. In a
 * `column` percentages and money have two digits always.
 */
export function formatKpiValue(
  value: string,
  unit: string,
  { currency, language }: NumberSetting,
  form: 'text' | 'column' = 'text',
): string {
  const digits = { maximumDigits: MAX_DIGITS };
  const unitDigits = { ...digits, minimumDigits: form === 'column' ? MAX_DIGITS : 0 };
  if (unit === 'percent') return formatPercent(value, language, unitDigits);
  if (unit === 'money') return formatMoney({ amount: value, currency }, language, unitDigits);
  const word = UNIT_WORDS[unit]?.[language];
  const number = formatDecimal(value, language, digits);
  return word === undefined ? number : `${number}${UNIT_SPACE}${word}`;
}

/** What stands behind the field in which such a value is typed. */
export function unitSign(unit: string, currencySign: string): string {
  if (unit === 'percent') return '%';
  return unit === 'money' ? currencySign : '';
}
