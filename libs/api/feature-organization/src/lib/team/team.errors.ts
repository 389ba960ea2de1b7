import { Conflict, type TenantContext } from '@premia/api-util-platform';
import { message } from '@premia/shared-messages';

export function teamNameTaken(ctx: TenantContext, name: string): Conflict {
  return new Conflict(ctx, message('problem.TEAM.NAME_TAKEN', { name }));
}

export function headHasLeft(
  ctx: TenantContext,
  { name, leftOn }: { readonly name: string; readonly leftOn: string },
): Conflict {
  return new Conflict(ctx, message('problem.TEAM.HEAD_LEFT', { name, leftOn }));
}

export function teamAboveItself(ctx: TenantContext): Conflict {
  return new Conflict(ctx, message('problem.TEAM.ABOVE_ITSELF'));
}
