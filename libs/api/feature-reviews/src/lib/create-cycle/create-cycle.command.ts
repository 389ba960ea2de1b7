import { Injectable } from '@nestjs/common';
import { brokenUniqueness, CycleEntity, newId, type Transaction, UnitOfWork } from '@premia/api-data-access';
import { type TenantContext } from '@premia/api-util-platform';
import { Cycle, cycleName } from '@premia/api-vocabulary';
import { cycleNameTaken, cycleOverlaps, cyclePeriodTaken } from '../cycle.errors';
import type { CreateCycleResult } from '../cycle.type';
import type { CreateCycleArguments } from './create-cycle.input';

@Injectable()
export class CreateCycle {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async execute(
    ctx: TenantContext,
    { overlapping, ...cycle }: CreateCycleArguments,
  ): Promise<typeof CreateCycleResult> {
    try {
      return await this.unitOfWork.run(ctx, async (tx) => {
        const same = await cycleOverSameDays(tx, ctx, cycle);
        if (same !== null) return cyclePeriodTaken(ctx, same);
        const met = overlapping === true ? null : await overlapped(tx, ctx, cycle);
        if (met !== null) return cycleOverlaps(ctx, met);
        // There are no stages to move through yet: people may set KPIs and calculate from the first day.
        const row = { ...cycle, id: newId(), stage: 'active' } as const;
        await tx.repository(CycleEntity).insert({ ...row, tenantId: ctx.tenantId, createdAt: ctx.now });
        tx.audit({ action: 'cycle.created', entity: 'cycle', entityId: row.id, after: row });
        return new Cycle(ctx, { ...row, archived: false });
      });
    } catch (error) {
      // Two people may give the same name at once: the constraint decides, and only its breach is expected here.
      if (brokenUniqueness(error) !== null) return cycleNameTaken(ctx, cycle.name);
      throw error;
    }
  }
}

/** The name of a cycle of the same kind over the very same days. Cycles of other days may overlap, as quarters hold months. */
async function cycleOverSameDays(
  tx: Transaction,
  ctx: TenantContext,
  { kind, from, to }: CreateCycleArguments,
): Promise<string | null> {
  // Two people adding the same cycle at once would both find none.
  await tx.query(`select pg_advisory_xact_lock(hashtextextended($1, 0))`, [`cycles:${ctx.tenantId}`]);
  const existing = await tx.repository(CycleEntity).findOneBy({ tenantId: ctx.tenantId, kind, from, to });
  return existing === null ? null : cycleName(ctx, existing);
}

/** The latest cycle that the days overlap by accident: a month lies in its quarter, but free dates lie in nothing. */
async function overlapped(
  tx: Transaction,
  ctx: TenantContext,
  { kind, from, to }: CreateCycleArguments,
): Promise<CycleEntity | null> {
  return tx
    .repository(CycleEntity)
    .createQueryBuilder('c')
    .where('c.tenant_id = :tenantId and c.archived_at is null', { tenantId: ctx.tenantId })
    .andWhere('c.from_date <= :to and c.to_date >= :from', { from, to })
    .andWhere(`(c.kind = 'free' or :kind = 'free')`, { kind })
    .orderBy('c.from_date', 'DESC')
    .getOne();
}
