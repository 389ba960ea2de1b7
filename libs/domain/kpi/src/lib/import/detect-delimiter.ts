import Papa from 'papaparse';
import { recogniseColumns } from './recognise-columns';

export const DELIMITERS = [',', ';', '\t'] as const;
export type Delimiter = (typeof DELIMITERS)[number];

/** Rows looked at. */
const SAMPLE_ROWS = 20;

/**
 * Finds what separates the cells: the delimiter under which most headings are known, then most rows have
 * as many cells as the heading, then the heading has most cells. Decimal commas inside cells do not mislead it.
 */
export function detectDelimiter(text: string): Delimiter {
  const [best] = DELIMITERS.map((delimiter) => ({ delimiter, fit: fitOf(text, delimiter) })).sort(
    (first, second) => compareFits(second.fit, first.fit),
  );
  return best?.delimiter ?? ',';
}

type Fit = readonly [recognised: number, evenRows: number, cells: number];

function fitOf(text: string, delimiter: Delimiter): Fit {
  const { data } = Papa.parse<string[]>(text, { delimiter, preview: SAMPLE_ROWS, skipEmptyLines: 'greedy' });
  const [headers, ...rows] = data;
  if (headers === undefined || headers.length < 2) return [0, 0, 0];
  const recognised = recogniseColumns(headers).filter(({ target }) => target !== null).length;
  const evenRows = rows.filter((cells) => cells.length === headers.length).length;
  return [recognised, evenRows, headers.length];
}

function compareFits(first: Fit, second: Fit): number {
  return first[0] - second[0] || first[1] - second[1] || first[2] - second[2];
}
