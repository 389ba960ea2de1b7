import { Injectable } from '@nestjs/common';
import { brokenUniqueness, newId, UnitOfWork } from '@premia/api-data-access';
import { InputCheck, InvalidInput, type TenantContext } from '@premia/api-util-platform';
import { LIMITS } from '@premia/shared-contract';
import { planNameTaken } from '../bonus-plan.errors';
import { readVersion } from '../bonus-plan.queries';
import type { SavePlanResult } from '../bonus-plan.type';
import { checkDefinition, checkTeams, readCurrency } from '../check-plan-input';
import { PlanAccess } from '../plan-access';
import { insertDraft } from '../plan-version.writes';

export interface NewPlan {
  readonly name: string;
  readonly definition: unknown;
  readonly teamIds?: readonly string[] | null;
}

@Injectable()
export class CreateBonusPlan {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly access: PlanAccess,
  ) {}

  async execute(ctx: TenantContext, { name: given, definition, teamIds }: NewPlan): Promise<typeof SavePlanResult> {
    const check = new InputCheck(ctx);
    const name = check.text('name', given, { maximum: LIMITS.nameLength });
    try {
      return await this.unitOfWork.run(ctx, async (tx) => {
        const { plan, problems } = checkDefinition(ctx, definition, await readCurrency(tx, ctx));
        const teams = await checkTeams(tx, ctx, teamIds ?? [], await this.access.draftableTeams(tx, ctx));
        const all = [...(check.failed ? check.problem().fields : []), ...problems, ...teams];
        if (name === null || plan === null || all.length > 0) return new InvalidInput(ctx, all);
        const planId = newId();
        await tx.execute(
          `insert into premia.bonus_plans (tenant_id, id, name, created_at, created_by) values ($1, $2, $3, $4, $5)`,
          [ctx.tenantId, planId, name, ctx.now, ctx.userId],
        );
        const versionId = await insertDraft(tx, ctx, { planId, number: 1, plan, teamIds: teamIds ?? [] });
        tx.audit({
          action: 'plan.created',
          entity: 'plan',
          entityId: planId,
          after: { name, definition: plan, teamIds: teamIds ?? [] },
        });
        return readVersion(tx, ctx, versionId);
      });
    } catch (error) {
      if (brokenUniqueness(error) === 'bonus_plans_name_unique') return planNameTaken(ctx, name ?? '');
      throw error;
    }
  }
}
