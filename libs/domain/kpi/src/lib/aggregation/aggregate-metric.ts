import type { Result } from '@premia/domain-kernel';
import { err, ok, Rational } from '@premia/domain-kernel';
import type { MetricDefinition } from '../catalogue/metric-definition';
import type { Observation } from './observation';

/** Why observations have no common value. */
export type AggregationProblem = 'no-observations' | 'not-additive';

/** What aggregation needs of a metric. */
export type AggregatedMetric = Pick<MetricDefinition, 'aggregation' | 'acrossSeries'>;

/**
 * One value of a metric for a window, from the observations of that metric in it (product §3.2).
 * `sum` adds everything. `first` and `last` take each series (channel and campaign) at its earliest or
 * latest day and add the series up, where the metric allows it. `avg` is the mean over days of the day's
 * total. `distinct` counts people: figures of single days or campaigns overlap, so that only a lone
 * observation can stand.
 *
 * @returns the value, or `no-observations`, or `not-additive` where adding would count twice
 */
export function aggregateMetric(
  observations: readonly Omit<Observation, 'metric'>[],
  metric: AggregatedMetric,
): Result<Rational, AggregationProblem> {
  const [first] = observations;
  if (first === undefined) return err('no-observations');
  switch (metric.aggregation) {
    case 'sum':
      return ok(Rational.sum(observations.map(({ value }) => value)));
    case 'first':
      return acrossSeries(
        atEdge(observations, (candidate, kept) => candidate < kept),
        metric,
      );
    case 'last':
      return acrossSeries(
        atEdge(observations, (candidate, kept) => candidate > kept),
        metric,
      );
    case 'avg':
      return averageOverDays(observations, metric);
    case 'distinct':
      return observations.length === 1 ? ok(first.value) : err('not-additive');
  }
}

type SeriesValue = Omit<Observation, 'metric'>;

function seriesOf({ channel, campaign }: SeriesValue): string {
  return JSON.stringify([channel, campaign]);
}

/** The value of every series at its edge day; values of one series and day add up, so that order never matters. */
function atEdge(
  observations: readonly SeriesValue[],
  isCloserToEdge: (candidateDate: string, keptDate: string) => boolean,
): readonly Rational[] {
  const edges = new Map<string, { readonly date: string; readonly value: Rational }>();
  for (const observation of observations) {
    const series = seriesOf(observation);
    const { date, value } = observation;
    const kept = edges.get(series);
    if (kept === undefined || isCloserToEdge(date, kept.date)) edges.set(series, { date, value });
    else if (date === kept.date) edges.set(series, { date, value: kept.value.plus(value) });
  }
  return [...edges.values()].map(({ value }) => value);
}

function acrossSeries(values: readonly Rational[], metric: AggregatedMetric): Result<Rational, AggregationProblem> {
  return values.length > 1 && metric.acrossSeries === 'none' ? err('not-additive') : ok(Rational.sum(values));
}

function averageOverDays(
  observations: readonly SeriesValue[],
  metric: AggregatedMetric,
): Result<Rational, AggregationProblem> {
  const series = new Set(observations.map(seriesOf));
  if (series.size > 1 && metric.acrossSeries === 'none') return err('not-additive');
  // The mean of a month and that of a day weigh differently, and nothing says how.
  if (observations.length > 1 && observations.some(({ from }) => from !== undefined)) return err('not-additive');
  const days = new Set(observations.map(({ date }) => date));
  const total = Rational.sum(observations.map(({ value }) => value));
  return ok(total.dividedBy(Rational.of(days.size)));
}
