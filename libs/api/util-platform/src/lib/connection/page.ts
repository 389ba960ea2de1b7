import { LIMITS } from '@premia/shared-contract';
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

/** The keys inside a cursor of this list; null for none, and for text that is no cursor of `length` keys: the list then starts at its beginning. */
export function decodeCursor(after: string | null | undefined, length: number): CursorKeys | null {
  if (after === null || after === undefined) return null;
  try {
    const keys: unknown = JSON.parse(Buffer.from(after, 'base64url').toString('utf8'));
    if (!Array.isArray(keys) || keys.length !== length) return null;
    return keys.every((key) => key === null || typeof key === 'string') ? keys : null;
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
