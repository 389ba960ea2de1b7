import type { Rational } from '@premia/domain-kernel';
import type { Combination } from '../input';
import type { Matrix, MatrixAxis } from '../plan';
import type { ComponentOutlines } from './component';
import type { Issues } from './issues';
import { show } from './issues';
import type { Place } from './place';
import { allRead, fields, readList, readRecord, whole } from './record';
import { readAmount, readDecimal, readText, refuseField } from './scalar';

const MATRIX_FIELDS = fields('rows', 'columns', 'rates');
const AXIS_FIELDS = fields('component', 'from');

/** Reads the matrix of a matrix plan (bonus calculation §5). */
export function readMatrix(
  value: unknown,
  combination: Combination | null,
  outlines: ComponentOutlines,
  plan: Place,
  issues: Issues,
): Matrix | null {
  const place = plan.at('matrix');
  if (combination !== 'matrix') {
    if (combination !== null) refuseField(value, place, `the plan is ${combination}.`, issues);
    return null;
  }
  if (outlines.isComplete && outlines.list.length !== 2) {
    issues.add(
      'matrix-shape',
      plan.at('components'),
      `A matrix plan has exactly two components, one for the rows and one for the columns; this has ${outlines.list.length}.`,
    );
  }
  const record = readRecord(value, place, MATRIX_FIELDS, issues);
  if (record === null) return null;
  const rows = readAxis(record.rows, outlines, place.at('rows'), issues);
  const columns = readAxis(record.columns, outlines, place.at('columns'), issues);
  const rates = readRates(record.rates, rows, columns, place.at('rates'), issues);
  const matrix = whole({ rows, columns, rates });
  if (matrix !== null && matrix.rows.component === matrix.columns.component) {
    issues.add(
      'matrix-shape',
      place.at('columns').at('component'),
      `${show(matrix.columns.component)} stands on both sides; rows and columns are two components.`,
    );
  }
  return matrix;
}

function readAxis(value: unknown, outlines: ComponentOutlines, place: Place, issues: Issues): MatrixAxis | null {
  const record = readRecord(value, place, AXIS_FIELDS, issues);
  if (record === null) return null;
  const component = readText(record.component, place.at('component'), issues);
  if (component !== null && outlines.isComplete && !outlines.list.some((outline) => outline.id === component)) {
    issues.add(
      'unknown-reference',
      place.at('component'),
      `The plan has no component ${show(component)}; name one of its two.`,
    );
  }
  const from = readThresholds(record.from, place.at('from'), issues);
  return whole({ component, from });
}

function readThresholds(value: unknown, place: Place, issues: Issues): readonly Rational[] | null {
  const list = readList(value, place, issues);
  if (list === null) return null;
  if (list.length === 0) issues.add('matrix-shape', place, 'A side of the matrix needs at least one threshold.');
  const thresholds = allRead(list.map((entry, index) => readDecimal(entry, place.at(index), issues)));
  if (thresholds === null || thresholds.length === 0) return null;
  thresholds.forEach((threshold, index) => {
    const before = thresholds[index - 1];
    if (before === undefined || threshold.isGreaterThan(before)) return;
    issues.add(
      'curve-not-ascending',
      place.at(index),
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
  issues: Issues,
): readonly (readonly Rational[])[] | null {
  const list = readList(value, place, issues);
  if (list === null) return null;
  refuseLength(list.length, rows, 'row', place, issues);
  return allRead(
    list.map((entry, row) => {
      const rowPlace = place.at(row);
      const cells = readList(entry, rowPlace, issues);
      if (cells === null) return null;
      refuseLength(cells.length, columns, 'column', rowPlace, issues);
      return allRead(cells.map((cell, column) => readAmount(cell, rowPlace.at(column), issues)));
    }),
  );
}

function refuseLength(length: number, axis: MatrixAxis | null, side: string, place: Place, issues: Issues): void {
  if (axis === null || length === axis.from.length) return;
  issues.add(
    'matrix-shape',
    place,
    `There are ${length} ${side}s of rates for ${axis.from.length} ${side} thresholds; there must be one each.`,
  );
}
