import type { Type } from '@angular/core';
import { DeferBlockBehavior } from '@angular/core/testing';
import { jest } from '@jest/globals';
import type { BonusInput } from '@premia/domain-bonus';
import { SEVENTY_THIRTY } from '@premia/domain-bonus/testing';
import type { PageHarness, PageStage } from '@premia/web-testing';
import { aKpiStanding, openPage, rupees } from '@premia/web-testing';
import type { MyBonus, MyCycle, MyMeasure, MyPayout, MyStanding } from '../my-bonus-client';
import { MyBonusClient } from '../my-bonus-client';

/** The Influencer specialist's February 2021, as the calculation gets it. */
export const INFLUENCER: BonusInput = {
  schema: 1,
  period: { from: '2021-02-01', to: '2021-02-28' },
  plan: SEVENTY_THIRTY,
  participants: [
    {
      id: 'influencer',
      segments: [{ from: '2021-02-01', to: '2021-02-28', eligiblePay: '60000', targetPercent: '20', team: 'digital' }],
      measures: {
        own: [
          {
            id: 'romi',
            weight: '40',
            actual: '154.294051',
            scoring: { kind: 'progress', baseline: '-50', target: '25' },
            attainmentMax: '200',
          },
          {
            id: 'cpl',
            weight: '30',
            actual: '490.306600',
            scoring: { kind: 'ratio', direction: 'lower', target: '480' },
          },
          {
            id: 'leads',
            weight: '30',
            actual: '16939',
            scoring: { kind: 'ratio', direction: 'higher', target: '16000' },
          },
        ],
      },
    },
  ],
  teams: {
    digital: {
      team: [
        {
          id: 'revenue',
          weight: '100',
          actual: '42889366',
          scoring: { kind: 'ratio', direction: 'higher', target: '40000000' },
        },
      ],
    },
  },
};

export const FEBRUARY: MyCycle = {
  __typename: 'Cycle',
  id: 'cycle-2',
  name: 'February 2021',
  from: '2021-02-01',
  to: '2021-02-28',
  state: 'ended',
};

export function aMeasure(changes: Partial<MyMeasure> = {}): MyMeasure {
  return {
    __typename: 'BonusMeasure',
    measureId: 'leads',
    slice: 'influencer',
    actual: '16939',
    target: '16000',
    attainment: '105.86875',
    attainmentMax: null,
    rate: '114.671875',
    weight: '30',
    counted: true,
    status: 'ok',
    standing: aKpiStanding(changes.attainment === undefined ? '105.86875' : changes.attainment, {
      pilot: changes.counted === false,
    }),
    direction: 'higher',
    amountEffect: rupees('369.73'),
    kpi: { __typename: 'Kpi', key: 'leads', shortName: 'Leads', unit: 'count', direction: 'higher_is_better' },
    ...changes,
  };
}

const CPL = aMeasure({
  measureId: 'cpl',
  actual: '490.3066',
  target: '480',
  attainment: '97.897921',
  amountEffect: rupees('-132.43'),
  direction: 'lower',
  kpi: { __typename: 'Kpi', key: 'cpl', shortName: 'CPL', unit: 'money', direction: 'lower_is_better' },
});

export const REVENUE = aMeasure({
  measureId: 'revenue',
  slice: null,
  actual: '42889366',
  target: '40000000',
  attainment: '107.223415',
  weight: '100',
  amountEffect: rupees('260.04'),
  kpi: { __typename: 'Kpi', key: 'revenue', shortName: 'Revenue', unit: 'money', direction: 'higher_is_better' },
});

const bar = (
  key: string,
  label: string,
  kind: 'base' | 'change' | 'total',
  ends: readonly [string, string],
  delta: string,
  steps: number[],
) =>
  ({
    __typename: 'WaterfallStep',
    key,
    label,
    detail: null,
    kind,
    from: rupees(ends[0]),
    to: rupees(ends[1]),
    delta: rupees(delta),
    steps,
  }) as const;
const step = (number: number, title: string, full: string | null = null) =>
  ({
    __typename: 'ExplanationStep',
    number,
    title,
    formula: `formula of ${title}`,
    full,
    remark: null,
    result: '105.87',
    amount: null,
    unit: 'percent',
  }) as const;

export function aPayout(changes: Partial<MyPayout> = {}): MyPayout {
  return {
    __typename: 'Payout',
    id: 'payout-1',
    runId: 'run-1',
    personId: 'influencer',
    outcome: 'paid',
    reason: null,
    targetBonus: rupees('12000'),
    ownAmount: rupees('10317.30'),
    teamAmount: rupees('3860.04'),
    total: rupees('14177.34'),
    adjustments: [],
    percentOfTarget: '118.1445',
    teamEffect: rupees('260.04'),
    receiptHash: '0a580000000000000000000000000000be3e',
    explanation: {
      __typename: 'PayoutExplanation',
      sentence: '118.1 % of the target bonus. Own KPIs gave more than target.',
      steps: [
        step(1, 'Target bonus'),
        step(2, 'Leads: attainment', '16 939 / 16 000 = 105.86875 %'),
        step(3, 'CPL: attainment'),
        step(4, 'Components together'),
        step(5, 'Rounding'),
        step(6, 'Leads: effect on the amount'),
      ],
      waterfall: [
        bar('base', 'Target', 'base', ['0', '12000.00'], '12000.00', [1]),
        bar('measure:own:leads', 'Leads', 'change', ['12000.00', '14177.34'], '2177.34', [6, 2]),
        bar('total', 'Payout', 'total', ['0', '14177.34'], '14177.34', [4, 5]),
      ],
    },
    ...changes,
  };
}

export function aPlan(changes: Partial<MyBonus['plans'][number]> = {}): MyBonus['plans'][number] {
  return {
    __typename: 'MyBonusPlan',
    planId: 'plan-1',
    planName: 'Marketing 70/30',
    total: aPayout().total,
    ...changes,
  };
}

export function aBonus(changes: Partial<MyBonus> = {}): MyBonus {
  return {
    __typename: 'MyBonus',
    state: 'calculated',
    plans: [aPlan()],
    together: null,
    engineInput: INFLUENCER,
    acknowledged: true,
    awaitedVersion: null,
    cycle: { ...FEBRUARY, stage: 'active' },
    planVersion: { __typename: 'BonusPlanVersionSummary', id: 'version-1', planName: 'Marketing 70/30', number: 1 },
    measures: [CPL, aMeasure()],
    teamMeasures: [REVENUE],
    payout: aPayout(),
    standing: null,
    ...changes,
  };
}

/** Where the same bonus stands before a run has calculated it. */
export function aStanding(): MyStanding {
  const { total, percentOfTarget, teamEffect, explanation } = aPayout();
  return { __typename: 'BonusStanding', total, percentOfTarget, teamEffect, explanation };
}

export type PlayedClient = jest.Mocked<MyBonusClient>;

export function aClient(bonus: MyBonus | null = aBonus()): PlayedClient {
  const read = jest.fn<MyBonusClient['read']>().mockResolvedValue({ cycles: [FEBRUARY], totals: [], bonus });
  return { read } as Partial<PlayedClient> as PlayedClient;
}

export interface Stage extends Pick<PageStage, 'role' | 'session' | 'inputs'> {
  readonly client: jest.Mocked<MyBonusClient>;
  readonly personId?: string | null;
}

export function open(page: Type<unknown>, { client, personId = 'person-1', ...stage }: Stage): Promise<PageHarness> {
  return openPage(page, {
    ...stage,
    messages: ['myBonus'],
    answers: [{ provide: MyBonusClient, useValue: client }],
    role: 'employee',
    session: { me: () => ({ personId }) },
    deferBlocks: DeferBlockBehavior.Manual,
  });
}
