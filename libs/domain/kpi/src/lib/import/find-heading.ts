import { recogniseColumns } from './recognise-columns';

/** Rows among which the heading is looked for: reports often begin with a title and the period. */
const HEADING_WITHIN = 10;

/** A row and how many of its cells name a known dimension or metric. */
export interface Heading {
  readonly index: number;
  readonly recognised: number;
}

/** The first of the leading rows with the most known headings; the very first row where none is known. */
export function findHeading(rows: readonly (readonly string[])[]): Heading {
  let best: Heading = { index: 0, recognised: 0 };
  rows.slice(0, HEADING_WITHIN).forEach((cells, index) => {
    const recognised = recogniseColumns(cells).filter(({ target }) => target !== null).length;
    if (recognised > best.recognised) best = { index, recognised };
  });
  return best;
}
