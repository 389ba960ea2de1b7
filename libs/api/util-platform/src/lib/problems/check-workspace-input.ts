import { isCurrency, minorUnitDecimals } from '@premia/domain-kernel';
import type { InputCheck } from './input-check';

/** An ISO 4217 code of a currency that money is paid in. */
export function checkCurrency(check: InputCheck, path: string, value: string): string | null {
  const currency = value.trim().toUpperCase();
  if (isCurrency(currency) && minorUnitDecimals(currency) !== null) return currency;
  check.note(
    path,
    'NOT_A_CURRENCY',
    {
      en: `“${value.slice(0, 20)}” is not a currency. Use a three-letter code such as INR, EUR or RUB.`,
      ru: `«${value.slice(0, 20)}» — не валюта. Нужен код из трёх букв, например INR, EUR или RUB.`,
    },
    value,
  );
  return null;
}

/** A time zone that this runtime knows, by its IANA name. */
export function checkTimeZone(check: InputCheck, path: string, value: string): string | null {
  const timeZone = value.trim();
  try {
    // The runtime throws on unknown names; what it resolves known ones to may be an outdated spelling.
    new Intl.DateTimeFormat('en', { timeZone }).resolvedOptions();
    return timeZone;
  } catch {
    check.note(
      path,
      'NOT_A_TIME_ZONE',
      {
        en: `“${value.slice(0, 40)}” is not a time zone. Use a name such as Asia/Kolkata or Europe/Moscow.`,
        ru: `«${value.slice(0, 40)}» — не часовой пояс. Нужно название вида Asia/Kolkata или Europe/Moscow.`,
      },
      value,
    );
    return null;
  }
}
