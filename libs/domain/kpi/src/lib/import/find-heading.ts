import { recogniseColumns } from './recognise-columns';

/** Rows among which the heading is looked for: reports begin with a title, the period, filters and remarks. */
export const HEADING_WITHIN = 200;

/** A row and how many of its cells name a known dimension or metric. */
export interface Heading {
  readonly index: number;
  readonly recognised: number;
}

/** The first of the leading rows with the most known headings; the very first row where none is known. */
export function findHeading(rows: readonly (readonly string[])[]): Heading {
  let best: Heading = { index: 0, recognised: 0 };
  rows.slice(0, HEADING_WITHIN).forEach((cells, index) => {
    const recognised = namesIn(cells);
    if (recognised > best.recognised) best = { index, recognised };
  });
  return best;
}

/** How many cells of a row are headings that are known. */
export function namesIn(cells: readonly string[]): number {
  return recogniseColumns(cells).filter(({ target }) => target !== null).length;
}
