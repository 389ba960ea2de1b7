import { Injectable } from '@nestjs/common';
import {
  archive,
  brokenUniqueness,
  CycleEntity,
  removeUnused,
  type Transaction,
  UnitOfWork,
} from '@premia/api-data-access';
import { NotFound, type TenantContext } from '@premia/api-util-platform';
import { Cycle, CYCLE_COLUMNS, type CycleRow, Deleted, type DeleteResult, InUse } from '@premia/api-vocabulary';
import { cycleNameTaken } from '../cycle.errors';
import type { ChangeCycleResult } from '../cycle.type';

/** What can happen to a cycle after it was added: another name, the archive, or its end while nothing rests on it. */
@Injectable()
export class ChangeCycle {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async rename(ctx: TenantContext, id: string, name: string): Promise<typeof ChangeCycleResult> {
    try {
      return await this.unitOfWork.run(ctx, async (tx) => {
        const where = { tenantId: ctx.tenantId, id };
        const before = await tx.repository(CycleEntity).findOne({ where, lock: { mode: 'pessimistic_write' } });
        if (before === null) return new NotFound(ctx);
        await tx.repository(CycleEntity).update(where, { name });
        tx.audit({
          action: 'cycle.renamed',
          entity: 'cycle',
          entityId: id,
          before: { name: before.name },
          after: { name },
        });
        return readCycle(tx, ctx, id);
      });
    } catch (error) {
      if (brokenUniqueness(error) !== null) return cycleNameTaken(ctx, name);
      throw error;
    }
  }

  archive(
    ctx: TenantContext,
    wish: { readonly id: string; readonly archived: boolean },
  ): Promise<typeof ChangeCycleResult> {
    return this.unitOfWork.run(ctx, async (tx) =>
      (await archive(tx, ctx, 'cycle', wish)) ? readCycle(tx, ctx, wish.id) : new NotFound(ctx),
    );
  }

  remove(ctx: TenantContext, id: string): Promise<typeof DeleteResult> {
    return this.unitOfWork.run(ctx, async (tx) => {
      const uses = await removeUnused(tx, ctx, 'cycle', id);
      if (uses === null) return new NotFound(ctx);
      return uses.length > 0 ? new InUse(ctx, uses) : new Deleted(id);
    });
  }
}

async function readCycle(tx: Transaction, ctx: TenantContext, id: string): Promise<Cycle | NotFound> {
  const [row] = await tx.query<CycleRow>(
    `select ${CYCLE_COLUMNS} from premia.cycles c where c.tenant_id = $1 and c.id = $2`,
    [ctx.tenantId, id],
  );
  return row === undefined ? new NotFound(ctx) : new Cycle(ctx, row);
}
