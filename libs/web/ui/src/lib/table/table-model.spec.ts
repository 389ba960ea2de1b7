import { rowWindow } from './row-window';
import type { TableColumn } from './table-model';
import { cellAfterKey, nextSort } from './table-model';

const name: TableColumn<string> = { key: 'name', label: 'Name', text: (row) => row };
const total: TableColumn<string> = { key: 'total', label: 'Total', text: (row) => row, align: 'end' };

describe('nextSort', () => {
  it('sorts words from A and numbers from the top', () => {
    expect([nextSort(name, null).direction, nextSort(total, null).direction]).toEqual(['ascending', 'descending']);
  });

  it('turns round on the second press and back on the third', () => {
    const second = nextSort(total, nextSort(total, null));
    expect([second.direction, nextSort(total, second).direction]).toEqual(['ascending', 'descending']);
  });

  it('starts anew on another column', () => {
    expect(nextSort(name, { column: 'total', direction: 'ascending' })).toEqual({
      column: 'name',
      direction: 'ascending',
    });
  });
});

describe('cellAfterKey', () => {
  const move = (key: string, row: number, column: number, isWithControl = false): unknown =>
    cellAfterKey(key, { row, column }, 20, 4, isWithControl);

  it('moves by one cell, and stays within the table', () => {
    expect([move('ArrowDown', 0, 1), move('ArrowUp', 0, 1), move('ArrowRight', 0, 3), move('ArrowLeft', 0, 3)]).toEqual(
      [
        { row: 1, column: 1 },
        { row: 0, column: 1 },
        { row: 0, column: 3 },
        { row: 0, column: 2 },
      ],
    );
  });

  it('leaps by pages and to the ends', () => {
    expect([move('PageDown', 15, 0), move('Home', 3, 2), move('End', 3, 2), move('End', 3, 2, true)]).toEqual([
      { row: 19, column: 0 },
      { row: 3, column: 0 },
      { row: 3, column: 3 },
      { row: 19, column: 3 },
    ]);
  });

  it('leaves other keys to others', () => {
    expect(move('a', 0, 0)).toBeNull();
  });
});

describe('rowWindow', () => {
  it('draws what is in sight and a few beyond, and fills the rest with height', () => {
    const window = rowWindow(1_248, 45, 9_000, 900);
    expect(window.first).toBe(188);
    expect(window.last).toBe(232);
    expect(window.above + (window.last - window.first) * 45 + window.below).toBe(1_248 * 45);
  });

  it('stays within the rows at both ends', () => {
    expect(rowWindow(300, 45, 0, 900).first).toBe(0);
    expect(rowWindow(300, 45, 300 * 45, 900).last).toBe(300);
  });
});
