import { Rational } from '@premia/domain-kernel';
import type { Locale } from '@premia/shared-contract';
import { formatKpiValue, formatMoneyInText, isDecimalText } from '@premia/shared-format';

/** Sums of so many digits are read in whole units: nobody steers by the cents of a month's revenue. */
const WHOLE_FROM = 5;

/** A KPI's actual or target for reading: large and whole sums without cents, a rating as its word, a dash where there is none. */
export function kpiText(
  value: string | null,
  kpi: { readonly unit: string },
  currency: string,
  language: Locale,
): string {
  if (value === null) return '—';
  if (!isDecimalText(value)) return value;
  if (kpi.unit === 'money' && !hasReadCents(value)) {
    return formatMoneyInText({ amount: Rational.parse(value).toDecimal(0), currency }, language);
  }
  return formatKpiValue(value, kpi, currency, language);
}

function hasReadCents(value: string): boolean {
  const [whole = '', decimals = ''] = value.replace('-', '').split('.');
  return /[1-9]/.test(decimals) && whole.length < WHOLE_FROM;
}
