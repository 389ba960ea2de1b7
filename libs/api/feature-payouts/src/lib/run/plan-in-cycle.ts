import type { Sql } from '@premia/api-data-access';
import type { TenantContext } from '@premia/api-util-platform';
import type { CycleRow } from '@premia/api-vocabulary';
import type { Finding } from '@premia/domain-payouts';
import type { PayoutsAccess, PayoutVisibility } from '../payouts-access';
import {
  planExists,
  type PlanVersionRecord,
  readCycle,
  readPublishedVersions,
  versionFor,
} from '../run-input/cycle-and-plan.queries';
import { readTeams, teamsOfPlan } from '../run-input/teams.queries';
import { general } from './run-review';

/** A cycle under a plan, as far as the caller may calculate it. */
export interface PlanInCycle {
  readonly cycle: CycleRow;
  /** The version that holds in the cycle, or why the caller can calculate none. */
  readonly version: PlanVersionRecord | Finding;
}

/**
 * Null where there is no such cycle or plan, or none that the caller may calculate: HR and owners any, heads one that is for
 * a team that they lead, or for everyone, and only where they may see the pay of all whom it pays. A run over others would
 * tell of them by what is missing, by counts, and by what a pool leaves (ADR 0021).
 */
export async function readPlanInCycle(
  sql: Sql,
  ctx: TenantContext,
  access: PayoutsAccess,
  { cycleId, planId }: { readonly cycleId: string; readonly planId: string },
): Promise<PlanInCycle | null> {
  const cycle = await readCycle(sql, ctx, cycleId);
  if (cycle === null || !(await planExists(sql, ctx, planId))) return null;
  const versions = await readPublishedVersions(sql, ctx, planId);
  const version = versionFor(versions, cycle);
  const calculable = await access.calculable(ctx);
  if (!mayCalculate(calculable, version)) return null;
  if (version === null) return { cycle, version: noVersionIssue(versions) };
  const visibility = await access.payouts(ctx);
  if (!visibility.everyone && (await paysOthers(sql, ctx, cycle, version, visibility)))
    return { cycle, version: general('outside-own-teams', true) };
  return { cycle, version };
}

function mayCalculate(calculable: readonly string[] | null, version: PlanVersionRecord | null): boolean {
  if (calculable === null) return true;
  if (calculable.length === 0) return false;
  return version === null || version.teamIds.length === 0 || version.teamIds.some((id) => calculable.includes(id));
}

/** Whether a plan is for somebody in the cycle whose pay the caller may not see; their pay itself is not looked at. */
async function paysOthers(
  sql: Sql,
  ctx: TenantContext,
  cycle: CycleRow,
  { teamIds }: PlanVersionRecord,
  visibility: PayoutVisibility,
): Promise<boolean> {
  const reached = teamsOfPlan(teamIds.length === 0 ? [] : await readTeams(sql, ctx), teamIds);
  const others = await sql.query(
    `select 1
       from premia.terms w
       join premia.persons p on p.tenant_id = w.tenant_id and p.id = w.person_id
      where w.tenant_id = $1 and w.from_date <= $3::date and (w.to_date is null or w.to_date >= $2::date)
        and (p.left_on is null or p.left_on >= $2::date)
      group by w.person_id
     having ($4::uuid[] is null or bool_or(w.team_id = any ($4))) and w.person_id is distinct from $6::uuid
        and not coalesce((array_agg(w.team_id order by w.from_date desc))[1] = any ($5::uuid[]), false)
      limit 1`,
    [
      ctx.tenantId,
      cycle.from,
      cycle.to,
      reached === null ? null : [...reached],
      visibility.teamIds,
      visibility.personId,
    ],
  );
  return others.length > 0;
}

function noVersionIssue(versions: readonly PlanVersionRecord[]): Finding {
  const earliest = versions.at(-1)?.appliesFrom;
  return earliest == null
    ? general('no-published-plan', true)
    : general('plan-applies-later', true, { date: earliest });
}

export function isIssue(version: PlanInCycle['version']): version is Finding {
  return 'blocking' in version;
}
