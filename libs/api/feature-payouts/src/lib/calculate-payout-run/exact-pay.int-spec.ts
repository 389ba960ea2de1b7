import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type TestDatabase, testDatabase } from '@premia/api-util-testing';
import type { PlanInput } from '@premia/domain-bonus';
import { addDays } from '@premia/domain-kernel';
import {
  type DescribedPerson,
  type DescribedTerms,
  type DescribedWorkspace,
  workspaceOf,
} from '../../../testing/described-workspace';
import { exactPay } from '../../../testing/exact-pay';
import { PayoutsFixture } from '../../../testing/payouts-fixture';

const WORKSPACES = 60;

const CYCLES = fc.oneof(
  fc.integer({ min: 1, max: 12 }).map((month) => ({ kind: 'month' as const, ...monthsFrom(month, 1) })),
  fc.constantFrom(1, 4, 7, 10).map((month) => ({ kind: 'quarter' as const, ...monthsFrom(month, 3) })),
  fc.record({ first: fc.nat(330), days: fc.integer({ min: 1, max: 75 }) }).map(({ first, days }) => {
    const from = addDays('2021-01-01', first);
    return { kind: 'free' as const, from, to: addDays(from, days - 1) };
  }),
);

function monthsFrom(month: number, count: number) {
  const next = new Date(Date.UTC(2021, month - 1 + count, 1)).toISOString().slice(0, 10);
  return { from: `2021-${String(month).padStart(2, '0')}-01`, to: addDays(next, -1) };
}

type Curve = Extract<PlanInput['components'][number], { readonly curve?: unknown }>['curve'];
const FACTORS = { below: '0.8', meets: '1', exceeds: '1.117' };

const PLANS = fc
  .record({
    team: fc.constantFrom(0, 30, 33.35),
    perUnit: fc.boolean(),
    minimumDays: fc.constantFrom(0, 0, 9),
    mode: fc.constantFrom('half-up', 'down', 'up'),
    unit: fc.constantFrom('0.01', '0.01', '1', '100'),
    curve: fc.constantFrom<Curve>(
      { kind: 'linear' },
      {
        kind: 'points',
        points: [
          ['30', '10'],
          ['100', '100'],
          ['170', '207.7'],
        ],
        above: 'extend',
      },
      {
        kind: 'points',
        points: [
          ['50', '0'],
          ['115', '133.3'],
        ],
      },
      {
        kind: 'steps',
        steps: [
          ['25', '33.3'],
          ['100', '100'],
          ['140', '166.7'],
        ],
      },
    ),
    isRated: fc.boolean(),
    gate: fc.option(fc.constantFrom('613', '2000'), { nil: null }),
  })
  .map(({ team, perUnit, minimumDays, mode, unit, curve, isRated, gate }): PlanInput => ({
    currency: 'INR',
    combination: 'additive',
    components: [
      { id: 'own', scope: 'individual', weight: String(100 - team), curve },
      ...(team === 0 ? [] : [{ id: 'team', scope: 'team', weight: String(team), curve: { kind: 'linear' } } as const]),
      ...(perUnit
        ? [
            {
              id: 'leads',
              scope: 'individual',
              kind: 'per-unit',
              mode: 'whole',
              tiers: [{ from: '0', rate: '7.5' }],
            } as const,
          ]
        : []),
    ],
    ...(isRated && { modifiers: [{ id: 'rating', kind: 'lookup', values: FACTORS }] }),
    ...(gate !== null && {
      gates: [
        {
          id: 'orders',
          when: { scope: 'individual', measure: 'orders', value: 'actual', op: '>=', than: gate },
          otherwise: { effect: 'scale', by: '0.35' },
          appliesTo: 'total',
        },
      ],
    }),
    proration: { minimumDays },
    rounding: { mode: mode as 'half-up', unit },
  }));

interface Stretch {
  readonly gap: number;
  readonly days: number;
  readonly team: string;
  readonly fte: string;
  readonly target: Pick<DescribedTerms, 'targetAmount' | 'eligiblePay' | 'targetPercent'>;
}

/** Terms before, in and after a cycle with gaps between them, counted in days from its first. */
const STRETCH = fc.record({
  gap: fc.nat(12),
  days: fc.integer({ min: 1, max: 40 }),
  team: fc.constantFrom('Digital', 'Brand'),
  fte: fc.constantFrom('1', '0.5', '0.333', '0.7'),
  target: fc.oneof(
    fc.integer({ min: 1, max: 9_999_999 }).map((cents) => ({ targetAmount: String(cents / 100) })),
    fc.record({
      targetAmount: fc.constant(null),
      eligiblePay: fc.integer({ min: 1, max: 900_000 }).map(String),
      targetPercent: fc.constantFrom('12.5', '20', '33.3'),
    }),
  ),
});
/** Divided by the days of any month without a rest. */
const EVEN = 28 * 30 * 31;
/** All the cycle, for a sum that comes out even: where a quotient was cut, rounding down or up shows it. */
const ROUND_STRETCH = fc.record({
  gap: fc.constant(0),
  days: fc.constant(200),
  team: fc.constant('Digital'),
  fte: fc.constant('1'),
  target: fc.integer({ min: 1, max: 40 }).map((step) => ({ targetAmount: String(EVEN * step) })),
});

/** Measures by which a person gets exactly the target, or not. */
const RESULTS = fc.record({
  isOnTarget: fc.constantFrom(true, true, false),
  second: fc.constantFrom('clicks', 'clicks', 'ctr'),
  targets: fc.tuple(fc.integer({ min: 1, max: 999 }), fc.integer({ min: 1, max: 999 })),
  /** Leads, orders, clicks, and impressions, which are no fewer than clicks. */
  actuals: fc
    .array(fc.integer({ min: 1, max: 5000 }), { minLength: 4, maxLength: 4 })
    .map(([leads = 1, orders = 1, clicks = 1, more = 1]) => [leads, orders, clicks, clicks + more]),
  weights: fc.constantFrom<readonly [string, string, string]>(
    ['40', '20', '40'],
    ['10', '45', '45'],
    ['25', '52.5', '22.5'],
  ),
});

const PERSON = fc.record({
  name: fc.constantFrom('Anna', 'Boris', 'Vera', 'Яна'),
  before: fc.nat(30),
  stretches: fc.oneof(fc.array(STRETCH, { minLength: 0, maxLength: 3 }), fc.tuple(ROUND_STRETCH)),
  /** Days after the first of the cycle; contradictions with terms are left in. */
  left: fc.option(fc.integer({ min: -20, max: 60 }), { nil: null, freq: 3 }),
  results: RESULTS,
  rating: fc.constantFrom('below', 'meets', 'exceeds'),
  absent: fc.constantFrom(0, 0, 1, 2, 5),
});

const METRICS = ['leads', 'orders', 'clicks', 'impressions'];

const WORKSPACE_PARTS = fc.record({
  cycle: CYCLES,
  plan: PLANS,
  people: fc.array(PERSON, { minLength: 1, maxLength: 5 }),
});

function described({ cycle, plan, people }: typeof WORKSPACE_PARTS extends fc.Arbitrary<infer Parts> ? Parts : never) {
  const observed = (channel: string, values: readonly number[]) =>
    METRICS.map((metric, index) => ({ metric, channel, value: String(values[index] ?? 1) }));
  const workspace: DescribedWorkspace = {
    cycle,
    plan,
    people: people.map((person, index) =>
      absentFor(cycle, person.absent, personOf(cycle.from, plan, person, `p${index}`)),
    ),
    teams: {
      Digital: [{ kpi: 'orders', weight: '100', target: '613', channels: ['digital'] }],
      Brand: [
        { kpi: 'ctr', weight: '60', target: '3', channels: ['brand'] },
        { kpi: 'orders', weight: '40', target: '11', channels: ['brand'] },
      ],
    },
    observed: [
      ...people.flatMap(({ results }, index) => observed(`p${index}`, results.actuals)),
      ...observed('digital', [1, 613, 1, 1]),
      ...observed('brand', [1, 13, 7, 97]),
    ],
  };
  return workspace;
}

/** Less than is served, and of a single stretch: more would contradict the terms, and block the run. */
function absentFor(
  { from, to }: DescribedWorkspace['cycle'],
  absent: number,
  person: DescribedPerson,
): DescribedPerson {
  const [terms, ...more] = person.terms;
  if (terms === undefined || more.length > 0) return person;
  const first = terms.from > from ? terms.from : from;
  const last = [to, terms.to ?? to, person.leftOn ?? to].toSorted()[0] ?? to;
  return addDays(first, absent) <= last ? { ...person, absentDays: absent } : person;
}

function personOf(
  firstDay: string,
  plan: PlanInput,
  { name, before, stretches, left, results, rating }: typeof PERSON extends fc.Arbitrary<infer Parts> ? Parts : never,
  channel: string,
): DescribedPerson {
  let next = addDays(firstDay, -before);
  const terms = (stretches as readonly Stretch[]).map(({ gap, days, team, fte, target }): DescribedTerms => {
    const from = addDays(next, gap);
    next = addDays(from, days);
    return { from, to: addDays(next, -1), team, fte, ...target };
  });
  const channels = [channel];
  const perUnit = plan.components.some(({ id }) => id === 'leads');
  const { isOnTarget, second, actuals, targets, weights } = results;
  const [ofLeads, ofOrders, ofSecond] = weights;
  const [orders, clicks] = isOnTarget ? [actuals[1] ?? 1, actuals[2] ?? 1] : targets;
  const leads = perUnit ? { kpi: 'leads', weight: ofLeads, target: '10', channels } : null;
  const rest = perUnit ? [ofOrders, ofSecond] : ['37.5', '62.5'];
  return {
    name: `${name} ${channel}`,
    leftOn: left === null ? null : addDays(firstDay, left),
    rating: plan.modifiers === undefined ? null : rating,
    terms,
    kpis: [
      ...(leads === null ? [] : [leads]),
      { kpi: 'orders', weight: rest[0] ?? '', target: String(orders), channels },
      { kpi: second, weight: rest[1] ?? '', target: String(clicks), channels },
    ],
  };
}

interface PaidLine {
  readonly name: string;
  readonly outcome: string;
  readonly reason: string | null;
  readonly total: string;
  readonly [column: string]: unknown;
}

describe('A run from tables to totals', () => {
  let database: TestDatabase;
  let fixture: PayoutsFixture;

  beforeAll(async () => {
    database = await testDatabase();
    fixture = new PayoutsFixture(database);
  });
  afterAll(() => database.close());

  async function lines(workspace: DescribedWorkspace): Promise<readonly PaidLine[] | null> {
    const { resultId, problem } = await fixture.calculate(await workspaceOf(workspace, database));
    if (resultId === null) {
      expect(JSON.stringify(problem)).toMatch(/terms-after-leaving|nobody-in-plan/);
      return null;
    }
    return database.asSuperuser<PaidLine>(
      `select person_name as name, outcome, reason_code as reason, to_char(total, 'FM99999999999999990.00') as total
         from premia.payouts where run_id = $1 order by person_name`,
      [resultId],
    );
  }

  /** Whether terms of the cycle begin after the last day of work: one of the two must be wrong. */
  const contradicts = ({ cycle }: DescribedWorkspace, { leftOn, terms }: DescribedPerson) =>
    leftOn !== null &&
    terms.some(({ from, to }) => from > leftOn && from <= cycle.to && (to ?? cycle.to) >= cycle.from);
  const touches = ({ cycle }: DescribedWorkspace, { leftOn, terms }: DescribedPerson) =>
    terms.some(
      ({ from, to }) =>
        from <= cycle.to &&
        (to ?? cycle.to) >= cycle.from &&
        (leftOn === null || (leftOn >= cycle.from && leftOn >= from)),
    );

  it('pays what exact fractions say, each person with terms on any day of the cycle, or says why not', async () => {
    let [paid, refused] = [0, 0];
    await fc.assert(
      fc.asyncProperty(WORKSPACE_PARTS, async (parts) => {
        const workspace = described(parts);
        const written = await lines(workspace);
        const isContradicted = workspace.people.some((person) => contradicts(workspace, person));
        const isAnyone = workspace.people.some((person) => touches(workspace, person));
        if (isContradicted || !isAnyone || written === null) {
          const nobodyEnough = workspace.people.every(
            (person) => !touches(workspace, person) || exactPay(workspace, person) === null,
          );
          expect([written === null, isContradicted || nobodyEnough]).toEqual([true, true]);
          refused += 1;
          return;
        }
        expect(written.map(({ name }) => name)).toEqual(workspace.people.map(({ name }) => name).sort());
        for (const person of workspace.people) {
          const line = written.find(({ name }) => name === person.name);
          const expected = touches(workspace, person) ? exactPay(workspace, person) : null;
          expect({ ...person, total: line?.total }).toEqual({ ...person, total: expected ?? '0.00' });
          if (!touches(workspace, person)) expect(line?.reason).toMatch(/^(no-terms|not-started|left)$/);
          else if (expected === null) expect(line?.reason).toBe('below-minimum-service');
          else expect(line?.reason === null).toBe(!/^0.00$/.test(expected));
          paid += 1;
        }
      }),
      { numRuns: WORKSPACES },
    );
    expect(paid).toBeGreaterThan(refused);
  });

  /** Everybody owns one KPI over two channels, and a gate reads it. */
  function gated(workspace: DescribedWorkspace): DescribedWorkspace {
    const gate = {
      id: 'orders',
      when: { scope: 'individual', measure: 'orders', value: 'actual', op: '>=', than: '600' },
      otherwise: { effect: 'scale', by: '0.5' },
      appliesTo: 'total',
    } as const;
    const people = workspace.people.map((person) => ({
      ...person,
      leftOn: null,
      kpis: person.kpis.flatMap((kpi) => {
        const weight = String(Number(kpi.weight) / 2);
        if (kpi.kpi !== 'orders') return [kpi];
        return [
          { ...kpi, weight },
          { ...kpi, weight, channels: ['digital'] },
        ];
      }),
    }));
    return { ...workspace, plan: { ...workspace.plan, gates: [gate] }, people };
  }

  it('pays the same for the same facts, whatever the order of ids, names and saving', async () => {
    let paid = 0;
    await fc.assert(
      fc.asyncProperty(WORKSPACE_PARTS, fc.infiniteStream(fc.nat()), async (parts, order) => {
        const workspace = gated(described(parts));
        const shuffled = <Item>(items: readonly Item[]): readonly Item[] =>
          items
            .map((item) => ({ item, place: order.next().value }))
            .sort((a, b) => a.place - b.place)
            .map(({ item }) => item);
        const otherwise: DescribedWorkspace = {
          ...workspace,
          people: shuffled(workspace.people).map(({ name, kpis, ...rest }) => ({
            ...rest,
            name: `Zoe ${name}`,
            kpis: shuffled(kpis),
          })),
          teams: Object.fromEntries(
            shuffled(Object.entries(workspace.teams)).map(([name, kpis]) => [name, shuffled(kpis)]),
          ),
          observed: shuffled(workspace.observed),
        };
        const channelOf = ({ name }: PaidLine) => name.split(' ').at(-1);
        const totals = (found: readonly PaidLine[] | null) =>
          new Map(found?.map((line) => [channelOf(line), [line.total, line.outcome, line.reason]]));
        const first = totals(await lines(workspace));
        expect(totals(await lines(otherwise))).toEqual(first);
        paid += first.size;
      }),
      { numRuns: WORKSPACES / 3 },
    );
    expect(paid).toBeGreaterThan(0);
  });
});
