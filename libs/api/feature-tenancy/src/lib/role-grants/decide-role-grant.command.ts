import { Injectable } from '@nestjs/common';
import { isActiveMember, type Transaction, UnitOfWork } from '@premia/api-data-access';
import { Conflict, NotFound, Problem, type TenantContext } from '@premia/api-util-platform';
import { permissionScope, type Role } from '@premia/shared-contract';
import { message } from '@premia/shared-messages';
import { IssueInvitation } from '../invitations/issue-invitation';
import { lockMembers, readMember } from '../members/member.queries';
import { ownerOnly } from '../members/owner-only';
import { setRoles } from '../members/update-member-roles.command';
import { type Recipient, RequestGrant } from './request-grant';
import { readOpenGrant, roleGrantOf } from './role-grant.queries';
import type { RoleGrant, RoleGrantRow } from './role-grant.type';

@Injectable()
export class DecideRoleGrantCommand {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly invitations: IssueInvitation,
    private readonly requests: RequestGrant,
  ) {}

  /** Gives what was asked for, by the right of the owner who approves; whoever asked must still be allowed to ask. */
  approve(ctx: TenantContext, id: string): Promise<RoleGrant | Conflict | NotFound> {
    return this.unitOfWork.run(ctx, async (tx) => {
      await lockMembers(tx, ctx);
      const grant = await readOpenGrant(tx, ctx, id);
      if (grant === null) return new NotFound(ctx);
      if (!ctx.roles.includes('owner')) return ownerOnly(ctx);
      if (grant.requestedBy === ctx.userId) return new Conflict(ctx, message('problem.ROLE_GRANT.OWN'));
      const requester = await readRequester(tx, ctx, grant);
      if (requester === null) return new Conflict(ctx, message('problem.ROLE_GRANT.REQUESTER_GONE'));
      const done = await this.#grant(tx, ctx, grant);
      if (done instanceof Problem) return done;
      return this.#decided(tx, ctx, grant, 'approved', requester);
    });
  }

  /** Refuses, or by whoever asked: takes the request back. */
  decline(ctx: TenantContext, id: string): Promise<RoleGrant | Conflict | NotFound> {
    return this.unitOfWork.run(ctx, async (tx) => {
      const grant = await readOpenGrant(tx, ctx, id);
      if (grant === null) return new NotFound(ctx);
      if (!ctx.roles.includes('owner') && grant.requestedBy !== ctx.userId) return ownerOnly(ctx);
      return this.#decided(tx, ctx, grant, 'declined', await readRequester(tx, ctx, grant));
    });
  }

  async #grant(tx: Transaction, ctx: TenantContext, grant: RoleGrantRow): Promise<unknown> {
    const { memberId, email, roles, personId } = grant;
    if (memberId === null) return this.invitations.issue(tx, ctx, { email, roles, personId });
    const member = await readMember(tx, ctx.tenantId, memberId);
    return member === null ? new NotFound(ctx) : setRoles(tx, ctx, member, roles);
  }

  async #decided(
    tx: Transaction,
    ctx: TenantContext,
    grant: RoleGrantRow,
    decision: 'approved' | 'declined',
    requester: Recipient | null,
  ): Promise<RoleGrant> {
    const { id, email, roles, personId, memberId } = grant;
    await tx.execute(
      `update premia.role_grants set decided_at = $3, decided_by = $4 where tenant_id = $1 and id = $2`,
      [ctx.tenantId, id, ctx.now, ctx.userId],
    );
    const after = { email, roles, personId };
    tx.audit({ action: `role-grant.${decision}`, entity: 'membership', entityId: memberId, after });
    if (requester !== null && grant.requestedBy !== ctx.userId)
      await this.requests.tell(tx, requester, email, decision);
    return roleGrantOf(ctx, grant);
  }
}

/** Null where they may no longer manage members. */
async function readRequester(tx: Transaction, ctx: TenantContext, grant: RoleGrantRow): Promise<Recipient | null> {
  const [row] = await tx.query<Recipient & { readonly roles: readonly Role[] }>(
    `select u.email, u.locale, m.roles from premia.memberships m join premia.users u on u.id = m.user_id
      where m.tenant_id = $1 and m.user_id = $2 and ${isActiveMember('$3')}`,
    [ctx.tenantId, grant.requestedBy, ctx.now],
  );
  return row === undefined || permissionScope(row.roles, 'members.manage') === null ? null : row;
}
