import type { TenantContext } from '@premia/api-util-platform';
import { type CycleProgress, METRIC_CATALOGUE } from '@premia/domain-kpi';
import type { Sql } from '../database/sql';

const METRICS = METRIC_CATALOGUE.map(({ key }) => key);

/** The last day with data in the workspace `$1`, by an index probe for each metric of the list at the place. */
function measuredUntil(place: string): string {
  return `(select max(newest.on_date) as until
             from unnest(${place}::text[]) as one (metric)
             cross join lateral (
               select o.on_date from premia.observations o
                where o.tenant_id = $1 and o.metric = one.metric and o.value is not null
                order by o.on_date desc limit 1) newest)`;
}

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
       cross join ${measuredUntil('$4')} measured
      where c.tenant_id = $1 and c.id = any ($2::uuid[])`,
    [ctx.tenantId, cycleIds, ctx.now, METRICS],
  );
  return new Map(rows.map(({ id, ...progress }) => [id, progress]));
}

/**
 * The cycle that every page begins with: the running one if it has data, else the last that has; without any data the
 * latest that has begun, else the next to come. Null without cycles.
 *
 * @param among ids of the cycles that the page offers; null: all
 */
export async function readFirstCycle(
  sql: Sql,
  ctx: TenantContext,
  among: readonly string[] | null,
): Promise<string | null> {
  const [first] = await sql.query<{ readonly id: string }>(
    `select c.id
       from premia.cycles c
       join premia.tenants w on w.id = c.tenant_id
       cross join ${measuredUntil('$4')} measured
       cross join lateral (
         select c.from_date <= coalesce(measured.until, ($3::timestamptz at time zone w.time_zone)::date) as has_begun) of
      where c.tenant_id = $1 and ($2::uuid[] is null or c.id = any ($2)) and c.archived_at is null
      order by of.has_begun desc, case when of.has_begun then c.from_date end desc, c.from_date, c.to_date desc, c.id
      limit 1`,
    [ctx.tenantId, among, ctx.now, METRICS],
  );
  return first?.id ?? null;
}
