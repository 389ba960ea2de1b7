import { Rational } from '@premia/domain-kernel';
import type { Payout } from './calculate';
import { reportComponent } from './component/components';
import { componentAmounts } from './component-amounts';
import type { Plan } from './plan';
import type { ParticipantResult, TotalsResult } from './result';
import { formatAmount, reportNumber } from './rounding';

/** One participant's line of the result. */
export function reportParticipant(plan: Plan, payout: Payout, total: Rational): ParticipantResult {
  const { participant, targetBonus, ineligible, gross, teamEffect } = payout;
  const target = targetBonus.amount;
  const amounts = componentAmounts(total, gross.combined.parts, plan.rounding);
  return {
    id: participant.id,
    eligible: ineligible === null,
    reason: ineligible,
    targetBonus: reportNumber(target),
    components: gross.components.map(({ scored, value }, position) => {
      const amount = amounts?.[position];
      return reportComponent(scored, value, amount === undefined ? null : formatAmount(amount, plan.rounding));
    }),
    modifiers: payout.modifiers.map(({ modifier, factor }) => ({ id: modifier.id, factor: reportNumber(factor) })),
    gates: payout.gates.map(({ gate, passed }) => ({ id: gate.id, passed })),
    claim: reportNumber(gross.amount),
    total: formatAmount(total, plan.rounding),
    percentOfTarget: target.isZero ? null : reportNumber(total.inPercentOf(target)),
    teamEffect: teamEffect === null ? null : formatAmount(teamEffect, plan.rounding),
  };
}

/** Sums of a run, kept while its lines go by; the target counts eligible participants only. */
export class RunningTotals {
  private target = Rational.ZERO;
  private payout = Rational.ZERO;

  add(payout: Payout, total: Rational): void {
    if (payout.ineligible === null) this.target = this.target.plus(payout.targetBonus.amount);
    this.payout = this.payout.plus(total);
  }

  toResult(plan: Plan): TotalsResult {
    return { target: reportNumber(this.target), payout: formatAmount(this.payout, plan.rounding) };
  }
}
