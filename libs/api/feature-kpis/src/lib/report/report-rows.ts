import { type TenantContext } from '@premia/api-util-platform';
import { MetricTotal, unavailableReason } from '@premia/api-vocabulary';
import type { AggregatedMetrics, KpiDefinition, KpiEvaluation, KpiScope, Observation } from '@premia/domain-kpi';
import {
  aggregateMetrics,
  evaluateFromMetrics,
  groupByScope,
  metricByKey,
  NO_NAME_KEY,
  prepareKpi,
  TOTAL_KEY,
} from '@premia/domain-kpi';
import type { KpiReportRow, KpiValue } from './kpi-report.type';

/** Decimals of a reported KPI (product §11); half-up. */
const KPI_DECIMALS = 6;
/** Decimals of a metric's total: those of observations. */
const METRIC_DECIMALS = 30;

/** Rows of a report, one per group, in the order of their keys. */
export function reportRows(
  ctx: TenantContext,
  observations: readonly Observation[],
  by: KpiScope,
  kpis: readonly KpiDefinition[],
): readonly KpiReportRow[] {
  const prepared = kpis.map((kpi) => ({ kpi, formula: prepareKpi(kpi) }));
  // All rows are fed by the same metrics, so that they can be compared.
  const measured = new Set(observations.map(({ metric }) => metric));
  return [...groupByScope(observations, by)].map(([key, group]) => {
    const metrics = aggregateMetrics(group);
    return {
      key,
      channel: by === 'channel' || by === 'campaign' ? onlyName(group.map(({ channel }) => channel)) : null,
      campaign: by === 'campaign' && key !== NO_NAME_KEY ? key : null,
      date: by === 'day' ? key : null,
      metrics: metricTotals(ctx, metrics),
      values: prepared.map(({ kpi, formula }) =>
        kpiValue(ctx, kpi.key, evaluateFromMetrics(kpi, metrics, measured, formula)),
      ),
    };
  });
}

/** The row over everything; where there is nothing, every KPI says that it has no data. */
export function totalRow(
  ctx: TenantContext,
  observations: readonly Observation[],
  kpis: readonly KpiDefinition[],
): KpiReportRow {
  const [total] = reportRows(ctx, observations, 'total', kpis);
  if (total !== undefined) return total;
  const nothing: AggregatedMetrics = { values: new Map(), problems: new Map() };
  const values = kpis.map((kpi) => kpiValue(ctx, kpi.key, evaluateFromMetrics(kpi, nothing)));
  return { key: TOTAL_KEY, channel: null, campaign: null, date: null, metrics: [], values };
}

function kpiValue(ctx: TenantContext, kpi: string, { status, value, reason }: KpiEvaluation): KpiValue {
  return {
    kpi,
    value: value === null ? null : value.toDecimal(KPI_DECIMALS),
    status,
    reason: reason === null ? null : unavailableReason(ctx, kpi, reason),
  };
}

/** Metrics in the order of the catalogue. */
function metricTotals(ctx: TenantContext, { values }: AggregatedMetrics): readonly MetricTotal[] {
  return [...values]
    .filter(([metric]) => metricByKey(metric) !== undefined)
    .map(([metric, value]) => new MetricTotal(ctx, metric, value.toDecimal(METRIC_DECIMALS)));
}

/** The channel of a campaign that runs in one; null where it runs in several, or in none. */
function onlyName(names: readonly (string | null)[]): string | null {
  const distinct = new Set(names);
  const [name = null] = distinct;
  return distinct.size === 1 ? name : null;
}
