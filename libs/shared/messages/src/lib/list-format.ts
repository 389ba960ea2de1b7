import type { Locale } from '@premia/shared-contract';
import type { ListJoin } from './text';

const SEPARATORS = { comma: ', ', semicolon: '; ', arrow: ' → ', space: ' ' } as const;

export function describeList(parts: readonly string[], join: ListJoin, locale: Locale): string {
  if (join !== 'and' && join !== 'or') return parts.join(SEPARATORS[join]);
  const type = join === 'and' ? 'conjunction' : 'disjunction';
  return new Intl.ListFormat(locale === 'ru' ? 'ru' : 'en-GB', { type }).format(parts);
}
