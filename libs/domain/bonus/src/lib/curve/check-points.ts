import type { Rational } from '@premia/domain-kernel';
import type { Place } from '../validate/place';
import { complete, completeList, readList } from '../validate/record';
import { readDecimal } from '../validate/scalar';
import type { CurvePoint } from './curve-kind';

/** A point as far as it could be read: the order of attainments is checked also where a rate is wrong. */
interface ReadPoint {
  readonly attainment: Rational | null;
  readonly rate: Rational | null;
}

const NO_POINT: ReadPoint = { attainment: null, rate: null };

/** How attainments follow each other: `rule` is said of one that is not in order after the one before it. */
export interface PointOrder {
  readonly rule: string;
  isInOrder(comparison: number): boolean;
}

/** The points of a curve, attainments in order; null where any of them is wrong. */
export function checkPoints(value: unknown, order: PointOrder, place: Place): readonly CurvePoint[] | null {
  const list = readCurveList(value, place);
  if (list === null) return null;
  const read = list.map((entry, index) => readPoint(entry, place.at(index)));
  refuseDisorder(read, order, place);
  return completeList(read.map(complete));
}

/** A list with at least one entry. */
export function readCurveList(value: unknown, place: Place): readonly unknown[] | null {
  const list = readList(value, place);
  if (list === null) return null;
  if (list.length === 0) {
    place.refuse('curve-empty', 'A curve needs at least one entry.');
    return null;
  }
  return list;
}

function readPoint(value: unknown, place: Place): ReadPoint {
  const pair = readList(value, place);
  if (pair === null) return NO_POINT;
  if (pair.length !== 2) {
    place.refuse('wrong-type', `A point is a pair of attainment and rate; this has ${pair.length} entries.`);
    return NO_POINT;
  }
  return {
    attainment: readDecimal(pair[0], place.at(0)),
    rate: readDecimal(pair[1], place.at(1)),
  };
}

function refuseDisorder(points: readonly ReadPoint[], order: PointOrder, place: Place): void {
  points.forEach(({ attainment }, index) => {
    const previous = points[index - 1]?.attainment ?? null;
    if (attainment === null || previous === null || order.isInOrder(attainment.compare(previous))) return;
    place
      .at(index)
      .refuse(
        'curve-not-ascending',
        `Attainments ${order.rule}: ${attainment.toExactText()} stands after ${previous.toExactText()}.`,
      );
  });
}
