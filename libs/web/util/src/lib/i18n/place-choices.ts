import type { Locale } from '@premia/shared-contract';

interface Choice {
  readonly value: string;
  readonly label: string;
}

/** Currencies that bonuses are paid in most where the product is used; the rest follow by the alphabet. */
const FIRST_CURRENCIES = ['INR', 'RUB', 'USD', 'EUR', 'GBP', 'KZT', 'BYN', 'AED'];

/** Browsers know these places by the names they had long ago. */
const PRESENT_NAMES: Readonly<Record<string, string>> = {
  'Asia/Calcutta': 'Asia/Kolkata',
  'Asia/Katmandu': 'Asia/Kathmandu',
  'Asia/Rangoon': 'Asia/Yangon',
  'Asia/Saigon': 'Asia/Ho_Chi_Minh',
  'Europe/Kiev': 'Europe/Kyiv',
};

/** Where the browser is, by the name that the place has now. */
export function ownTimeZone(): string {
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  return PRESENT_NAMES[zone] ?? zone;
}

/** Every currency the browser knows, and the one at hand, by code and name in the reader's language. */
export function currencyChoices(language: Locale, own: string): readonly Choice[] {
  const names = new Intl.DisplayNames([language], { type: 'currency' });
  const codes = new Set([...FIRST_CURRENCIES, ...[...Intl.supportedValuesOf('currency'), own].sort()]);
  return [...codes].map((value) => {
    const name = names.of(value) ?? value;
    return { value, label: `${value} · ${name.charAt(0).toLocaleUpperCase(language)}${name.slice(1)}` };
  });
}

/** Every time zone the browser knows, and the one at hand, with what its clocks show now. */
export function timeZoneChoices(own: string): readonly Choice[] {
  const zones = new Set([...Intl.supportedValuesOf('timeZone').map((zone) => PRESENT_NAMES[zone] ?? zone), own]);
  return [...zones].sort().map((value) => {
    return { value, label: `${value.replaceAll('_', ' ')} · ${offsetOf(value)}` };
  });
}

function offsetOf(timeZone: string): string {
  const parts = new Intl.DateTimeFormat('en', { timeZone, timeZoneName: 'shortOffset' }).formatToParts();
  const offset = parts.find(({ type }) => type === 'timeZoneName')?.value ?? 'GMT';
  return offset.replace('GMT', 'UTC').replace('-', '−');
}
