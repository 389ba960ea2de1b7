import { isLocale, type Locale } from '@premia/shared-contract';

/** The first language of an `Accept-Language` header that the product speaks; null where there is none. Weights are ignored: clients list by preference. */
export function localeOf(acceptLanguage: string | undefined): Locale | null {
  for (const part of (acceptLanguage ?? '').split(',')) {
    const language = part.trim().slice(0, 2).toLowerCase();
    if (isLocale(language)) return language;
  }
  return null;
}
