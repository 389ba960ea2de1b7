import { Injectable } from '@nestjs/common';
import { newId, type Transaction, UnitOfWork } from '@premia/api-data-access';
import { NotFound, type TenantContext } from '@premia/api-util-platform';
import { nobodyToOverride } from '../bonus-plan.errors';
import type { OverrideAcknowledgementArguments } from '../bonus-plan.input';
import { BonusPlanQueries } from '../bonus-plan.queries';
import type { OverrideAcknowledgementResult } from '../bonus-plan.type';
import { PEOPLE_OF_VERSIONS } from '../people-of-versions';

@Injectable()
export class OverrideAcknowledgement {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly queries: BonusPlanQueries,
  ) {}

  /**
   * Lets a published version hold for everybody who has not acknowledged it so far. The reason is kept for each of them;
   * whoever acknowledges it later has done so all the same.
   */
  execute(
    ctx: TenantContext,
    { planVersionId, reason }: OverrideAcknowledgementArguments,
  ): Promise<typeof OverrideAcknowledgementResult> {
    return this.unitOfWork.run(ctx, async (tx) => {
      const version = await this.queries.visibleVersion(tx, ctx, planVersionId);
      if (version?.state !== 'published') return new NotFound(ctx);
      const personIds = await readUnacknowledged(tx, ctx, version.id);
      if (personIds.length === 0) return nobodyToOverride(ctx);
      await tx.execute(
        `insert into premia.plan_acknowledgements (tenant_id, id, plan_version_id, person_id, overridden_by, override_reason)
         select $1, o.id, $2, o.person_id, $5, $6 from unnest($3::uuid[], $4::uuid[]) as o (id, person_id)
         on conflict (tenant_id, plan_version_id, person_id) do nothing`,
        [ctx.tenantId, version.id, personIds.map(() => newId()), personIds, ctx.userId, reason],
      );
      tx.audit({
        action: 'plan.acknowledgement-overridden',
        entity: 'plan',
        entityId: version.planId,
        after: { number: version.number, reason, personIds },
      });
      return version;
    });
  }
}

async function readUnacknowledged(tx: Transaction, ctx: TenantContext, versionId: string): Promise<readonly string[]> {
  const rows = await tx.query<{ readonly id: string }>(
    `${PEOPLE_OF_VERSIONS}
     select people.person_id as id from people
      where not exists (select from premia.plan_acknowledgements given
             where given.tenant_id = $1 and given.plan_version_id = people.version_id and given.person_id = people.person_id)
      order by people.person_id`,
    [ctx.tenantId, [versionId], ctx.now],
  );
  return rows.map(({ id }) => id);
}
