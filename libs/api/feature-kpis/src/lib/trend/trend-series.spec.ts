import { describe, expect, it } from '@jest/globals';
import { eachDay, Rational } from '@premia/domain-kernel';
import { findKpi, type KpiDefinition, type Observation } from '@premia/domain-kpi';
import { MAX_SERIES, trendSeries } from './trend-series';

function kpi(key: string): KpiDefinition {
  const found = findKpi(key);
  if (found === undefined) throw new Error(`The catalogue has no ${key}`);
  return found;
}

function day(date: string, channel: string, spend: string, leads: string): readonly Observation[] {
  const common = { date, channel, campaign: null };
  return [
    { ...common, metric: 'spend', value: Rational.parse(spend) },
    { ...common, metric: 'leads', value: Rational.parse(leads) },
  ];
}

const DAYS = eachDay('2021-02-27', '2021-03-01');

describe('Curves of a KPI', () => {
  it('know every day between two, over the end of a month', () => {
    expect(DAYS).toEqual(['2021-02-27', '2021-02-28', '2021-03-01']);
  });

  it('hold each day’s own value, and nothing on a day without data', () => {
    const observations = [...day('2021-02-27', 'search', '100', '1'), ...day('2021-03-01', 'search', '100', '9')];
    expect(trendSeries(kpi('cpl'), observations, { by: 'total', days: DAYS, cumulative: false })).toEqual([
      { key: 'total', values: ['100', null, '11.111111'] },
    ]);
  });

  it('hold the ratio of sums so far where they are cumulative', () => {
    const observations = [...day('2021-02-27', 'search', '100', '1'), ...day('2021-03-01', 'search', '100', '9')];
    expect(trendSeries(kpi('cpl'), observations, { by: 'total', days: DAYS, cumulative: true })).toEqual([
      { key: 'total', values: ['100', '100', '20'] },
    ]);
  });

  it('carry a stock on from its last reading where they are cumulative', () => {
    const followers = (date: string, value: string): Observation => ({
      date,
      channel: 'social',
      campaign: null,
      metric: 'followers',
      value: Rational.parse(value),
    });
    const observations = [followers('2021-02-27', '10'), followers('2021-02-28', '12')];
    expect(trendSeries(kpi('social_followers'), observations, { by: 'channel', days: DAYS, cumulative: true })).toEqual(
      [{ key: 'social', values: ['10', '12', '12'] }],
    );
  });

  it('are drawn for the largest groups only, so that a chart can tell them apart', () => {
    const observations = Array.from({ length: MAX_SERIES + 3 }, (_, index) =>
      day('2021-02-27', `channel ${String(index).padStart(2, '0')}`, String(100 + index), '1'),
    ).flat();
    const keys = trendSeries(kpi('cpl'), observations, { by: 'channel', days: DAYS, cumulative: false }).map(
      ({ key }) => key,
    );
    expect(keys).toHaveLength(MAX_SERIES);
    expect(keys[0]).toBe('channel 03');
  });
});
