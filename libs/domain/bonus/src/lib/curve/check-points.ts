import type { Rational } from '@premia/domain-kernel';
import type { Issues } from '../validate/issues';
import type { Place } from '../validate/place';
import { allRead, readList, whole } from '../validate/record';
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
export function checkPoints(
  value: unknown,
  order: PointOrder,
  place: Place,
  issues: Issues,
): readonly CurvePoint[] | null {
  const list = readCurveList(value, place, issues);
  if (list === null) return null;
  const read = list.map((entry, index) => readPoint(entry, place.at(index), issues));
  refuseDisorder(read, order, place, issues);
  return allRead(read.map(whole));
}

/** A list with at least one entry. */
export function readCurveList(value: unknown, place: Place, issues: Issues): readonly unknown[] | null {
  const list = readList(value, place, issues);
  if (list === null) return null;
  if (list.length === 0) {
    issues.add('curve-empty', place, 'A curve needs at least one entry.');
    return null;
  }
  return list;
}

function readPoint(value: unknown, place: Place, issues: Issues): ReadPoint {
  const pair = readList(value, place, issues);
  if (pair === null) return NO_POINT;
  if (pair.length !== 2) {
    issues.add('wrong-type', place, `A point is a pair of attainment and rate; this has ${pair.length} entries.`);
    return NO_POINT;
  }
  return {
    attainment: readDecimal(pair[0], place.at(0), issues),
    rate: readDecimal(pair[1], place.at(1), issues),
  };
}

function refuseDisorder(points: readonly ReadPoint[], order: PointOrder, place: Place, issues: Issues): void {
  points.forEach(({ attainment }, index) => {
    const previous = points[index - 1]?.attainment ?? null;
    if (attainment === null || previous === null || order.isInOrder(attainment.compare(previous))) return;
    issues.add(
      'curve-not-ascending',
      place.at(index),
      `Attainments ${order.rule}: ${attainment.toExactText()} stands after ${previous.toExactText()}.`,
    );
  });
}
