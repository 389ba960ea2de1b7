import type { Rational } from '@premia/domain-kernel';
import type { KpiDefinition } from '../catalogue/kpi-definition';
import { metricByKey, metricsForInput } from '../catalogue/metric-catalogue';
import type { KpiEvaluation } from '../evaluation/evaluate-kpi';
import { evaluateKpi, prepareKpi } from '../evaluation/evaluate-kpi';
import type { AggregatedMetric, AggregationProblem } from './aggregate-metric';
import { aggregateMetric } from './aggregate-metric';
import { daysText, type Observation } from './observation';

/** By what the observations are split before aggregation. */
export type KpiScope = 'channel' | 'campaign' | 'day' | 'total';

export const KPI_SCOPES: readonly KpiScope[] = ['channel', 'campaign', 'day', 'total'];

/** The key of the one group of scope `total`. */
export const TOTAL_KEY = 'total';
/** The key of observations that name no channel or no campaign. */
export const NO_NAME_KEY = '(none)';

/** Values of one group: an aggregated metric, or why it has none. */
export interface AggregatedMetrics {
  readonly values: ReadonlyMap<string, Rational>;
  readonly problems: ReadonlyMap<string, AggregationProblem>;
}

/** Evaluations of one group by KPI key. */
export type KpiEvaluations = ReadonlyMap<string, KpiEvaluation>;

export type FindMetric = (key: string) => AggregatedMetric | undefined;

/**
 * KPIs as ratios of sums: every metric is aggregated over the group first, then the formula is applied
 * (product §3.2). The order of the observations does not matter.
 *
 * @param findMetric how each metric aggregates; the catalogue's metrics where it is left out
 * @returns groups in ascending order of their keys, each with every KPI asked for
 */
export function computeKpis(
  observations: readonly Observation[],
  scope: KpiScope,
  kpis: readonly KpiDefinition[],
  findMetric: FindMetric = metricByKey,
): ReadonlyMap<string, KpiEvaluations> {
  const prepared = kpis.map((kpi) => ({ kpi, formula: prepareKpi(kpi) }));
  const available = new Set(observations.map(({ metric }) => metric));
  const groups = new Map<string, KpiEvaluations>();
  for (const [key, group] of groupByScope(observations, scope)) {
    const metrics = aggregateMetrics(group, findMetric);
    groups.set(
      key,
      new Map(prepared.map(({ kpi, formula }) => [kpi.key, evaluateFromMetrics(kpi, metrics, available, formula)])),
    );
  }
  return groups;
}

/** Splits observations by scope; groups come in ascending order of their keys. */
export function groupByScope<Item extends Pick<Observation, 'channel' | 'campaign' | 'date' | 'from'>>(
  observations: readonly Item[],
  scope: KpiScope,
): ReadonlyMap<string, readonly Item[]> {
  const groups = new Map<string, Item[]>();
  for (const observation of observations) {
    const key = scopeKey(observation, scope);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [observation]);
    else group.push(observation);
  }
  return new Map([...groups].sort(([first], [second]) => (first < second ? -1 : first > second ? 1 : 0)));
}

function scopeKey(observation: Pick<Observation, 'channel' | 'campaign' | 'date' | 'from'>, scope: KpiScope): string {
  switch (scope) {
    case 'channel':
      return observation.channel ?? NO_NAME_KEY;
    case 'campaign':
      return observation.campaign ?? NO_NAME_KEY;
    case 'day':
      return daysText(observation);
    case 'total':
      return TOTAL_KEY;
  }
}

/** Aggregates every metric of one group; metrics that `findMetric` does not know are left out. */
export function aggregateMetrics(
  observations: readonly Observation[],
  findMetric: FindMetric = metricByKey,
): AggregatedMetrics {
  const byMetric = new Map<string, Observation[]>();
  for (const observation of observations) {
    const group = byMetric.get(observation.metric);
    if (group === undefined) byMetric.set(observation.metric, [observation]);
    else group.push(observation);
  }
  const values = new Map<string, Rational>();
  const problems = new Map<string, AggregationProblem>();
  for (const [key, group] of byMetric) {
    const metric = findMetric(key);
    if (metric === undefined) continue;
    const aggregated = aggregateMetric(group, metric);
    if (aggregated.ok) values.set(key, aggregated.value);
    else problems.set(key, aggregated.error);
  }
  return { values, problems };
}

/**
 * A KPI from aggregated metrics: each input takes the best metric that can feed it.
 *
 * @param available metrics that are measured at all; given by the caller where groups are compared, so that
 * one channel is not judged by qualified leads and another by raw ones
 */
export function evaluateFromMetrics(
  kpi: KpiDefinition,
  metrics: AggregatedMetrics,
  available: ReadonlySet<string> = new Set([...metrics.values.keys(), ...metrics.problems.keys()]),
  formula = prepareKpi(kpi),
): KpiEvaluation {
  const inputs = new Map<string, Rational>();
  const notAdditive: string[] = [];
  for (const { name } of kpi.inputs) {
    const source = metricsForInput(name).find((key) => available.has(key));
    if (source === undefined) continue;
    const value = metrics.values.get(source);
    if (value !== undefined) inputs.set(name, value);
    else if (metrics.problems.get(source) === 'not-additive') notAdditive.push(name);
  }
  const evaluation = evaluateKpi(formula, inputs);
  return evaluation.status === 'no_data' && notAdditive.length > 0
    ? { status: 'no_data', value: null, reason: { code: 'not-additive', inputs: notAdditive } }
    : evaluation;
}
