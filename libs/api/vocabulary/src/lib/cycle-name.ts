import type { Viewer } from '@premia/api-util-platform';
import { LOCALES } from '@premia/shared-contract';
import { formatPeriod } from '@premia/shared-format';

/**
 * What a cycle is called. A name that only says its period (“December 2026”) was made by us, in the language of whoever
 * added the cycle: it is said in the viewer's. A name that somebody thought of stays.
 */
export function cycleName(
  { locale }: Viewer,
  { name, from, to }: { readonly name: string; readonly from: string; readonly to: string },
): string {
  const isOurs = LOCALES.some((language) => plain(formatPeriod(from, to, language)) === plain(name));
  return isOurs ? formatPeriod(from, to, locale) : name;
}

function plain(text: string): string {
  return text.replace(/\s/gu, ' ');
}
