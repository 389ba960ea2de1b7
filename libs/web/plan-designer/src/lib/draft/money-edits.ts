import type { PlanInput } from '@premia/domain-bonus';

/** What stands over all payouts together: nothing, a sum to be shared out, a sum that grows with a result, or a ceiling. */
export type MoneyRule = 'none' | 'pool' | 'funded-pool' | 'budget';
export const MONEY_RULES: readonly MoneyRule[] = ['none', 'pool', 'funded-pool', 'budget'];

export function moneyRuleOf({ pool, budget }: PlanInput): MoneyRule {
  if (budget !== undefined) return 'budget';
  if (pool === undefined) return 'none';
  return pool.funding === undefined ? 'pool' : 'funded-pool';
}

/** Pool and budget exclude each other; an amount typed for one is kept for the other. Neither goes with paying back. */
export function withMoneyRule(plan: PlanInput, rule: MoneyRule): PlanInput {
  const { pool, budget, ...rest } = plan;
  const amount = pool?.amount ?? budget?.amount ?? '100000';
  const share = pool?.share ?? 'score';
  switch (rule) {
    case 'none':
      return rest;
    case 'budget':
      return { ...withoutRecover(rest), budget: budget ?? { amount, whenExceeded: 'scale' } };
    case 'pool':
      return { ...withoutRecover(rest), pool: { amount, share } };
    case 'funded-pool':
      return {
        ...withoutRecover(rest),
        pool: { share, funding: pool?.funding ?? { scope: 'company', measure: '', curve: { kind: 'linear' } } },
      };
  }
}

function withoutRecover(plan: PlanInput): PlanInput {
  const { recover: _recover, ...rest } = plan;
  return rest;
}
