import { describe, expect, it } from '@jest/globals';
import { causeOf } from './causes';
import type { ReportRow } from './dashboard-client';
import { funnelOf } from './funnel';
import { periodBefore } from './period-before';
import { anAssignment, aReportRow } from './testing/dashboard-harness';

const ROMI = anAssignment().kpi;
const LEADS = { key: 'leads', formula: null, direction: 'higher_is_better' } as const;

function aLeadRow(name: string, value: string): ReportRow {
  const row = aReportRow(name, '10', null);
  return { ...row, values: [{ __typename: 'KpiValue', kpi: 'leads', value, status: 'ok', reason: null }] };
}

describe('Why a KPI stands where it stands', () => {
  it('is told of a ratio by its best and worst campaign, and how much of the spend is short of the target', () => {
    const now = [aReportRow('hot', '60', '101'), aReportRow('mid', '15', '26'), aReportRow('wide', '25', '-89')];
    expect(causeOf({ kpi: ROMI, target: '30', now, before: [] })).toMatchObject({
      kind: 'spread',
      best: { name: 'hot', value: '101' },
      worst: { name: 'wide', value: '-89' },
      shortShare: '40',
    });
  });

  it('counts money that brought nothing as the worst', () => {
    const now = [
      aReportRow('hot', '60', '101'),
      aReportRow('dead', '40', null, 'undefined_worst'),
      aReportRow('mid', '5', '1'),
    ];
    expect(causeOf({ kpi: ROMI, target: '30', now, before: [] })).toMatchObject({
      worst: { name: 'dead', value: null },
    });
  });

  it('is told of one campaign by what it was before, and not at all where nobody knows', () => {
    const now = [aReportRow('hot', '60', '10')];
    expect(causeOf({ kpi: ROMI, target: '30', now, before: [aReportRow('hot', '60', '20')] })).toMatchObject({
      kind: 'single',
      campaign: { value: '10', before: '20' },
    });
    expect(causeOf({ kpi: ROMI, target: '30', now, before: [] })).toBeNull();
  });

  it('is told of a sum by those that brought less than before, the most first', () => {
    const before = [aLeadRow('a', '100'), aLeadRow('b', '50'), aLeadRow('c', '10')];
    const now = [aLeadRow('a', '90'), aLeadRow('b', '10'), aLeadRow('c', '11')];
    expect(causeOf({ kpi: LEADS, target: '300', now, before })).toEqual({
      kind: 'fell',
      falls: [
        { name: 'b', by: '-40' },
        { name: 'a', by: '-10' },
      ],
    });
    expect(causeOf({ kpi: LEADS, target: '300', now: before, before })).toEqual({ kind: 'steady' });
    expect(causeOf({ kpi: LEADS, target: '300', now, before: [] })).toBeNull();
  });
});

describe('What a period is compared with', () => {
  it.each([
    ['2021-03-01', '2021-03-31', '2021-02-01', '2021-02-28'],
    ['2021-01-01', '2021-03-31', '2020-10-01', '2020-12-31'],
    ['2021-03-01', '2021-03-12', '2021-02-01', '2021-02-12'],
    ['2021-03-01', '2021-03-30', '2021-02-01', '2021-02-28'],
    ['2021-01-01', '2021-01-01', '2020-12-01', '2020-12-01'],
    ['2024-02-01', '2024-02-29', '2024-01-01', '2024-01-31'],
    ['2021-03-10', '2021-03-19', '2021-02-28', '2021-03-09'],
  ])('%s to %s: %s to %s', (from, to, earlier, until) => {
    expect(periodBefore({ from, to })).toEqual({ from: earlier, to: until });
  });
});

describe('The funnel', () => {
  const metric = (key: string, value: string) =>
    ({ __typename: 'MetricTotal', metric: key, name: key, value }) as const;
  const row = (...metrics: readonly ReturnType<typeof metric>[]): ReportRow => ({
    ...aReportRow('search', '1', '1'),
    metrics,
  });

  it('shows the stages that are measured, with what came over from the one before', () => {
    const funnel = funnelOf(
      [row(metric('impressions', '100000'), metric('clicks', '460'), metric('orders', '0'))],
      () => 'Search',
      'en',
    );
    expect(funnel?.stages).toEqual(['impressions', 'clicks', 'orders']);
    expect(funnel?.rows[0]?.texts.map((text) => text.replace(/\u00a0/gu, ' '))).toEqual(['100 K', '0.46 %', '0 %']);
  });

  it('needs two stages, and divides by nothing', () => {
    expect(funnelOf([row(metric('leads', '5'))], () => 'Search', 'en')).toBeNull();
    expect(funnelOf([row(metric('clicks', '0'), metric('leads', '5'))], () => 'Search', 'en')?.rows[0]?.texts).toEqual([
      '0',
      '5',
    ]);
  });
});
