import type { Sql } from '@premia/api-data-access';
import type { Fault, TenantContext } from '@premia/api-util-platform';
import type { PlanInput } from '@premia/domain-bonus';
import { checkPlan, errorMessage, type PlanFault } from '@premia/domain-plans';
import { message } from '@premia/shared-messages';

export interface CheckedDefinition {
  readonly plan: PlanInput | null;
  readonly faults: readonly Fault[];
}

/** What the engine finds wrong with a definition, by JSON pointers into it. */
export function definitionFaults(definition: unknown): readonly Fault[] {
  const checked = checkPlan(definition);
  return checked.ok ? [] : checked.error.map(faultOf);
}

/** The definition as the engine judges it, and its currency as the workspace pays. */
export function checkDefinition(definition: unknown, currency: string): CheckedDefinition {
  const checked = checkPlan(definition);
  if (!checked.ok) return { plan: null, faults: checked.error.map(faultOf) };
  const plan = checked.value;
  if (plan.currency === currency) return { plan, faults: [] };
  const reason = message('problem.OTHER_CURRENCY', { currency, planCurrency: plan.currency });
  return { plan: null, faults: [{ path: '/currency', reason, value: plan.currency }] };
}

function faultOf({ path, code, value }: PlanFault): Fault {
  return { path, reason: errorMessage(code, value), value, code };
}

/**
 * What is wrong with the teams that a plan shall be for.
 *
 * @param draftable teams that the caller may draft for; null: any, and everyone at once
 */
export async function teamFaults(
  sql: Sql,
  ctx: TenantContext,
  teamIds: readonly string[],
  draftable: readonly string[] | null,
): Promise<readonly Fault[]> {
  if (draftable !== null && (teamIds.length === 0 || teamIds.some((id) => !draftable.includes(id)))) {
    const reason = message('problem.NOT_OWN_TEAMS');
    return [{ path: 'teamIds', reason }];
  }
  const [found] = await sql.query<{ readonly count: number }>(
    `select count(*)::int as count from premia.teams where tenant_id = $1 and id = any ($2::uuid[])`,
    [ctx.tenantId, teamIds],
  );
  if (found?.count === new Set(teamIds).size) return [];
  const reason = message('problem.UNKNOWN_TEAM');
  return [{ path: 'teamIds', reason }];
}

export async function readCurrency(sql: Sql, ctx: TenantContext): Promise<string> {
  const [workspace] = await sql.query<{ readonly currency: string }>(
    `select currency from premia.tenants where id = $1`,
    [ctx.tenantId],
  );
  return workspace?.currency ?? '';
}
