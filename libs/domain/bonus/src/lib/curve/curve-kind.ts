import type { Rational } from '@premia/domain-kernel';
import type { CurveInput, CurvePointInput } from '../input';
import type { Place } from '../validate/place';
import type { RawRecord } from '../validate/record';

/** A point of a curve: percent of attainment, percent of target. */
export interface CurvePoint {
  readonly attainment: Rational;
  readonly rate: Rational;
}

/**
 * A stretch of a curve along which the rate moves in a straight line. Pieces stand in the order of attainments, from 0 on;
 * where one begins at another rate than the one before it ended, the curve jumps.
 */
export interface CurvePiece {
  readonly from: CurvePoint;
  /** Null: without end. */
  readonly to: CurvePoint | null;
  /** Percent of target for a percent of attainment. */
  readonly slope: Rational;
  /** The entries of the curve at which it begins and ends, as ends of a JSON pointer; null where the curve writes none. */
  readonly start: string | null;
  readonly end: string | null;
}

export type RawCurve = RawRecord<'kind' | 'points' | 'below' | 'above' | 'steps' | 'reach' | 'tiers'>;

/** All that is known of one kind of payout curve (bonus calculation §2). */
export interface CurveKind<Kind extends CurveInput['kind'], Curve extends { readonly kind: Kind }, Trace> {
  /** Reads the JSON; null, and errors, where anything is wrong. */
  check(record: RawCurve, place: Place): Curve | null;
  /** Takes the JSON as it is, also where a check would refuse the order of its entries. */
  parse(input: Extract<CurveInput, { kind: Kind }>, numberOf: (text: string) => Rational): Curve;
  /** The rate at an attainment, also below 0 where the curve goes there. */
  rateAt(curve: Curve, attainment: Rational): Rational;
  /** Where on the curve an attainment lies; `result` is its rate. */
  trace(curve: Curve, attainment: Rational, result: Rational): Trace;
  pieces(curve: Curve): readonly CurvePiece[];
}

export function parsePoints(
  points: readonly CurvePointInput[],
  numberOf: (text: string) => Rational,
): readonly CurvePoint[] {
  return points.map(([attainment, rate]) => ({ attainment: numberOf(attainment), rate: numberOf(rate) }));
}

/** Every checked curve of points or steps has at least one. */
export function firstOf(points: readonly CurvePoint[]): CurvePoint {
  const [first] = points;
  if (first === undefined) throw new TypeError('A checked curve has at least one point');
  return first;
}
