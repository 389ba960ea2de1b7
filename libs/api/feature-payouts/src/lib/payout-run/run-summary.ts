import { Injectable } from '@nestjs/common';
import { Reads } from '@premia/api-data-access';
import { OperationLoaders, type TenantContext } from '@premia/api-util-platform';
import { Rational } from '@premia/domain-kernel';
import { type DistributionBin, distributionOf, FINEST_BIN } from '@premia/domain-payouts';
import { visibilityParameters, VISIBLE_PAYOUTS } from '../payout/visible-payouts';
import { PayoutsAccess } from '../payouts-access';
import { RunCounts } from './payout-run.type';

/** Sums of a run over those whom the reader may see; money null where that is nobody but themselves. */
export interface RunSummary {
  readonly counts: RunCounts;
  readonly target: string | null;
  readonly payout: string | null;
  readonly percentOfTarget: string | null;
  readonly distribution: readonly DistributionBin[];
}

interface SummaryRow {
  readonly id: string;
  readonly paid: number;
  readonly zero: number;
  readonly notEligible: number;
  readonly target: string;
  readonly payout: string;
  readonly bins: Readonly<Record<string, number>>;
}

const NOTHING: RunSummary = {
  counts: new RunCounts(0, 0, 0),
  target: null,
  payout: null,
  percentOfTarget: null,
  distribution: [],
};

/** One statement for all runs of an operation. */
@Injectable()
export class RunSummaries {
  constructor(
    private readonly reads: Reads,
    private readonly loaders: OperationLoaders,
    private readonly access: PayoutsAccess,
  ) {}

  async of(ctx: TenantContext, runId: string): Promise<RunSummary> {
    return (await this.loaders.loadById(ctx, 'payout-run.summary', runId, (ids) => this.#read(ctx, ids))) ?? NOTHING;
  }

  async #read(ctx: TenantContext, ids: readonly string[]): Promise<ReadonlyMap<string, RunSummary>> {
    const visibility = await this.access.payouts(ctx);
    if (!visibility.sums) return new Map();
    const rows = await this.reads.query<SummaryRow>(
      ctx,
      `with visible as (${VISIBLE_PAYOUTS} and p.run_id = any ($5::uuid[])),
            binned as (
              select run_id, floor(percent_of_target / ${FINEST_BIN})::int as bin, count(*)::int as count
                from visible where percent_of_target is not null group by 1, 2)
       select run_id as id,
              count(*) filter (where outcome = 'paid')::int as paid,
              count(*) filter (where outcome = 'zero')::int as zero,
              count(*) filter (where outcome = 'not-eligible')::int as "notEligible",
              coalesce(sum(target_bonus) filter (where outcome <> 'not-eligible'), 0)::text as target,
              coalesce(sum(total), 0)::text as payout,
              coalesce((select json_object_agg(bin, count) from binned where binned.run_id = visible.run_id), '{}') as bins
         from visible
        group by run_id`,
      [...visibilityParameters(ctx, visibility), ids],
    );
    return new Map(rows.map((row) => [row.id, summaryOf(row)]));
  }
}

function summaryOf({ paid, zero, notEligible, target, payout, bins }: SummaryRow): RunSummary {
  const wanted = Rational.parse(target);
  return {
    counts: new RunCounts(paid, zero, notEligible),
    target,
    payout,
    percentOfTarget: wanted.isZero
      ? null
      : Rational.HUNDRED.times(Rational.parse(payout)).dividedBy(wanted).toDecimal(6),
    distribution: distributionOf(new Map(Object.entries(bins).map(([bin, count]) => [Number(bin), count]))),
  };
}
