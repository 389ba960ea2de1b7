import { Injectable } from '@nestjs/common';
import { newId, UnitOfWork } from '@premia/api-data-access';
import { NotFound, type TenantContext } from '@premia/api-util-platform';
import { BonusPlanQueries } from '../bonus-plan.queries';
import type { AcknowledgePlanResult } from '../bonus-plan.type';

@Injectable()
export class AcknowledgePlan {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly queries: BonusPlanQueries,
  ) {}

  /** A person says to have read a published version that is for them; the first time counts. */
  execute(ctx: TenantContext, planVersionId: string): Promise<typeof AcknowledgePlanResult> {
    return this.unitOfWork.run(ctx, async (tx) => {
      const version = await this.queries.visibleVersion(tx, ctx, planVersionId);
      if (ctx.personId === null || version?.state !== 'published') return new NotFound(ctx);
      const added = await tx.execute(
        `insert into premia.plan_acknowledgements (tenant_id, id, plan_version_id, person_id, acknowledged_at)
         values ($1, $2, $3, $4, $5)
         on conflict (tenant_id, plan_version_id, person_id) do update set acknowledged_at = excluded.acknowledged_at
          where plan_acknowledgements.acknowledged_at is null`,
        [ctx.tenantId, newId(), planVersionId, ctx.personId, ctx.now],
      );
      if (added > 0) {
        tx.audit({
          action: 'plan.acknowledged',
          entity: 'plan',
          entityId: version.planId,
          after: { number: version.number, personId: ctx.personId },
        });
      }
      return version;
    });
  }
}
