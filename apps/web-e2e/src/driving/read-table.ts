import type { Locator } from 'playwright-core';
import { plainSpaces } from './written-numbers';

/** A row of a table: the text of each cell by the heading of its column. */
export type TableRow = Readonly<Record<string, string>>;

/** Reads a table as a person does: headings over columns, whatever the element that draws it. */
export async function readTable(table: Locator): Promise<readonly TableRow[]> {
  await table.waitFor();
  const lines = await table.evaluate((element) => {
    const cells = (row: Element) =>
      [...row.querySelectorAll<HTMLElement>('th, td')].map((cell) => cell.innerText || (cell.textContent ?? ''));
    const rows = [...element.querySelectorAll('tr:not([aria-hidden="true"])')].map(cells);
    return rows;
  });
  const [headings = [], ...rows] = lines.map((line) => line.map(plainSpaces));
  return rows.map((row) => Object.fromEntries(headings.map((heading, index) => [heading, row[index] ?? ''])));
}
