import type { MatrixInput } from '@premia/domain-bonus';
import { Rational } from '@premia/domain-kernel';
import { replacedAt, stepBeyond, withoutAt } from './lists';

export type MatrixSide = 'rows' | 'columns';

export function withRate(matrix: MatrixInput, row: number, column: number, rate: string): MatrixInput {
  return { ...matrix, rates: replacedAt(matrix.rates, row, replacedAt(matrix.rates[row] ?? [], column, rate)) };
}

export function withFrom(matrix: MatrixInput, side: MatrixSide, index: number, from: string): MatrixInput {
  return { ...matrix, [side]: { ...matrix[side], from: replacedAt(matrix[side].from, index, from) } };
}

const STEP = Rational.of(10);

/** A further row or column that starts beyond the last, with the last one's rates. */
export function withLineAdded(matrix: MatrixInput, side: MatrixSide): MatrixInput {
  const axis = { ...matrix[side], from: [...matrix[side].from, stepBeyond(matrix[side].from.at(-1), STEP)] };
  const rates =
    side === 'rows'
      ? [...matrix.rates, matrix.rates.at(-1) ?? matrix.columns.from.map(() => '0')]
      : matrix.rates.map((row) => [...row, row.at(-1) ?? '0']);
  return { ...matrix, [side]: axis, rates };
}

/** A grid keeps at least one row and one column. */
export function withoutLine(matrix: MatrixInput, side: MatrixSide, index: number): MatrixInput {
  if (matrix[side].from.length <= 1) return matrix;
  const axis = { ...matrix[side], from: withoutAt(matrix[side].from, index) };
  const rates = side === 'rows' ? withoutAt(matrix.rates, index) : matrix.rates.map((row) => withoutAt(row, index));
  return { ...matrix, [side]: axis, rates };
}
