import { Rational } from '@premia/domain-kernel';
import type { Locale } from '@premia/shared-contract';
import { formatKpiValue, formatMoneyInText } from '@premia/shared-format';

/** Money above this is read in whole units: nobody steers by the cents of a month's revenue. */
const WHOLE_FROM = 5;

/** A KPI's value for the overview: large and whole sums without cents; the exact value stands on the KPI's own page. */
export function kpiText(value: string, kpi: { readonly unit: string }, currency: string, language: Locale): string {
  if (kpi.unit !== 'money') return formatKpiValue(value, kpi, currency, language);
  const [whole = '', decimals = ''] = value.replace('-', '').split('.');
  const hasCents = /[1-9]/.test(decimals) && whole.length < WHOLE_FROM;
  return hasCents
    ? formatKpiValue(value, kpi, currency, language)
    : formatMoneyInText({ amount: wholeOf(value), currency }, language);
}

function wholeOf(value: string): string {
  return Rational.parse(value).toDecimal(0);
}
