import type { Installation } from './installation';
import type { BenchTenant } from './tenant';

/** The run itself; what it is worth is known with its payouts. */
const INSERT_RUN = `
  insert into premia.payout_runs
    (tenant_id, id, cycle_id, plan_version_id, number, state, currency, shared_input, shared_sources, input_hash,
     engine_version, data_as_of, target_total, payout_total, calculated_at, calculated_by)
  values ($1, uuidv7(), $2, $3, 1, 'calculated', 'INR', '{}', '{}', '', 'by hand', now(), 0, 0, now(), $4)
  returning id`;

/** `amounts` alone, or `frozen`: with each person's inputs and where they come from, as a receipt needs them. */
export type SqlPair = 'amounts' | 'frozen';

/** The inputs of one owner, of which `input` and `sources` of a payout are made. */
const FROZEN = `,
           json_agg(json_build_object('id', kpi, 'weight', weight::text, 'actual', actual::text, 'scoring', scoring)) as measures,
           json_agg(json_build_object('component', 'own', 'measure', kpi, 'assignmentId', id, 'kpi', kpi,
             'channels', channels, 'campaigns', campaigns)) as sources`;

const FROZEN_PERSON = `,
           json_build_object('id', p.id, 'measures', json_build_object('own', own.measures),
             'segments', json_build_array(json_build_object('from', '2021-02-01', 'to', '2021-02-28', 'fte', w.fte::text,
               'eligiblePay', w.eligible_pay::text, 'targetPercent', w.target_percent::text, 'team', w.team_id))) as input,
           own.sources`;

/**
 * What somebody who knows the tables and this one plan would write: sums of what stands, attainments, the plan's curve,
 * weights, and one row a person with the same amounts. Nothing is checked, explained or hashed; only `frozen` could be.
 */
const insertPayouts = (pair: SqlPair): string => `
  with standing as (
    select distinct on (o.source, o.external_key) o.metric, o.campaign, o.value, o.on_date
      from premia.observations o
     where o.tenant_id = $1 and o.recorded_at <= now()
     order by o.source, o.external_key, o.revision desc),
  actual as materialized (
    select case metric when 'visits' then 'website_traffic' when 'target_actions' then 'conversions' else metric end as kpi,
           campaign, sum(value) as value
      from standing
     where value is not null and on_date between '2021-02-01' and '2021-02-28'
     group by 1, 2),
  attained as (
    select a.id, a.person_id, a.team_id, a.kpi, a.weight, a.scoring, a.channels, a.campaigns, actual.value as actual,
           100 * actual.value / (a.scoring ->> 'target')::numeric as percent
      from premia.assignments a
      join actual on actual.kpi = a.kpi and actual.campaign = a.campaigns[1]
     where a.tenant_id = $1 and a.cycle_id = $2),
  rated as materialized (
    select person_id, team_id,
           sum(weight * case when percent < 80 then 0
                             when percent <= 100 then 50 + (percent - 80) * 2.5
                             when percent < 120 then 100 + (percent - 100) * 2.5
                             else 150 end) / 100 as rate${pair === 'frozen' ? FROZEN : ''}
      from attained
     group by person_id, team_id),
  earned as (
    select p.id, p.name, w.position, w.team_id, t.name as team_name, w.eligible_pay * w.target_percent / 100 as target,
           -- Quotients are cut off somewhere; twelve decimals bring what is half a hundredth exactly back to it.
           round(w.eligible_pay * w.target_percent / 100 * (0.8 * own.rate + 0.2 * team.rate) / 100, 12) as exact
           ${pair === 'frozen' ? FROZEN_PERSON : `, null::json as input, '[]'::json as sources`}
      from premia.persons p
      join premia.terms w on w.tenant_id = p.tenant_id and w.person_id = p.id
       and w.from_date <= '2021-02-01' and (w.to_date is null or w.to_date >= '2021-02-28')
      join premia.teams t on t.tenant_id = w.tenant_id and t.id = w.team_id
      join rated own on own.person_id = p.id
      join rated team on team.team_id = w.team_id
     where p.tenant_id = $1)
  insert into premia.payouts
    (tenant_id, run_id, id, person_id, person_name, position, team_id, team_name, outcome, reason_values, input, sources,
     target_bonus, total, percent_of_target, receipt_hash)
  select $1, $3, uuidv7(), id, name, position, team_id, team_name,
         case when round(exact, 2) = 0 then 'zero' else 'paid' end, '{}', input, sources,
         target, round(exact, 2), round(100 * round(exact, 2) / target, 6), ''
    from earned`;

/** Calculates and stores a run by a pair of statements, with the service's rights and in its tables; gives the run's id. */
export async function calculateInSql(
  { app, tenantId, userId }: Installation,
  { cycleId, planVersionId }: BenchTenant,
  pair: SqlPair,
): Promise<string> {
  await app.query('begin');
  await app.query(`set local app.tenant_id = '${tenantId}'`);
  // Its author knows that it reads everybody; the planner, which keeps no statistics of workspaces, takes them for a few.
  await app.query('set local enable_nestloop = off');
  const { rows } = await app.query<{ id: string }>(INSERT_RUN, [tenantId, cycleId, planVersionId, userId]);
  const runId = rows[0]?.id ?? '';
  await app.query(insertPayouts(pair), [tenantId, cycleId, runId]);
  await app.query('commit');
  return runId;
}
