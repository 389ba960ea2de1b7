import type { Sql } from '@premia/api-data-access';
import type { TenantContext } from '@premia/api-util-platform';
import type { PlanVersionRecord } from './cycle-and-plan.queries';

/** Who has read a version, and for whom it does not hold before they have (product §6). */
export interface VersionAcknowledgers {
  /** Those who acknowledged it, or for whom the owner put it into force. */
  readonly readers: ReadonlySet<string>;
  /** Those whom the version before held for, and who are not among the readers. */
  readonly pending: ReadonlySet<string>;
}

export async function readVersionAcknowledgers(
  sql: Sql,
  ctx: TenantContext,
  { id, number }: Pick<PlanVersionRecord, 'id' | 'number'>,
): Promise<VersionAcknowledgers> {
  const rows = await sql.query<{ readonly id: string }>(
    `select person_id as id from premia.plan_acknowledgements where tenant_id = $1 and plan_version_id = $2`,
    [ctx.tenantId, id],
  );
  const readers = new Set(rows.map((row) => row.id));
  if (number === 1) return { readers, pending: new Set() };
  const unread = await sql.query<{ readonly id: string }>(`${UNREAD} and v.id = $2`, [ctx.tenantId, id]);
  return { readers, pending: new Set(unread.map((row) => row.id)) };
}

/** Versions that do not hold for a person before they have acknowledged them. */
export async function readPendingVersions(
  sql: Sql,
  ctx: TenantContext,
  personId: string,
): Promise<ReadonlySet<string>> {
  const rows = await sql.query<{ readonly versionId: string }>(`${UNREAD} and w.person_id = $2`, [
    ctx.tenantId,
    personId,
  ]);
  return new Set(rows.map(({ versionId }) => versionId));
}

/** People who had a target before the first day of a later version, and have not acknowledged it. */
const UNREAD = `
  select distinct v.id as "versionId", w.person_id as id
    from premia.bonus_plan_versions v
    join premia.terms w on w.tenant_id = v.tenant_id
     and w.from_date < coalesce(v.applies_from, v.published_at::date)
     and (w.target_amount > 0 or (w.target_percent > 0 and w.eligible_pay > 0))
   where v.tenant_id = $1 and v.state = 'published' and v.number > 1
     and not exists (select from premia.plan_acknowledgements a
            where a.tenant_id = v.tenant_id and a.plan_version_id = v.id and a.person_id = w.person_id)`;
