import type { Transaction } from '@premia/api-data-access';

/**
 * Ends every membership of an account whose address nobody had confirmed until now: whoever made it may have been a
 * stranger, and what stands in its workspaces theirs. Tells how many there were.
 */
export async function leaveWorkspaces(tx: Transaction, userId: string): Promise<number> {
  await tx.bind({ userId });
  const left = await tx.query<{ readonly tenant_id: string; readonly id: string; readonly roles: readonly string[] }>(
    'SELECT tenant_id, id, roles FROM premia.memberships WHERE user_id = $1 AND ended_at IS NULL ORDER BY tenant_id',
    [userId],
  );
  // Row security opens one workspace at a time; there are one or two.
  for (const { tenant_id: tenantId, id, roles } of left) {
    await tx.bind({ tenantId });
    await tx.execute('UPDATE premia.memberships SET ended_at = $3 WHERE tenant_id = $1 AND id = $2', [
      tenantId,
      id,
      tx.ctx.now,
    ]);
    tx.audit({ action: 'membership.removed', entity: 'membership', entityId: id, before: { roles } });
  }
  await tx.bind({ tenantId: null });
  return left.length;
}
