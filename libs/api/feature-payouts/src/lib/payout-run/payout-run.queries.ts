import { Injectable } from '@nestjs/common';
import { Reads } from '@premia/api-data-access';
import {
  type Connection,
  decodeCursor,
  type PageArguments,
  pageOf,
  pageSize,
  type TenantContext,
} from '@premia/api-util-platform';
import { visibilityParameters, VISIBLE_PAYOUTS } from '../payout/visible-payouts';
import { PayoutsAccess } from '../payouts-access';
import { PayoutRun, type PayoutRunRow } from './payout-run.type';

export interface PayoutRunFilter extends PageArguments {
  readonly cycleId?: string | null;
}

/** Runs in which the caller may see somebody; parameters are those of the visible payouts. */
const OPEN_RUNS = `
  select r.id, r.number, r.cycle_id as "cycleId", v.plan_id as "planId", c.name as "cycleName", c.from_date::text as "cycleFrom",
         c.to_date::text as "cycleTo", r.state, b.name as "planName", v.number as "planVersionNumber", r.currency,
         r.calculated_at as "calculatedAt", u.email as "calculatedByEmail", r.data_as_of as "dataAsOf",
         case when $2::boolean then r.input_hash end as "inputHash",
         case when $2::boolean then r.overlap_reason end as "overlapReason",
         (select before.id
            from premia.payout_runs before
            join premia.bonus_plan_versions bv on bv.tenant_id = before.tenant_id and bv.id = before.plan_version_id
           where before.tenant_id = r.tenant_id and before.cycle_id = r.cycle_id and bv.plan_id = v.plan_id
             and before.number < r.number
           order by before.number desc limit 1) as "previousRunId"
    from premia.payout_runs r
    join premia.cycles c on c.tenant_id = r.tenant_id and c.id = r.cycle_id
    join premia.bonus_plan_versions v on v.tenant_id = r.tenant_id and v.id = r.plan_version_id
    join premia.bonus_plans b on b.tenant_id = v.tenant_id and b.id = v.plan_id
    left join premia.users u on u.id = r.calculated_by
   where r.tenant_id = $1
     and ($2::boolean or exists (${VISIBLE_PAYOUTS} and p.run_id = r.id))`;

@Injectable()
export class PayoutRunQueries {
  constructor(
    private readonly reads: Reads,
    private readonly access: PayoutsAccess,
  ) {}

  /** The newest cycles first, and the latest runs of each. */
  async page(ctx: TenantContext, { first, after, cycleId }: PayoutRunFilter): Promise<Connection<PayoutRun>> {
    const size = pageSize(first);
    const [from = null, number = null, id = null] = decodeCursor(after, ['day', 'sequence', 'id']) ?? [];
    const rows = await this.reads.query<PayoutRunRow & { readonly totalCount: number }>(
      ctx,
      `with open as (${OPEN_RUNS} and ($5::uuid is null or r.cycle_id = $5))
       select open.*, (select count(*)::int from open) as "totalCount"
         from open
        where $6::text is null or ("cycleFrom", number, id) < ($6, $7::int, $8::uuid)
        order by "cycleFrom" desc, number desc, id desc
        limit $9`,
      [...visibilityParameters(ctx, await this.access.payouts(ctx)), cycleId ?? null, from, number, id, size + 1],
    );
    return pageOf(
      rows,
      size,
      rows[0]?.totalCount ?? 0,
      (row) => new PayoutRun(ctx, row),
      (row) => [row.cycleFrom, String(row.number), row.id],
    );
  }

  async byId(ctx: TenantContext, id: string): Promise<PayoutRun | null> {
    const parameters = visibilityParameters(ctx, await this.access.payouts(ctx));
    const [row] = await this.reads.query<PayoutRunRow>(ctx, `${OPEN_RUNS} and r.id = $5`, [...parameters, id]);
    return row === undefined ? null : new PayoutRun(ctx, row);
  }
}
