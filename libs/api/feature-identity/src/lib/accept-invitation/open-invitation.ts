import type { Transaction } from '@premia/api-data-access';
import { hashToken } from '@premia/api-util-platform';
import type { Role } from '@premia/shared-contract';

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

/** The invitation of a link that still holds; the transaction goes on inside its workspace. */
export async function openInvitation(tx: Transaction, token: string): Promise<OpenInvitation | null> {
  const [invitation] = await tx.query<OpenInvitation>(
    `SELECT i.id, i.tenant_id, t.name AS workspace_name, i.email, i.roles, i.person_id, i.expires_at, i.created_by
     FROM premia.invitations i JOIN premia.tenants t ON t.id = i.tenant_id
     WHERE i.token_hash = $1 AND i.accepted_at IS NULL AND i.revoked_at IS NULL AND i.expires_at > $2`,
    [hashToken(token), tx.ctx.now],
  );
  if (invitation === undefined) return null;
  await tx.bind({ tenantId: invitation.tenant_id });
  return invitation;
}
