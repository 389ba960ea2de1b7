import type { Locale } from '@premia/shared-contract';
import { formatDecimal, isDecimalText } from '@premia/shared-format';
import type { InputColumn, InputRow } from '../payouts-client';

/** A column of the grid that is typed into: the value of an input, or the comment beside a payment. */
export interface GridColumn {
  /** Key of the input, with `#comment` for its comment. */
  readonly key: string;
  readonly column: InputColumn;
  readonly isComment: boolean;
}

export function gridColumns(columns: readonly InputColumn[]): readonly GridColumn[] {
  return columns.flatMap((column) => [
    { key: column.key, column, isComment: false },
    ...(column.kind === 'earlier_payment' ? [{ key: `${column.key}#comment`, column, isComment: true }] : []),
  ]);
}

export function isOpen({ column }: GridColumn, row: InputRow): boolean {
  return !column.locked && row.columns.includes(column.key);
}

/** What is kept of a cell, as people write it. */
export function storedText({ column, isComment }: GridColumn, row: InputRow, locale: Locale): string {
  const cell = row.cells.find(({ key }) => key === column.key);
  const text = (isComment ? cell?.comment : cell?.value) ?? '';
  return !isComment && column.words.length === 0 && isDecimalText(text) ? formatDecimal(text, locale) : text;
}

export function versionOf(row: InputRow, key: string): number {
  return row.cells.find((cell) => cell.key === key)?.version ?? 0;
}
