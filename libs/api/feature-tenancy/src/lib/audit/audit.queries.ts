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
import { cycleName } from '@premia/api-vocabulary';
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
  /** Names of what the event is about, where they are known. */
  readonly own_name: string | null;
  readonly owner_name: string | null;
  readonly cycle: { readonly name: string; readonly from: string; readonly to: string } | null;
  readonly run_number: number | null;
}

/** `$1` tenant, `$2` entity, `$3` actor, `$4` first day, `$5` last day; null does not restrict. */
const WANTED = `
  FROM premia.audit_events e
  JOIN premia.tenants t ON t.id = e.tenant_id
  LEFT JOIN premia.users u ON u.id = e.actor_user_id
 WHERE e.tenant_id = $1 AND ($2::text IS NULL OR e.entity = $2) AND ($3::text IS NULL OR u.email = lower($3))
   AND ($4::date IS NULL OR e.at >= $4::date::timestamp AT TIME ZONE t.time_zone)
   AND ($5::date IS NULL OR e.at < ($5::date + 1)::timestamp AT TIME ZONE t.time_zone)`;

/** What each event is about; a page of them, each found by its key. */
const SUBJECT = `
  CASE e.entity
    WHEN 'person' THEN (SELECT p.name FROM premia.persons p WHERE p.tenant_id = $1 AND p.id = e.entity_id)
    WHEN 'team' THEN (SELECT m.name FROM premia.teams m WHERE m.tenant_id = $1 AND m.id = e.entity_id)
    WHEN 'plan' THEN (SELECT b.name FROM premia.bonus_plans b WHERE b.tenant_id = $1 AND b.id = e.entity_id)
    WHEN 'import' THEN (SELECT i.file_name FROM premia.imports i WHERE i.tenant_id = $1 AND i.id = e.entity_id)
    WHEN 'membership' THEN (SELECT mu.email FROM premia.memberships m JOIN premia.users mu ON mu.id = m.user_id
                             WHERE m.tenant_id = $1 AND m.id = e.entity_id)
    WHEN 'invitation' THEN (SELECT v.email FROM premia.invitations v WHERE v.tenant_id = $1 AND v.id = e.entity_id)
  END AS own_name,
  coalesce((SELECT p.name FROM premia.persons p WHERE p.tenant_id = $1 AND p.id::text = e.after #>> '{owner,personId}'),
           (SELECT m.name FROM premia.teams m WHERE m.tenant_id = $1 AND m.id::text = e.after #>> '{owner,teamId}')) AS owner_name,
  (SELECT r.number FROM premia.payout_runs r WHERE e.entity = 'payout-run' AND r.tenant_id = $1 AND r.id = e.entity_id) AS run_number,
  (SELECT json_build_object('name', c.name, 'from', to_char(c.from_date, 'YYYY-MM-DD'), 'to', to_char(c.to_date, 'YYYY-MM-DD'))
     FROM premia.cycles c
    WHERE c.tenant_id = $1 AND c.id = CASE
            WHEN e.entity IN ('cycle', 'payout-inputs') THEN e.entity_id
            WHEN e.entity = 'payout-run' THEN (SELECT r.cycle_id FROM premia.payout_runs r WHERE r.tenant_id = $1 AND r.id = e.entity_id)
          END) AS cycle`;

/** Things whose events tell of no pay, but for those of payouts. All else shows what was changed only to who may see everybody's pay. */
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

/** Whatever is done to payouts, of whichever thing the event is: its amounts are people's, or sums of them. */
const tellsOfPayouts = (action: AuditAction): boolean => action.startsWith('payout');

@Injectable()
export class AuditQueries {
  constructor(private readonly reads: Reads) {}

  /** Events, newest first. */
  async events(ctx: TenantContext, given: AuditEventArguments): Promise<Connection<AuditEvent>> {
    const { first, after, entity, actorEmail, from, to } = given;
    const size = pageSize(first);
    const [before] = decodeCursor(after, ['sequence']) ?? [null];
    const wanted = [ctx.tenantId, entity ?? null, actorEmail ?? null, from ?? null, to ?? null];
    const rows = await this.reads.query<AuditRow>(
      ctx,
      `SELECT e.id, e.sequence::int, e.at, u.email AS actor_email, e.action, e.entity, e.entity_id, e.before, e.after, e.hash,
              ${SUBJECT}
       ${WANTED} AND ($6::bigint IS NULL OR e.sequence < $6::bigint)
       ORDER BY e.sequence DESC LIMIT $7`,
      [...wanted, before, size + 1],
    );
    const [total] = await this.reads.query<{ count: number }>(ctx, `SELECT count(*)::int AS count ${WANTED}`, wanted);
    const seesPay = scopeOf(ctx, 'pay.read') === 'all';
    for (const { action, entity: of, entity_id: id } of seesPay ? rows : [])
      if (tellsOfPayouts(action)) notePayRead(ctx, of, id);
    return pageOf(
      rows,
      size,
      total?.count ?? 0,
      (row) =>
        toEvent(ctx, row, {
          showsChange: seesPay || (WITHOUT_PAY.has(row.entity) && !tellsOfPayouts(row.action)),
          seesPay,
        }),
      (row) => [String(row.sequence)],
    );
  }

  async verification(ctx: TenantContext): Promise<AuditVerification> {
    const found = await verifyAuditChain(this.reads.of(ctx), ctx.tenantId);
    return scopeOf(ctx, 'pay.read') === 'all' ? found : { ...found, headHash: null };
  }
}

function toEvent(
  ctx: TenantContext,
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
    subject: showsChange ? subjectOf(ctx, row) : null,
    changes: showsChange ? changesOf(row.before, row.after, ctx.locale) : null,
    // Every hash rests on all before it: by trying amounts, one would find those that are not shown.
    hash: seesPay ? row.hash : null,
  };
}

/** What an event is about, in the reader's words: the thing's name, or what was written of it where it is no more. */
function subjectOf(
  ctx: TenantContext,
  { own_name, owner_name, cycle, run_number, before, after }: AuditRow,
): string | null {
  const written = [after, before].flatMap((value) =>
    typeof value === 'object' && value !== null
      ? ['name', 'fileName', 'email'].map((field) => (value as Record<string, unknown>)[field])
      : [],
  );
  const name = own_name ?? (cycle === null ? written.find((text) => typeof text === 'string') : null);
  const parts = [
    owner_name,
    typeof name === 'string' ? name : null,
    cycle === null ? null : cycleName(ctx, cycle),
    run_number === null ? null : `№ ${run_number}`,
  ].filter((part) => part !== null);
  return parts.length === 0 ? null : parts.join(', ');
}
