import { isActiveMember, type Transaction } from '@premia/api-data-access';
import type { AuditAction } from '@premia/shared-contract';

interface AccountEvent {
  readonly action: Extract<AuditAction, `session.${string}` | `sessions.${string}` | `password.${string}`>;
  /** Null where it need not have been the owner of the account. */
  readonly actorUserId: string | null;
  readonly after?: object;
}

/**
 * Notes what has happened to an account in the trail of the given workspace, or of all that the account opens, in one
 * order, so that two of these never wait for each other. The last step of its transaction.
 */
export async function auditAccount(
  tx: Transaction,
  userId: string,
  { action, actorUserId, after }: AccountEvent,
  tenantId?: string | null,
): Promise<void> {
  await tx.bind({ userId });
  const workspaces = await tx.query<{ readonly id: string }>(
    `SELECT m.tenant_id AS id FROM premia.memberships m
     WHERE m.user_id = $1 AND ${isActiveMember('$2')} AND ($3::uuid IS NULL OR m.tenant_id = $3) ORDER BY m.tenant_id`,
    [userId, tx.ctx.now, tenantId ?? null],
  );
  for (const { id } of workspaces) {
    await tx.bind({ tenantId: id, userId: actorUserId });
    tx.audit({ action, entity: 'session', entityId: userId, after });
  }
}

/** A session has come into a workspace; nothing where it is in none. */
export async function auditStart(
  tx: Transaction,
  { userId, tenantId }: { readonly userId: string; readonly tenantId: string | null },
): Promise<void> {
  if (tenantId === null) return;
  await auditAccount(tx, userId, { action: 'session.started', actorUserId: userId }, tenantId);
}
