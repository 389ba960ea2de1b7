import { checkShape, MAXIMUM_CELL, MAXIMUM_COLUMNS } from './check-shape';
import { readTableText } from './read-table';

const shapeOf = (text: string) => {
  const shape = checkShape(text, ',');
  return shape.ok ? 'fits' : [shape.error.code, shape.error.message.parameters];
};
const widest = ','.repeat(MAXIMUM_COLUMNS - 1);
const longest = 'x'.repeat(MAXIMUM_CELL);

it.each([
  widest,
  `${widest}\n${widest}\r\n${widest}\r${widest}`,
  `a\n"${','.repeat(1000)}"`,
  `a\n"say ""${','.repeat(1000)}"""`,
  `${longest},${longest}\n${longest}`,
  'a "quoted" word, and another "\n1,2',
  `pipe 5"" wide\n${'1\n'.repeat(MAXIMUM_CELL)}`,
])('takes what fits (%#)', (text) => {
  expect(shapeOf(text)).toBe('fits');
});

it('says in which row there are too many columns, and how many', () => {
  const limit = MAXIMUM_COLUMNS;
  expect(shapeOf(`a,b\n${widest},,\n1`)).toEqual(['file-too-many-columns', { row: 2, found: limit + 2, limit }]);
});

it.each([`a\n${longest}xx`, `a\n"${longest}\n\n,x`])(
  'says in which row a cell is too long, or never ends (%#)',
  (text) => {
    expect(shapeOf(text)).toEqual(['file-cell-too-long', { row: 2, limit: MAXIMUM_CELL }]);
  },
);

it('is asked before a table is read: a hundred million cells are refused at once', () => {
  const startedAt = performance.now();
  expect(readTableText(','.repeat(20_000_000))).toMatchObject({ ok: false, error: { code: 'file-too-many-columns' } });
  expect(readTableText('"'.repeat(20_000_001))).toMatchObject({ ok: false });
  expect(performance.now() - startedAt).toBeLessThan(10_000);
});
