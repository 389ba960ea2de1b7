import type { PartChange } from '../lib/what-if/changes';

/** An input that uses much of the page and has no fault; each case breaks it in one or more places. */
export const SOUND = {
  schema: 1,
  period: { from: '2026-01-01', to: '2026-03-31' },
  plan: {
    currency: 'RUB',
    combination: 'additive',
    components: [
      {
        id: 'own',
        scope: 'individual',
        weight: '70',
        curve: {
          kind: 'points',
          points: [
            ['80', '50'],
            ['100', '100'],
            ['120', '150'],
          ],
        },
        curveOn: 'measure',
        cap: '150',
        floor: '0',
      },
      { id: 'team', scope: 'team', weight: '30', curve: { kind: 'linear' }, curveOn: 'component' },
      {
        id: 'leads',
        scope: 'individual',
        kind: 'per-unit',
        mode: 'whole',
        reach: 'above',
        tiers: [
          { from: '0', rate: '500' },
          { from: '100', rate: '700' },
        ],
        cap: '60000',
      },
    ],
    modifiers: [
      { id: 'rating', kind: 'lookup', values: { below: '0.8', meets: '1' }, default: 'meets' },
      { id: 'discretion', kind: 'number', min: '0.5', max: '1.5' },
      {
        id: 'growth',
        kind: 'measure',
        scope: 'company',
        measure: 'growth',
        curve: {
          kind: 'steps',
          steps: [
            ['0', '90'],
            ['100', '110'],
          ],
          reach: 'above',
        },
        default: '1',
      },
    ],
    gates: [
      {
        id: 'nps',
        when: { scope: 'company', measure: 'nps', value: 'actual', op: '>=', than: '30' },
        otherwise: { effect: 'zero' },
        appliesTo: 'total',
      },
      {
        id: 'cac',
        when: { scope: 'individual', measure: 'cac', value: 'attainment', op: '>', than: '50' },
        otherwise: { effect: 'cap', by: '100' },
        appliesTo: 'own',
      },
      {
        id: 'team',
        when: { scope: 'team', component: 'team', value: 'rate', op: '>=', than: '50' },
        otherwise: { effect: 'scale', by: '0.5' },
        appliesTo: 'leads',
      },
    ],
    cap: { percentOfTarget: '200', amount: '500000' },
    floor: { percentOfTarget: '0' },
    proration: { basis: 'calendar-days', minimumDays: 30, factorDecimals: 4 },
    rounding: { mode: 'half-up', unit: '0.01' },
    noData: 'error',
    budget: { amount: '900000', whenExceeded: 'scale' },
    protectIndividual: { percent: '80' },
  },
  participants: [
    {
      id: 'p1',
      segments: [
        {
          from: '2026-01-01',
          to: '2026-01-31',
          eligiblePay: '300000',
          targetPercent: '20',
          fte: '1',
          team: 'digital',
          absentDays: 0,
        },
        { from: '2026-02-01', to: '2026-03-31', targetAmount: '60000', team: 'digital' },
      ],
      measures: {
        own: [
          {
            id: 'cac',
            weight: '60',
            actual: '1800',
            scoring: { kind: 'ratio', direction: 'lower', target: '2000' },
            cap: '150',
          },
          {
            id: 'romi',
            weight: '40',
            actual: '10',
            scoring: { kind: 'progress', baseline: '-50', target: '25' },
            attainmentMax: '200',
            curve: {
              kind: 'tiers',
              tiers: [
                { upTo: '100', slope: '1' },
                { upTo: null, slope: '2' },
              ],
            },
          },
        ],
        leads: [{ id: 'qualified', actual: '120' }],
      },
      modifiers: { rating: 'meets', discretion: '1' },
      previouslyPaid: '0',
    },
    {
      id: 'p2',
      segments: [{ from: '2026-01-01', to: '2026-03-31', targetAmount: '60000', team: 'digital' }],
      measures: {
        own: [
          { id: 'cac', weight: '50', actual: '5', scoring: { kind: 'range', low: '4', high: '6', tolerance: '1' } },
          {
            id: 'culture',
            weight: '50',
            actual: 'good',
            scoring: { kind: 'rated', ratings: { good: '100', poor: '50' } },
            pilot: true,
          },
        ],
        leads: [{ id: 'qualified', actual: '90', tiers: [{ from: '0', rate: '600' }] }],
      },
      modifiers: { discretion: '1.1' },
    },
  ],
  teams: {
    digital: { team: [{ id: 'revenue', weight: '100', actual: '95', scoring: { kind: 'mirror', target: '100' } }] },
  },
  company: {
    measures: [
      { id: 'nps', actual: '41', scoring: { kind: 'given' } },
      { id: 'growth', actual: '1', scoring: { kind: 'milestone' } },
    ],
  },
};

/** A matrix plan without fault. */
export const MATRIX: readonly PartChange[] = [
  { path: '/plan/combination', value: 'matrix' },
  { path: '/plan/components/2', value: undefined },
  { path: '/plan/components/0/weight', value: undefined },
  { path: '/plan/components/1/weight', value: undefined },
  { path: '/plan/gates/2', value: undefined },
  { path: '/plan/protectIndividual', value: undefined },
  { path: '/participants/0/measures/leads', value: undefined },
  { path: '/participants/1/measures/leads', value: undefined },
  {
    path: '/plan/matrix',
    value: {
      rows: { component: 'own', from: ['80', '100'] },
      columns: { component: 'team', from: ['90', '100'] },
      rates: [
        ['25', '50'],
        ['75', '100'],
      ],
    },
  },
];
