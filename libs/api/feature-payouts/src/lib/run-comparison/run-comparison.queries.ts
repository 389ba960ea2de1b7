import { Injectable } from '@nestjs/common';
import { notePayRead, Reads } from '@premia/api-data-access';
import { moneyOf, OperationLoaders, type TenantContext } from '@premia/api-util-platform';
import { cycleName, kpiOfKey } from '@premia/api-vocabulary';
import { Rational } from '@premia/domain-kernel';
import type { DifferenceCode } from '@premia/domain-payouts';
import { ADJUSTED_PAYOUTS } from '../payout/adjusted-payouts';
import { BOTH_VISIBLE, visibilityParameters, VISIBLE_PAYOUTS } from '../payout/visible-payouts';
import type { PayoutRun } from '../payout-run/payout-run.type';
import { PayoutsAccess } from '../payouts-access';
import type { Against } from './compare-run.task';
import { DifferenceReason, PayoutDifference, RunComparison } from './run-comparison.type';

interface ReasonRow {
  readonly code: DifferenceCode;
  readonly kpi: string | null;
  readonly amount: string;
  readonly people: number;
}

interface ComparisonRow {
  readonly against: Against;
  readonly baseRunId: string;
  readonly baseNumber: number;
  readonly name: string;
  readonly from: string;
  readonly to: string;
  readonly before: string;
  readonly after: string;
  readonly changed: number;
  readonly reasons: readonly ReasonRow[];
}

interface PayoutReasonRow extends ReasonRow {
  readonly id: string;
  readonly against: Against;
  readonly currency: string;
}

/** Over those whom the reader may see in both runs. */
const COMPARED = `
  select p.id, p.run_id, p.person_id, p.total, p.calculated, k.id as comparison_id, k.against, k.base_run_id
    from premia.run_comparisons k
    join (${VISIBLE_PAYOUTS}) p on p.run_id = k.run_id
   where k.tenant_id = $1 and ${BOTH_VISIBLE}`;

/** Adjustments in the runs that are `compared` with: few, so that nothing is read for each person. */
const BASE_ADJUSTED = `
  base_adjusted as materialized (
    select b.run_id, b.person_id, b.total - b.calculated as amount
      from ${ADJUSTED_PAYOUTS} b
     where b.tenant_id = $1 and b.run_id in (select base_run_id from compared) and b.total <> b.calculated)`;

/** What adjustments add to the differences of those `compared`, as they stand. */
const BY_ADJUSTMENT = `
  select c.comparison_id, c.person_id, 'adjustment', null, c.total - c.calculated - coalesce(b.amount, 0)
    from compared c
    left join base_adjusted b on b.run_id = c.base_run_id and b.person_id = c.person_id
   where c.total - c.calculated <> coalesce(b.amount, 0)`;

/** Reasons `d` of differences: those of what was calculated, which are kept, and adjustments. */
const DIFFERENCES = `(
  select d.comparison_id, d.person_id, d.code, d.kpi, d.amount from premia.payout_differences d where d.tenant_id = $1
  union all ${BY_ADJUSTMENT})`;

@Injectable()
export class RunComparisonQueries {
  constructor(
    private readonly reads: Reads,
    private readonly loaders: OperationLoaders,
    private readonly access: PayoutsAccess,
  ) {}

  /** None while they are worked out, or where there is nothing to compare with. */
  async ofRun(ctx: TenantContext, { id, currency }: PayoutRun): Promise<readonly RunComparison[]> {
    const visibility = await this.access.payouts(ctx);
    if (!visibility.sums) return [];
    const rows = await this.reads.query<ComparisonRow>(
      ctx,
      `with compared as materialized (${COMPARED} and k.run_id = $5), ${BASE_ADJUSTED},
            -- Not a join: while statistics know nothing of a young table, it would be read anew for each person.
            differences as materialized (
              select d.comparison_id, d.person_id, d.code, d.kpi, d.amount
                from premia.run_comparisons k
                join premia.payout_differences d on d.tenant_id = k.tenant_id and d.comparison_id = k.id
               where k.tenant_id = $1 and k.run_id = $5
                 and coalesce((d.comparison_id, d.person_id) in (select c.comparison_id, c.person_id from compared c), false)
              union all ${BY_ADJUSTMENT}),
            reasons as (
              select comparison_id, code, kpi, sum(amount) as amount, count(distinct person_id)::int as people
                from differences
               group by 1, 2, 3)
       select k.against, k.base_run_id as "baseRunId", b.number as "baseNumber", y.name, y.from_date::text as "from",
              y.to_date::text as "to",
              (select coalesce(sum(c.total), 0)::text from compared c where c.comparison_id = k.id) as after,
              (select coalesce(sum(p.total), 0)::text from ${ADJUSTED_PAYOUTS} p
                where p.tenant_id = $1 and p.run_id = k.base_run_id
                  and ($2::boolean or (k.id, p.person_id) in (select c.comparison_id, c.person_id from compared c))) as before,
              (select count(distinct d.person_id)::int from differences d where d.comparison_id = k.id) as changed,
              coalesce((select json_agg(json_build_object('code', s.code, 'kpi', s.kpi, 'amount', s.amount::text, 'people', s.people)
                          order by abs(s.amount) desc, s.code, s.kpi)
                          from reasons s where s.comparison_id = k.id), '[]') as reasons
         from premia.run_comparisons k
         join premia.payout_runs b on b.tenant_id = k.tenant_id and b.id = k.base_run_id
         join premia.cycles y on y.tenant_id = b.tenant_id and y.id = b.cycle_id
        where k.tenant_id = $1 and k.run_id = $5
        order by k.against`,
      [...visibilityParameters(ctx, visibility), id],
    );
    if (rows.length > 0) notePayRead(ctx, 'payout-run', id);
    return rows.map(
      ({ reasons, before, after, name, from, to, ...row }) =>
        new RunComparison({
          ...row,
          baseCycleName: cycleName(ctx, { name, from, to }),
          from: moneyOf(before, currency),
          to: moneyOf(after, currency),
          reasons: reasons.map((reason) => this.#reason(ctx, reason, currency)),
          unexplained: reasons.find(({ code }) => code === 'unexplained')?.people ?? 0,
        }),
    );
  }

  /** One statement for all payouts of an operation. */
  async ofPayout(ctx: TenantContext, payoutId: string): Promise<readonly PayoutDifference[]> {
    const differences = await this.loaders.loadById(ctx, 'payout.differences', payoutId, async (ids) => {
      const rows = await this.reads.query<PayoutReasonRow>(
        ctx,
        `with compared as materialized (${COMPARED} and p.id = any ($5::uuid[])), ${BASE_ADJUSTED}
         select c.id, c.against, r.currency, d.code, d.kpi, d.amount::text as amount, 1 as people
           from compared c
           join premia.payout_runs r on r.tenant_id = $1 and r.id = c.run_id
           join ${DIFFERENCES} d on d.comparison_id = c.comparison_id and d.person_id = c.person_id
          order by abs(d.amount) desc, d.code, d.kpi`,
        [...visibilityParameters(ctx, await this.access.payouts(ctx)), ids],
      );
      return new Map(
        ids.map((id) => [
          id,
          this.#differences(
            ctx,
            rows.filter((row) => row.id === id),
          ),
        ]),
      );
    });
    return differences ?? [];
  }

  #differences(ctx: TenantContext, rows: readonly PayoutReasonRow[]): readonly PayoutDifference[] {
    return (['last-period', 'run-before'] as const).flatMap((against) => {
      const reasons = rows.filter((row) => row.against === against);
      const [first] = reasons;
      if (first === undefined) return [];
      const amount = Rational.sum(reasons.map((reason) => Rational.parse(reason.amount))).toExactText();
      return new PayoutDifference({
        against,
        amount: moneyOf(amount, first.currency),
        reasons: reasons.map((reason) => this.#reason(ctx, reason, first.currency)),
      });
    });
  }

  #reason(ctx: TenantContext, { kpi, amount, ...reason }: ReasonRow, currency: string): DifferenceReason {
    return new DifferenceReason({
      ...reason,
      kpi: kpi === null ? null : kpiOfKey(ctx, kpi),
      amount: moneyOf(amount, currency),
    });
  }
}
