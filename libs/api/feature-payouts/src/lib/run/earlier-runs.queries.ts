import type { Sql } from '@premia/api-data-access';
import type { TenantContext } from '@premia/api-util-platform';
import type { CycleRow } from '@premia/api-vocabulary';
import type { Finding } from '@premia/domain-payouts';
import { isReplaceable, type RunState } from '@premia/shared-contract';
import { general } from './run-review';

/** An earlier run of the same cycle and plan. */
export interface EarlierRun {
  readonly id: string;
  readonly number: number;
  readonly state: RunState;
  readonly inputHash: string;
}

/** The latest run of a plan in a cycle that still stands, and the next free number in the cycle. */
export async function readEarlierRuns(
  sql: Sql,
  ctx: TenantContext,
  cycleId: string,
  planId: string,
): Promise<{ readonly latest: EarlierRun | null; readonly nextNumber: number }> {
  const runs = await sql.query<EarlierRun & { readonly isOfPlan: boolean }>(
    `select r.id, r.number, r.state, r.input_hash as "inputHash", v.plan_id = $3 as "isOfPlan"
       from premia.payout_runs r
       join premia.bonus_plan_versions v on v.tenant_id = r.tenant_id and v.id = r.plan_version_id
      where r.tenant_id = $1 and r.cycle_id = $2
      order by r.number desc`,
    [ctx.tenantId, cycleId, planId],
  );
  const latest = runs.find(({ isOfPlan, state }) => isOfPlan && state !== 'superseded') ?? null;
  return { latest, nextNumber: (runs[0]?.number ?? 0) + 1 };
}

/** Runs of other plans and cycles that stand and share days with a cycle: what they pay would be paid twice. */
export async function readOverlappingRuns(
  sql: Sql,
  ctx: TenantContext,
  cycle: CycleRow,
  planId: string,
): Promise<readonly string[]> {
  const rows = await sql.query<{ readonly id: string }>(
    `select r.id
       from premia.payout_runs r
       join premia.cycles c on c.tenant_id = r.tenant_id and c.id = r.cycle_id
       join premia.bonus_plan_versions v on v.tenant_id = r.tenant_id and v.id = r.plan_version_id
      where r.tenant_id = $1 and r.state not in ('superseded', 'rejected')
        and c.from_date <= $3::date and c.to_date >= $2::date and not (c.id = $4 and v.plan_id = $5)`,
    [ctx.tenantId, cycle.from, cycle.to, cycle.id, planId],
  );
  return rows.map(({ id }) => id);
}

/** What keeps a new run from taking the place of an earlier one. */
export function earlierRunIssues(latest: EarlierRun | null): readonly Finding[] {
  return latest === null || isReplaceable(latest.state) ? [] : [underApproval(latest)];
}

export function underApproval(run: EarlierRun | null): Finding {
  return general('run-under-approval', true, { number: String(run?.number ?? '') });
}
