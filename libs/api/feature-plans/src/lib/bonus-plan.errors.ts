import { Conflict, InvalidInput, type TenantContext } from '@premia/api-util-platform';
import type { PlanInput } from '@premia/domain-bonus';
import { teamShareMessage } from '@premia/domain-plans';
import { message } from '@premia/shared-messages';

export function planNameTaken(ctx: TenantContext, name: string): Conflict {
  return new Conflict(ctx, message('problem.PLAN.NAME_TAKEN', { name }));
}

export function nothingToPublish(ctx: TenantContext): Conflict {
  return new Conflict(ctx, message('problem.PLAN.NOTHING_TO_PUBLISH'));
}

export function nothingToDiscard(ctx: TenantContext): Conflict {
  return new Conflict(ctx, message('problem.PLAN.NOTHING_TO_DISCARD'));
}

export function nobodyToOverride(ctx: TenantContext): Conflict {
  return new Conflict(ctx, message('problem.PLAN.NOBODY_TO_OVERRIDE'));
}

export function someoneWasFaster(ctx: TenantContext): Conflict {
  return new Conflict(ctx, message('problem.PLAN.CHANGED_MEANWHILE'));
}

/** The workspace never lets a whole bonus, or more than its limit, ride on the results of others. */
export function teamShareTooHigh(ctx: TenantContext, plan: PlanInput, limit: string): InvalidInput {
  return new InvalidInput(ctx, [{ path: '/components', reason: teamShareMessage(plan, limit) }]);
}

export function appliesBeforeEarlier(ctx: TenantContext, appliesFrom: string | null, earlier: string): InvalidInput {
  const reason = message('problem.BEFORE_EARLIER_VERSION', { earlier });
  return new InvalidInput(ctx, [{ path: 'appliesFrom', reason, value: appliesFrom }]);
}
