import { Injectable } from '@nestjs/common';
import { UnitOfWork, brokenUniqueness, newId, type Transaction } from '@premia/api-data-access';
import { Conflict, Cycle, InputCheck, type CycleKind, type TenantContext } from '@premia/api-util-platform';
import { LIMITS } from '@premia/shared-contract';
import type { CreateCycleResult } from '../cycle.type';
import { checkCyclePeriod } from './check-cycle-period';

export interface NewCycle {
  readonly name: string;
  readonly kind: CycleKind;
  readonly from: string;
  readonly to: string;
}

const FIRST_STAGE = 'planning';

@Injectable()
export class CreateCycle {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async execute(ctx: TenantContext, { name: givenName, kind, from, to }: NewCycle): Promise<typeof CreateCycleResult> {
    const check = new InputCheck(ctx);
    const name = check.text('name', givenName, { maximum: LIMITS.nameLength });
    const problem = checkCyclePeriod(kind, from, to);
    if (problem !== null) check.note(problem.field, problem.code, problem.texts, problem.field === 'to' ? to : from);
    if (name === null || check.failed) return check.problem();
    try {
      return await this.unitOfWork.run(ctx, async (tx) => {
        const existing = await cycleOverSameDays(tx, ctx, { kind, from, to });
        if (existing !== null) return sameDays(ctx, existing);
        const id = newId();
        await tx.query(
          `insert into premia.cycles (tenant_id, id, name, kind, from_date, to_date, stage, created_at)
           values ($1, $2, $3, $4, $5, $6, $7, $8)`,
          [ctx.tenantId, id, name, kind, from, to, FIRST_STAGE, ctx.now],
        );
        tx.audit({ action: 'cycle.created', entity: 'cycle', entityId: id, after: { name, kind, from, to } });
        return new Cycle({ id, name, kind, from, to, stage: FIRST_STAGE });
      });
    } catch (error) {
      if (brokenUniqueness(error) !== null) return nameTaken(ctx, name);
      throw error;
    }
  }
}

/** The name of a cycle of the same kind over the very same days. Cycles of other days may overlap, as quarters hold months. */
async function cycleOverSameDays(
  tx: Transaction,
  ctx: TenantContext,
  { kind, from, to }: Omit<NewCycle, 'name'>,
): Promise<string | null> {
  // Two people adding the same cycle at once would both find none.
  await tx.query(`select pg_advisory_xact_lock(hashtextextended($1, 0))`, [`cycles:${ctx.tenantId}`]);
  const [existing] = await tx.query<{ readonly name: string }>(
    `select name from premia.cycles where tenant_id = $1 and kind = $2 and from_date = $3 and to_date = $4`,
    [ctx.tenantId, kind, from, to],
  );
  return existing?.name ?? null;
}

function sameDays(ctx: TenantContext, existing: string): Conflict {
  return new Conflict(ctx, 'CYCLE.SAME_DAYS', {
    en: `The cycle “${existing}” is of this kind and covers the same days. Use it, or choose other dates.`,
    ru: `Период «${existing}» того же вида и на те же даты уже есть. Используйте его или выберите другие даты.`,
  });
}

function nameTaken(ctx: TenantContext, name: string): Conflict {
  return new Conflict(ctx, 'CYCLE.NAME_TAKEN', {
    en: `There is a cycle called “${name}” already. Choose another name.`,
    ru: `Период «${name}» уже есть. Выберите другое название.`,
  });
}
