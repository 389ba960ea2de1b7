import { isActiveMember, type Transaction } from '@premia/api-data-access';
import { hashToken } from '@premia/api-util-platform';
import { mayGrant, type Role } from '@premia/shared-contract';

export interface OpenInvitation {
  readonly id: string;
  readonly tenant_id: string;
  readonly workspace_name: string;
  readonly email: string;
  readonly roles: readonly Role[];
  readonly person_id: string | null;
  readonly expires_at: Date;
  readonly created_by: string;
}

/** The invitation of a link that still holds, by the present rights of whoever invites; the transaction goes on inside its workspace. */
export async function openInvitation(tx: Transaction, token: string): Promise<OpenInvitation | null> {
  const [invitation] = await tx.query<OpenInvitation>(
    `SELECT i.id, i.tenant_id, t.name AS workspace_name, i.email, i.roles, i.person_id, i.expires_at, i.created_by
     FROM premia.invitations i JOIN premia.tenants t ON t.id = i.tenant_id
     WHERE i.token_hash = $1 AND i.accepted_at IS NULL AND i.revoked_at IS NULL AND i.expires_at > $2`,
    [hashToken(token), tx.ctx.now],
  );
  if (invitation === undefined) return null;
  await tx.bind({ tenantId: invitation.tenant_id });
  const [inviter] = await tx.query<{ readonly roles: readonly Role[] }>(
    `SELECT m.roles FROM premia.memberships m WHERE m.tenant_id = $1 AND m.user_id = $2 AND ${isActiveMember('$3')}`,
    [invitation.tenant_id, invitation.created_by, tx.ctx.now],
  );
  return inviter !== undefined && mayGrant(inviter.roles, invitation.roles, invitation.person_id) ? invitation : null;
}
