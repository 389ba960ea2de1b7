import type { MatrixInput } from '@premia/domain-bonus';
import { Rational } from '@premia/domain-kernel';

export type MatrixSide = 'rows' | 'columns';

function replaced<Item>(items: readonly Item[], index: number, item: Item): readonly Item[] {
  return items.map((kept, position) => (position === index ? item : kept));
}

function without<Item>(items: readonly Item[], index: number): readonly Item[] {
  return items.filter((_, position) => position !== index);
}

export function withRate(matrix: MatrixInput, row: number, column: number, rate: string): MatrixInput {
  return { ...matrix, rates: replaced(matrix.rates, row, replaced(matrix.rates[row] ?? [], column, rate)) };
}

export function withFrom(matrix: MatrixInput, side: MatrixSide, index: number, from: string): MatrixInput {
  return { ...matrix, [side]: { ...matrix[side], from: replaced(matrix[side].from, index, from) } };
}

const STEP = Rational.of(10);

function beyond(from: readonly string[]): string {
  const last = Rational.parseDecimal(from.at(-1) ?? '0');
  return (last.ok ? last.value : Rational.ZERO).plus(STEP).toDecimal(6);
}

/** A further row or column that starts beyond the last, with the last one's rates. */
export function withLineAdded(matrix: MatrixInput, side: MatrixSide): MatrixInput {
  const axis = { ...matrix[side], from: [...matrix[side].from, beyond(matrix[side].from)] };
  const rates =
    side === 'rows'
      ? [...matrix.rates, matrix.rates.at(-1) ?? matrix.columns.from.map(() => '0')]
      : matrix.rates.map((row) => [...row, row.at(-1) ?? '0']);
  return { ...matrix, [side]: axis, rates };
}

/** A grid keeps at least one row and one column. */
export function withoutLine(matrix: MatrixInput, side: MatrixSide, index: number): MatrixInput {
  if (matrix[side].from.length <= 1) return matrix;
  const axis = { ...matrix[side], from: without(matrix[side].from, index) };
  const rates = side === 'rows' ? without(matrix.rates, index) : matrix.rates.map((row) => without(row, index));
  return { ...matrix, [side]: axis, rates };
}
