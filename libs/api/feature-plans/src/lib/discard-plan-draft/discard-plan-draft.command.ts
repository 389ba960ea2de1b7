import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@premia/api-data-access';
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
      const [plan] = await tx.query<{ readonly name: string }>(
        `select name from premia.bonus_plans where tenant_id = $1 and id = $2`,
        [ctx.tenantId, planId],
      );
      await tx.execute(`delete from premia.bonus_plan_versions where tenant_id = $1 and id = $2`, [
        ctx.tenantId,
        latest.id,
      ]);
      const planRemains = latest.number > 1;
      if (!planRemains)
        await tx.execute(`delete from premia.bonus_plans where tenant_id = $1 and id = $2`, [ctx.tenantId, planId]);
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
