import { Injectable } from '@nestjs/common';
import { type Transaction, UnitOfWork } from '@premia/api-data-access';
import { Conflict, NotFound, type TenantContext } from '@premia/api-util-platform';
import { type AuditAction, mayRestore, maySuspend } from '@premia/shared-contract';
import { message } from '@premia/shared-messages';
import { hasOtherOwner, lockMembers, readMember } from './member.queries';
import { Member, type MemberRow } from './member.type';
import { ownerOnly } from './owner-only';
import { lastOwner } from './update-member-roles.command';

type Change = 'suspend' | 'restore' | 'remove';

const CHANGES: Readonly<Record<Change, { readonly set: string; readonly action: AuditAction }>> = {
  suspend: { set: 'suspended_at = $3', action: 'membership.suspended' },
  restore: { set: 'suspended_at = NULL', action: 'membership.restored' },
  remove: { set: 'ended_at = $3', action: 'membership.removed' },
};

interface Request {
  readonly memberId: string;
  readonly reason: string;
}

@Injectable()
export class ChangeMemberCommand {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /**
   * Takes a member's access away, for a time or for good, or gives it back; their sessions in the workspace end at once.
   */
  run(ctx: TenantContext, change: Change, { memberId, reason }: Request): Promise<Member | Conflict | NotFound> {
    // Sessions belong to no workspace: only a transaction in identity reaches them.
    return this.unitOfWork.runInIdentity(ctx, async (tx) => {
      await lockMembers(tx, ctx);
      const member = await readMember(tx, ctx.tenantId, memberId);
      if (member === null) return new NotFound(ctx);
      const refusal = await refuse(tx, ctx, change, member);
      if (refusal !== null) return refusal;
      const { set, action } = CHANGES[change];
      await tx.execute(
        `UPDATE premia.memberships SET ${set} WHERE tenant_id = $1 AND id = $2 AND $3::timestamptz IS NOT NULL`,
        [ctx.tenantId, memberId, ctx.now],
      );
      if (change !== 'restore') await endAccess(tx, ctx, member);
      const { email, roles } = member;
      tx.audit({ action, entity: 'membership', entityId: memberId, before: { email, roles }, after: { reason } });
      return new Member({ ...member, suspended_at: change === 'suspend' ? ctx.now : null }, ctx.now);
    });
  }
}

async function refuse(
  tx: Transaction,
  ctx: TenantContext,
  change: Change,
  member: MemberRow,
): Promise<Conflict | null> {
  if (member.user_id === ctx.userId) return new Conflict(ctx, message('problem.MEMBER.ONESELF'));
  const { roles, person_id: personId } = member;
  if (!maySuspend(ctx.roles, roles)) return roles.includes('owner') ? ownerOnly(ctx) : above(ctx);
  if (change === 'restore' && !mayRestore(ctx.roles, roles, personId)) return ownerOnly(ctx);
  if (change === 'suspend' && member.suspended_at !== null)
    return new Conflict(ctx, message('problem.MEMBER.SUSPENDED', { email: member.email }));
  if (change === 'restore' && member.suspended_at === null)
    return new Conflict(ctx, message('problem.MEMBER.NOT_SUSPENDED', { email: member.email }));
  return change !== 'restore' && !(await hasOtherOwner(tx, ctx, member.user_id)) ? lastOwner(ctx) : null;
}

function above(ctx: TenantContext): Conflict {
  return new Conflict(ctx, message('problem.MEMBER.ABOVE'));
}

/** Sessions in this workspace end with their refresh tokens; so does whatever waits to give the member more. */
async function endAccess(tx: Transaction, ctx: TenantContext, { id, user_id, email }: MemberRow): Promise<void> {
  await tx.execute(
    `UPDATE premia.sessions SET revoked_at = $3, revoked_reason = 'access-ended'
      WHERE tenant_id = $1 AND user_id = $2 AND revoked_at IS NULL`,
    [ctx.tenantId, user_id, ctx.now],
  );
  await tx.execute(
    `UPDATE premia.role_grants SET decided_at = $3, decided_by = $4
      WHERE tenant_id = $1 AND (membership_id = $2 OR email = $5) AND decided_at IS NULL`,
    [ctx.tenantId, id, ctx.now, ctx.userId, email],
  );
}
