import type { CurveInput, CurvePointInput } from '@premia/domain-bonus';
import { Rational } from '@premia/domain-kernel';
import { replacedAt, withoutAt } from './lists';
import { DEFAULT_POINTS } from './plan-templates';

export type CurveKind = CurveInput['kind'];
/** Curves that are drawn by points which can be taken and moved. */
export type PointedCurve = Extract<CurveInput, { kind: 'points' | 'steps' }>;

export function isPointed(curve: CurveInput): curve is PointedCurve {
  return curve.kind === 'points' || curve.kind === 'steps';
}

export function pointsOf(curve: PointedCurve): readonly CurvePointInput[] {
  return curve.kind === 'points' ? curve.points : curve.steps;
}

/** The curve one starts from when choosing a kind; points and steps keep the points there are. */
export function curveOfKind(kind: CurveKind, from: CurveInput): CurveInput {
  const points = isPointed(from) ? pointsOf(from) : pointsOf(DEFAULT_POINTS as PointedCurve);
  switch (kind) {
    case 'linear':
      return { kind };
    case 'points':
      return { kind, points };
    case 'steps':
      return { kind, steps: points };
    case 'tiers':
      return {
        kind,
        tiers: [
          { upTo: '100', slope: '1' },
          { upTo: '150', slope: '2' },
          { upTo: null, slope: '0.5' },
        ],
      };
  }
}

function withPoints(curve: PointedCurve, points: readonly CurvePointInput[]): PointedCurve {
  return curve.kind === 'points' ? { ...curve, points } : { ...curve, steps: points };
}

/** Replaces what stands in one cell, as typed: the field shows what is wrong with it. */
export function withPoint(curve: PointedCurve, index: number, point: CurvePointInput): PointedCurve {
  return withPoints(curve, replacedAt(pointsOf(curve), index, point));
}

/**
 * Moves a point as by hand on the chart: by so many percents of attainment and of rate, never past a neighbour,
 * never below 0. Points that are no numbers stay where they are.
 */
export function withPointMoved(
  curve: PointedCurve,
  index: number,
  by: { readonly attainment: Rational; readonly rate: Rational },
): PointedCurve {
  const point = pointsOf(curve)[index];
  const here = point === undefined ? null : readPoint(point);
  if (here === null) return curve;
  return withPointAt(curve, index, { attainment: here.attainment.plus(by.attainment), rate: here.rate.plus(by.rate) });
}

/** Puts a point where the hand left it, held between its neighbours. */
export function withPointAt(
  curve: PointedCurve,
  index: number,
  to: { readonly attainment: Rational; readonly rate: Rational },
): PointedCurve {
  const points = pointsOf(curve);
  const low = neighbour(points[index - 1]) ?? Rational.ZERO;
  const high = neighbour(points[index + 1]);
  const above = Rational.max(to.attainment, low);
  const attainment = high === null ? above : Rational.min(above, high);
  const rate = Rational.max(to.rate, Rational.ZERO);
  return withPoint(curve, index, [attainment.toDecimal(6), rate.toDecimal(6)]);
}

function neighbour(point: CurvePointInput | undefined): Rational | null {
  return point === undefined ? null : (readPoint(point)?.attainment ?? null);
}

function readPoint([attainment, rate]: CurvePointInput): {
  readonly attainment: Rational;
  readonly rate: Rational;
} | null {
  const across = Rational.parseDecimal(attainment);
  const up = Rational.parseDecimal(rate);
  return across.ok && up.ok ? { attainment: across.value, rate: up.value } : null;
}

const STEP = Rational.parse('20');
const HALF = Rational.parse('0.5');

/** A further point: halfway to the next one, or a step beyond the last in the direction the curve was going. */
export function withPointAfter(curve: PointedCurve, index: number): PointedCurve {
  const points = pointsOf(curve);
  const here = readPoint(points[index] ?? ['0', '0']) ?? { attainment: Rational.ZERO, rate: Rational.ZERO };
  const next = points[index + 1];
  const after = next === undefined ? null : readPoint(next);
  const middle =
    after === null
      ? { attainment: here.attainment.plus(STEP), rate: here.rate.plus(STEP) }
      : {
          attainment: here.attainment.plus(after.attainment).times(HALF),
          rate: here.rate.plus(after.rate).times(HALF),
        };
  const added: CurvePointInput = [middle.attainment.toDecimal(6), middle.rate.toDecimal(6)];
  return withPoints(curve, points.toSpliced(index + 1, 0, added));
}

/** A curve keeps at least one point. */
export function withoutPoint(curve: PointedCurve, index: number): PointedCurve {
  const points = pointsOf(curve);
  return points.length <= 1 ? curve : withPoints(curve, withoutAt(points, index));
}
