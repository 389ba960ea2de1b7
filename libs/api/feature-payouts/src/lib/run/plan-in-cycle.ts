import type { Sql } from '@premia/api-data-access';
import type { TenantContext } from '@premia/api-util-platform';
import type { CycleRow } from '@premia/api-vocabulary';
import type { Finding } from '@premia/domain-payouts';
import type { PayoutsAccess } from '../payouts-access';
import {
  planExists,
  type PlanVersionRecord,
  readCycle,
  readPublishedVersions,
  versionFor,
} from '../run-input/cycle-and-plan.queries';
import { general } from './run-review';

/** A cycle under a plan, as far as the caller may calculate it. */
export interface PlanInCycle {
  readonly cycle: CycleRow;
  /** The version that holds in the cycle, or why none does. */
  readonly version: PlanVersionRecord | Finding;
  /** Teams whose people the caller may calculate for; null: all. */
  readonly calculable: readonly string[] | null;
}

/** Null where there is no such cycle or plan, or none that the caller may calculate. */
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
  return { cycle, version: version ?? noVersionIssue(versions), calculable };
}

/** HR and owners always, heads where the plan is for a team that they lead, or for everyone; they see their own teams of it. */
function mayCalculate(calculable: readonly string[] | null, version: PlanVersionRecord | null): boolean {
  if (calculable === null) return true;
  if (calculable.length === 0) return false;
  return version === null || version.teamIds.length === 0 || version.teamIds.some((id) => calculable.includes(id));
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
