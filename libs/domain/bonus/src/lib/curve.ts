import { Rational } from '@premia/domain-kernel';
import type { Reach } from './input';
import type { Curve, CurvePoint, CurveTier } from './plan';

/**
 * The rate that a payout curve gives to an attainment (bonus calculation §2). Both in percent,
 * exact; never below 0. Boundaries are reached with ≥, unless a curve of steps says `above`.
 */
export function rateAt(curve: Curve, attainment: Rational): Rational {
  const rate = rawRateAt(curve, attainment);
  return rate.isNegative ? Rational.ZERO : rate;
}

/** Also below 0, where the curve goes there. */
export function rawRateAt(curve: Curve, attainment: Rational): Rational {
  switch (curve.kind) {
    case 'linear':
      return attainment;
    case 'points':
      return rateOnSegment(segmentAt(curve, attainment), attainment);
    case 'steps':
      return stepAt(curve.steps, curve.reach, attainment)?.rate ?? Rational.ZERO;
    case 'tiers':
      return tierParts(curve.tiers, attainment).reduce(
        (sum, part) => sum.plus(part.slope.times(part.attainment)),
        Rational.ZERO,
      );
  }
}

/** Where on a curve of points an attainment lies. */
export type CurveSegment =
  | { readonly kind: 'below-zero' }
  | { readonly kind: 'level'; readonly point: CurvePoint }
  | { readonly kind: 'between'; readonly from: CurvePoint; readonly to: CurvePoint };

/** Of several points with the same attainment the last one holds at it: a jump. */
export function segmentAt(curve: Extract<Curve, { kind: 'points' }>, attainment: Rational): CurveSegment {
  const { points } = curve;
  let reached = -1;
  for (const point of points) {
    if (attainment.compare(point.attainment) < 0) break;
    reached += 1;
  }
  const from = points[reached];
  const to = points[reached + 1];
  if (from === undefined) {
    return to === undefined || curve.below === 'zero' ? { kind: 'below-zero' } : { kind: 'level', point: to };
  }
  if (to !== undefined) {
    return attainment.equals(from.attainment) ? { kind: 'level', point: from } : { kind: 'between', from, to };
  }
  const beforeLast = points[reached - 1];
  return curve.above === 'extend' && beforeLast !== undefined
    ? { kind: 'between', from: beforeLast, to: from }
    : { kind: 'level', point: from };
}

function rateOnSegment(segment: CurveSegment, attainment: Rational): Rational {
  switch (segment.kind) {
    case 'below-zero':
      return Rational.ZERO;
    case 'level':
      return segment.point.rate;
    case 'between': {
      const { from, to } = segment;
      return Rational.onLine(attainment, from.attainment, from.rate, to.attainment, to.rate);
    }
  }
}

/** The highest step that is reached, or null below the first. */
export function stepAt(steps: readonly CurvePoint[], reach: Reach, attainment: Rational): CurvePoint | null {
  let reached: CurvePoint | null = null;
  for (const step of steps) {
    const comparison = attainment.compare(step.attainment);
    if (comparison < 0 || (comparison === 0 && reach === 'above')) break;
    reached = step;
  }
  return reached;
}

/** The parts of an attainment that lie in each tier; above a last finite tier nothing more is earned. */
export function tierParts(
  tiers: readonly CurveTier[],
  attainment: Rational,
): readonly { readonly attainment: Rational; readonly slope: Rational }[] {
  const parts: { attainment: Rational; slope: Rational }[] = [];
  let lower = Rational.ZERO;
  for (const tier of tiers) {
    if (attainment.compare(lower) <= 0) break;
    const upper = tier.upTo === null ? attainment : Rational.min(attainment, tier.upTo);
    parts.push({ attainment: upper.minus(lower), slope: tier.slope });
    lower = upper;
  }
  return parts;
}
