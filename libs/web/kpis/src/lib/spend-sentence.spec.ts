import { describe, expect, it } from '@jest/globals';
import type { Translate } from '@premia/web-util';
import type { Report, Row } from './kpis-client';
import { spendSentence } from './spend-sentence';

const t = ((code: string, values = {}) => `${code} ${JSON.stringify(values)}`) as Translate;

function row(channel: string, romi: string | null, spend: string): Row {
  return {
    __typename: 'KpiReportRow',
    key: channel,
    channel,
    campaign: null,
    date: null,
    metrics: [{ __typename: 'MetricTotal', metric: 'spend', name: 'Spend', value: spend }],
    values: [
      { __typename: 'KpiValue', kpi: 'romi', value: romi, status: romi === null ? 'no_data' : 'ok', reason: null },
    ],
  };
}

function report(by: Report['by'], total: string, ...rows: readonly Row[]): Report {
  const period = { from: '2021-02-01', to: '2021-02-28' };
  return { __typename: 'KpiReport', ...period, by, kpis: [], rows: [...rows], total: row('total', '1', total) };
}

describe('the sentence on where the spend pays back', () => {
  it('names the channels in the loss and their share of the spend', () => {
    const sentence = spendSentence(
      report('channel', '400', row('social', '-13.6', '180'), row('search', '7', '220')),
      t,
      'en',
    );
    expect(sentence).toContain('sentenceLoss');
    expect(sentence).toContain('"names":"Social"');
    expect(sentence).toContain('"share":"45\u00a0%"');
  });

  it('says when every channel pays back', () => {
    expect(spendSentence(report('channel', '2', row('a', '0', '1'), row('b', '5', '1')), t, 'en')).toContain(
      'sentenceProfit',
    );
  });

  it('stays silent by day, for a single channel, and where nothing is known', () => {
    expect(spendSentence(report('day', '2', row('a', '-1', '1'), row('b', '5', '1')), t, 'en')).toBe('');
    expect(spendSentence(report('channel', '2', row('a', '-1', '1')), t, 'en')).toBe('');
    expect(spendSentence(report('channel', '2', row('a', null, '1'), row('b', null, '1')), t, 'en')).toBe('');
  });
});
