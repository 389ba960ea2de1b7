import { Injectable } from '@nestjs/common';
import { readObservationSeries, Reads, readVisibleSlices, withinSlices } from '@premia/api-data-access';
import { type TenantContext } from '@premia/api-util-platform';
import { kpiOf } from '@premia/api-vocabulary';
import { eachDay } from '@premia/domain-kernel';
import { type KpiDefinition, metricsForInput, nameKey, type ObservationSlice } from '@premia/domain-kpi';
import type { KpiTrend } from './kpi-trend.type';
import { trendSeries, type TrendShape } from './trend-series';

export interface KpiTrendQuestion extends Omit<TrendShape, 'days'> {
  readonly kpi: KpiDefinition;
  readonly from: string;
  readonly to: string;
  /** Null: everything. */
  readonly slice: ObservationSlice | null;
}

@Injectable()
export class KpiTrendQueries {
  constructor(private readonly reads: Reads) {}

  async trend(ctx: TenantContext, { kpi, from, to, by, cumulative, slice }: KpiTrendQuestion): Promise<KpiTrend> {
    const sql = this.reads.of(ctx);
    const slices = await readVisibleSlices(sql, ctx);
    const observations = await readObservationSeries(sql, {
      from,
      to,
      grain: by === 'campaign' || slices !== null || slice?.campaigns !== undefined ? 'campaign-day' : 'channel-day',
      asOf: null,
      channels: slice?.channels ?? null,
      campaigns: slice?.campaigns?.map(nameKey) ?? null,
      metrics: kpi.inputs.flatMap(({ name }) => metricsForInput(name)),
    });
    const days = eachDay(from, to);
    return {
      kpi: kpiOf(ctx, kpi),
      days,
      series: trendSeries(kpi, withinSlices(withinSlices(observations, slices), slice === null ? null : [slice]), {
        by,
        days,
        cumulative,
      }),
    };
  }
}
