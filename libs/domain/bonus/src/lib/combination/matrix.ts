import { Rational } from '@premia/domain-kernel';
import type { ComponentOutlines } from '../component/check-components';
import type { Combination } from '../input';
import type { Matrix, MatrixAxis, Plan } from '../plan';
import type { ComponentTrace, MatrixAxisTrace } from '../trace/trace';
import { show } from '../validate/issues';
import type { Place } from '../validate/place';
import { complete, completeList, fields, readList, readRecord } from '../validate/record';
import { readAmount, readDecimal, readText, refuseField } from '../validate/scalar';
import type { CombinationKind } from './combination-kind';

/** `target · cell / 100`: the cell of the highest row and column that the rates of two components reach; 0 below the first. */
export const matrix: CombinationKind = {
  combine: (plan, target, components) => {
    const rateOf = (id: string) => components.find(({ scored }) => scored.component.id === id)?.value ?? Rational.ZERO;
    const { rows, columns, rates } = matrixOf(plan);
    const row = positionOn(rows, rateOf(rows.component));
    const cell = rates[row]?.[positionOn(columns, rateOf(columns.component))];
    return { amount: (cell ?? Rational.ZERO).percentOf(target), parts: null };
  },
  trace: (plan, target, traces, { amount }) => {
    const { rows, columns, rates } = matrixOf(plan);
    const row = traceAxis(rows, traces);
    const column = traceAxis(columns, traces);
    const cell = rates[row.position]?.[column.position] ?? null;
    return { kind: 'matrix', target, row, column, cell, result: amount };
  },
  jumpsAt: (plan, componentId) => {
    const { rows, columns } = matrixOf(plan);
    return [rows, columns].flatMap(({ component, from }) => (component === componentId ? from : []));
  },
};

/** A checked matrix plan has one. */
function matrixOf({ matrix: own }: Plan): Matrix {
  if (own === null) throw new TypeError('A matrix plan has no matrix');
  return own;
}

/** The highest threshold that the rate reaches; −1 below the first. */
function positionOn({ from }: MatrixAxis, rate: Rational): number {
  return from.filter((threshold) => rate.compare(threshold) >= 0).length - 1;
}

function traceAxis(axis: MatrixAxis, traces: readonly ComponentTrace[]): MatrixAxisTrace {
  const component = traces.findIndex(({ id }) => id === axis.component);
  const rate = traces[component]?.result ?? Rational.ZERO;
  const position = positionOn(axis, rate);
  const from = axis.from[position] ?? null;
  return { kind: 'matrix-axis', componentId: axis.component, component, rate, position, from };
}

const MATRIX_FIELDS = fields('rows columns rates');
const AXIS_FIELDS = fields('component from');

/** Reads the matrix of a matrix plan (bonus calculation §5). */
export function checkMatrix(
  value: unknown,
  combination: Combination | null,
  outlines: ComponentOutlines,
  plan: Place,
): Matrix | null {
  const place = plan.at('matrix');
  if (combination !== 'matrix') {
    if (combination !== null) refuseField(value, place, `the plan is ${combination}.`);
    return null;
  }
  if (outlines.isComplete && outlines.list.length !== 2) {
    plan
      .at('components')
      .refuse(
        'matrix-shape',
        `A matrix plan has exactly two components, one for the rows and one for the columns; this has ${outlines.list.length}.`,
      );
  }
  const record = readRecord(value, place, MATRIX_FIELDS);
  if (record === null) return null;
  const rows = readAxis(record.rows, outlines, place.at('rows'));
  const columns = readAxis(record.columns, outlines, place.at('columns'));
  const rates = readRates(record.rates, rows, columns, place.at('rates'));
  const read = complete({ rows, columns, rates });
  if (read !== null && read.rows.component === read.columns.component) {
    place
      .at('columns')
      .at('component')
      .refuse(
        'matrix-shape',
        `${show(read.columns.component)} stands on both sides; rows and columns are two components.`,
      );
  }
  return read;
}

function readAxis(value: unknown, outlines: ComponentOutlines, place: Place): MatrixAxis | null {
  const record = readRecord(value, place, AXIS_FIELDS);
  if (record === null) return null;
  const component = readText(record.component, place.at('component'));
  if (component !== null && outlines.isComplete && !outlines.list.some((outline) => outline.id === component)) {
    place
      .at('component')
      .refuse('unknown-reference', `The plan has no component ${show(component)}; name one of its two.`);
  }
  const from = readThresholds(record.from, place.at('from'));
  return complete({ component, from });
}

function readThresholds(value: unknown, place: Place): readonly Rational[] | null {
  const list = readList(value, place);
  if (list === null) return null;
  if (list.length === 0) place.refuse('matrix-shape', 'A side of the matrix needs at least one threshold.');
  const thresholds = completeList(list.map((entry, index) => readDecimal(entry, place.at(index))));
  if (thresholds === null || thresholds.length === 0) return null;
  thresholds.forEach((threshold, index) => {
    const before = thresholds[index - 1];
    if (before === undefined || threshold.isGreaterThan(before)) return;
    place
      .at(index)
      .refuse(
        'curve-not-ascending',
        `Thresholds must ascend: ${threshold.toExactText()} stands after ${before.toExactText()}.`,
      );
  });
  return thresholds;
}

function readRates(
  value: unknown,
  rows: MatrixAxis | null,
  columns: MatrixAxis | null,
  place: Place,
): readonly (readonly Rational[])[] | null {
  const list = readList(value, place);
  if (list === null) return null;
  refuseLength(list.length, rows, 'row', place);
  return completeList(
    list.map((entry, row) => {
      const rowPlace = place.at(row);
      const cells = readList(entry, rowPlace);
      if (cells === null) return null;
      refuseLength(cells.length, columns, 'column', rowPlace);
      return completeList(cells.map((cell, column) => readAmount(cell, rowPlace.at(column))));
    }),
  );
}

function refuseLength(length: number, axis: MatrixAxis | null, side: string, place: Place): void {
  if (axis === null || length === axis.from.length) return;
  place.refuse(
    'matrix-shape',
    `There are ${length} ${side}s of rates for ${axis.from.length} ${side} thresholds; there must be one each.`,
  );
}
