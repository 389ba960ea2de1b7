import { Rational } from '@premia/domain-kernel';
import type { AggregatedMetric } from './aggregate-metric';
import { aggregateMetric } from './aggregate-metric';

type Row = readonly [date: string, campaign: string, value: string];

function aggregate(rows: readonly Row[], metric: AggregatedMetric): string {
  const aggregated = aggregateMetric(
    rows.map(([date, campaign, value]) => ({ date, channel: null, campaign, value: Rational.parse(value) })),
    metric,
  );
  return aggregated.ok ? aggregated.value.toExactText() : aggregated.error;
}

const twoSeries: readonly Row[] = [
  ['2021-02-02', 'vk', '110'],
  ['2021-02-01', 'vk', '100'],
  ['2021-02-01', 'telegram', '40'],
  ['2021-02-03', 'telegram', '35'],
];

describe('aggregating a metric', () => {
  it('adds everything for sum', () => {
    expect(aggregate(twoSeries, { aggregation: 'sum', acrossSeries: 'sum' })).toBe('285');
  });

  it('takes each series at its latest or earliest day, and adds the series up', () => {
    expect(aggregate(twoSeries, { aggregation: 'last', acrossSeries: 'sum' })).toBe('145');
    expect(aggregate(twoSeries, { aggregation: 'first', acrossSeries: 'sum' })).toBe('140');
  });

  it('does not add averages of several series', () => {
    expect(aggregate(twoSeries, { aggregation: 'last', acrossSeries: 'none' })).toBe('not-additive');
    expect(aggregate(twoSeries, { aggregation: 'avg', acrossSeries: 'none' })).toBe('not-additive');
    expect(aggregate(twoSeries.slice(0, 2), { aggregation: 'last', acrossSeries: 'none' })).toBe('110');
  });

  it('takes the mean over days of the day’s total for avg', () => {
    expect(aggregate(twoSeries, { aggregation: 'avg', acrossSeries: 'sum' })).toBe('95');
  });

  it('never adds people counted on different days', () => {
    expect(aggregate(twoSeries, { aggregation: 'distinct', acrossSeries: 'sum' })).toBe('not-additive');
    expect(aggregate(twoSeries.slice(0, 1), { aggregation: 'distinct', acrossSeries: 'sum' })).toBe('110');
  });

  it('says that there is nothing where there is nothing, which is not 0', () => {
    expect(aggregate([], { aggregation: 'sum', acrossSeries: 'sum' })).toBe('no-observations');
    expect(aggregate([['2021-02-01', 'vk', '0']], { aggregation: 'sum', acrossSeries: 'sum' })).toBe('0');
  });
});
