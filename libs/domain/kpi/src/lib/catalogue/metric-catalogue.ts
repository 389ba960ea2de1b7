import metrics from './data/metrics.json' with { type: 'json' };
import type { KpiInput } from './kpi-definition';
import type { MetricDefinition } from './metric-definition';

/** All metrics that Premia knows from the start; those of an advertising report come first. */
export const METRIC_CATALOGUE: readonly MetricDefinition[] = metrics as readonly MetricDefinition[];

const BY_KEY: ReadonlyMap<string, MetricDefinition> = new Map(METRIC_CATALOGUE.map((metric) => [metric.key, metric]));

/** The metric of this key, or undefined. */
export function metricByKey(key: string): MetricDefinition | undefined {
  return BY_KEY.get(key);
}

/**
 * Metrics that may stand for an input of a catalogue formula, the best first. An advertising report has
 * one spend, one revenue and one count of leads and of orders; where a company reports the narrower
 * quantity as well (qualified leads, attributed revenue), that one is taken. Income (of ROI) and revenue
 * are two metrics, and stand for each other only where a company reports but one of them.
 *
 * The choice is made once for all that is compared (see `evaluateFromMetrics`), and does not look at
 * whether the narrower metric has a value in every row: no qualified lead on a day is usually written as an
 * empty cell, and raw leads in its place would be worse than none.
 */
const INPUT_SOURCES: ReadonlyMap<string, readonly string[]> = new Map([
  ['ad_spend', ['spend']],
  ['marketing_costs', ['marketing_costs', 'spend']],
  ['confirmed_orders', ['orders']],
  ['leads_won', ['leads_won', 'orders']],
  // Metrika counts visits, GA the same as sessions.
  ['visits', ['visits', 'sessions']],
  ['qualified_leads', ['qualified_leads', 'leads']],
  ['revenue', ['revenue', 'income']],
  ['ad_revenue', ['ad_revenue', 'revenue', 'income']],
  ['marketing_income', ['marketing_income', 'ad_revenue', 'revenue', 'income']],
  ['income', ['income', 'revenue']],
]);

/** Keys of the metrics that may feed a formula's input, the best first. */
export function metricsForInput(inputName: string): readonly string[] {
  return INPUT_SOURCES.get(inputName) ?? [inputName];
}

/**
 * Which metric feeds each input of a formula where only some metrics are at hand.
 *
 * @returns the metric key by input name, or null where an input has no metric
 */
export function resolveInputMetrics(
  inputs: readonly Pick<KpiInput, 'name'>[],
  available: ReadonlySet<string>,
): ReadonlyMap<string, string> | null {
  const resolved = new Map<string, string>();
  for (const { name } of inputs) {
    const metric = metricsForInput(name).find((key) => available.has(key));
    if (metric === undefined) return null;
    resolved.set(name, metric);
  }
  return resolved;
}
