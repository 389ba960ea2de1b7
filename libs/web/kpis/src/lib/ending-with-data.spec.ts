import { endingWithData } from './ending-with-data';
import type { Trend } from './kpis-client';

const TREND: Trend = {
  __typename: 'KpiTrend',
  kpi: {
    __typename: 'Kpi',
    key: 'romi',
    name: 'Return on marketing investment',
    shortName: 'ROMI',
    unit: 'percent',
    direction: 'higher_is_better',
  },
  days: ['2021-03-01', '2021-03-02', '2021-03-03', '2021-03-04'],
  series: [{ __typename: 'KpiTrendSeries', key: 'search', values: [null, '7.07', '7.07', '7.07'] }],
};

describe('a curve that ends with the data', () => {
  it('has gaps after the last day with data, and keeps the days', () => {
    const trend = endingWithData(TREND, '2021-03-02');
    expect(trend.series[0]?.values).toEqual([null, '7.07', null, null]);
    expect(trend.days).toEqual(TREND.days);
  });

  it('stays as it is where the data goes further', () => {
    expect(endingWithData(TREND, '2021-04-30')).toEqual(TREND);
  });
});
