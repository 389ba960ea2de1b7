import { Rational } from '@premia/domain-kernel';
import type { CurveInput } from '../input';
import type { OfKind } from '../kinds';
import { namesOf } from '../kinds';
import type { Place } from '../validate/place';
import { fields, readRecord } from '../validate/record';
import { readChoice } from '../validate/scalar';
import type { CurveKind, CurvePiece } from './curve-kind';
import type { LinearCurve, LinearTrace } from './linear';
import { linear } from './linear';
import type { PointsCurve, PointsTrace } from './points';
import { points } from './points';
import type { StepsCurve, StepsTrace } from './steps';
import { steps } from './steps';
import type { TiersCurve, TiersTrace } from './tiers';
import { tiers } from './tiers';

type KindName = CurveInput['kind'];

/** A payout curve that has been checked (bonus calculation §2). */
export type Curve<Kind extends KindName = KindName> = OfKind<LinearCurve | PointsCurve | StepsCurve | TiersCurve, Kind>;

/** The piece of a curve that an attainment meets; `result` is the rate before it is raised to 0. */
export type CurveTrace = LinearTrace | PointsTrace | StepsTrace | TiersTrace;

/** Every kind of payout curve: a new one is a file and a line here. */
const CURVE_KINDS: { readonly [Kind in KindName]: CurveKind<Kind, Curve<Kind>, CurveTrace> } = {
  linear,
  points,
  steps,
  tiers,
};

const FIELDS = fields('kind points below above steps reach tiers');

export function checkCurve(value: unknown, place: Place): Curve | null {
  const record = readRecord(value, place, FIELDS);
  if (record === null) return null;
  const kind = readChoice(record.kind, place.at('kind'), namesOf(CURVE_KINDS));
  return kind && CURVE_KINDS[kind].check(record, place);
}

export function checkOptionalCurve(value: unknown, place: Place): Curve | null {
  return value === undefined ? null : checkCurve(value, place);
}

/** The rate that a curve gives to an attainment, both in percent, exact; never below 0. */
export function rateAt(curve: Curve, attainment: Rational): Rational {
  const rate = rawRateAt(curve, attainment);
  return rate.isNegative ? Rational.ZERO : rate;
}

function rawRateAt<Kind extends KindName>(curve: Curve<Kind>, attainment: Rational): Rational {
  return CURVE_KINDS[curve.kind].rateAt(curve, attainment);
}

export function traceCurve<Kind extends KindName>(curve: Curve<Kind>, attainment: Rational): CurveTrace {
  return CURVE_KINDS[curve.kind].trace(curve, attainment, rawRateAt(curve, attainment));
}

/** The straight pieces of a curve, for drawings, warnings and what-if. */
export function piecesOf<Kind extends KindName>(curve: Curve<Kind>): readonly CurvePiece[] {
  return CURVE_KINDS[curve.kind].pieces(curve);
}

/** The same of a curve as it stands in JSON, in whatever order its entries are. */
export function curvePieces(
  curve: CurveInput,
  numberOf: (text: string) => Rational = Rational.parse,
): readonly CurvePiece[] {
  return piecesOf(parseCurve(curve, numberOf));
}

function parseCurve<Kind extends KindName>(
  input: OfKind<CurveInput, Kind>,
  numberOf: (text: string) => Rational,
): Curve<Kind> {
  return CURVE_KINDS[input.kind].parse(input, numberOf);
}
