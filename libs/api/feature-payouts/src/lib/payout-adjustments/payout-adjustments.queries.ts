import { Injectable } from '@nestjs/common';
import { Reads } from '@premia/api-data-access';
import { OperationLoaders, scopeOf, type TenantContext } from '@premia/api-util-platform';
import { visibilityParameters, VISIBLE_PAYOUTS } from '../payout/visible-payouts';
import { PayoutsAccess } from '../payouts-access';
import { type AdjustmentRow, PayoutAdjustment } from './payout-adjustment.type';

@Injectable()
export class PayoutAdjustmentQueries {
  constructor(
    private readonly reads: Reads,
    private readonly loaders: OperationLoaders,
    private readonly access: PayoutsAccess,
  ) {}

  /**
   * Adjustments of a payout, the first proposed first; one statement for all payouts of an operation. Whoever reads no runs
   * sees what is approved, without who said what.
   */
  async of(ctx: TenantContext, payoutId: string): Promise<readonly PayoutAdjustment[]> {
    const found = await this.loaders.loadById(ctx, 'payout.adjustments', payoutId, async (ids) => {
      const approves = scopeOf(ctx, 'runs.approve') !== null;
      const rows = await this.reads.query<AdjustmentRow & { readonly payoutId: string }>(
        ctx,
        `select p.id as "payoutId", a.id, a.kind, a.amount::text as amount, r.currency, a.reason,
                case when $6 and p.person_id is distinct from $4 then a.comment end as comment, case when $6 and p.person_id is distinct from $4 then a.evidence end as evidence,
                coalesce(a.decision, 'proposed') as state, case when $6 and p.person_id is distinct from $4 then pu.email end as "proposedByEmail",
                a.proposed_at as "proposedAt", case when $6 and p.person_id is distinct from $4 then du.email end as "decidedByEmail", a.decided_at as "decidedAt",
                $7 and a.decision is null and a.proposed_by <> $8 and p.person_id is distinct from $4
                  and r.state in ('calculated', 'rejected', 'approved') as "canApprove",
                a.decision is null and p.person_id is distinct from $4 and ($7 or a.proposed_by = $8) as "canDecline"
           from (${VISIBLE_PAYOUTS} and p.id = any ($5::uuid[])) p
           join premia.payout_runs r on r.tenant_id = p.tenant_id and r.id = p.run_id
           join premia.bonus_plan_versions v on v.tenant_id = r.tenant_id and v.id = r.plan_version_id
           join premia.payout_adjustments a on a.tenant_id = r.tenant_id and a.cycle_id = r.cycle_id and a.plan_id = v.plan_id
            and a.person_id = p.person_id
           left join premia.users pu on pu.id = a.proposed_by
           left join premia.users du on du.id = a.decided_by
          where $6 and p.person_id is distinct from $4 or a.decision = 'approved'
          order by a.proposed_at, a.id`,
        [
          ...visibilityParameters(ctx, await this.access.payouts(ctx)),
          ids,
          scopeOf(ctx, 'runs.read') !== null,
          approves,
          ctx.userId,
        ],
      );
      return Map.groupBy(rows, ({ payoutId: id }) => id);
    });
    return (found ?? []).map(({ payoutId: _, ...row }) => new PayoutAdjustment(row));
  }
}
