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
    const grain: ObservationGrain = by === 'day' ? 'campaign-day' : 'series';
    const series = await readObservationSeries(sql, {
      from,
      to,
      grain,
      asOf: null,
      metrics: null,
      channels: slice?.channels ?? null,
    });
    const observations = withinSlices(withinSlices(series, slices), slice === null ? null : [slice]);
    const kpis = keys === null ? kpisOfMetrics(observations.map(({ metric }) => metric)) : knownKpis(keys);
    return {
      from,
      to,
      by,
      kpis: kpis.map((kpi) => kpiOf(ctx, kpi)),
      rows: reportRows(ctx, observations, by, kpis),
      total: totalRow(ctx, observations, kpis),
      loss: spendLoss(observations),
    };
  }
}

function knownKpis(keys: readonly string[]): readonly KpiDefinition[] {
  return [...new Set(keys.flatMap((key) => findKpi(key) ?? []))];
}
