import { createHash } from 'node:crypto';
import { BonusPlanEntity, BonusPlanVersionEntity, newId, type Transaction } from '@premia/api-data-access';
import type { TenantContext } from '@premia/api-util-platform';
import type { PlanInput } from '@premia/domain-bonus';
import { canonicalJson } from '@premia/domain-kernel';

/** Locks the plan and gives its latest version; null where there is no such plan. */
export async function lockLatestVersion(
  tx: Transaction,
  ctx: TenantContext,
  planId: string,
): Promise<BonusPlanVersionEntity | null> {
  const { tenantId } = ctx;
  await tx
    .repository(BonusPlanEntity)
    .findOne({ where: { tenantId, id: planId }, lock: { mode: 'pessimistic_write' } });
  return tx.repository(BonusPlanVersionEntity).findOne({ where: { tenantId, planId }, order: { number: 'desc' } });
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
  await tx.repository(BonusPlanVersionEntity).insert({
    tenantId: ctx.tenantId,
    id,
    planId,
    number,
    state: 'draft',
    definition: plan,
    teamIds,
    definitionHash: definitionHash(plan),
    createdAt: ctx.now,
    createdBy: ctx.userId,
    updatedAt: ctx.now,
  });
  return id;
}

export function definitionHash(plan: PlanInput): string {
  return createHash('sha256').update(canonicalJson(plan)).digest('hex');
}
