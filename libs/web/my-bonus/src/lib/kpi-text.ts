import type { LanguageCode } from '@premia/web-util';
import { formatKpiValue, formatMoneyInText, isDecimalText } from '@premia/web-util';

/** A KPI's actual or target for reading: money without empty cents, a rating as its word, a dash where there is none. */
export function kpiText(
  value: string | null,
  kpi: { readonly unit: string },
  currency: string,
  language: LanguageCode,
): string {
  if (value === null) return '—';
  if (!isDecimalText(value)) return value;
  if (kpi.unit === 'money' && /^-?\d+(\.0+)?$/.test(value)) return formatMoneyInText(value, currency, language);
  return formatKpiValue(value, kpi, currency, language);
}
