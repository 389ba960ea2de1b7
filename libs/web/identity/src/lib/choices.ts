import type { Locale } from '@premia/shared-contract';
import type { SelectOption } from '@premia/web-ui';

/** Currencies that bonuses are paid in most where the product is used; the rest follow by the alphabet. */
const FIRST_CURRENCIES = ['INR', 'RUB', 'USD', 'EUR', 'GBP', 'KZT', 'BYN', 'AED'] as const;

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** Every currency the browser knows, by name in the reader's language. */
export function currencyOptions(language: Locale): readonly SelectOption[] {
  const names = new Intl.DisplayNames([language], { type: 'currency' });
  const option = (code: string): SelectOption => ({
    value: code,
    label: `${code} · ${capitalised(names.of(code) ?? code)}`,
  });
  const first = new Set<string>(FIRST_CURRENCIES);
  const others = Intl.supportedValuesOf('currency').filter((code) => !first.has(code));
  return [...FIRST_CURRENCIES, ...others].map(option);
}

/** Every time zone the browser knows, the reader's own among them even where the list leaves it out. */
export function zoneOptions(): readonly SelectOption[] {
  const own = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const zones = new Set([...Intl.supportedValuesOf('timeZone'), own]);
  return [...zones].sort().map((zone) => ({ value: zone, label: zone.replaceAll('_', ' ') }));
}
