import fc from 'fast-check';
import type { PlanInput } from '@premia/domain-bonus';
import { addDays } from '@premia/domain-kernel';
import type { DescribedPerson, DescribedTerms, DescribedWorkspace } from './described-workspace';

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

type Component = PlanInput['components'][number];
type Curve = Extract<Component, { readonly curve?: unknown }>['curve'];
type PerUnit = Pick<Extract<Component, { readonly kind: 'per-unit' }>, 'mode' | 'tiers' | 'cap'>;
const FACTORS = { below: '0.8', meets: '1', exceeds: '1.117' };

const PLANS = fc
  .record({
    team: fc.constantFrom(0, 30, 33.35),
    perUnit: fc.constantFrom<PerUnit | null>(
      null,
      null,
      { mode: 'whole', tiers: [{ from: '0', rate: '7.5' }] },
      {
        mode: 'whole',
        tiers: [
          { from: '0', rate: '3.33' },
          { from: '1500', rate: '7.77' },
        ],
      },
      {
        mode: 'marginal',
        tiers: [
          { from: '100', rate: '5' },
          { from: '1000', rate: '7.03' },
          { from: '4000', rate: '1.1' },
        ],
        cap: '21000',
      },
    ),
    sharing: fc.option(
      fc.record({
        how: fc.constantFrom('by score', 'by target', 'budget'),
        amount: fc.integer({ min: 1, max: 9_000 }).map((hundreds) => String(100 * hundreds)),
      }),
      { nil: null, freq: 1 },
    ),
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
      {
        kind: 'tiers',
        tiers: [
          { upTo: '80', slope: '0.333' },
          { upTo: '110', slope: '2' },
          { upTo: null, slope: '0.7' },
        ],
      },
      {
        kind: 'tiers',
        tiers: [
          { upTo: '100', slope: '1' },
          { upTo: '150', slope: '1.7' },
        ],
      },
    ),
    isRated: fc.boolean(),
    gate: fc.option(fc.constantFrom('613', '2000'), { nil: null }),
  })
  .map(({ team, perUnit, minimumDays, mode, unit, curve, isRated, gate, sharing }): PlanInput => ({
    currency: 'INR',
    combination: 'additive',
    components: [
      { id: 'own', scope: 'individual', weight: String(100 - team), curve },
      ...(team === 0 ? [] : [{ id: 'team', scope: 'team', weight: String(team), curve: { kind: 'linear' } } as const]),
      ...(perUnit === null ? [] : [{ id: 'leads', scope: 'individual', kind: 'per-unit', ...perUnit } as const]),
    ],
    ...(sharing !== null && sharedBy(sharing)),
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

/** A pool or a budget that is often too small: multiples of every unit. */
function sharedBy({
  how,
  amount,
}: {
  readonly how: string;
  readonly amount: string;
}): Pick<PlanInput, 'pool' | 'budget'> {
  if (how === 'budget') return { budget: { amount, whenExceeded: 'scale' } };
  return { pool: { amount, share: how === 'by score' ? 'score' : 'target' } };
}

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

export const WORKSPACE_PARTS = fc.record({
  cycle: CYCLES,
  plan: PLANS,
  people: fc.array(PERSON, { minLength: 1, maxLength: 5 }),
});

/** A workspace of what was drawn, by names. */
export function described({
  cycle,
  plan,
  people,
}: typeof WORKSPACE_PARTS extends fc.Arbitrary<infer Parts> ? Parts : never) {
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
