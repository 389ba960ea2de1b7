import { Rational } from '@premia/domain-kernel';
import type { RateTier } from '../plan';
import type { ModeKind, TiersOf } from './mode-kind';
import { checkRateTiers, fromsOf } from './rate-tiers';

/** Each part of the actual earns the rate of its tier. */
export const marginal: ModeKind<TiersOf<'marginal'>, MarginalTrace> = {
  hasReach: false,
  check: (list, place) => {
    const tiers = checkRateTiers(list, place);
    return tiers && { mode: 'marginal', tiers };
  },
  earn: ({ tiers }, actual) =>
    Rational.sum(unitsByTier(tiers, actual).map(({ tier, units }) => tier.rate.times(units))),
  trace: ({ tiers }, actual, _, result) => ({ kind: 'marginal', parts: unitsByTier(tiers, actual), result }),
  bends: fromsOf,
};

/** `Σ units · rate` over the tiers that the actual enters. */
export interface MarginalTrace {
  readonly kind: 'marginal';
  readonly parts: readonly { readonly tier: RateTier; readonly units: Rational }[];
  readonly result: Rational;
}

/** The units of an actual that lie in each tier. */
function unitsByTier(tiers: readonly RateTier[], actual: Rational): MarginalTrace['parts'] {
  return tiers.flatMap((tier, index) => {
    if (actual.compare(tier.from) <= 0) return [];
    const next = tiers[index + 1];
    const upper = next === undefined ? actual : Rational.min(actual, next.from);
    return [{ tier, units: upper.minus(tier.from) }];
  });
}
