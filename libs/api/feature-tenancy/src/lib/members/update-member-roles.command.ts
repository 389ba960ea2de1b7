import { Injectable } from '@nestjs/common';
import { MembershipEntity, type Transaction, UnitOfWork } from '@premia/api-data-access';
import { Conflict, NotFound, type TenantContext } from '@premia/api-util-platform';
import { message } from '@premia/shared-messages';
import { readMember } from './member.queries';
import { Member } from './member.type';
import { ownerOnly } from './owner-only';
import type { UpdateMemberRolesArguments } from './role.input';

@Injectable()
export class UpdateMemberRolesCommand {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Gives a member other roles, at once. Nobody changes their own, and a workspace always keeps an owner. */
  run(ctx: TenantContext, { memberId, roles }: UpdateMemberRolesArguments): Promise<Member | Conflict | NotFound> {
    return this.unitOfWork.run(ctx, async (tx) => {
      // Two owners taking the role from each other at once must not leave the workspace without one.
      await tx.query('SELECT FROM premia.memberships WHERE tenant_id = $1 FOR UPDATE', [ctx.tenantId]);
      const member = await readMember(tx, ctx.tenantId, memberId);
      if (member === null) return new NotFound(ctx);
      if (member.user_id === ctx.userId) return ownRoles(ctx);
      const ownershipChanges = roles.includes('owner') !== member.roles.includes('owner');
      if (ownershipChanges && !ctx.roles.includes('owner')) return ownerOnly(ctx);
      if (!roles.includes('owner') && !(await hasOtherOwner(tx, ctx.tenantId, memberId))) return lastOwner(ctx);
      await tx.repository(MembershipEntity).update({ tenantId: ctx.tenantId, id: memberId }, { roles });
      tx.audit({
        action: 'membership.roles-changed',
        entity: 'membership',
        entityId: memberId,
        before: { roles: member.roles },
        after: { roles },
      });
      return new Member({ ...member, roles });
    });
  }
}

async function hasOtherOwner(tx: Transaction, tenantId: string, memberId: string): Promise<boolean> {
  const [other] = await tx.query(
    `SELECT FROM premia.memberships WHERE tenant_id = $1 AND id <> $2 AND ended_at IS NULL AND 'owner' = ANY (roles) LIMIT 1`,
    [tenantId, memberId],
  );
  return other !== undefined;
}

function ownRoles(ctx: TenantContext): Conflict {
  return new Conflict(ctx, message('problem.MEMBER.OWN_ROLES'));
}

function lastOwner(ctx: TenantContext): Conflict {
  return new Conflict(ctx, message('problem.MEMBER.LAST_OWNER'));
}
