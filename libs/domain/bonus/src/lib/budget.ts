import type { Result } from '@premia/domain-kernel';
import { allocateUnits, err, ok, Rational } from '@premia/domain-kernel';
import type { AllottedTotals, Claimant } from './allotment';
import { AllocatedTotals, LongSum, once } from './allotment';
import type { BonusError } from './errors';
import type { Budget, Plan } from './plan';

/**
 * Holds the rounded totals against a budget (bonus calculation §6): where their sum exceeds it,
 * `scale` pays exactly the budget in proportion to the gross payouts, by largest remainder; `error` refuses.
 */
export function applyBudget(
  plan: Plan,
  budget: Budget,
  claimants: readonly Claimant[],
  rounded: readonly Rational[],
): Result<AllottedTotals, BonusError> {
  const total = Rational.sum(rounded);
  const facts = { kind: 'budget' as const, rounded: total.toExactText() };
  if (!total.isGreaterThan(budget.amount)) {
    const allotment = { ...facts, scaled: null };
    return ok({ totals: rounded, allotmentOf: () => allotment });
  }
  if (budget.whenExceeded === 'error') return err(exceeded(plan, budget, total));
  const { unit } = plan.rounding;
  const claims = claimants.map(({ claim }) => claim);
  const allocated = new AllocatedTotals(allocateUnits(budget.amount, unit, claims), unit);
  const sum = once(() => new LongSum(claims));
  return ok({
    totals: allocated.totals,
    allotmentOf: (position) => {
      const own = claims[position] ?? Rational.ZERO;
      const all = sum().textFor(own, budget.amount, allocated.roundedDown(position), unit);
      return { ...facts, scaled: { all, remainder: allocated.remainderOf(position) } };
    },
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
