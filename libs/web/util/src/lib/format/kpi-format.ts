import type { LanguageCode } from '../i18n/language';
import { formatMoney } from './money-format';
import { formatDecimal, formatPercent } from './number-format';

/** Digits that tell two ordinary values of a KPI apart; the exact value stands in the steps of the calculation. */
const DIGITS = 2;

/** A KPI's value in its unit (the catalogue's `percent`, `money`, `count`, `ratio` …), rounded for reading. */
export function formatKpiValue(
  value: string,
  kpi: { readonly unit: string },
  currency: string,
  language: LanguageCode,
): string {
  switch (kpi.unit) {
    case 'percent':
      return formatPercent(value, language, { maximumDigits: DIGITS });
    case 'money':
      return formatMoney(value, currency, language, { maximumDigits: DIGITS });
    default:
      return formatDecimal(value, language, { maximumDigits: DIGITS });
  }
}
