import type { Sql } from '../database/sql';
import { CHAIN_START, hashOf } from './audit-chain';

export interface ChainVerification {
  readonly intact: boolean;
  /** How many events were looked at. */
  readonly events: number;
  /** The first event that is not what was written; null where all are. */
  readonly brokenAtSequence: number | null;
}

interface StoredEvent {
  readonly id: string;
  readonly sequence: number;
  readonly at: Date;
  readonly actor_user_id: string | null;
  readonly action: string;
  readonly entity: string;
  readonly entity_id: string | null;
  readonly before: unknown;
  readonly after: unknown;
  readonly previous_hash: string;
  readonly hash: string;
}

const BATCH = 1000;

/** Walks a workspace's chain from its start and computes every hash anew. */
export async function verifyAuditChain(sql: Sql, tenantId: string): Promise<ChainVerification> {
  let events = 0;
  let previousHash = CHAIN_START;
  for (;;) {
    const batch = await sql.query<StoredEvent>(
      `SELECT id, sequence::int, at, actor_user_id, action, entity, entity_id, before, after, previous_hash, hash
       FROM premia.audit_events WHERE tenant_id = $1 AND sequence > $2 ORDER BY sequence LIMIT ${BATCH}`,
      [tenantId, events],
    );
    for (const event of batch) {
      events += 1;
      const expected = hashOf({
        tenantId,
        id: event.id,
        sequence: event.sequence,
        at: event.at,
        actorUserId: event.actor_user_id,
        action: event.action,
        entity: event.entity,
        entityId: event.entity_id,
        before: event.before,
        after: event.after,
        previousHash,
      });
      const asWritten = event.sequence === events && event.previous_hash === previousHash && event.hash === expected;
      if (!asWritten) return { intact: false, events, brokenAtSequence: event.sequence };
      previousHash = event.hash;
    }
    if (batch.length < BATCH) return { intact: true, events, brokenAtSequence: null };
  }
}
