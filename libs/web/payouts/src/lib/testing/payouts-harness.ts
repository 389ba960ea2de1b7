import type { Type, WritableSignal } from '@angular/core';
import { signal } from '@angular/core';
import { jest } from '@jest/globals';
import type { PageHarness, PageStage } from '@premia/web-testing';
import { openPage, rupees } from '@premia/web-testing';
import type { Job } from '@premia/web-util';
import type {
  Checklist,
  ExplainedPayout,
  PayoutRow,
  PayoutRows,
  PayoutRun,
  RunChoices,
  RunInList,
  RunPage,
} from '../payouts-client';
import { PayoutsClient } from '../payouts-client';

const NOTHING_MORE = { __typename: 'PageInfo', endCursor: null, hasNextPage: false } as const;

export function aRunInList(changes: Partial<RunInList> = {}): RunInList {
  return {
    __typename: 'PayoutRun',
    id: 'run-1',
    number: 1,
    cycleId: 'cycle-1',
    cycleName: 'February 2021',
    cycleFrom: '2021-02-01',
    cycleTo: '2021-02-28',
    state: 'calculated',
    planName: 'Marketing 70/30',
    planVersionNumber: 1,
    targetTotal: rupees('48000'),
    payoutTotal: rupees('44721.97'),
    percentOfTarget: '93.170771',
    calculatedAt: '2021-03-03T06:30:00Z',
    counts: { __typename: 'RunCounts', paid: 4, zero: 0, notEligible: 1, total: 5 },
    ...changes,
  };
}

export function aRow(changes: Partial<PayoutRow> = {}): PayoutRow {
  return {
    __typename: 'Payout',
    id: 'payout-1',
    runId: 'run-1',
    personId: 'person-1',
    personName: 'Search specialist',
    position: 'Specialist',
    teamName: 'Digital',
    outcome: 'paid',
    reason: null,
    targetBonus: rupees('12000'),
    ownAmount: rupees('5047.02'),
    teamAmount: rupees('3860.04'),
    total: rupees('8907.06'),
    percentOfTarget: '74.2255',
    changeSincePreviousRun: null,
    differences: [],
    anomalies: [],
    hold: null,
    look: null,
    ...changes,
  };
}

export function rowsOf(nodes: readonly PayoutRow[], changes: Partial<PayoutRows> = {}): PayoutRows {
  return {
    __typename: 'PayoutConnection',
    totalCount: nodes.length,
    pageInfo: NOTHING_MORE,
    nodes: [...nodes],
    ...changes,
  };
}

export function aRun(changes: Partial<PayoutRun> = {}): PayoutRun {
  return {
    ...aRunInList(),
    calculatedByEmail: 'owner@example.com',
    dataAsOf: '2021-03-03T06:30:00Z',
    inputHash: 'abcd0000000000000000000000001234',
    overlapReason: null,
    previousRunId: null,
    planId: 'plan-1',
    comparisons: [],
    attention: { __typename: 'RunAttention', anomalies: 0, onHold: 0, unseen: 0, adjusted: 0, undecided: 0 },
    budget: null,
    availableActions: [],
    approvers: [],
    steps: [],
    distribution: [{ __typename: 'DistributionBin', from: '70', to: '75', count: 1 }],
    payouts: rowsOf([aRow()]),
    ...changes,
  };
}

export function pageOfRuns(nodes: readonly RunInList[], changes: Partial<RunPage> = {}): RunPage {
  return {
    __typename: 'PayoutRunConnection',
    totalCount: nodes.length,
    pageInfo: NOTHING_MORE,
    nodes: [...nodes],
    ...changes,
  };
}

const bar = (
  key: string,
  kind: 'base' | 'change' | 'total',
  from: string,
  to: string,
  delta: string,
  steps: number[],
) =>
  ({
    __typename: 'WaterfallStep',
    key,
    label: key,
    detail: null,
    kind,
    from: rupees(from),
    to: rupees(to),
    delta: rupees(delta),
    steps,
  }) as const;
const step = (number: number, title: string) =>
  ({
    __typename: 'ExplanationStep',
    number,
    title,
    formula: `formula of ${title}`,
    full: null,
    remark: null,
    result: null,
    amount: rupees('12000'),
    unit: 'money',
  }) as const;

const ROMI: ExplainedPayout['measures'][number] = {
  __typename: 'BonusMeasure',
  measureId: 'romi',
  slice: null,
  actual: '7.07',
  target: '25',
  attainment: '76.09',
  rate: '0',
  counted: true,
  amountEffect: rupees('-3092.94'),
  kpi: { __typename: 'Kpi', key: 'romi', shortName: 'ROMI', unit: 'percent' },
};

export function anExplainedPayout(changes: Partial<ExplainedPayout> = {}): ExplainedPayout {
  return {
    ...aRow(),
    teamEffect: rupees('260.04'),
    receiptHash: '0a580000000000000000000000000000be3e',
    calculated: rupees('8907.06'),
    adjustments: [],
    measures: [ROMI],
    teamMeasures: [],
    explanation: {
      __typename: 'PayoutExplanation',
      sentence: '74.2 % of the target bonus of 12 000 ₹.',
      steps: [step(1, 'Target bonus'), step(2, 'ROMI: attainment'), step(3, 'Rounding'), step(4, 'ROMI: effect')],
      waterfall: [
        bar('base', 'base', '0', '12000.00', '12000.00', [1]),
        bar('measure:own:romi', 'change', '12000.00', '8907.06', '-3092.94', [4, 2]),
        bar('total', 'total', '0', '8907.06', '8907.06', [3]),
      ],
    },
    ...changes,
  };
}

export const CHOICES: RunChoices = {
  cycles: [
    {
      __typename: 'Cycle',
      id: 'cycle-1',
      name: 'February 2021',
      from: '2021-02-01',
      to: '2021-02-28',
      stage: 'active',
    },
  ],
  plans: [
    {
      __typename: 'BonusPlan',
      id: 'plan-1',
      name: 'Marketing 70/30',
      published: { __typename: 'BonusPlanVersion', id: 'version-1', number: 1 },
    },
  ],
};

export function aChecklist(changes: Partial<Checklist> = {}): Checklist {
  return {
    __typename: 'RunChecklist',
    ready: true,
    peopleCount: 4,
    paidTwiceCount: 0,
    planVersion: null,
    items: [],
    ...changes,
  };
}

/** How far the calculation is, for a test to say. */
export interface PlayedCalculation {
  readonly job: WritableSignal<Partial<Job> | null>;
}

export type PlayedClient = jest.Mocked<Omit<PayoutsClient, 'calculation'>> & {
  readonly calculation: PlayedCalculation;
};

/** Every operation answers for one run of one payout, until a test says otherwise. */
export function aClient(): PlayedClient {
  const client: Partial<PlayedClient> = {
    runs: jest.fn<PayoutsClient['runs']>().mockResolvedValue(pageOfRuns([])),
    run: jest.fn<PayoutsClient['run']>().mockResolvedValue(aRun()),
    teams: jest.fn<PayoutsClient['teams']>().mockResolvedValue([]),
    reasons: jest.fn<PayoutsClient['reasons']>().mockResolvedValue({ zero: [], notEligible: [] }),
    moreRows: jest.fn<PayoutsClient['moreRows']>(),
    payout: jest
      .fn<PayoutsClient['payout']>()
      .mockResolvedValue({ payout: anExplainedPayout(), run: { ...aRun(), neighbours: null } }),
    verifyReceipt: jest.fn<PayoutsClient['verifyReceipt']>().mockResolvedValue(true),
    startChoices: jest.fn<PayoutsClient['startChoices']>().mockResolvedValue(CHOICES),
    checklist: jest.fn<PayoutsClient['checklist']>().mockResolvedValue(aChecklist()),
    calculate: jest.fn<PayoutsClient['calculate']>(),
    move: jest.fn<PayoutsClient['move']>(),
    change: jest.fn<PayoutsClient['change']>(),
    setBudget: jest.fn<PayoutsClient['setBudget']>(),
    sample: jest.fn<PayoutsClient['sample']>().mockResolvedValue(null),
    drawSample: jest.fn<PayoutsClient['drawSample']>(),
    signSample: jest.fn<PayoutsClient['signSample']>(),
    inputs: jest.fn<PayoutsClient['inputs']>(),
    inputsOf: jest.fn<PayoutsClient['inputsOf']>().mockResolvedValue([]),
    saveInputs: jest.fn<PayoutsClient['saveInputs']>(),
    calculation: { job: signal<Partial<Job> | null>(null) },
  };
  return client as PlayedClient;
}

export interface Stage extends Pick<PageStage, 'role' | 'session' | 'inputs'> {
  readonly client: PlayedClient;
}

export function open(page: Type<unknown>, { client, ...stage }: Stage): Promise<PageHarness> {
  return openPage(page, {
    ...stage,
    messages: ['payouts'],
    answers: [{ provide: PayoutsClient, useValue: client }],
  });
}
