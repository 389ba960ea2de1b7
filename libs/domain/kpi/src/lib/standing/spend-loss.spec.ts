import { describe, expect, it } from '@jest/globals';
import { Rational } from '@premia/domain-kernel';
import type { Observation } from '../aggregation/observation';
import { spendLoss } from './spend-loss';

function campaign(channel: string, name: string | null, spend: string, revenue: string | null): readonly Observation[] {
  const of = (metric: string, value: string): Observation => ({
    metric,
    date: '2021-02-01',
    channel,
    campaign: name,
    value: Rational.parse(value),
  });
  return [of('spend', spend), ...(revenue === null ? [] : [of('revenue', revenue)])];
}

describe('the spend that sits in the loss', () => {
  it('is that of campaigns, also where their channel pays back', () => {
    const observations = [...campaign('social', 'a', '25', '10'), ...campaign('social', 'b', '75', '200')];
    expect(spendLoss(observations)).toEqual({ percent: '25', campaigns: ['a'] });
  });

  it('names the dearest first, and a nameless one not at all', () => {
    const observations = [
      ...campaign('social', 'a', '10', '1'),
      ...campaign('social', null, '30', '1'),
      ...campaign('search', 'c', '20', '1'),
      ...campaign('search', 'd', '30', '90'),
    ];
    expect(spendLoss(observations)).toEqual({ percent: '66.666667', campaigns: ['c', 'a'] });
  });

  it('is nothing where all pays back, where nothing is known of what came back, and where nothing was spent', () => {
    expect(spendLoss(campaign('social', 'a', '10', '10'))).toBeNull();
    expect(spendLoss(campaign('social', 'a', '10', null))).toBeNull();
    expect(spendLoss([])).toBeNull();
  });
});
