import { Injectable } from '@nestjs/common';
import {
  type ObservationGrain,
  readObservationSeries,
  Reads,
  readVisibleSlices,
  withinSlices,
} from '@premia/api-data-access';
import { type TenantContext } from '@premia/api-util-platform';
import { kpiOf } from '@premia/api-vocabulary';
import {
  findKpi,
  type KpiDefinition,
  type KpiScope,
  kpisOfMetrics,
  nameKey,
  type ObservationSlice,
  spendLoss,
} from '@premia/domain-kpi';
import type { KpiReport } from './kpi-report.type';
import { reportRows, totalRow } from './report-rows';

export interface KpiReportQuestion {
  readonly from: string;
  readonly to: string;
  readonly by: KpiScope;
  /** Keys; null: every KPI that the data of the period can feed. */
  readonly kpis: readonly string[] | null;
  /** Null: everything. */
  readonly slice: ObservationSlice | null;
}

@Injectable()
export class KpiReportQueries {
  constructor(private readonly reads: Reads) {}

  async report(ctx: TenantContext, { from, to, by, kpis: keys, slice }: KpiReportQuestion): Promise<KpiReport> {
    const sql = this.reads.of(ctx);
    const slices = await readVisibleSlices(sql, ctx);
    const read = async (grain: ObservationGrain) => {
      const [channels, campaigns] = [slice?.channels ?? null, slice?.campaigns?.map(nameKey) ?? null];
      const window = { from, to, grain, asOf: null, metrics: null, channels, campaigns };
      return withinSlices(
        withinSlices(await readObservationSeries(sql, window), slices),
        slice === null ? null : [slice],
      );
    };
    const series = by === 'day' ? null : await read('series');
    // Days tell campaigns apart only where the reader may not see, or has not asked for, all of them.
    const observations = series ?? (await read(isWhole(slices, slice) ? 'channel-day' : 'campaign-day'));
    const kpis = keys === null ? kpisOfMetrics(observations.map(({ metric }) => metric)) : knownKpis(keys);
    return {
      from,
      to,
      by,
      kpis: kpis.map((kpi) => kpiOf(ctx, kpi)),
      rows: reportRows(ctx, observations, by, kpis),
      total: totalRow(ctx, observations, kpis),
      loss: spendLoss(series ?? (await read('series'))),
    };
  }
}

function isWhole(visible: readonly ObservationSlice[] | null, asked: ObservationSlice | null): boolean {
  return visible === null && asked?.campaigns === undefined;
}

function knownKpis(keys: readonly string[]): readonly KpiDefinition[] {
  return [...new Set(keys.flatMap((key) => findKpi(key) ?? []))];
}
