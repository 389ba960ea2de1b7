import { LIMITS } from '@premia/shared-contract';
import { isDay, isDecimal, isUuid } from '../input/value-rules';
import { type Connection, PageInfo } from './connection';

/** The keys of the last row of a page, in the order of the list's ORDER BY, as text. */
export type CursorKeys = readonly (string | null)[];

/** How many rows were asked for, held between 1 and the maximum. */
export function pageSize(first: number | null | undefined): number {
  return Math.min(Math.max(first ?? LIMITS.pageSize.default, 1), LIMITS.pageSize.maximum);
}

export function encodeCursor(keys: CursorKeys): string {
  return Buffer.from(JSON.stringify(keys), 'utf8').toString('base64url');
}

/** What a key of a cursor is compared with; another thing in its place would break the statement. */
const FITS = {
  text: (key: string) => key.isWellFormed() && !key.includes('\0'),
  id: isUuid,
  day: isDay,
  moment: (key: string) => isDay(key.slice(0, 10)) && new Date(Date.parse(key) || 0).toISOString() === key,
  number: (key: string) => isDecimal(key) || key === 'Infinity' || key === '-Infinity',
  sequence: (key: string) => /^\d{1,9}$/.test(key),
} as const;

/** The keys inside a cursor of a list; null for none, and for text that is no cursor of these kinds of keys: the list then starts at its beginning. */
export function decodeCursor(
  after: string | null | undefined,
  kinds: readonly (keyof typeof FITS)[],
): CursorKeys | null {
  if (after === null || after === undefined) return null;
  try {
    const keys: unknown = JSON.parse(Buffer.from(after, 'base64url').toString('utf8'));
    if (!Array.isArray(keys) || keys.length !== kinds.length) return null;
    const fits = (key: unknown, kind: keyof typeof FITS) =>
      key === null || (typeof key === 'string' && FITS[kind](key));
    return kinds.every((kind, index) => fits(keys[index], kind)) ? (keys as CursorKeys) : null;
  } catch {
    return null;
  }
}

/** Cuts rows read with `LIMIT size + 1` to a page and says whether there is more. */
export function pageOf<Row, Node>(
  rows: readonly Row[],
  size: number,
  totalCount: number,
  toNode: (row: Row) => Node,
  keysOf: (row: Row) => CursorKeys,
): Connection<Node> {
  const page = rows.slice(0, size);
  const last = page.at(-1);
  const endCursor = last === undefined ? null : encodeCursor(keysOf(last));
  return { nodes: page.map(toNode), pageInfo: new PageInfo(endCursor, rows.length > size), totalCount };
}
