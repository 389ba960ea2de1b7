import type { CurveInput, CurvePointInput } from '@premia/domain-bonus';
import { endsOfTiers } from '@premia/domain-bonus';
import { Rational } from '@premia/domain-kernel';

/** A place where the rate leaps: percent of attainment, and the rates on both sides of it. */
export interface Jump {
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

/** A stretch over which more attainment earns less; `to` null: without end, and then nobody can say down to what. */
export interface Fall {
  readonly from: Point;
  readonly to: Point | null;
  readonly path: string;
}

interface Point {
  readonly attainment: Rational;
  readonly rate: Rational;
}

function pointsOf(points: readonly CurvePointInput[]): readonly Point[] {
  return points.map(([attainment, rate]) => ({ attainment: Rational.parse(attainment), rate: Rational.parse(rate) }));
}

/** Every stretch and every leap down, those in a row as one. */
export function fallsOf(curve: CurveInput): readonly Fall[] {
  switch (curve.kind) {
    case 'linear':
      return [];
    case 'points':
      return fallsBetween(pointsOf(curve.points), 'points', 0);
    case 'steps':
      return pointsOf(curve.steps).flatMap((step, index, all): readonly Fall[] => {
        const before = all[index - 1];
        if (before === undefined || !step.rate.isLessThan(before.rate)) return [];
        return [{ from: { ...step, rate: before.rate }, to: step, path: `steps/${index}` }];
      });
    case 'tiers': {
      const ends = endsOfTiers(curve.tiers);
      const falls = fallsBetween(ends, 'tiers', 1);
      const from = ends.at(-1);
      const last = curve.tiers.at(-1);
      if (from === undefined || last?.upTo !== null || !Rational.parse(last.slope).isNegative) return falls;
      return [...falls, { from, to: null, path: `tiers/${curve.tiers.length - 1}` }];
    }
  }
}

function fallsBetween(points: readonly Point[], list: string, offset: number): readonly Fall[] {
  const falls: Fall[] = [];
  points.forEach((to, index) => {
    const from = points[index - 1];
    if (from === undefined || !to.rate.isLessThan(from.rate)) return;
    const last = falls.at(-1);
    if (last?.to === from) falls[falls.length - 1] = { ...last, to };
    else falls.push({ from, to, path: `${list}/${index - offset}` });
  });
  return falls;
}

/** Every leap up of a curve, the one at its threshold among them; leaps down are falls. */
export function jumpsOf(curve: CurveInput): readonly Jump[] {
  if (curve.kind === 'steps') {
    return pointsOf(curve.steps).flatMap((step, index, all) => {
      const from = all[index - 1]?.rate ?? Rational.ZERO;
      return step.rate.isGreaterThan(from)
        ? [{ at: step.attainment, from, to: step.rate, path: `steps/${index}` }]
        : [];
    });
  }
  if (curve.kind !== 'points') return [];
  return pointsOf(curve.points).flatMap((point, index, all) => {
    const before = all[index - 1];
    if (before === undefined) {
      const startsAbove = curve.below !== 'flat' && point.rate.isPositive && point.attainment.isPositive;
      return startsAbove
        ? [{ at: point.attainment, from: Rational.ZERO, to: point.rate, path: `points/${index}` }]
        : [];
    }
    const leaps = before.attainment.equals(point.attainment) && point.rate.isGreaterThan(before.rate);
    return leaps ? [{ at: point.attainment, from: before.rate, to: point.rate, path: `points/${index}` }] : [];
  });
}

/** Stretches inside a curve over which more attainment earns nothing more; the end above the last point is no such stretch. */
export function flatStretchesOf(curve: CurveInput): readonly FlatStretch[] {
  if (curve.kind === 'tiers') return flatTiers(curve.tiers);
  if (curve.kind !== 'points') return [];
  const points = pointsOf(curve.points);
  const stretches: FlatStretch[] = [];
  points.forEach((point, index) => {
    const before = points[index - 1];
    if (before === undefined) {
      if (curve.below === 'flat' && point.rate.isPositive && point.attainment.isPositive) {
        stretches.push({ from: null, to: point.attainment, rate: point.rate, path: `points/${index}` });
      }
    } else if (before.rate.equals(point.rate) && !before.attainment.equals(point.attainment)) {
      stretches.push({ from: before.attainment, to: point.attainment, rate: point.rate, path: `points/${index}` });
    }
  });
  return stretches;
}

function flatTiers(tiers: readonly { readonly upTo: string | null; readonly slope: string }[]): readonly FlatStretch[] {
  const stretches: FlatStretch[] = [];
  let attainment = Rational.ZERO;
  let rate = Rational.ZERO;
  tiers.forEach(({ upTo, slope }, index) => {
    if (upTo === null) return;
    const end = Rational.parse(upTo);
    const rise = Rational.parse(slope);
    if (rise.isZero) stretches.push({ from: attainment, to: end, rate, path: `tiers/${index}` });
    rate = rate.plus(end.minus(attainment).times(rise));
    attainment = end;
  });
  return stretches;
}
