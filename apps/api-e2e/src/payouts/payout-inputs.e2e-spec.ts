import type { SignedUp, TestClient } from '@premia/api-util-testing';
import { importFile } from '../measurements/upload-file';
import { type ApiUnderTest, startApi } from '../start-api';
import { assign, calculate, type CalculationAnswer, createPerson, createPlan, made, publishPlan } from './department';

const CREATE_CYCLE = `mutation ($name: String!, $from: BusinessDate!, $to: BusinessDate!) {
  createCycle(name: $name, kind: month, from: $from, to: $to) { ... on Cycle { id } ... on Problem { message } } }`;
const INPUTS = `query ($cycleId: ID!) { payoutInputs(cycleId: $cycleId) {
  columns { key kind name missing locked words { word factor } }
  rows { totalCount } } }`;
const ROWS = `query ($cycleId: ID!) { payoutInputs(cycleId: $cycleId) { rows { nodes {
  personId name cells { key value comment version } earlierPayments { runId runNumber cycleName paid { amount currency } } } } } }`;
const SAVE = `mutation ($cycleId: ID!, $cells: [PayoutInputCellInput!]!) { savePayoutInputs(cycleId: $cycleId, cells: $cells) {
  __typename ... on PayoutInputsSaved { changed } ... on Problem { code message } ... on InvalidInput { fields { path code message } } } }`;
const CHECKLIST = `query ($cycleId: ID!, $planId: ID!) { runChecklist(cycleId: $cycleId, planId: $planId) {
  ready items { code message blocking personId } } }`;
const PAYOUTS = `query ($id: ID!) { payoutRun(id: $id) { payouts { nodes { id personName total { amount } } } } }`;
const EXPLAINED = `query ($id: ID!) { payout(id: $id) { explanation { steps { title formula remark } } } receiptVerification(payoutId: $id) { matches } }`;

const PLAN = {
  currency: 'INR',
  combination: 'additive',
  components: [{ id: 'own', scope: 'individual', weight: '100', curve: { kind: 'linear' } }],
  modifiers: [{ id: 'rating', kind: 'lookup', values: { below: '0.8', meets: '1', exceeds: '1.1' } }],
  recover: true,
};

const DATA = [
  'c_date,campaign_name,category,mark_spent,leads,orders,revenue',
  '2021-01-10,one,search,100,6500,10,1000',
  '2021-02-10,one,search,100,7000,10,1000',
].join('\n');

interface Row {
  readonly personId: string;
  readonly cells: readonly { readonly key: string; readonly value: string | null }[];
  readonly earlierPayments: readonly object[];
}

let api: ApiUnderTest;
let owner: SignedUp;
let planId: string;
const cycles: Record<'january' | 'february', string> = { january: '', february: '' };
let personId: string;

beforeAll(async () => {
  api = await startApi();
  owner = await api.signUp();
  const { client } = owner;
  const terms = { from: '2021-01-01', position: 'Analyst', fte: '1', eligiblePay: '60000', targetPercent: '20' };
  personId = await createPerson(client, 'Search specialist', terms);
  await importFile(api, client, DATA);
  for (const [month, from, to] of [
    ['january', '2021-01-01', '2021-01-31'],
    ['february', '2021-02-01', '2021-02-28'],
  ] as const) {
    cycles[month] = await made(client, CREATE_CYCLE, { name: month, from, to });
    const scoring = { kind: 'ratio', direction: 'higher', target: '6500' };
    const leads = { ownerKind: 'person', personId, kpi: 'leads', weight: '100', channels: ['search'], scoring };
    const confirmation = 'One person runs the whole channel';
    const assignments = [{ ...leads, confirmation }];
    await assign(client, { cycleId: cycles[month], ownerKind: 'person', personId, assignments });
  }
  planId = await createPlan(client, 'Rated', PLAN);
  await publishPlan(client, planId);
});
afterAll(() => api.close());

async function save(cycleId: string, cells: readonly object[], client: TestClient = owner.client) {
  const variables = { cycleId, cells: cells.map((cell) => ({ personId, version: 0, ...cell })) };
  return (await client.graphql<{ savePayoutInputs: Record<string, unknown> }>(SAVE, variables)).savePayoutInputs;
}

async function checklist(cycleId: string) {
  const variables = { cycleId, planId };
  return (await owner.client.graphql<{ runChecklist: CalculationAnswer & { ready: boolean } }>(CHECKLIST, variables))
    .runChecklist;
}

async function onlyPayout(run: CalculationAnswer) {
  const { payoutRun } = await owner.client.graphql<{
    payoutRun: { payouts: { nodes: readonly { id: string; total: { amount: string } }[] } };
  }>(PAYOUTS, { id: run.id });
  const [payout] = payoutRun.payouts.nodes;
  if (payout === undefined) throw new Error('The run has no payout');
  return { id: payout.id, total: payout.total.amount };
}

const rating = () => `factor:${planId}:rating`;

describe('What HR gives before a run', () => {
  it('is asked for by the checklist, once for everybody who lacks it, and then pays what it says', async () => {
    const before = await checklist(cycles.january);
    expect(before.ready).toBe(false);
    expect(before.items?.filter(({ blocking }) => blocking)).toEqual([
      {
        code: 'factors-missing',
        message: '1 person needs the factor “rating”: Search specialist. Give it in the payout inputs of the cycle.',
        blocking: true,
        personId: null,
      },
    ]);
    const { payoutInputs } = await owner.client.graphql<{ payoutInputs: { columns: readonly object[] } }>(INPUTS, {
      cycleId: cycles.january,
    });
    expect(payoutInputs).toMatchObject({
      columns: [
        { kind: 'factor', name: 'rating', missing: 1, locked: false, words: [{}, { word: 'meets', factor: '1' }, {}] },
        { kind: 'absence', name: 'sick' },
        { kind: 'absence', name: 'unpaid' },
        { kind: 'absence', name: 'other' },
        { kind: 'earlier_payment', name: '' },
      ],
    });
    expect(await save(cycles.january, [{ key: rating(), value: 'Meets' }])).toMatchObject({ changed: 1 });
    // 60 000 · 20 % at 6 500 of 6 500.
    expect(await onlyPayout(await calculate(api, owner.client, { cycleId: cycles.january, planId }))).toMatchObject({
      total: '12000.00',
    });
  });

  it('of the next month has what the earlier run of the year paid, and the payout is exact to the kopeck', async () => {
    const cells = [
      { key: rating(), value: 'exceeds' },
      { key: 'absence:sick', value: '3' },
      { key: 'absence:unpaid', value: '2' },
      { key: `earlier-payment:${planId}`, value: '500,25', comment: 'Paid by hand in January' },
    ];
    expect(await save(cycles.february, cells)).toMatchObject({ changed: 4 });
    const { payoutInputs } = await owner.client.graphql<{ payoutInputs: { rows: { nodes: readonly Row[] } } }>(ROWS, {
      cycleId: cycles.february,
    });
    expect(payoutInputs.rows.nodes).toMatchObject([
      {
        personId,
        earlierPayments: [{ runNumber: 1, cycleName: 'january', paid: { amount: '12000.00', currency: 'INR' } }],
      },
    ]);
    const ready = await checklist(cycles.february);
    expect([ready.ready, ready.items?.map(({ code }) => code)]).toEqual([
      true,
      ['earlier-run-open', 'one-measure', 'not-acknowledged'],
    ]);
    const payout = await onlyPayout(await calculate(api, owner.client, { cycleId: cycles.february, planId }));
    // 12 000 · 23/28 · 7 000/6 500 · 1.1 = 11 676.923076…; less 12 000 and 500.25.
    const kopecks = (12_000n * 100n * 23n * 7_000n * 11n * 1_000n) / (28n * 6_500n * 10n) - 12_500_25n * 1_000n;
    expect(kopecks / 1_000n).toBe(-823_32n);
    expect(payout.total).toBe('-823.33');
    const explained = await owner.client.graphql<{
      payout: { explanation: { steps: readonly { title: string; formula: string | null; remark: string | null }[] } };
    }>(EXPLAINED, { id: payout.id });
    expect(explained).toMatchObject({ receiptVerification: { matches: true } });
    const said = explained.payout.explanation.steps.map(
      ({ title, formula, remark }) => `${title}: ${formula ?? remark}`,
    );
    expect(said).toContain('Modifier “rating”: “exceeds” → 1.1');
    expect(said.join('\n')).toMatch(/Less what was paid before: 11.676.92.₹ − 12.500.25.₹/u);
  });

  it('changes later and leaves the run as it was: its receipt still matches', async () => {
    const run = await calculate(api, owner.client, { cycleId: cycles.january, planId });
    expect(run.__typename).toBe('PayoutRunUnchanged');
    await save(cycles.january, [{ key: rating(), value: 'below', version: 1 }]);
    const payout = await onlyPayout({ __typename: 'PayoutRun', id: run.runId ?? '' });
    expect(payout.total).toBe('12000.00');
    expect(await owner.client.graphql(EXPLAINED, { id: payout.id })).toMatchObject({
      receiptVerification: { matches: true },
    });
    expect(await onlyPayout(await calculate(api, owner.client, { cycleId: cycles.january, planId }))).toMatchObject({
      total: '9600.00',
    });
  });

  it('is open to HR, and nobody below hears of it', async () => {
    const hr = await api.invite(owner, ['hr']);
    const [given] = [{ key: rating(), value: 'meets', version: 2 }];
    expect(await save(cycles.january, [given], hr.client)).toMatchObject({ changed: 1 });
    for (const role of ['head', 'employee', 'admin'] as const) {
      const { client } = await api.invite(owner, [role]);
      expect(await client.graphql(INPUTS, { cycleId: cycles.january })).toEqual({ payoutInputs: null });
      expect(await save(cycles.january, [given], client)).toMatchObject({ __typename: 'NotFound' });
    }
  });

  it('is told in the audit trail, its values only to whoever may see pay', async () => {
    const trail = `{ auditEvents { nodes { action changes { field } } } }`;
    const { client } = await api.invite(owner, ['admin']);
    for (const [reader, sees] of [
      [owner.client, true],
      [client, false],
    ] as const) {
      const { auditEvents } = await reader.graphql<{
        auditEvents: { nodes: readonly { action: string; changes: readonly object[] | null }[] };
      }>(trail);
      const saved = auditEvents.nodes.filter(({ action }) => action === 'payout_inputs_saved');
      expect(saved.length).toBeGreaterThan(2);
      expect(saved.map(({ changes }) => changes !== null)).toEqual(saved.map(() => sees));
    }
  });

  it('is refused where a plan needs what nobody could give, at its place', async () => {
    const { client } = owner;
    const modifiers = [
      { id: 'grade', kind: 'lookup', values: {} },
      { id: 'mood', kind: 'measure', scope: 'individual', measure: 'happiness', curve: { kind: 'linear' } },
    ];
    const id = await createPlan(client, 'Impossible', { ...PLAN, modifiers });
    const { publishPlan: answer } = await client.graphql<{ publishPlan: object }>(
      `mutation ($planId: ID!) { publishPlan(planId: $planId) { __typename ... on InvalidInput { fields { path message } } } }`,
      { planId: id },
    );
    expect(answer).toEqual({
      __typename: 'InvalidInput',
      fields: [
        {
          path: '/modifiers/0/values',
          message: 'The factor “grade” has no values, so nobody could be given one. Add its words and factors.',
        },
        {
          path: '/modifiers/1/measure',
          message:
            'There is no KPI or metric “happiness”, so nobody could be measured by it. Choose one from the catalogue.',
        },
      ],
    });
  });
});
