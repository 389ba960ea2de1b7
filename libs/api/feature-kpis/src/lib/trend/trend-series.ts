import { Rational } from '@premia/domain-kernel';
import type { AggregatedMetrics, KpiDefinition, KpiScope, Observation } from '@premia/domain-kpi';
import { aggregateMetrics, evaluateFromMetrics, groupByScope, metricByKey, prepareKpi } from '@premia/domain-kpi';
import type { KpiTrendSeries } from './kpi-trend.type';

/** Curves that one chart can tell apart; of more groups those with the largest quantities are drawn. */
export const MAX_SERIES = 12;

const KPI_DECIMALS = 6;

export interface TrendShape {
  readonly by: Exclude<KpiScope, 'day'>;
  readonly days: readonly string[];
  /** Each day holds the ratio of sums from the first day on, not of the day alone. */
  readonly cumulative: boolean;
}

/** The KPI's value from aggregated metrics; null where it has none. All curves are fed by the same metrics. */
type Evaluate = (metrics: AggregatedMetrics) => string | null;

/** A KPI's curves over the days, one per group, in the order of their keys. */
export function trendSeries(
  kpi: KpiDefinition,
  observations: readonly Observation[],
  { by, days, cumulative }: TrendShape,
): readonly KpiTrendSeries[] {
  const measured = new Set(observations.map(({ metric }) => metric));
  const formula = prepareKpi(kpi);
  const evaluate: Evaluate = (metrics) =>
    evaluateFromMetrics(kpi, metrics, measured, formula).value?.toDecimal(KPI_DECIMALS) ?? null;
  const groups = [...groupByScope(observations, by)].map(([key, group]) => ({ key, group }));
  const drawn = new Set(
    [...groups].sort((first, second) => sizeOf(second.group).compare(sizeOf(first.group))).slice(0, MAX_SERIES),
  );
  return groups
    .filter((group) => drawn.has(group))
    .map(({ key, group }) => ({
      key,
      values: cumulative ? cumulativeValues(evaluate, group, days) : dailyValues(evaluate, group, days),
    }));
}

function dailyValues(
  evaluate: Evaluate,
  group: readonly Observation[],
  days: readonly string[],
): readonly (string | null)[] {
  const byDay = Map.groupBy(group, ({ date }) => date);
  return days.map((day) => evaluate(aggregateMetrics(byDay.get(day) ?? [])));
}

/** Additive metrics are summed as the days go by; all others are aggregated anew over the days so far. */
function cumulativeValues(
  evaluate: Evaluate,
  group: readonly Observation[],
  days: readonly string[],
): readonly (string | null)[] {
  const byDay = Map.groupBy(group, ({ date }) => date);
  const sums = new Map<string, Rational>();
  const others: Observation[] = [];
  return days.map((day) => {
    for (const observation of byDay.get(day) ?? []) {
      if (isAdditive(observation.metric)) {
        sums.set(observation.metric, (sums.get(observation.metric) ?? Rational.ZERO).plus(observation.value));
      } else others.push(observation);
    }
    const { values, problems } = aggregateMetrics(others);
    return evaluate({ values: new Map([...sums, ...values]), problems });
  });
}

function isAdditive(metric: string): boolean {
  return metricByKey(metric)?.aggregation === 'sum';
}

/** How much there is of a group, to draw the ones that matter: the sum of what its KPI is made of. */
function sizeOf(group: readonly Observation[]): Rational {
  return Rational.sum(group.map(({ value }) => value.abs()));
}
