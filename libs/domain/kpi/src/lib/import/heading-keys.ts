import { withoutInvisible } from './plain-text';

/** Longer headings name nothing that is known, and are not looked at closer. */
const MAX_HEADING_LENGTH = 200;

/** Signs of currencies and of a share: they say what a column holds, and are no signs between words. */
export const UNIT_SIGNS = '₽$€£₹¥₸₴%';

const BETWEEN_WORDS = /[^\p{L}\p{N}#№]+/gu;
const BETWEEN_WORDS_AND_UNITS = new RegExp(`[^\\p{L}\\p{N}#№${UNIT_SIGNS}]+`, 'gu');

/** A heading as it is compared: without case and signs between words; null for one that is too long to be a name. */
export function headingKey(header: string): string | null {
  return header.length > MAX_HEADING_LENGTH ? null : keyOf(header, BETWEEN_WORDS_AND_UNITS);
}

/**
 * The ways in which a heading is looked up where a remark does not change what the column holds (a file of
 * people): as it stands, then without what is in brackets, then without what follows a comma. Headings of
 * quantities are looked up more strictly: see `recogniseColumns`.
 */
export function headingKeys(header: string): readonly string[] {
  if (header.length > MAX_HEADING_LENGTH) return [];
  const named = withoutBrackets(header);
  return [header, named, named.replace(/,.*$/, '')].map((text) => keyOf(text, BETWEEN_WORDS));
}

export function withoutBrackets(header: string): string {
  return header.replace(/[([][^)\]]*[)\]]/g, ' ');
}

function keyOf(text: string, separators: RegExp): string {
  return withoutInvisible(text.normalize('NFC')).toLowerCase().replace(/ё/g, 'е').replace(separators, ' ').trim();
}
