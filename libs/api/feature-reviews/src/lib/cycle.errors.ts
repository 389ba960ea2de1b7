import { Conflict, type TenantContext } from '@premia/api-util-platform';
import { message } from '@premia/shared-messages';

export function cycleNameTaken(ctx: TenantContext, name: string): Conflict {
  return new Conflict(ctx, message('problem.CYCLE.NAME_TAKEN', { name }));
}

export function cyclePeriodTaken(ctx: TenantContext, name: string): Conflict {
  return new Conflict(ctx, message('problem.CYCLE.PERIOD_TAKEN', { name }));
}
