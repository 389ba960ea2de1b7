import { Conflict, type TenantContext } from '@premia/api-util-platform';
import { message } from '@premia/shared-messages';
import { partsIn, type RunParts } from './run-parts';

/** The run is in a state in which the action is not possible, by now or ever. */
export function notInThisState(ctx: TenantContext, { number, state }: Pick<RunParts, 'number' | 'state'>): Conflict {
  return new Conflict(ctx, message('problem.PAYOUT_RUN.STATE', { number, state }));
}

/** Their own work or pay: who has to do it instead. */
export function byAnother(ctx: TenantContext, run: RunParts): Conflict {
  const [part = 'calculator'] = partsIn(run);
  return new Conflict(ctx, message('problem.PAYOUT_RUN.OWN', { part }));
}

const RULES = { stop: 'stop', 'ask-owner': 'askOwner', reason: 'other' } as const;

/** It comes to more than its budget, and the budget's own rule is not met. */
export function overBudget(ctx: TenantContext, { total, budget, currency, overBudget: rule }: RunParts): Conflict {
  const amounts = { total: { amount: total, currency }, budget: { amount: budget ?? '0', currency } };
  return new Conflict(ctx, message('problem.PAYOUT_RUN.OVER_BUDGET', { ...amounts, rule: RULES[rule ?? 'stop'] }));
}

export function notSeen(ctx: TenantContext, count: number): Conflict {
  return new Conflict(ctx, message('problem.PAYOUT_RUN.NOT_SEEN', { count }));
}

export function adjustmentsWait(ctx: TenantContext, count: number): Conflict {
  return new Conflict(ctx, message('problem.PAYOUT_RUN.ADJUSTMENTS_WAIT', { count }));
}

export function nobodyCouldApprove(ctx: TenantContext): Conflict {
  return new Conflict(ctx, message('problem.PAYOUT_RUN.NO_APPROVER'));
}

export function changedSinceApproval(ctx: TenantContext, number: number): Conflict {
  return new Conflict(ctx, message('problem.PAYOUT_RUN.CHANGED_SINCE', { number }));
}
