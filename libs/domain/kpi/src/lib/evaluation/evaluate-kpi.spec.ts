import fc from 'fast-check';
import { Rational } from '@premia/domain-kernel';
import { kpiByKey } from '../catalogue/kpi-catalogue';
import type { KpiDefinition } from '../catalogue/kpi-definition';
import { evaluateKpi, freezeActual, prepareKpi } from './evaluate-kpi';

function kpiOf(key: string): KpiDefinition {
  const kpi = kpiByKey(key);
  if (kpi === undefined) throw new Error(`no KPI ${key}`);
  return kpi;
}

function inputs(values: Readonly<Record<string, string>>): ReadonlyMap<string, Rational> {
  return new Map(Object.entries(values).map(([name, value]) => [name, Rational.parse(value)]));
}

function exact(key: string, values: ReadonlyMap<string, Rational>): Rational {
  const { value } = evaluateKpi(kpiOf(key), values);
  if (value === null) throw new Error(`${key} has no value`);
  return value;
}

describe('a KPI without a value', () => {
  it('has no data where an input is missing, and names it', () => {
    expect(evaluateKpi(kpiOf('cpl'), inputs({ ad_spend: '300' }))).toEqual({
      status: 'no_data',
      value: null,
      reason: { code: 'input-missing', inputs: ['qualified_leads'] },
    });
  });

  it('is the worst where money was spent and nothing came, and says how much', () => {
    const evaluation = evaluateKpi(kpiOf('cpl'), inputs({ ad_spend: '300', qualified_leads: '0' }));
    expect(evaluation).toMatchObject({ status: 'undefined_worst', reason: { denominator: 'qualified_leads' } });
    if (evaluation.reason?.code === 'denominator-zero') expect(evaluation.reason.numerator.toExactText()).toBe('300');
  });

  it.each([
    ['roas', { ad_revenue: '5000', ad_spend: '0' }, 'not_applicable'],
    ['roas', { ad_revenue: '0', ad_spend: '0' }, 'no_data'],
    ['ctr', { clicks: '3', impressions: '0' }, 'data_error'],
    ['market_share', { company_sales: '5', competitor_sales: '-5' }, 'data_error'],
    ['customer_lifespan', { customers_start: '40', customers_lost: '0' }, 'not_applicable'],
  ] as const)('of %s from %j has status %s', (key, values, status) => {
    expect(evaluateKpi(kpiOf(key), inputs(values))).toMatchObject({ status, value: null });
  });

  it('is not applicable where a tenant’s formula says nothing of a denominator of 0', () => {
    const own = prepareKpi({ formula: 'a / b', zeroDenominator: null });
    expect(evaluateKpi(own, inputs({ a: '1', b: '0' })).status).toBe('not_applicable');
    expect(evaluateKpi(own, inputs({ a: '0', b: '0' })).status).toBe('no_data');
  });
});

describe('the variants of a KPI', () => {
  it.each([
    ['er_social', 'by_followers', { interactions: '600', followers: '10000' }, '6'],
    ['er_social', 'by_impressions', { interactions: '600', post_impressions: '8000' }, '7.5'],
    ['conversion_rate', 'per_visit', { target_actions: '50', visits: '1000' }, '5'],
    ['conversion_rate', 'unique_converters', { converted_visitors: '40', site_visitors: '1600' }, '2.5'],
    ['romi', 'incremental_ratio', { incremental_value: '180', marketing_costs: '100' }, '0.8'],
    ['romi', 'gross_margin', { marketing_gross_profit: '36000', marketing_costs: '20000' }, '80'],
  ] as const)('%s %s come out as published', (key, variantKey, values, expected) => {
    const variant = kpiOf(key).variants.find((candidate) => candidate.key === variantKey);
    if (variant === undefined) throw new Error(`no variant ${variantKey}`);
    const evaluation = evaluateKpi({ formula: variant.formula, zeroDenominator: null }, inputs(values));
    expect(evaluation.value?.toExactText()).toBe(expected);
  });
});

describe('relations between KPIs', () => {
  const amount = fc.integer({ min: 1, max: 1_000_000_000 }).map((cents) => Rational.ofFraction(BigInt(cents), 100n));
  const pair = fc.tuple(amount, amount);

  it('DRR is 10 000 / ROAS', () => {
    fc.assert(
      fc.property(pair, ([ad_spend, ad_revenue]) => {
        const values = new Map(Object.entries({ ad_spend, ad_revenue }));
        const product = exact('drr', values).times(exact('roas', values));
        expect(product.toExactText()).toBe('10000');
      }),
    );
  });

  it('ROAS is ROMI + 100 where the advert spend is the whole cost', () => {
    fc.assert(
      fc.property(pair, ([cost, income]) => {
        const roas = exact('roas', new Map(Object.entries({ ad_spend: cost, ad_revenue: income })));
        const romi = exact('romi', new Map(Object.entries({ marketing_costs: cost, marketing_income: income })));
        expect(roas.equals(romi.plus(Rational.HUNDRED))).toBe(true);
      }),
    );
  });

  it('retention is 100 − churn', () => {
    fc.assert(
      fc.property(pair, ([first, second]) => {
        // No more can be lost than there were.
        const [customers_lost, customers_start] = [Rational.min(first, second), Rational.max(first, second)];
        const values = new Map(Object.entries({ customers_lost, customers_start }));
        const sum = exact('churn_rate', values).plus(exact('retention_rate', values));
        expect(sum.equals(Rational.HUNDRED)).toBe(true);
      }),
    );
  });
});

describe('freezing an actual', () => {
  it('keeps 12 decimals, half-up, without trailing zeros', () => {
    expect(freezeActual(Rational.ofFraction(1n, 3n))).toBe('0.333333333333');
    expect(freezeActual(Rational.ofFraction(2n, 3n))).toBe('0.666666666667');
    expect(freezeActual(Rational.parse('0.0000000000005'))).toBe('0.000000000001');
    expect(freezeActual(Rational.parse('-0.0000000000005'))).toBe('-0.000000000001');
    expect(freezeActual(Rational.parse('40.200'))).toBe('40.2');
  });
});
