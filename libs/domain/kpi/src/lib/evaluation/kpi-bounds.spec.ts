import { Rational } from '@premia/domain-kernel';
import { findKpi } from '../catalogue/kpi-catalogue';
import { evaluateKpi } from './evaluate-kpi';

function evaluate(key: string, inputs: Readonly<Record<string, string>>): string {
  const kpi = findKpi(key);
  if (kpi === undefined) throw new Error(key);
  const given = new Map(Object.entries(inputs).map(([name, value]) => [name, Rational.parse(value)]));
  const { status, value, reason } = evaluateKpi(kpi, given);
  return value?.toExactText() ?? `${status} ${reason?.code ?? ''}`;
}

describe('a value that a KPI cannot have', () => {
  it.each([
    ['email_open_rate', { unique_opens: '120', delivered: '100' }, 'data_error out-of-bounds'],
    ['churn_rate', { customers_lost: '120', customers_start: '100' }, 'data_error out-of-bounds'],
    ['retention_rate', { customers_lost: '120', customers_start: '100' }, 'data_error out-of-bounds'],
    ['ctr', { clicks: '101', impressions: '100' }, 'data_error out-of-bounds'],
    ['nps', { promoters: '5', detractors: '300', survey_answers: '100' }, 'data_error out-of-bounds'],
    ['leads', { leads: '-1' }, 'data_error input-negative'],
    ['cpl', { ad_spend: '-10', qualified_leads: '5' }, 'data_error input-negative'],
    ['revenue_growth', { revenue: '10', revenue_base_period: '-5' }, 'data_error denominator-negative'],
    ['drr', { ad_spend: '10', ad_revenue: '-5' }, 'data_error denominator-negative'],
  ])('of %s from %j is %s', (key, inputs, expected) => {
    expect(evaluate(key, inputs)).toBe(expected);
  });

  it.each([
    ['email_open_rate', { unique_opens: '100', delivered: '100' }, '100'],
    ['churn_rate', { customers_lost: '0', customers_start: '100' }, '0'],
    ['nps', { promoters: '0', detractors: '100', survey_answers: '100' }, '-100'],
    ['conversion_rate', { target_actions: '150', site_visitors: '100' }, '150'],
    ['romi', { marketing_income: '-10', marketing_costs: '100' }, '-110'],
    ['revenue', { revenue: '-5' }, '-5'],
    ['revenue_growth', { revenue: '-5', revenue_base_period: '10' }, '-150'],
  ])('is not that of %s from %j, which is %s', (key, inputs, expected) => {
    expect(evaluate(key, inputs)).toBe(expected);
  });
});
