import type { TenantContext } from '@premia/api-util-platform';
import { type CycleProgress, METRIC_CATALOGUE } from '@premia/domain-kpi';
import type { Sql } from '../database/sql';

const METRICS = METRIC_CATALOGUE.map(({ key }) => key);

/**
 * How far cycles have come, by cycle. The last day with data is the workspace's, not an owner's: where one channel brings
 * nothing for days, that is how its KPI stands.
 */
export async function readCycleProgress(
  sql: Sql,
  ctx: TenantContext,
  cycleIds: readonly string[],
): Promise<ReadonlyMap<string, CycleProgress>> {
  const rows = await sql.query<CycleProgress & { readonly id: string }>(
    `select c.id, c.to_date - c.from_date + 1 as days, c.to_date < ($3::timestamptz at time zone w.time_zone)::date as "isOver",
            coalesce(greatest(0, least(c.to_date, measured.until) - c.from_date + 1), 0) as elapsed
       from premia.cycles c
       join premia.tenants w on w.id = c.tenant_id
       cross join (select max(newest.on_date) as until
                     from unnest($4::text[]) as one (metric)
                     cross join lateral (
                       select o.on_date from premia.observations o
                        where o.tenant_id = $1 and o.metric = one.metric and o.value is not null
                        order by o.on_date desc limit 1) newest) measured
      where c.tenant_id = $1 and c.id = any ($2::uuid[])`,
    [ctx.tenantId, cycleIds, ctx.now, METRICS],
  );
  return new Map(rows.map(({ id, ...progress }) => [id, progress]));
}
