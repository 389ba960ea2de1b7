import type { Sql, Visibility } from '@premia/api-data-access';
import type { TenantContext } from '@premia/api-util-platform';
import type { PlanInput } from '@premia/domain-bonus';
import type { CycleRecord, TeamRecord } from '@premia/domain-payouts';
import { isPerUnit } from '@premia/domain-plans';

export async function readTeams(sql: Sql, ctx: TenantContext): Promise<readonly TeamRecord[]> {
  return sql.query<TeamRecord>(
    `select id, name, parent_id as "parentId" from premia.teams where tenant_id = $1 order by id`,
    [ctx.tenantId],
  );
}

/** Teams that a plan is for, with all below them; null: everyone. */
export function teamsOfPlan(teams: readonly TeamRecord[], named: readonly string[]): ReadonlySet<string> | null {
  if (named.length === 0) return null;
  const reached = new Set(named);
  for (let grown = true; grown;) {
    const below = teams.filter(({ id, parentId }) => parentId !== null && reached.has(parentId) && !reached.has(id));
    for (const { id } of below) reached.add(id);
    grown = below.length > 0;
  }
  return reached;
}

/** Who may take part in a plan in a cycle. */
interface Participation {
  readonly plan: PlanInput;
  readonly cycle: CycleRecord & { readonly id: string };
  readonly teamIds: ReadonlySet<string> | null;
  readonly onlyPersonId: string | null;
  readonly within: Visibility | undefined;
}

const EVERYONE: Visibility = { everyone: true, teamIds: [], personId: null };

/**
 * Teams of those who will take part: in the plan, with KPIs of their own and a target where the plan asks for them, and with
 * the service that it asks for. The results of other teams are nobody's concern in this run.
 */
export async function readUsedTeams(
  sql: Sql,
  ctx: TenantContext,
  { plan, cycle, teamIds, onlyPersonId, within = EVERYONE }: Participation,
): Promise<ReadonlySet<string>> {
  const asksKpis = plan.components.some(({ scope }) => scope === 'individual');
  const asksTarget = !plan.components.some(isPerUnit);
  const rows = await sql.query<{ readonly id: string }>(
    `with inside as (
       select w.person_id, w.team_id,
              coalesce(w.target_amount > 0 or (w.target_percent > 0 and w.eligible_pay > 0), false) as targeted,
              sum(least(w.to_date, p.left_on, $3::date) - greatest(w.from_date, $2::date) + 1) over (partition by w.person_id) as days
         from premia.terms w
         join premia.persons p on p.tenant_id = w.tenant_id and p.id = w.person_id
        where w.tenant_id = $1
          and w.from_date <= least($3::date, coalesce(p.left_on, $3::date))
          and (w.to_date is null or w.to_date >= $2::date)
          and (p.left_on is null or p.left_on >= $2::date)
          and ($4::uuid[] is null or w.team_id = any ($4))
          and ($8::uuid is null or w.person_id = $8)
          and ($10::boolean or w.person_id = $12::uuid or (
            select last.team_id from premia.terms last
             where last.tenant_id = $1 and last.person_id = w.person_id and last.from_date <= $3::date
               and (last.to_date is null or last.to_date >= $2::date)
             order by last.from_date desc limit 1) = any ($11::uuid[])))
     select distinct i.team_id as id
       from inside i
      where i.team_id is not null and i.days >= $9::int
        and (not $5::boolean or exists (select from inside other where other.person_id = i.person_id and other.targeted))
        and (not $6::boolean or exists (
          select from premia.assignments a
           where a.tenant_id = $1 and a.cycle_id = $7 and a.owner_kind = 'person' and a.person_id = i.person_id))`,
    [
      ctx.tenantId,
      cycle.from,
      cycle.to,
      teamIds === null ? null : [...teamIds],
      asksTarget,
      asksKpis,
      cycle.id,
      onlyPersonId,
      plan.proration?.minimumDays ?? 0,
      within.everyone,
      within.teamIds,
      within.personId,
    ],
  );
  return new Set(rows.map(({ id }) => id));
}
