import { Injectable } from '@nestjs/common';
import { notePayRead, Reads, verifyAuditChain } from '@premia/api-data-access';
import {
  type Connection,
  decodeCursor,
  pageOf,
  pageSize,
  scopeOf,
  type TenantContext,
} from '@premia/api-util-platform';
import type { AuditAction, AuditEntity } from '@premia/shared-contract';
import { changesOf } from './audit-changes';
import type { AuditEvent, AuditEventArguments, AuditVerification } from './audit-event.type';

interface AuditRow {
  readonly id: string;
  readonly sequence: number;
  readonly at: Date;
  readonly actor_email: string | null;
  readonly action: AuditAction;
  readonly entity: AuditEntity;
  readonly entity_id: string | null;
  readonly before: unknown;
  readonly after: unknown;
  readonly hash: string;
}

/** Things whose events never tell of pay. Others show what was changed only to readers who may see everybody's pay. */
const WITHOUT_PAY = new Set<AuditEntity>([
  'workspace',
  'session',
  'file',
  'membership',
  'invitation',
  'team',
  'person',
  'import',
  'cycle',
]);

/** Events that tell amounts of people. */
const PAY_WRITTEN = new Set<AuditAction>(['payout-inputs.saved', 'payout-run.calculated']);

@Injectable()
export class AuditQueries {
  constructor(private readonly reads: Reads) {}

  /** Events, newest first. */
  async events(ctx: TenantContext, { first, after, entity }: AuditEventArguments): Promise<Connection<AuditEvent>> {
    const size = pageSize(first);
    const [before] = decodeCursor(after, ['sequence']) ?? [null];
    const rows = await this.reads.query<AuditRow>(
      ctx,
      `SELECT e.id, e.sequence::int, e.at, u.email AS actor_email, e.action, e.entity, e.entity_id, e.before, e.after, e.hash
       FROM premia.audit_events e LEFT JOIN premia.users u ON u.id = e.actor_user_id
       WHERE e.tenant_id = $1 AND ($2::text IS NULL OR e.entity = $2) AND ($3::bigint IS NULL OR e.sequence < $3::bigint)
       ORDER BY e.sequence DESC LIMIT $4`,
      [ctx.tenantId, entity ?? null, before, size + 1],
    );
    const [total] = await this.reads.query<{ count: number }>(
      ctx,
      'SELECT count(*)::int AS count FROM premia.audit_events WHERE tenant_id = $1 AND ($2::text IS NULL OR entity = $2)',
      [ctx.tenantId, entity ?? null],
    );
    const seesPay = scopeOf(ctx, 'pay.read') === 'all';
    for (const { action, entity: of, entity_id: id } of seesPay ? rows : [])
      if (PAY_WRITTEN.has(action)) notePayRead(ctx, of, id);
    return pageOf(
      rows,
      size,
      total?.count ?? 0,
      (row) => toEvent(row, { showsChange: seesPay || WITHOUT_PAY.has(row.entity), seesPay }),
      (row) => [String(row.sequence)],
    );
  }

  async verification(ctx: TenantContext): Promise<AuditVerification> {
    const found = await verifyAuditChain(this.reads.of(ctx), ctx.tenantId);
    return scopeOf(ctx, 'pay.read') === 'all' ? found : { ...found, headHash: null };
  }
}

function toEvent(
  row: AuditRow,
  { showsChange, seesPay }: { readonly showsChange: boolean; readonly seesPay: boolean },
): AuditEvent {
  return {
    id: row.id,
    sequence: row.sequence,
    at: row.at,
    actorEmail: row.actor_email,
    action: row.action,
    entity: row.entity,
    entityId: row.entity_id,
    changes: showsChange ? changesOf(row.before, row.after) : null,
    // Every hash rests on all before it: by trying amounts, one would find those that are not shown.
    hash: seesPay ? row.hash : null,
  };
}
