import { randomBytes } from 'node:crypto';
import { newId, PayoutRunHeadEntity, PayoutRunStepEntity, type Transaction } from '@premia/api-data-access';
import type { TenantContext } from '@premia/api-util-platform';
import { toHex, treeHead } from '@premia/domain-payouts';
import { type AuditAction, RUN_LIFE_CYCLE, type RunAction, transitionOf } from '@premia/shared-contract';
import { moveRun } from '../calculate-payout-run/write-run';
import { readRunTree, sha256 } from '../receipt/run-tree';
import type { RunParts } from './run-parts';

/** What people do with a run, one after the other. */
export type Move = Extract<RunAction, 'submit' | 'approve' | 'reject' | 'lock'>;

const AUDITED: Readonly<Record<Move | 'void', AuditAction>> = {
  submit: 'payout-run.submitted',
  approve: 'payout-run.approved',
  reject: 'payout-run.rejected',
  lock: 'payout-run.locked',
  void: 'payout-run.approval-voided',
};

/** Moves a run, and notes who, when and why. @returns false where somebody else was faster */
export async function takeStep(
  tx: Transaction,
  ctx: TenantContext,
  action: Move | 'void',
  run: RunParts,
  reason: string | null,
): Promise<boolean> {
  const transition = transitionOf(RUN_LIFE_CYCLE, run.state, action);
  if (transition === null || !(await moveRun(tx, ctx, run.id, transition))) return false;
  const { tenantId, userId: byUser, now: at } = ctx;
  const stepId = newId();
  await tx.repository(PayoutRunStepEntity).insert({ tenantId, id: stepId, runId: run.id, action, reason, byUser, at });
  const head = action === 'lock' ? await noteHead(tx, ctx, run.id) : {};
  tx.audit({
    action: AUDITED[action],
    entity: 'payout-run',
    entityId: run.id,
    before: { state: transition.from },
    after: { state: transition.to, reason, total: run.total, currency: run.currency, ...head },
  });
  await tx.event({ type: 'payout-run.moved', runId: run.id, stepId });
  return true;
}

/** The head of the tree over all payouts of a run, noted for good: receipts are found in it. */
async function noteHead(tx: Transaction, { tenantId }: TenantContext, runId: string) {
  const saltKey = randomBytes(32).toString('hex');
  const { leaves } = await readRunTree(tx, tenantId, runId, saltKey);
  const noted = { head: toHex(treeHead(leaves, sha256)), size: leaves.length };
  await tx.repository(PayoutRunHeadEntity).insert({ tenantId, id: newId(), runId, ...noted, saltKey });
  return noted;
}
