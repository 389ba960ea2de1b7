import type { Result } from '@premia/domain-kernel';
import { allocateUnits, err, ok, Rational } from '@premia/domain-kernel';
import type { AllottedTotals } from './allotment';
import { AllocatedTotals, once, sumText } from './allotment';
import type { BonusError } from './errors';
import type { Budget, Plan } from './plan';
import type { Claimant } from './settlement';

/**
 * Holds the rounded totals against a budget (bonus calculation §6): where their sum exceeds it,
 * `scale` pays exactly the budget in proportion to the claims, by largest remainder; `error` refuses.
 */
export function applyBudget(
  plan: Plan,
  budget: Budget,
  claimants: readonly Claimant[],
  rounded: readonly Rational[],
): Result<AllottedTotals, BonusError> {
  const sum = Rational.sum(rounded);
  const facts = { kind: 'budget' as const, rounded: sum.toExactText() };
  if (!sum.isGreaterThan(budget.amount)) {
    const allotment = { ...facts, scaled: null };
    return ok({ totals: rounded, allotmentOf: () => allotment });
  }
  if (budget.whenExceeded === 'error') return err(exceeded(plan, budget, sum));
  const { unit } = plan.rounding;
  const claims = claimants.map(({ claim }) => claim);
  const allocated = new AllocatedTotals(allocateUnits(budget.amount, unit, claims), unit);
  const all = once(() => sumText(claims));
  return ok({
    totals: allocated.totals,
    allotmentOf: (position) => ({ ...facts, scaled: { all: all(), remainder: allocated.remainderOf(position) } }),
  });
}

function exceeded(plan: Plan, budget: Budget, sum: Rational): BonusError {
  const { decimals } = plan.rounding;
  return {
    code: 'budget-exceeded',
    path: '/plan/budget/amount',
    message: `The totals add up to ${sum.toFixed(decimals)} and exceed the budget of ${budget.amount.toFixed(decimals)}; raise it, or let it scale the payouts.`,
  };
}
