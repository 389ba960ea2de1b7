import type { Result } from '@premia/domain-kernel';
import { allocateByLargestRemainder, err, ok, Rational } from '@premia/domain-kernel';
import type { BonusError } from './errors';
import type { Budget, Plan } from './plan';
import type { Claimant } from './settlement';

/**
 * Holds the rounded totals against a budget (bonus calculation §6): where their sum exceeds it,
 * `scale` pays exactly the budget in proportion to the claims, by largest remainder; `error` refuses.
 *
 * @returns money by participant
 */
export function applyBudget(
  plan: Plan,
  budget: Budget,
  claimants: readonly Claimant[],
  rounded: readonly Rational[],
): Result<readonly Rational[], BonusError> {
  const sum = Rational.sum(rounded);
  if (!sum.isGreaterThan(budget.amount)) return ok(rounded);
  if (budget.whenExceeded === 'error') return err(exceeded(plan, budget, sum));
  const claims = claimants.map(({ claim }) => claim);
  return ok(allocateByLargestRemainder(budget.amount, plan.rounding.unit, claims));
}

function exceeded(plan: Plan, budget: Budget, sum: Rational): BonusError {
  const { decimals } = plan.rounding;
  return {
    code: 'budget-exceeded',
    path: '/plan/budget/amount',
    message: `The totals add up to ${sum.toFixed(decimals)} and exceed the budget of ${budget.amount.toFixed(decimals)}; raise it, or let it scale the payouts.`,
  };
}
