import { Injectable } from '@nestjs/common';
import { MembershipEntity, type Transaction, UnitOfWork } from '@premia/api-data-access';
import { Conflict, NotFound, type TenantContext } from '@premia/api-util-platform';
import type { Role } from '@premia/shared-contract';
import { message } from '@premia/shared-messages';
import { needsApproval, RequestGrant } from '../role-grants/request-grant';
import type { RoleGrant } from '../role-grants/role-grant.type';
import { hasOtherOwner, lockMembers, readMember } from './member.queries';
import { Member, type MemberRow } from './member.type';
import { ownerOnly } from './owner-only';
import type { UpdateMemberRolesArguments } from './role.input';

@Injectable()
export class UpdateMemberRolesCommand {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly requests: RequestGrant,
  ) {}

  /**
   * Gives a member other roles: at once, or where they open pay, when a second owner has approved. Nobody changes their own,
   * and a workspace always keeps an owner.
   */
  run(
    ctx: TenantContext,
    { memberId, roles }: UpdateMemberRolesArguments,
  ): Promise<Member | RoleGrant | Conflict | NotFound> {
    return this.unitOfWork.run(ctx, async (tx) => {
      await lockMembers(tx, ctx);
      const member = await readMember(tx, ctx.tenantId, memberId);
      if (member === null) return new NotFound(ctx);
      if (member.user_id === ctx.userId) return new Conflict(ctx, message('problem.MEMBER.OWN_ROLES'));
      const ownershipChanges = roles.includes('owner') !== member.roles.includes('owner');
      if (ownershipChanges && !ctx.roles.includes('owner')) return ownerOnly(ctx);
      const added = roles.filter((role) => !member.roles.includes(role));
      if (added.length > 0 && (await needsApproval(tx, ctx, { roles: added, personId: null })))
        return this.requests.run(tx, ctx, { email: member.email, memberId, roles, personId: null });
      return setRoles(tx, ctx, member, roles);
    });
  }
}

/** Writes roles that have been granted. */
export async function setRoles(
  tx: Transaction,
  ctx: TenantContext,
  member: MemberRow,
  roles: readonly Role[],
): Promise<Member | Conflict> {
  if (!roles.includes('owner') && !(await hasOtherOwner(tx, ctx, member.user_id))) return lastOwner(ctx);
  await tx.repository(MembershipEntity).update({ tenantId: ctx.tenantId, id: member.id }, { roles });
  tx.audit({
    action: 'membership.roles-changed',
    entity: 'membership',
    entityId: member.id,
    before: { roles: member.roles },
    after: { roles },
  });
  return new Member({ ...member, roles }, ctx.now);
}

export function lastOwner(ctx: TenantContext): Conflict {
  return new Conflict(ctx, message('problem.MEMBER.LAST_OWNER'));
}
