import { Injectable } from '@nestjs/common';
import {
  readWorkspace,
  TenantEntity,
  type Transaction,
  UnitOfWork,
  WorkspacePolicyEntity,
} from '@premia/api-data-access';
import { Conflict, InvalidInput, NotFound, type TenantContext } from '@premia/api-util-platform';
import { type Workspace } from '@premia/api-vocabulary';
import { message } from '@premia/shared-messages';
import type { UpdateWorkspaceArguments } from './update-workspace.input';
import { kpiCountFaults } from './workspace-rules';

@Injectable()
export class UpdateWorkspaceCommand {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Changes settings and policies. The currency stands once there is pay in it: amounts would silently mean something else. */
  run(ctx: TenantContext, given: UpdateWorkspaceArguments): Promise<Workspace | InvalidInput | Conflict | NotFound> {
    return this.unitOfWork.run(ctx, async (tx) => {
      await tx.query('SELECT FROM premia.tenants WHERE id = $1 FOR UPDATE', [ctx.tenantId]);
      const before = await readWorkspace(tx, ctx.tenantId);
      if (before === null) return new NotFound(ctx);
      const after = changed(before, given);
      const faults = kpiCountFaults(after.policies);
      if (faults.length > 0) return new InvalidInput(ctx, faults);
      if (after.currency !== before.currency && (await hasAmounts(tx, ctx.tenantId)))
        return currencyInUse(ctx, before.currency);
      await write(tx, after);
      tx.audit({ action: 'workspace.updated', entity: 'workspace', entityId: ctx.tenantId, before, after });
      return after;
    });
  }
}

function changed({ policies, ...current }: Workspace, given: UpdateWorkspaceArguments): Workspace {
  return {
    ...current,
    name: given.name ?? current.name,
    currency: given.currency ?? current.currency,
    timeZone: given.timeZone ?? current.timeZone,
    policies: {
      teamShareLimit: given.teamShareLimit ?? policies.teamShareLimit,
      kpiCountMin: given.kpiCountMin ?? policies.kpiCountMin,
      kpiCountMax: given.kpiCountMax ?? policies.kpiCountMax,
      headsSeePay: given.headsSeePay ?? policies.headsSeePay,
    },
  };
}

async function hasAmounts(tx: Transaction, tenantId: string): Promise<boolean> {
  const [row] = await tx.query(
    `SELECT FROM premia.terms WHERE tenant_id = $1 AND (eligible_pay IS NOT NULL OR target_amount IS NOT NULL)
     UNION ALL SELECT FROM premia.payout_runs WHERE tenant_id = $1 LIMIT 1`,
    [tenantId],
  );
  return row !== undefined;
}

function currencyInUse(ctx: TenantContext, currency: string): Conflict {
  return new Conflict(ctx, message('problem.WORKSPACE.CURRENCY_IN_USE', { currency }));
}

async function write(tx: Transaction, { id, name, currency, timeZone, policies }: Workspace): Promise<void> {
  await tx.repository(TenantEntity).update({ id }, { name, currency, timeZone });
  await tx.repository(WorkspacePolicyEntity).update({ tenantId: id }, { ...policies, updatedAt: tx.ctx.now });
}
