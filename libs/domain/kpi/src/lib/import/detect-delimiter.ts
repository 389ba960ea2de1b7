import Papa from 'papaparse';
import { findHeading, HEADING_WITHIN } from './find-heading';
import { type Delimiter, DELIMITERS } from './table';

/** How much of a file is looked at. */
const SAMPLE_LENGTH = 65_536;
const SAMPLE_ROWS = HEADING_WITHIN + 20;
/** The first line by which spreadsheets tell each other the delimiter. */
const DECLARED = /^sep=([,;\t|])\r?\n/i;

/**
 * Finds what separates the cells: the delimiter that a first line `sep=;` declares; otherwise the one under
 * which most headings are known, then most rows have as many cells as the heading, then the heading has
 * most cells. Decimal commas inside cells do not mislead it.
 */
export function detectDelimiter(text: string): Delimiter {
  const declared = DECLARED.exec(text)?.[1];
  const known = DELIMITERS.find((delimiter) => delimiter === declared);
  if (known !== undefined) return known;
  const sample = text.slice(0, SAMPLE_LENGTH);
  const [best] = DELIMITERS.map((delimiter) => ({ delimiter, fit: fitOf(sample, delimiter) })).sort((first, second) =>
    compareFits(second.fit, first.fit),
  );
  return best?.delimiter ?? ',';
}

/** The text without a first line that only declares the delimiter; the line stays, empty, so that rows keep their numbers. */
export function withoutDelimiterLine(text: string): string {
  return DECLARED.test(text) ? text.slice(text.indexOf('\n')) : text;
}

type Fit = readonly [recognised: number, evenRows: number, cells: number];

function fitOf(sample: string, delimiter: Delimiter): Fit {
  const { data } = Papa.parse<string[]>(sample, { delimiter, preview: SAMPLE_ROWS, skipEmptyLines: 'greedy' });
  const heading = findHeading(data);
  const headers = data[heading.index] ?? [];
  if (headers.length < 2) return [0, 0, 0];
  const evenRows = data.slice(heading.index + 1).filter((cells) => cells.length === headers.length).length;
  return [heading.recognised, evenRows, headers.length];
}

function compareFits(first: Fit, second: Fit): number {
  return first[0] - second[0] || first[1] - second[1] || first[2] - second[2];
}
