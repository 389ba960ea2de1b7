import { Injectable } from '@nestjs/common';
import { BonusPlanEntity, BonusPlanVersionEntity, UnitOfWork } from '@premia/api-data-access';
import { NotFound, type TenantContext } from '@premia/api-util-platform';
import { nothingToDiscard } from '../bonus-plan.errors';
import { type DiscardPlanDraftResult, PlanDraftDiscarded } from '../bonus-plan.type';
import { isDraftable, PlanAccess } from '../plan-access';
import { lockLatestVersion } from '../plan-version.writes';

@Injectable()
export class DiscardPlanDraft {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly access: PlanAccess,
  ) {}

  /** Takes the draft away, and the plan with it where there is no other version; what it said stays in the audit trail. */
  execute(ctx: TenantContext, planId: string): Promise<typeof DiscardPlanDraftResult> {
    return this.unitOfWork.run(ctx, async (tx) => {
      const latest = await lockLatestVersion(tx, ctx, planId);
      const draftable = await this.access.draftableTeams(tx, ctx);
      if (latest === null || !isDraftable(latest.teamIds, draftable)) return new NotFound(ctx);
      if (latest.state === 'published') return nothingToDiscard(ctx);
      const { tenantId } = ctx;
      const plans = tx.repository(BonusPlanEntity);
      const plan = await plans.findOneBy({ tenantId, id: planId });
      await tx.repository(BonusPlanVersionEntity).delete({ tenantId, id: latest.id });
      const planRemains = latest.number > 1;
      if (!planRemains) await plans.delete({ tenantId, id: planId });
      tx.audit({
        action: 'plan.draft-discarded',
        entity: 'plan',
        entityId: planId,
        before: {
          name: plan?.name,
          number: latest.number,
          definition: latest.definition,
          teamIds: latest.teamIds,
        },
        after: { planRemains },
      });
      return new PlanDraftDiscarded(planId, planRemains);
    });
  }
}
