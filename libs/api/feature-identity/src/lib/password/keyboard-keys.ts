/** Keys of a Russian keyboard, and what a Latin one has in the same places. */
const CYRILLIC_KEYS = 'йцукенгшщзхъфывапролджэячсмитьбю';
const LATIN_KEYS = "qwertyuiop[]asdfghjkl;'zxcvbnm,.";

/** The same keys on a Latin keyboard: lists of breached passwords hold Russian words as they were typed there. */
export function onLatinKeys(text: string): string {
  return text
    .toLowerCase()
    .replace(/[\u0430-\u044f]/g, (letter) => LATIN_KEYS[CYRILLIC_KEYS.indexOf(letter)] ?? letter);
}
