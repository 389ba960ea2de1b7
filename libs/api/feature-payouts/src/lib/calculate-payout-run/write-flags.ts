import type { Transaction } from '@premia/api-data-access';
import type { TenantContext } from '@premia/api-util-platform';

/** Standing runs of so many earlier cycles are the range of somebody's own; of fewer than the least there is none. */
const RANGE_RUNS = 6;
const LEAST_RUNS = 3;
/** Percent of the last period's payout. */
const LARGE_CHANGE = 10;

/** Notes what is unusual in a run, by the rules of `AnomalyEnum`, for all of its people in one statement. */
export async function writeFlags(tx: Transaction, ctx: TenantContext, runId: string): Promise<void> {
  await tx.execute(
    `with this as (
       select r.tenant_id, r.id, r.currency, v.plan_id, c.from_date
         from premia.payout_runs r
         join premia.bonus_plan_versions v on v.tenant_id = r.tenant_id and v.id = r.plan_version_id
         join premia.cycles c on c.tenant_id = r.tenant_id and c.id = r.cycle_id
        where r.tenant_id = $1 and r.id = $2),
     standing as (
       select distinct on (c.to_date, c.id) r.id, c.to_date
         from this
         join premia.cycles c on c.tenant_id = this.tenant_id and c.to_date < this.from_date
         join premia.payout_runs r on r.tenant_id = c.tenant_id and r.cycle_id = c.id and r.currency = this.currency
          and r.state not in ('superseded', 'rejected')
         join premia.bonus_plan_versions v on v.tenant_id = r.tenant_id and v.id = r.plan_version_id and v.plan_id = this.plan_id
        order by c.to_date desc, c.id, r.number desc limit ${RANGE_RUNS}),
     history as (
       select p.person_id, count(*) as runs, min(p.total) as lowest, max(p.total) as highest,
              max(p.total) filter (where p.run_id = (select s.id from standing s order by s.to_date desc limit 1)) as last
         from premia.payouts p
        where p.tenant_id = $1 and p.run_id in (select id from standing) and p.outcome <> 'not-eligible'
        group by 1)
     insert into premia.payout_flags (tenant_id, id, run_id, person_id, flag)
     select p.tenant_id, gen_random_uuid(), p.run_id, p.person_id, found.flag
       from premia.payouts p
       left join history h on h.person_id = p.person_id
       cross join lateral unnest(array[
         case when h.runs >= ${LEAST_RUNS} and p.total > h.highest then 'above-range' end,
         case when h.runs >= ${LEAST_RUNS} and p.total < h.lowest then 'below-range' end,
         case when h.last > 0 and abs(p.total - h.last) * 100 > h.last * ${LARGE_CHANGE} then 'large-change' end,
         case when p.outcome = 'zero' then 'zero' end,
         case when exists (select from json_each(p.input -> 'measures') list, json_array_elements(list.value) measure
                            where measure ->> 'status' = 'no_data') then 'no-data' end]) as found (flag)
      where p.tenant_id = $1 and p.run_id = $2 and p.outcome <> 'not-eligible' and found.flag is not null`,
    [ctx.tenantId, runId],
  );
}
