import { Rational } from '@premia/domain-kernel';
import type { Place } from '../validate/place';
import { complete, fields, refuseFieldsBeyond } from '../validate/record';
import { readOptionalChoice } from '../validate/scalar';
import { checkPoints } from './check-points';
import type { CurveKind, CurvePiece, CurvePoint } from './curve-kind';
import { firstOf, parsePoints } from './curve-kind';

/** Straight from point to point; of several points with the same attainment the last one holds at it: a jump. */
export interface PointsCurve {
  readonly kind: 'points';
  readonly points: readonly CurvePoint[];
  readonly below: 'zero' | 'flat';
  readonly above: 'flat' | 'extend';
}

export type PointsTrace =
  /** Below the first point, where the curve pays nothing. */
  | {
      readonly kind: 'points-below';
      readonly attainment: Rational;
      readonly first: CurvePoint;
      readonly result: Rational;
    }
  /** On a point, or level with the first or the last. */
  | {
      readonly kind: 'points-level';
      readonly attainment: Rational;
      readonly point: CurvePoint;
      readonly result: Rational;
    }
  /** `from.rate + (attainment − from.attainment) · (to.rate − from.rate) / (to.attainment − from.attainment)` */
  | {
      readonly kind: 'points-between';
      readonly attainment: Rational;
      readonly from: CurvePoint;
      readonly to: CurvePoint;
      readonly result: Rational;
    };

const FIELDS = fields('kind points below above');

export const points: CurveKind<'points', PointsCurve, PointsTrace> = {
  check: (record, place) => {
    refuseFieldsBeyond(record, FIELDS, 'curve of points', place);
    const below = readOptionalChoice(record.below, place.at('below'), ['zero', 'flat']);
    const above = readOptionalChoice(record.above, place.at('above'), ['flat', 'extend']);
    const listPlace = place.at('points');
    const read = checkPoints(record.points, ORDER, listPlace);
    if (read !== null && above === 'extend') refuseWithoutSlope(read, listPlace);
    return complete({ kind: 'points', points: read, below, above });
  },
  parse: ({ kind, points: list, below = 'zero', above = 'flat' }, numberOf) => ({
    kind,
    points: parsePoints(list, numberOf),
    below,
    above,
  }),
  rateAt: (curve, attainment) => {
    const segment = segmentAt(curve, attainment);
    if (segment.kind === 'below-zero') return Rational.ZERO;
    if (segment.kind === 'level') return segment.point.rate;
    const { from, to } = segment;
    return Rational.onLine(attainment, from.attainment, from.rate, to.attainment, to.rate);
  },
  trace: (curve, attainment, result) => {
    const segment = segmentAt(curve, attainment);
    if (segment.kind === 'below-zero') {
      return { kind: 'points-below', attainment, first: firstOf(curve.points), result };
    }
    return segment.kind === 'level'
      ? { kind: 'points-level', attainment, point: segment.point, result }
      : { kind: 'points-between', attainment, from: segment.from, to: segment.to, result };
  },
  pieces: (curve) => {
    const [first] = curve.points;
    if (first === undefined) return [];
    return [
      ...before(curve, first),
      ...curve.points.flatMap((to, index) => between(curve.points[index - 1], to, index)),
      last(curve),
    ];
  },
};

const ORDER = { rule: 'may not descend', isInOrder: (comparison: number) => comparison >= 0 };

function refuseWithoutSlope(read: readonly CurvePoint[], place: Place): void {
  const [beforeLast, end] = read.slice(-2);
  if (beforeLast !== undefined && end?.attainment.equals(beforeLast.attainment) === false) return;
  place.refuse('curve-not-ascending', 'To extend a curve, its last two points must differ in attainment.');
}

/** Where on the curve an attainment lies. */
type Segment =
  | { readonly kind: 'below-zero' }
  | { readonly kind: 'level'; readonly point: CurvePoint }
  | { readonly kind: 'between'; readonly from: CurvePoint; readonly to: CurvePoint };

function segmentAt(curve: PointsCurve, attainment: Rational): Segment {
  const list = curve.points;
  let reached = -1;
  for (const point of list) {
    if (attainment.compare(point.attainment) < 0) break;
    reached += 1;
  }
  const from = list[reached];
  const to = list[reached + 1];
  if (from === undefined) {
    return to === undefined || curve.below === 'zero' ? { kind: 'below-zero' } : { kind: 'level', point: to };
  }
  if (to !== undefined) {
    return attainment.equals(from.attainment) ? { kind: 'level', point: from } : { kind: 'between', from, to };
  }
  const beforeLast = list[reached - 1];
  return curve.above === 'extend' && beforeLast !== undefined
    ? { kind: 'between', from: beforeLast, to: from }
    : { kind: 'level', point: from };
}

function before(curve: PointsCurve, first: CurvePoint): readonly CurvePiece[] {
  if (!first.attainment.isPositive) return [];
  const rate = curve.below === 'flat' ? first.rate : Rational.ZERO;
  const level = { slope: Rational.ZERO, start: null, end: rate.isPositive ? 'points/0' : null };
  return [{ from: { attainment: Rational.ZERO, rate }, to: { attainment: first.attainment, rate }, ...level }];
}

function between(from: CurvePoint | undefined, to: CurvePoint, index: number): readonly CurvePiece[] {
  if (from === undefined || from.attainment.equals(to.attainment)) return [];
  return [{ from, to, slope: slopeBetween(from, to), start: `points/${index - 1}`, end: `points/${index}` }];
}

function last({ points: list, above }: PointsCurve): CurvePiece {
  const from = list.at(-1) ?? firstOf(list);
  const previous = list.at(-2);
  const isExtended = above === 'extend' && previous !== undefined && !previous.attainment.equals(from.attainment);
  const slope = isExtended ? slopeBetween(previous, from) : Rational.ZERO;
  return { from, to: null, slope, start: `points/${list.length - 1}`, end: null };
}

function slopeBetween(from: CurvePoint, to: CurvePoint): Rational {
  return to.rate.minus(from.rate).dividedBy(to.attainment.minus(from.attainment));
}
