import { Injectable } from '@nestjs/common';
import { BonusPlanVersionEntity, brokenUniqueness, UnitOfWork } from '@premia/api-data-access';
import { InvalidInput, NotFound, type TenantContext } from '@premia/api-util-platform';
import { someoneWasFaster } from '../bonus-plan.errors';
import type { UpdatePlanDraftArguments } from '../bonus-plan.input';
import { readVersion } from '../bonus-plan.queries';
import type { SavePlanResult } from '../bonus-plan.type';
import { checkDefinition, readCurrency, teamFaults } from '../check-plan-input';
import { isDraftable, PlanAccess } from '../plan-access';
import { definitionHash, insertDraft, lockLatestVersion } from '../plan-version.writes';

@Injectable()
export class UpdatePlanDraft {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly access: PlanAccess,
  ) {}

  /** Changes the draft, or opens the next version's where the latest is published. */
  async execute(
    ctx: TenantContext,
    { planId, definition, teamIds: given }: UpdatePlanDraftArguments,
  ): Promise<typeof SavePlanResult> {
    try {
      return await this.unitOfWork.run(ctx, async (tx) => {
        const latest = await lockLatestVersion(tx, ctx, planId);
        const draftable = await this.access.draftableTeams(tx, ctx);
        if (latest === null || !isDraftable(latest.teamIds, draftable)) return new NotFound(ctx);
        const teamIds = given ?? latest.teamIds;
        const { plan, faults } = checkDefinition(definition, await readCurrency(tx, ctx));
        const all = [...faults, ...(await teamFaults(tx, ctx, teamIds, draftable))];
        if (plan === null || all.length > 0) return new InvalidInput(ctx, all);
        let versionId = latest.id;
        if (latest.state === 'published') {
          versionId = await insertDraft(tx, ctx, { planId, number: latest.number + 1, plan, teamIds });
        } else {
          await tx
            .repository(BonusPlanVersionEntity)
            .update(
              { tenantId: ctx.tenantId, id: latest.id },
              { definition: plan, teamIds, definitionHash: definitionHash(plan), updatedAt: ctx.now },
            );
        }
        tx.audit({
          action: 'plan.drafted',
          entity: 'plan',
          entityId: planId,
          before: { number: latest.number, definition: latest.definition, teamIds: latest.teamIds },
          after: { definition: plan, teamIds },
        });
        return readVersion(tx, ctx, versionId);
      });
    } catch (error) {
      if (brokenUniqueness(error) !== null) return someoneWasFaster(ctx);
      throw error;
    }
  }
}
