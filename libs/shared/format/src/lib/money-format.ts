import type { Locale } from '@premia/shared-contract';
import type { DecimalFormat } from './number-format';
import { formatCompact, formatDecimal, UNIT_SPACE } from './number-format';

/** An amount as decimal text, and the ISO 4217 code of what it is an amount of. */
export interface MoneyText {
  readonly amount: string;
  readonly currency: string;
}

const currencies = new Map<string, { readonly symbol: string; readonly digits: number }>();

function currencyOf(code: string): { readonly symbol: string; readonly digits: number } {
  const known = currencies.get(code);
  if (known !== undefined) return known;
  const format = new Intl.NumberFormat('en', { style: 'currency', currency: code, currencyDisplay: 'narrowSymbol' });
  const symbol = format.formatToParts(0).find((part) => part.type === 'currency')?.value ?? code;
  const made = { symbol, digits: format.resolvedOptions().maximumFractionDigits ?? 2 };
  currencies.set(code, made);
  return made;
}

/** The sign people know the currency by: `₹`, `₽`, `€`; its code where there is none. */
export function currencySymbol(currency: string): string {
  return currencyOf(currency).symbol;
}

/** How many digits the currency's smallest unit has: 2 for INR, 0 for JPY. */
export function currencyDigits(currency: string): number {
  return currencyOf(currency).digits;
}

/** `14 177.34 ₹`, «14 177,34 ₹»: the sign follows the number in both languages, so that columns line up. */
export function formatMoney({ amount, currency }: MoneyText, language: Locale, format: DecimalFormat = {}): string {
  const minimumDigits = format.minimumDigits ?? Math.min(currencyDigits(currency), format.maximumDigits ?? Infinity);
  return `${formatDecimal(amount, language, { ...format, minimumDigits })}${UNIT_SPACE}${currencySymbol(currency)}`;
}

/** Whole sums as whole numbers, others in full: `12 000 ₹`, `14 177.34 ₹`. For running text, never for a column. */
export function formatMoneyInText(money: MoneyText, language: Locale): string {
  const isWhole = /^-?\d+(\.0+)?$/.test(money.amount);
  return formatMoney(money, language, isWhole ? { minimumDigits: 0, maximumDigits: 0 } : {});
}

/** `27.4 M ₹`, «27,4 млн ₹»: for tiles and axes. */
export function formatMoneyCompact(
  { amount, currency }: MoneyText,
  language: Locale,
  unlike: readonly string[] = [],
): string {
  return `${formatCompact(amount, language, 1, unlike)}${UNIT_SPACE}${currencySymbol(currency)}`;
}
