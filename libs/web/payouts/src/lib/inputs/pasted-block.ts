/** A block of a spreadsheet. */
export interface PastedBlock {
  /** Whom each line is about, where the first column says so; null: line by line from the cell that was pasted into. */
  readonly people: readonly string[] | null;
  readonly lines: readonly (readonly string[])[];
}

const EMAIL = /^[^\s@]+@[^\s@]+$/u;

/**
 * Takes what a spreadsheet puts on the clipboard apart: lines, and cells by tabs; a cell in quotes may hold either.
 *
 * @param isPerson whether a text is the personnel number of somebody
 */
export function pastedBlock(text: string, isPerson: (text: string) => boolean): PastedBlock {
  const lines = cellsIn(text);
  const named = lines.filter(([first = '']) => EMAIL.test(first) || isPerson(first));
  // One line more than people: the heads of the columns.
  const isHeaded = named.length > 0 && named.length === lines.length - 1 && lines[0] !== named[0];
  if (
    named.length === 0 ||
    (named.length < lines.length && !isHeaded && !lines.some(([first = '']) => EMAIL.test(first)))
  )
    return { people: null, lines };
  const body = isHeaded ? lines.slice(1) : lines;
  return { people: body.map(([first = '']) => first), lines: body.map(([, ...rest]) => rest) };
}

function cellsIn(text: string): string[][] {
  const lines: string[][] = [];
  let line: string[] = [];
  const cell = /("(?:[^"]|"")*"|[^\t\r\n]*)(\t|\r\n|\n|\r|$)/gy;
  while (cell.lastIndex < text.length) {
    const found = cell.exec(text);
    if (found === null) break;
    const [, raw = '', end = ''] = found;
    line.push((raw.startsWith('"') && raw.length > 1 ? raw.slice(1, -1).replaceAll('""', '"') : raw).trim());
    if (end === '\t') {
      if (cell.lastIndex === text.length) line.push('');
      else continue;
    }
    lines.push(line);
    line = [];
  }
  return lines.filter((cells) => cells.some((one) => one !== ''));
}
