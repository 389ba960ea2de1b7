import type { SerialRunner } from '../database/serial-runner';
import { AuditEventEntity } from '../entities/audit-event.entity';
import { insertStatement } from '../entities/columns';
import { newId } from '../new-id';
import { type AuditEntry, CHAIN_START, type ChainedEvent, hashOf } from './audit-chain';

export interface AuditOrigin {
  readonly tenantId: string;
  readonly actorUserId: string | null;
  readonly at: Date;
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
  await runner.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [`audit:${tenantId}`]);
  const [last] = await runner.query<{ sequence: string; hash: string }>(
    'SELECT sequence, hash FROM premia.audit_events WHERE tenant_id = $1 ORDER BY sequence DESC LIMIT 1',
    [tenantId],
  );
  let sequence = Number(last?.sequence ?? '0');
  let previousHash = last?.hash ?? CHAIN_START;
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
