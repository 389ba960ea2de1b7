import { KPI_CATALOGUE } from './kpi-catalogue';
import type { KpiDefinition } from './kpi-definition';
import { resolveInputMetrics } from './metric-catalogue';

/** The KPIs of the catalogue that can be computed from these metrics, in the catalogue's order. */
export function kpisOfMetrics(metricKeys: Iterable<string>): readonly KpiDefinition[] {
  const available = new Set(metricKeys);
  return KPI_CATALOGUE.filter((kpi) => resolveInputMetrics(kpi.inputs, available) !== null);
}
