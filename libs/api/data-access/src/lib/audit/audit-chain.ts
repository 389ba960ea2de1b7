import { createHash } from 'node:crypto';
import { canonicalJson, indexesFirst } from '@premia/domain-kernel';
import type { AuditAction, AuditEntity } from '@premia/shared-contract';

/** What is written down about a change; amounts inside `before` and `after` are decimal strings. */
export interface AuditEntry {
  readonly action: AuditAction;
  readonly entity: AuditEntity;
  readonly entityId: string | null;
  readonly before?: unknown;
  readonly after?: unknown;
}

/** An event as it is chained: everything that is stored, and the hash of the event before it. */
export interface ChainedEvent {
  readonly tenantId: string;
  readonly id: string;
  readonly sequence: number;
  readonly at: Date;
  readonly actorUserId: string | null;
  readonly action: string;
  readonly entity: string;
  readonly entityId: string | null;
  readonly before: unknown;
  readonly after: unknown;
  readonly previousHash: string;
}

/** `previousHash` of a workspace's first event. */
export const CHAIN_START = '0'.repeat(64);

/** SHA-256 over the canonical JSON of the event: changing, removing or reordering one breaks every hash after it. */
export function hashOf(event: ChainedEvent): string {
  return createHash('sha256').update(canonicalJson(event, indexesFirst)).digest('hex');
}
