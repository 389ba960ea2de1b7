import { Injectable } from '@nestjs/common';
import { BonusPlanVersionEntity, type Transaction, UnitOfWork } from '@premia/api-data-access';
import { InvalidInput, NotFound, type TenantContext } from '@premia/api-util-platform';
import { isKpiKey } from '@premia/api-vocabulary';
import { isTeamShareAllowed, ungivableInputs } from '@premia/domain-plans';
import { PLAN_VERSION_LIFE_CYCLE, transitionOf } from '@premia/shared-contract';
import { appliesBeforeEarlier, nothingToPublish, teamShareTooHigh } from '../bonus-plan.errors';
import type { PublishPlanArguments } from '../bonus-plan.input';
import { BonusPlanLoaders } from '../bonus-plan.loaders';
import { readVersion } from '../bonus-plan.queries';
import type { SavePlanResult } from '../bonus-plan.type';
import { checkDefinition, readCurrency } from '../check-plan-input';
import { lockLatestVersion } from '../plan-version.writes';

@Injectable()
export class PublishPlan {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly loaders: BonusPlanLoaders,
  ) {}

  /** Freezes the draft: from here on the database itself refuses to change or delete it. */
  execute(ctx: TenantContext, { planId, appliesFrom = null }: PublishPlanArguments): Promise<typeof SavePlanResult> {
    return this.unitOfWork.run(ctx, async (tx) => {
      const latest = await lockLatestVersion(tx, ctx, planId);
      if (latest === null) return new NotFound(ctx);
      if (transitionOf(PLAN_VERSION_LIFE_CYCLE, latest.state, 'publish') === null) return nothingToPublish(ctx);
      const { plan, faults } = checkDefinition(latest.definition, await readCurrency(tx, ctx));
      if (plan === null) return new InvalidInput(ctx, faults);
      const ungivable = ungivableInputs(plan, isKpiKey);
      if (ungivable.length > 0) return new InvalidInput(ctx, ungivable);
      const limit = await this.loaders.teamShareLimit(ctx);
      if (!isTeamShareAllowed(plan, limit)) return teamShareTooHigh(ctx, plan, limit);
      const earlier = await latestStart(tx, ctx, planId);
      if (earlier !== null && (appliesFrom === null || appliesFrom < earlier))
        return appliesBeforeEarlier(ctx, appliesFrom, earlier);
      await tx
        .repository(BonusPlanVersionEntity)
        .update(
          { tenantId: ctx.tenantId, id: latest.id },
          { state: 'published', appliesFrom, publishedAt: ctx.now, publishedBy: ctx.userId, updatedAt: ctx.now },
        );
      tx.audit({
        action: 'plan.published',
        entity: 'plan',
        entityId: planId,
        after: { number: latest.number, appliesFrom, definition: plan, teamIds: latest.teamIds },
      });
      await tx.event({ type: 'plan.published', planId, planVersionId: latest.id });
      return readVersion(tx, ctx, latest.id);
    });
  }
}

/** The latest day from which a published version applies; null where none names a day. */
async function latestStart(tx: Transaction, ctx: TenantContext, planId: string): Promise<string | null> {
  const [row] = await tx.query<{ readonly latest: string | null }>(
    `select max(applies_from)::text as latest from premia.bonus_plan_versions
      where tenant_id = $1 and plan_id = $2 and state = 'published'`,
    [ctx.tenantId, planId],
  );
  return row?.latest ?? null;
}
