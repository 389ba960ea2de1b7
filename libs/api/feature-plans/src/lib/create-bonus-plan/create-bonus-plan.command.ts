import { Injectable } from '@nestjs/common';
import { BonusPlanEntity, brokenUniqueness, newId, UnitOfWork } from '@premia/api-data-access';
import { InvalidInput, type TenantContext } from '@premia/api-util-platform';
import { planNameTaken } from '../bonus-plan.errors';
import type { CreateBonusPlanArguments } from '../bonus-plan.input';
import { readVersion } from '../bonus-plan.queries';
import type { SavePlanResult } from '../bonus-plan.type';
import { checkDefinition, readCurrency, teamFaults } from '../check-plan-input';
import { PlanAccess } from '../plan-access';
import { insertDraft } from '../plan-version.writes';

@Injectable()
export class CreateBonusPlan {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly access: PlanAccess,
  ) {}

  async execute(
    ctx: TenantContext,
    { name, definition, teamIds }: CreateBonusPlanArguments,
  ): Promise<typeof SavePlanResult> {
    try {
      return await this.unitOfWork.run(ctx, async (tx) => {
        const { plan, faults } = checkDefinition(definition, await readCurrency(tx, ctx));
        const teams = await teamFaults(tx, ctx, teamIds ?? [], await this.access.draftableTeams(tx, ctx));
        if (plan === null || teams.length > 0) return new InvalidInput(ctx, [...faults, ...teams]);
        const planId = newId();
        const { tenantId, now: createdAt, userId: createdBy } = ctx;
        await tx.repository(BonusPlanEntity).insert({ tenantId, id: planId, name, createdAt, createdBy });
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
      if (brokenUniqueness(error) === 'bonus_plans_name_unique') return planNameTaken(ctx, name);
      throw error;
    }
  }
}
