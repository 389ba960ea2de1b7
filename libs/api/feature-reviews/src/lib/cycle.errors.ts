import type { CycleEntity } from '@premia/api-data-access';
import { Conflict, type TenantContext } from '@premia/api-util-platform';
import { cycleName } from '@premia/api-vocabulary';
import { message } from '@premia/shared-messages';

export function cycleNameTaken(ctx: TenantContext, name: string): Conflict {
  return new Conflict(ctx, message('problem.CYCLE.NAME_TAKEN', { name }));
}

export function cyclePeriodTaken(ctx: TenantContext, name: string): Conflict {
  return new Conflict(ctx, message('problem.CYCLE.PERIOD_TAKEN', { name }));
}

export function cycleOverlaps(ctx: TenantContext, cycle: CycleEntity): Conflict {
  const { from, to } = cycle;
  return new Conflict(ctx, message('problem.CYCLE.OVERLAPS', { name: cycleName(ctx, cycle), from, to }));
}
