import type { Locale } from '@premia/shared-contract';

/** One message in every language of the product, side by side. */
export type Localized = Readonly<Record<Locale, string>>;

/** The message in the reader's language. */
export function localize(reader: { readonly locale: Locale }, texts: Localized): string {
  return texts[reader.locale];
}
