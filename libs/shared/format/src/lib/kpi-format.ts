import type { Locale } from '@premia/shared-contract';
import { formatMoney } from './money-format';
import type { DecimalFormat } from './number-format';
import { formatDecimal, formatPercent } from './number-format';

/** Digits that tell two ordinary values of a KPI apart; the exact value stands in the steps of the calculation. */
const DIGITS = 2;

/**
 * A KPI's value in its unit (the catalogue's `percent`, `money`, `count`, `ratio` …), rounded for reading. In a `column`
 * percentages and money have two digits always, so that values stand below each other.
 */
export function formatKpiValue(
  value: string,
  kpi: { readonly unit: string },
  currency: string,
  language: Locale,
  form: 'text' | 'column' = 'text',
): string {
  const digits: DecimalFormat = { maximumDigits: DIGITS, ...(form === 'column' ? { minimumDigits: DIGITS } : {}) };
  switch (kpi.unit) {
    case 'percent':
      return formatPercent(value, language, digits);
    case 'money':
      return formatMoney({ amount: value, currency }, language, digits);
    default:
      return formatDecimal(value, language, { maximumDigits: DIGITS });
  }
}
