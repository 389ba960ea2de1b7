import { Rational } from '@premia/domain-kernel';
import type { Boundary } from '../input';
import type { RateTier } from '../plan';
import type { ModeKind, TiersOf } from './mode-kind';
import { checkRateTiers, fromsOf } from './rate-tiers';

/** All of the actual earns the rate of the tier that it reaches. */
export const whole: ModeKind<TiersOf<'whole'>, WholeTrace> = {
  hasReach: true,
  check: (list, place) => {
    const tiers = checkRateTiers(list, place);
    return tiers && { mode: 'whole', tiers };
  },
  earn: ({ tiers }, actual, reach) => (tierReached(tiers, actual, reach)?.rate ?? Rational.ZERO).times(actual),
  trace: ({ tiers }, actual, reach, result) => ({ kind: 'whole', tier: tierReached(tiers, actual, reach), result }),
  bends: fromsOf,
};

/** `actual · rate` of the tier that it reaches; no tier, no money. */
export interface WholeTrace {
  readonly kind: 'whole';
  readonly tier: RateTier | null;
  readonly result: Rational;
}

/** A boundary belongs to the upper tier, or to the lower with `above`. */
function tierReached(tiers: readonly RateTier[], actual: Rational, reach: Boundary): RateTier | null {
  const isReached = ({ from }: RateTier) => actual.isGreaterThan(from) || (reach === 'at' && actual.equals(from));
  return tiers.findLast(isReached) ?? null;
}
