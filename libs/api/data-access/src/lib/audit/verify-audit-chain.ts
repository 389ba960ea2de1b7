import type { Sql } from '../database/sql';
import { CHAIN_START, hashOf } from './audit-chain';

export interface ChainVerification {
  readonly intact: boolean;
  /** How many events were looked at. */
  readonly events: number;
  /** The first event that is not what was written; null where all are. */
  readonly brokenAtSequence: number | null;
  /** How many events were written and the hash of the last, as the head has them; to keep outside the database. */
  readonly headCount: number;
  readonly headHash: string;
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

/** Walks a workspace's chain from its start, computes every hash anew, and compares where it ends with the head. */
export async function verifyAuditChain(sql: Sql, tenantId: string): Promise<ChainVerification> {
  const [{ count: headCount, hash: headHash } = { count: 0, hash: '' }] = await sql.query<{
    readonly count: number;
    readonly hash: string;
  }>('SELECT count::int, hash FROM premia.audit_heads WHERE tenant_id = $1', [tenantId]);
  const head = { headCount, headHash };
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
      if (!asWritten) return { intact: false, events, brokenAtSequence: event.sequence, ...head };
      previousHash = event.hash;
    }
    if (batch.length < BATCH) {
      const intact = events === headCount && previousHash === headHash;
      // Too few events: the first that is missing. Else the first that the head does not know.
      return { intact, events, brokenAtSequence: intact ? null : Math.min(events, headCount) + 1, ...head };
    }
  }
}
