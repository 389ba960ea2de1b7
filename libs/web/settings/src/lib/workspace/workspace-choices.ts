import type { Locale } from '@premia/shared-contract';
import type { SelectOption } from '@premia/web-ui';

/** Every currency the browser knows, by code and name, the workspace's own among them in any case. */
export function currencyChoices(language: Locale, own: string): readonly SelectOption[] {
  const names = new Intl.DisplayNames([language], { type: 'currency' });
  return [...new Set([...Intl.supportedValuesOf('currency'), own])]
    .sort()
    .map((code) => ({ value: code, label: `${code} · ${names.of(code) ?? code}` }));
}

/** Every time zone the browser knows, the workspace's own among them in any case. */
export function timeZoneChoices(own: string): readonly SelectOption[] {
  return [...new Set([...Intl.supportedValuesOf('timeZone'), own])]
    .sort()
    .map((zone) => ({ value: zone, label: zone.replaceAll('_', ' ') }));
}
