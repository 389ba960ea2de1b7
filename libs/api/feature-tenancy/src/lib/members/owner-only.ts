import { Conflict, type TenantContext } from '@premia/api-util-platform';
import { message } from '@premia/shared-messages';

/** An admin could otherwise make themselves an owner through a second account. */
export function ownerOnly(ctx: TenantContext): Conflict {
  return new Conflict(ctx, message('problem.MEMBER.OWNER_ONLY'));
}
