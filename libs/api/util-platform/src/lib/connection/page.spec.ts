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
    expect(decodeCursor(encodeCursor(keys), ['text', 'text'])).toEqual(keys);
});

it.each([
  '',
  'nonsense',
  encodeCursor(['a']),
  Buffer.from('{"a":1}').toString('base64url'),
  Buffer.from('[1,2]').toString('base64url'),
])('begins at the beginning for %p, which is no cursor of this list', (after) => {
  expect(decodeCursor(after, ['text', 'text'])).toBeNull();
});

const ID = '01900000-0000-7000-8000-00000000000a';

it.each([
  ['id', [ID], ['x', ID.toUpperCase(), `{${ID}}`]],
  ['day', ['2021-02-28'], ['2021-02-30', '0000-01-01', '']],
  ['moment', ['2021-02-28T10:15:00.000Z'], ['2021-02-31T10:15:00.000Z', '0000-01-01T00:00:00.000Z', 'now', '2021']],
  ['number', ['-12.5', 'Infinity', '-Infinity'], ['1e3', 'NaN', '']],
  ['sequence', ['0', '123456789'], ['-1', '9999999999', '1.5']],
  ['text', ['Ё'], ['a\u0000b', '\ud800']],
] as const)('begins at the beginning where a key is no %s, which would break the statement', (kind, good, bad) => {
  for (const key of good) expect(decodeCursor(encodeCursor([key]), [kind])).toEqual([key]);
  expect(decodeCursor(encodeCursor([null]), [kind])).toEqual([null]);
  for (const key of bad) expect(decodeCursor(encodeCursor([key]), [kind])).toBeNull();
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
