import { decodeCursor, encodeCursor, pageOf, pageSize } from './page';

it.each([
  [undefined, 50],
  [null, 50],
  [0, 1],
  [-5, 1],
  [200, 200],
  [100_000, 200],
])('gives for %p rows asked for %p', (first, expected) => {
  expect(pageSize(first)).toBe(expected);
});

it('reads back the keys of a cursor, also empty and strange ones', () => {
  for (const keys of [
    ['a', null],
    ['Иван ', ':"{'],
    ['', ''],
  ])
    expect(decodeCursor(encodeCursor(keys), 2)).toEqual(keys);
});

it.each([
  '',
  'nonsense',
  encodeCursor(['a']),
  Buffer.from('{"a":1}').toString('base64url'),
  Buffer.from('[1,2]').toString('base64url'),
])('begins at the beginning for %p, which is no cursor of this list', (after) => {
  expect(decodeCursor(after, 2)).toBeNull();
});

it('knows from one row more than asked for that there is another page', () => {
  const page = (rows: readonly number[]) =>
    pageOf(
      rows,
      2,
      9,
      (row) => row * 10,
      (row) => [String(row)],
    );
  expect(page([1, 2, 3])).toEqual({
    nodes: [10, 20],
    totalCount: 9,
    pageInfo: { endCursor: encodeCursor(['2']), hasNextPage: true },
  });
  expect(page([1, 2])).toMatchObject({ nodes: [10, 20], pageInfo: { hasNextPage: false } });
  expect(page([])).toEqual({ nodes: [], totalCount: 9, pageInfo: { endCursor: null, hasNextPage: false } });
});
