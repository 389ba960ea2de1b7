import { Rational } from '@premia/domain-kernel';
import type { CurveInput, CurvePointInput } from '../input';

/** A point of a curve: attainment and rate, percent. */
interface Point {
  readonly attainment: Rational;
  readonly rate: Rational;
}

function pointsOf(points: readonly CurvePointInput[]): readonly Point[] {
  return points.map(([attainment, rate]) => ({ attainment: Rational.parse(attainment), rate: Rational.parse(rate) }));
}

/** The lowest attainment, in percent, at which the curve pays anything; 0 where it pays from the start. */
export function thresholdOf(curve: CurveInput): Rational {
  switch (curve.kind) {
    case 'linear':
    case 'tiers':
      return Rational.ZERO;
    case 'points': {
      const points = pointsOf(curve.points);
      const [first] = points;
      if (first === undefined || (curve.below === 'flat' && first.rate.isPositive)) return Rational.ZERO;
      const paid = points.findIndex(({ rate }) => rate.isPositive);
      // Between a point without pay and one with it the line rises at once, so the unpaid point is the threshold.
      const threshold = points[Math.max(0, paid === 0 ? 0 : paid - 1)];
      return threshold?.attainment ?? Rational.ZERO;
    }
    case 'steps':
      return pointsOf(curve.steps).find(({ rate }) => rate.isPositive)?.attainment ?? Rational.ZERO;
  }
}

/** The attainment from which the curve gives no more, and its highest rate; null where it rises without end. */
export function maximumOf(curve: CurveInput): Point | null {
  switch (curve.kind) {
    case 'linear':
      return null;
    case 'points': {
      const points = pointsOf(curve.points);
      if (curve.above === 'extend' && lastSlopeRises(points)) return null;
      return highest(points);
    }
    case 'steps':
      return highest(pointsOf(curve.steps));
    case 'tiers':
      return endOfTiers(curve.tiers);
  }
}

function highest(points: readonly Point[]): Point | null {
  return points.reduce<Point | null>(
    (best, point) => (best === null || point.rate.isGreaterThan(best.rate) ? point : best),
    null,
  );
}

function lastSlopeRises(points: readonly Point[]): boolean {
  const last = points.at(-1);
  const before = points.at(-2);
  return last !== undefined && before !== undefined && last.rate.isGreaterThan(before.rate);
}

function endOfTiers(tiers: readonly { readonly upTo: string | null; readonly slope: string }[]): Point | null {
  const ends = endsOfTiers(tiers);
  const [last] = tiers.slice(-1);
  if (last?.upTo === null && Rational.parse(last.slope).isPositive) return null;
  return highest(ends);
}

/** Where the tiers begin and end, each with the rate earned so far; an endless tier has no end. */
export function endsOfTiers(
  tiers: readonly { readonly upTo: string | null; readonly slope: string }[],
): readonly Point[] {
  const ends: Point[] = [{ attainment: Rational.ZERO, rate: Rational.ZERO }];
  let { attainment, rate } = { attainment: Rational.ZERO, rate: Rational.ZERO };
  for (const { upTo, slope } of tiers) {
    if (upTo === null) break;
    const end = Rational.parse(upTo);
    rate = rate.plus(end.minus(attainment).times(Rational.parse(slope)));
    attainment = end;
    ends.push({ attainment, rate });
  }
  return ends;
}
