import type { TemplateRef } from '@angular/core';

/**
 * What becomes of a column at 360 px, where a row becomes a card: `title` heads it, `number` stands at its end (two at
 * most: the ones that matter), `line` is a line with its label, `hidden` waits one click deeper.
 */
export type NarrowRole = 'title' | 'number' | 'line' | 'hidden';

export interface TableColumn<T> {
  readonly key: string;
  readonly label: string;
  /** Plain text of the cell; a template `premiaCell` with the same key replaces it on screen. */
  readonly text: (row: T) => string;
  readonly align?: 'start' | 'end';
  readonly narrow?: NarrowRole;
  /** Whether the head offers sorting; what it means is the page's (or the server's) affair. */
  readonly sortable?: boolean;
  readonly strong?: boolean;
  readonly width?: string;
}

export interface TableSort {
  readonly column: string;
  readonly direction: 'ascending' | 'descending';
}

export interface CellContext<T> {
  readonly $implicit: T;
}

export type CellTemplate<T> = TemplateRef<CellContext<T>>;

/** First press sorts a number from the top and a word from A; the next one turns it round. */
export function nextSort<T>(column: TableColumn<T>, current: TableSort | null): TableSort {
  const first = column.align === 'end' ? 'descending' : 'ascending';
  const second = first === 'ascending' ? 'descending' : 'ascending';
  const isSecond = current?.column === column.key && current.direction === first;
  return { column: column.key, direction: isSecond ? second : first };
}

export interface CellPlace {
  readonly row: number;
  readonly column: number;
}

/** Where an arrow key leads in a grid of so many rows and columns; null for a key that leads nowhere. */
export function cellAfterKey(
  key: string,
  from: CellPlace,
  rows: number,
  columns: number,
  isWithControl: boolean,
): CellPlace | null {
  const row = (to: number): CellPlace => ({ row: Math.max(0, Math.min(rows - 1, to)), column: from.column });
  const column = (to: number): CellPlace => ({ row: from.row, column: Math.max(0, Math.min(columns - 1, to)) });
  switch (key) {
    case 'ArrowDown':
      return row(from.row + 1);
    case 'ArrowUp':
      return row(from.row - 1);
    case 'PageDown':
      return row(from.row + 10);
    case 'PageUp':
      return row(from.row - 10);
    case 'ArrowRight':
      return column(from.column + 1);
    case 'ArrowLeft':
      return column(from.column - 1);
    case 'Home':
      return isWithControl ? { row: 0, column: 0 } : column(0);
    case 'End':
      return isWithControl ? { row: rows - 1, column: columns - 1 } : column(columns - 1);
    default:
      return null;
  }
}
