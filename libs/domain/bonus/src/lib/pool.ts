import { allocateByLargestRemainder, Rational } from '@premia/domain-kernel';
import { rateAt } from './curve';
import type { Plan, Pool } from './plan';
import type { Claimant } from './settlement';
import type { SharedScores } from './shared-scores';

/** How a pool was shared out. */
export interface SharedPool {
  /** Money; a multiple of the unit. */
  readonly amount: Rational;
  /** In proportion to what each participant shares. */
  readonly weights: readonly Rational[];
  /** Money by participant; they add up to the pool exactly, or to 0 where there is no claim. */
  readonly totals: readonly Rational[];
}

/** Shares a pool among all claims (bonus calculation §6): by largest remainder, ties to the earlier participant. */
export function sharePool(plan: Plan, pool: Pool, claimants: readonly Claimant[], shared: SharedScores): SharedPool {
  const amount = poolAmount(plan, pool, claimants, shared);
  const weights = poolWeights(pool, claimants);
  return { amount, weights, totals: allocateByLargestRemainder(amount, plan.rounding.unit, weights) };
}

/** Fixed, or Σ targets of eligible participants · rate/100, rounded down to the unit. */
function poolAmount(plan: Plan, pool: Pool, claimants: readonly Claimant[], shared: SharedScores): Rational {
  if (pool.source.kind === 'fixed') return pool.source.amount;
  const targets = Rational.sum(claimants.filter(({ eligible }) => eligible).map(({ target }) => target));
  const rate = rateAt(pool.source.curve, fundingAttainment(pool.source.measure, shared));
  return rate.percentOf(targets).roundToMultiple(plan.rounding.unit, 'down');
}

/** The attainment of the company's measure that funds the pool, in percent. */
export function fundingAttainment(measure: string, shared: SharedScores): Rational {
  const lists = [...[...shared.company.values()].map((score) => score.measures), shared.companyMeasures];
  const found = lists.flat().find((score) => score.measure.id === measure);
  return found?.attainment ?? Rational.ZERO;
}

/** If nobody has a claim, nothing is paid, in either way of sharing. */
function poolWeights(pool: Pool, claimants: readonly Claimant[]): readonly Rational[] {
  const nothingClaimed = claimants.every(({ claim }) => claim.isZero);
  return claimants.map(({ claim, target, eligible, zeroed }) => {
    if (nothingClaimed || !eligible) return Rational.ZERO;
    if (pool.share === 'score') return claim;
    return zeroed ? Rational.ZERO : target;
  });
}
