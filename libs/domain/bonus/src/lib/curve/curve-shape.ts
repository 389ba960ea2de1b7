import { Rational } from '@premia/domain-kernel';
import type { CurveInput } from '../input';
import { curvePieces } from './curve';
import type { CurvePiece, CurvePoint } from './curve-kind';

/** A place where the rate leaps up: percent of attainment, and the rates on both sides of it. */
export interface CurveJump {
  readonly at: Rational;
  readonly from: Rational;
  readonly to: Rational;
  /** Where in the curve, as the end of a JSON pointer. */
  readonly path: string;
}

/** A stretch of attainment over which the rate does not move; `from` null: from the very beginning. */
export interface FlatStretch {
  readonly from: Rational | null;
  readonly to: Rational;
  readonly rate: Rational;
  readonly path: string;
}

/** A stretch, or a leap, over which more attainment earns less; `to` null: without end. */
export interface CurveFall {
  readonly from: CurvePoint;
  readonly to: CurvePoint | null;
  readonly path: string;
}

/** The lowest attainment, in percent, from which the curve pays anything; 0 where it pays from the start. */
export function thresholdOf(curve: CurveInput): Rational {
  return thresholdIn(curvePieces(curve));
}

export function thresholdIn(pieces: readonly CurvePiece[]): Rational {
  for (const { from, to, slope } of pieces) {
    if (from.rate.isPositive) return from.attainment;
    const zero = slope.isPositive ? from.attainment.minus(from.rate.dividedBy(slope)) : null;
    if (zero !== null && (to === null || zero.isLessThan(to.attainment))) return zero;
  }
  return Rational.ZERO;
}

/** The attainment from which the curve gives no more, and its highest rate; null where it rises without end. */
export function maximumOf(curve: CurveInput): CurvePoint | null {
  const pieces = curvePieces(curve);
  if (pieces.at(-1)?.slope.isPositive === true) return null;
  const corners = pieces.flatMap(({ from, to }) => (to === null ? [from] : [from, to]));
  return corners.reduce<CurvePoint | null>(
    (best, corner) => (best === null || corner.rate.isGreaterThan(best.rate) ? corner : best),
    null,
  );
}

/** Every leap up of a curve, the one at its threshold among them; leaps down are falls. */
export function jumpsOf(curve: CurveInput): readonly CurveJump[] {
  return meetingsOf(curve).flatMap(({ end, from, start }) =>
    from.rate.isGreaterThan(end.rate) ? [{ at: from.attainment, from: end.rate, to: from.rate, path: start }] : [],
  );
}

/** Stretches inside a curve over which more attainment earns nothing more; its level end is no such stretch. */
export function flatStretchesOf(curve: CurveInput): readonly FlatStretch[] {
  return curvePieces(curve).flatMap(({ from, to, slope, start, end }) =>
    slope.isZero && to !== null && end !== null
      ? [{ from: start === null ? null : from.attainment, to: to.attainment, rate: from.rate, path: end }]
      : [],
  );
}

/** Every stretch and every leap down that lowers what is paid, those in a row as one. */
export function fallsOf(curve: CurveInput): readonly CurveFall[] {
  const falls: CurveFall[] = [];
  let before: CurvePoint | null = null;
  for (const { from, to, slope, start, end } of curvePieces(curve)) {
    if (before !== null && start !== null) addFall(falls, before, from, start);
    if (slope.isNegative && end !== null) addFall(falls, from, to, end);
    before = to;
  }
  return falls;
}

/** Below a rate of 0 nothing falls any more. */
function addFall(falls: CurveFall[], from: CurvePoint, to: CurvePoint | null, path: string): void {
  if (!from.rate.isPositive || (to !== null && !to.rate.isLessThan(from.rate))) return;
  const last = falls.at(-1);
  const goesOn = to !== null && last?.to?.rate.equals(from.rate) === true && last.to.attainment.equals(from.attainment);
  if (goesOn) falls[falls.length - 1] = { ...last, to };
  else falls.push({ from, to, path });
}

/** Where two pieces meet: the end of the one, the start of the next and its place in the curve. */
function meetingsOf(curve: CurveInput): readonly (Pick<CurvePiece, 'from'> & { end: CurvePoint; start: string })[] {
  const pieces = curvePieces(curve);
  return pieces.flatMap(({ from, start }, index) => {
    const end = pieces[index - 1]?.to ?? null;
    return end === null || start === null ? [] : [{ end, from, start }];
  });
}
