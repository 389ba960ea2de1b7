import fc from 'fast-check';
import { Rational } from '@premia/domain-kernel';
import { kpiByKey } from '../catalogue/kpi-catalogue';
import type { KpiDefinition } from '../catalogue/kpi-definition';
import { computeKpis, KPI_SCOPES } from './compute-kpis';
import type { Observation } from './observation';
import { indexObservations, nameKey, selectObservations } from './observation';

function kpisOf(...keys: readonly string[]): readonly KpiDefinition[] {
  return keys.flatMap((key) => kpiByKey(key) ?? []);
}

function observation(
  metric: string,
  date: string,
  channel: string | null,
  campaign: string | null,
  value: string,
): Observation {
  return { metric, date, channel, campaign, value: Rational.parse(value) };
}

function printed(observations: readonly Observation[], scope: (typeof KPI_SCOPES)[number], ...keys: readonly string[]) {
  return [...computeKpis(observations, scope, kpisOf(...keys))].map(([group, evaluations]) => [
    group,
    ...[...evaluations.values()].map(({ value, status }) => value?.toDecimal(6) ?? status),
  ]);
}

const two = [
  observation('spend', '2021-02-01', 'search', 'hot', '100'),
  observation('revenue', '2021-02-01', 'search', 'hot', '300'),
  observation('spend', '2021-02-02', 'search', 'wide', '900'),
  observation('revenue', '2021-02-02', 'search', 'wide', '450'),
  observation('spend', '2021-02-02', 'social', 'blog', '50'),
];

describe('KPIs of observations', () => {
  it('are ratios of sums, not means of ratios', () => {
    // The campaigns alone make +200 % and −50 %, on average +75 %; together 750 on 1000.
    expect(printed(two, 'channel', 'romi')).toEqual([
      ['search', '-25'],
      ['social', 'no_data'],
    ]);
    expect(printed(two, 'campaign', 'romi')).toEqual([
      ['blog', 'no_data'],
      ['hot', '200'],
      ['wide', '-50'],
    ]);
    expect(printed(two, 'day', 'drr')).toEqual([
      ['2021-02-01', '33.333333'],
      ['2021-02-02', '211.111111'],
    ]);
    expect(printed(two, 'total', 'roas')).toEqual([['total', '71.428571']]);
  });

  it('keep rows without channel or campaign in a group of their own', () => {
    expect(printed([observation('leads', '2021-02-01', null, null, '3')], 'channel', 'leads')).toEqual([
      ['(none)', '3'],
    ]);
  });

  it('judge every group by the same metric: qualified leads where any are measured', () => {
    const rows = [
      observation('spend', '2021-02-01', 'a', null, '10'),
      observation('leads', '2021-02-01', 'a', null, '10'),
      observation('qualified_leads', '2021-02-01', 'a', null, '2'),
      observation('spend', '2021-02-01', 'b', null, '10'),
      observation('leads', '2021-02-01', 'b', null, '10'),
    ];
    expect(printed(rows, 'channel', 'cpl')).toEqual([
      ['a', '5'],
      ['b', 'no_data'],
    ]);
  });

  it('take income and revenue for themselves where both are measured, and one for the other where not', () => {
    const costs = observation('total_costs', '2021-02-01', 'a', null, '100');
    const income = observation('income', '2021-02-01', 'a', null, '190');
    const revenue = observation('revenue', '2021-02-01', 'a', null, '500');
    expect(printed([costs, income, revenue], 'total', 'roi', 'revenue')).toEqual([['total', '90', '500']]);
    expect(printed([costs, income], 'total', 'roi', 'revenue')).toEqual([['total', '90', '190']]);
    expect(printed([costs, revenue], 'total', 'roi', 'revenue')).toEqual([['total', '400', '500']]);
  });

  it('say so where people were counted per day', () => {
    const rows = ['2021-02-01', '2021-02-02'].map((date) => observation('reached_people', date, 'vk', null, '70'));
    expect(computeKpis(rows, 'total', kpisOf('reach')).get('total')?.get('reach')).toEqual({
      status: 'no_data',
      value: null,
      reason: { code: 'not-additive', inputs: ['reached_people'] },
    });
    expect(printed(rows, 'day', 'reach')).toEqual([
      ['2021-02-01', '70'],
      ['2021-02-02', '70'],
    ]);
  });

  const anyObservation = fc
    .record({
      metric: fc.constantFrom('spend', 'leads', 'revenue', 'followers', 'customers_start', 'customers_lost'),
      day: fc.integer({ min: 1, max: 9 }),
      channel: fc.constantFrom('search', 'social', null),
      campaign: fc.constantFrom('hot', 'wide', null),
      value: fc.integer({ min: 0, max: 100_000 }),
    })
    .map(({ day, value, ...rest }) => ({
      ...rest,
      date: `2021-02-0${day}`,
      value: Rational.ofFraction(BigInt(value), 100n),
    }));
  const manyObservations = fc.array(anyObservation, { minLength: 1, maxLength: 40 });
  const keys = ['romi', 'cpl', 'drr', 'revenue', 'social_followers', 'churn_rate'];

  it('do not depend on the order of the rows', () => {
    fc.assert(
      fc.property(
        manyObservations.chain((rows) =>
          fc.tuple(fc.constant(rows), fc.shuffledSubarray(rows, { minLength: rows.length })),
        ),
        fc.constantFrom(...KPI_SCOPES),
        ([rows, shuffled], scope) => {
          expect(printed(shuffled, scope, ...keys)).toEqual(printed(rows, scope, ...keys));
        },
      ),
    );
  });

  it('of sums add up: the channels’ revenue is the total revenue', () => {
    fc.assert(
      fc.property(manyObservations, (rows) => {
        const [revenue] = kpisOf('revenue');
        if (revenue === undefined) throw new Error('no KPI revenue');
        const sum = (scope: 'channel' | 'total'): string =>
          Rational.sum(
            [...computeKpis(rows, scope, [revenue]).values()].flatMap((group) => group.get('revenue')?.value ?? []),
          ).toExactText();
        expect(sum('channel')).toBe(sum('total'));
      }),
    );
  });
});

describe('the slice that counts for an owner', () => {
  it('holds both dates, and matches channels and campaigns without regard to case', () => {
    expect(selectObservations(two, { from: '2021-02-02', to: '2021-02-02' })).toHaveLength(3);
    expect(selectObservations(two, { channels: ['SEARCH'], campaigns: [' Wide '] })).toHaveLength(2);
    expect(selectObservations(two, {})).toHaveLength(5);
    expect(selectObservations(two, { channels: [] })).toHaveLength(0);
  });
});

describe('observations with an index', () => {
  const name = fc.constantFrom('search', 'social', ' SEARCH', 'e-mail');
  const names = fc.option(fc.array(name, { maxLength: 3 }), { nil: undefined });
  const known = fc.constantFrom(null, 'search', 'social', 'e-mail');

  it('give every slice just what going through all of them gives', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(known, known), { maxLength: 30 }), names, names, (places, channels, campaigns) => {
        const all = places.map(([channel, campaign]) => ({ metric: 'leads', date: '2021-02-01', channel, campaign }));
        const slice = { ...(channels !== undefined && { channels }), ...(campaigns !== undefined && { campaigns }) };
        const found = indexObservations(all)(slice);
        expect(found).toHaveLength(new Set(found).size);
        expect(new Set(found)).toEqual(new Set(selectObservations(all, slice)));
      }),
    );
  });
});

describe('the key of a name', () => {
  it('is the same for every case and blank, and stays the same when taken again', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('facebook_tier2', 'Лето 2021', 'Ёлки', 'brand é'),
        fc.infiniteStream(fc.boolean()),
        (name, upper) => {
          const spelled = [...name]
            .map((letter) => (upper.next().value === true ? letter.toUpperCase() : letter.toLowerCase()))
            .join('');
          expect(nameKey(`  ${spelled.replace(' ', ' \u00a0 ')} `)).toBe(nameKey(name));
          expect(nameKey(nameKey(name))).toBe(nameKey(name));
        },
      ),
    );
  });

  it('does not depend on how an accent is encoded', () => {
    expect(nameKey('Cafe\u0301')).toBe(nameKey('Café'));
  });
});
