import type { CurveInput } from '@premia/domain-bonus';
import { Rational } from '@premia/domain-kernel';
import { replacedAt, stepBeyond, withoutAt } from './lists';

export type TieredCurve = Extract<CurveInput, { kind: 'tiers' }>;
export type CurveTier = TieredCurve['tiers'][number];

export function withTier(curve: TieredCurve, index: number, tier: CurveTier): TieredCurve {
  return { ...curve, tiers: replacedAt(curve.tiers, index, tier) };
}

const STEP = Rational.of(50);

/** A further tier before an endless last one, or after a last one that ends. */
export function withTierAdded(curve: TieredCurve): TieredCurve {
  const endless = curve.tiers.at(-1)?.upTo === null ? curve.tiers.slice(-1) : [];
  const finite = curve.tiers.slice(0, curve.tiers.length - endless.length);
  const last = finite.at(-1);
  const upTo = stepBeyond(last?.upTo, STEP);
  return { ...curve, tiers: [...finite, { upTo, slope: last?.slope ?? '1' }, ...endless] };
}

/** A curve keeps at least one tier. */
export function withoutTier(curve: TieredCurve, index: number): TieredCurve {
  return curve.tiers.length <= 1 ? curve : { ...curve, tiers: withoutAt(curve.tiers, index) };
}
