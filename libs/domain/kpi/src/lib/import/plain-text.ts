/** Characters that nobody sees: soft hyphens, joiners, marks of direction, byte-order marks, variation selectors. */
const INVISIBLE = /[\p{Cf}\ufe0e\ufe0f]/gu;

const BEYOND_ASCII = /[\u0080-\uffff]/;
const BEGINS_AS_NUMBER = /^\d/;

/** Cells by which programs say that there is no value. */
const NOTHING: ReadonlySet<string> = new Set([
  ...['-', '--', '---', '—', '––', '–', '−', '…', 'n/a', 'na', 'n.a.', '#n/a', 'null', 'nil', 'nan'],
  ...[
    '(not set)',
    'not set',
    '(not provided)',
    'not available',
    'no data',
    'н/д',
    'нет данных',
    'не задано',
    'не указано',
  ],
]);

/** A value that a source keeps back because it is small: `< 10%`, `<5`. */
const HELD_BACK = /^[<≤]\s*\d+(?:[.,]\d+)?\s*%?$/;

export function withoutInvisible(text: string): string {
  // Most cells are plain, and there are millions of them.
  return BEYOND_ASCII.test(text) ? text.replace(INVISIBLE, '') : text;
}

/** Whether a cell is blank or says in words that there is no value. */
export function isNothing(text: string): boolean {
  if (BEGINS_AS_NUMBER.test(text)) return false;
  const cell = text.trim();
  return cell === '' || (cell.length < 20 && (NOTHING.has(cell.toLowerCase()) || HELD_BACK.test(cell)));
}
