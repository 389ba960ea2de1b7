import type { SerialRunner } from '../database/serial-runner';
import type { Sql } from '../database/sql';
import { AuditEventEntity } from '../entities/audit-event.entity';
import { insertStatement } from '../entities/columns';
import { newId } from '../new-id';
import { type AuditEntry, type ChainedEvent, hashOf } from './audit-chain';

export interface AuditOrigin {
  readonly tenantId: string;
  readonly actorUserId: string | null;
  readonly at: Date;
}

/** Until the transaction ends, nobody else appends to the workspace's chain. */
export async function lockAuditChain(sql: Sql, tenantId: string): Promise<void> {
  await sql.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [`audit:${tenantId}`]);
}

/**
 * Appends to the workspace's chain. Called last in a transaction: the lock on the chain is then held for the shortest
 * time, and never while waiting for a row that another auditing transaction holds.
 */
export async function appendAuditEvents(
  runner: SerialRunner,
  { tenantId, actorUserId, at }: AuditOrigin,
  entries: readonly AuditEntry[],
): Promise<void> {
  if (entries.length === 0) return;
  await lockAuditChain(runner, tenantId);
  // The head, which a trigger advances, and not the last event: what was deleted leaves a gap that shows.
  const [head] = await runner.query<{ count: string; hash: string }>(
    'SELECT count, hash FROM premia.audit_heads WHERE tenant_id = $1',
    [tenantId],
  );
  if (head === undefined) throw new Error(`The head of the audit chain of workspace ${tenantId} is missing`);
  let sequence = Number(head.count);
  let previousHash = head.hash;
  const rows = entries.map((entry) => {
    sequence += 1;
    const event: ChainedEvent = {
      tenantId,
      id: newId(),
      sequence,
      at,
      actorUserId,
      action: entry.action,
      entity: entry.entity,
      entityId: entry.entityId,
      before: entry.before ?? null,
      after: entry.after ?? null,
      previousHash,
    };
    const hash = hashOf(event);
    previousHash = hash;
    return { ...event, hash };
  });
  await runner.query(insertStatement(AuditEventEntity), [JSON.stringify(rows)]);
}
