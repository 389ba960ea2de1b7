import { createHash } from 'node:crypto';
import { newId, type Transaction } from '@premia/api-data-access';
import type { TenantContext } from '@premia/api-util-platform';
import type { PlanInput } from '@premia/domain-bonus';
import { canonicalJson } from '@premia/domain-kernel';

/** The version that a plan stands at, locked against other changes. */
export interface LatestVersion {
  readonly id: string;
  readonly number: number;
  readonly state: 'draft' | 'published';
  readonly teamIds: readonly string[];
  readonly definition: unknown;
}

/** Locks the plan and gives its latest version; null where there is no such plan. */
export async function lockLatestVersion(
  tx: Transaction,
  ctx: TenantContext,
  planId: string,
): Promise<LatestVersion | null> {
  await tx.query(`select id from premia.bonus_plans where tenant_id = $1 and id = $2 for update`, [
    ctx.tenantId,
    planId,
  ]);
  const [latest] = await tx.query<LatestVersion>(
    `select id, number, state, team_ids as "teamIds", definition
       from premia.bonus_plan_versions
      where tenant_id = $1 and plan_id = $2
      order by number desc limit 1`,
    [ctx.tenantId, planId],
  );
  return latest ?? null;
}

export interface NewVersion {
  readonly planId: string;
  readonly number: number;
  readonly plan: PlanInput;
  readonly teamIds: readonly string[];
}

export async function insertDraft(
  tx: Transaction,
  ctx: TenantContext,
  { planId, number, plan, teamIds }: NewVersion,
): Promise<string> {
  const id = newId();
  await tx.execute(
    `insert into premia.bonus_plan_versions
       (tenant_id, id, plan_id, number, state, definition, team_ids, definition_hash, created_at, created_by, updated_at)
     values ($1, $2, $3, $4, 'draft', $5, $6, $7, $8, $9, $8)`,
    [ctx.tenantId, id, planId, number, JSON.stringify(plan), teamIds, definitionHash(plan), ctx.now, ctx.userId],
  );
  return id;
}

export function definitionHash(plan: PlanInput): string {
  return createHash('sha256').update(canonicalJson(plan)).digest('hex');
}
