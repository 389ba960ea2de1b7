import { allocateUnits, Rational } from '@premia/domain-kernel';
import type { AllottedTotals, Claimant, PoolAllotment } from './allotment';
import { AllocatedTotals, LongSum, once, sumText } from './allotment';
import type { MeasureScore } from './component-rate';
import { rateAt } from './curve/curve';
import { companyLists } from './find-measure';
import type { Plan, Pool } from './plan';
import type { SharedScores } from './shared-scores';

/**
 * Shares a pool among all payouts (bonus calculation §6), in proportion to gross payouts or to target bonuses, by largest
 * remainder, ties to the earlier participant: the payouts add up to the pool exactly, or to 0 where all gross payouts
 * are 0.
 */
export function sharePool(
  plan: Plan,
  pool: Pool,
  claimants: readonly Claimant[],
  shared: SharedScores,
): AllottedTotals {
  const { unit } = plan.rounding;
  const targets = pool.source.kind === 'fixed' ? null : targetsOf(claimants);
  const amount = poolAmount(plan, pool, targets, shared);
  const { by, parts } = poolParts(plan, pool, claimants);
  const allocated = new AllocatedTotals(allocateUnits(amount, unit, parts), unit);
  const facts = once(() => ({
    kind: 'pool' as const,
    pool: amount.toExactText(),
    targets: targets === null ? null : sumText(targets),
    by,
  }));
  const sum = once(() => new LongSum(parts));
  return {
    totals: allocated.totals,
    allotmentOf: (position) => {
      const own = parts[position] ?? Rational.ZERO;
      const all = sum().textFor(own, amount, allocated.roundedDown(position), unit);
      return { ...facts(), all, hasPart: !own.isZero, remainder: allocated.remainderOf(position) };
    },
  };
}

function targetsOf(claimants: readonly Claimant[]): readonly Rational[] {
  return claimants.filter(({ eligible }) => eligible).map(({ target }) => target);
}

/** Fixed, or Σ targets of eligible participants · rate/100, rounded down to the unit. */
function poolAmount(plan: Plan, pool: Pool, targets: readonly Rational[] | null, shared: SharedScores): Rational {
  if (pool.source.kind === 'fixed') return pool.source.amount;
  const rate = rateAt(pool.source.curve, fundingScore(pool.source.measure, shared)?.attainment ?? Rational.ZERO);
  return rate.percentOf(Rational.sum(targets ?? [])).roundToMultiple(plan.rounding.unit, 'down');
}

/** The company's measure that funds the pool. */
export function fundingScore(measure: string, shared: SharedScores): MeasureScore | null {
  return (
    companyLists(shared)
      .flat()
      .find((score) => score.measure.id === measure) ?? null
  );
}

/** If nobody has a gross payout, nothing is paid, in either way of sharing. */
function poolParts(plan: Plan, pool: Pool, claimants: readonly Claimant[]): PoolParts {
  const claims = { by: 'gross-payout' as const, parts: claimants.map(({ claim }) => claim) };
  if (pool.share === 'score') return claims;
  const nothingClaimed = claims.parts.every((claim) => claim.isZero);
  const targets = claimants.map(({ target, eligible, zeroed }) =>
    nothingClaimed || !eligible || zeroed ? Rational.ZERO : target,
  );
  // Where nobody has a target, the pool is still paid out.
  const isByTarget = plan.version === 'premia-bonus/1' || targets.some((target) => !target.isZero);
  return isByTarget ? { by: 'target', parts: targets } : claims;
}

interface PoolParts {
  readonly by: PoolAllotment['by'];
  readonly parts: readonly Rational[];
}
