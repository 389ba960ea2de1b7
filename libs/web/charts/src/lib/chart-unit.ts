import type { Locale } from '@premia/shared-contract';
import { formatCompact, formatDecimal, formatMoney, formatMoneyCompact, formatPercent } from '@premia/shared-format';

/** What a chart's numbers are; values stay decimal strings, percent is in percent already. */
export type ChartUnit =
  | { readonly kind: 'money'; readonly currency: string; readonly digits?: number }
  | { readonly kind: 'percent'; readonly digits?: number }
  | { readonly kind: 'number'; readonly digits?: number };

export interface ValueStyle {
  readonly signed?: boolean;
}

/** The number in full, as words and tables show it. */
export function exactText(value: string, unit: ChartUnit, language: Locale, style: ValueStyle = {}): string {
  const digits = unit.digits === undefined ? {} : { maximumDigits: unit.digits };
  if (unit.kind === 'money')
    return formatMoney({ amount: value, currency: unit.currency }, language, { ...digits, ...style });
  return unit.kind === 'percent'
    ? formatPercent(value, language, { ...digits, ...style })
    : formatDecimal(value, language, { ...digits, ...style });
}

/** The number as a table's column shows it: percentages with all digits of the unit, so that they stand below each other. */
export function columnText(value: string, unit: ChartUnit, language: Locale): string {
  if (unit.kind !== 'percent' || unit.digits === undefined) return exactText(value, unit, language);
  return formatPercent(value, language, { minimumDigits: unit.digits, maximumDigits: unit.digits });
}

/** The number without its unit, for labels that stand under a head which names it. */
export function bareText(value: string, unit: ChartUnit, language: Locale, style: ValueStyle = {}): string {
  if (unit.kind === 'money')
    return formatMoney({ amount: value, currency: unit.currency }, language, style).replace(/\u00a0[^\d]+$/u, '');
  return formatDecimal(value, language, {
    ...(unit.digits === undefined ? {} : { maximumDigits: unit.digits }),
    ...style,
  });
}

/** Short, for the ticks of an axis. A tick is a place on the screen, so a double is enough. */
export function tickText(value: number, unit: ChartUnit, language: Locale): string {
  const text = decimalOfTick(value);
  if (unit.kind === 'money') return formatMoneyCompact({ amount: text, currency: unit.currency }, language);
  if (unit.kind === 'percent') return formatPercent(text, language, { maximumDigits: 2 });
  return formatCompact(text, language, 2);
}

/** An axis computes 0.30000000000000004 and 1e+21; neither is a decimal a person would write. */
function decimalOfTick(value: number): string {
  const text = value.toFixed(6).replace(/\.?0+$/u, '');
  return text === '-0' ? '0' : text;
}
