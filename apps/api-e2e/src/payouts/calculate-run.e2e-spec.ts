import { type MoneyAnswer, rupees, type TestClient } from '@premia/api-util-testing';
import { SEVENTY_THIRTY } from '@premia/domain-bonus/testing';
import { importFile } from '../measurements/upload-file';
import { type ApiUnderTest, startApi } from '../start-api';
import {
  aDepartment,
  assign,
  calculate,
  type CalculationAnswer,
  channelKpis,
  createPerson,
  createPlan,
  type Department,
  made,
  publishPlan,
  SMALL_FILE,
  specialistTerms,
} from './department';

const RUNS = `query ($cycleId: ID) { payoutRuns(cycleId: $cycleId) { totalCount nodes { id number state payoutTotal { amount currency } previousRunId } } }`;
const CHECKLIST = `query ($cycleId: ID!, $planId: ID!) { runChecklist(cycleId: $cycleId, planId: $planId) {
  ready peopleCount planVersion { planName number } items { code message blocking personId } } }`;

interface Checklist {
  readonly ready: boolean;
  readonly peopleCount: number;
  readonly items: readonly {
    readonly code: string;
    readonly blocking: boolean;
    readonly message: string;
    readonly personId: string | null;
  }[];
}

interface Runs {
  readonly totalCount: number;
  readonly nodes: readonly {
    readonly number: number;
    readonly state: string;
    readonly payoutTotal: MoneyAnswer | null;
    readonly previousRunId: string | null;
  }[];
}

let api: ApiUnderTest;
let department: Department;

beforeAll(async () => {
  api = await startApi();
});
beforeEach(async () => {
  department = await aDepartment(api);
  await importFile(api, department.owner.client, SMALL_FILE);
});
afterAll(() => api.close());

const owner = () => department.owner.client;
const runs = async () =>
  (await owner().graphql<{ payoutRuns: Runs }>(RUNS, { cycleId: department.cycleId })).payoutRuns;
const checklist = async (planId = department.planId) =>
  (await owner().graphql<{ runChecklist: Checklist }>(CHECKLIST, { cycleId: department.cycleId, planId })).runChecklist;
const codes = (items: Checklist['items'] = []) => items.map(({ code, blocking }) => `${blocking ? '!' : ''}${code}`);

describe('Calculating a run', () => {
  it('makes one run, and on a second click says that nothing has changed', async () => {
    const first = await calculate(api, owner(), department);
    expect(first).toMatchObject({ __typename: 'PayoutRun', number: 1 });
    expect(await calculate(api, owner(), department)).toMatchObject({
      __typename: 'PayoutRunUnchanged',
      code: 'PAYOUT_RUN.UNCHANGED',
      runId: first.id,
    });
    expect(await runs()).toMatchObject({ totalCount: 1 });
  });

  it('makes one run when two people press the button at once, again and again', async () => {
    const clicks = [department.owner, department.head, department.owner, department.head].map(({ client }) =>
      calculate(api, client, department),
    );
    const answers = await Promise.all(clicks);
    const calculated = answers.filter(({ __typename }) => __typename === 'PayoutRun');
    // Whoever presses twice watches one calculation; whoever comes second finds that nothing is left to do.
    expect(new Set(calculated.map(({ id }) => id)).size).toBe(1);
    const others = answers.filter(({ __typename }) => __typename !== 'PayoutRun');
    expect(others.map(({ __typename }) => __typename)).toEqual(others.map(() => 'PayoutRunUnchanged'));
    expect(await runs()).toMatchObject({ totalCount: 1, nodes: [{ number: 1, state: 'calculated' }] });
  });

  it('makes a further run when the data has changed, and the earlier one steps back', async () => {
    const first = await calculate(api, owner(), department);
    await importFile(api, owner(), SMALL_FILE.replace('10000000', '12000000'));
    const second = await calculate(api, owner(), department);
    expect(second).toMatchObject({ __typename: 'PayoutRun', number: 2 });
    expect(await runs()).toMatchObject({
      nodes: [
        { number: 2, state: 'calculated', previousRunId: first.id },
        { number: 1, state: 'superseded', previousRunId: null, payoutTotal: first.payoutTotal },
      ],
    });
    const { payoutRun } = await owner().graphql<{
      payoutRun: { payouts: { nodes: readonly { changeSincePreviousRun: MoneyAnswer | null; total: MoneyAnswer }[] } };
    }>(
      `query ($id: ID!) { payoutRun(id: $id) { payouts { nodes { total { amount currency } changeSincePreviousRun { amount currency } } } } }`,
      {
        id: second.id,
      },
    );
    expect(
      payoutRun.payouts.nodes
        .filter(({ total }) => total.amount !== '0')
        .map(({ changeSincePreviousRun }) => changeSincePreviousRun?.amount),
    ).toEqual(['180.00', '180.00', '180.00', '180.00']);
  });

  it('keeps a run as it was, whatever becomes of terms, KPIs and data afterwards', async () => {
    const { id: runId = '', payoutTotal } = await calculate(api, owner(), department);
    await importFile(api, owner(), SMALL_FILE.replaceAll('10000000', '1'));
    await assign(owner(), {
      cycleId: department.cycleId,
      ownerKind: 'team',
      teamId: department.teamId,
      assignments: [],
    });
    const { payoutRun } = await owner().graphql<{
      payoutRun: { payoutTotal: MoneyAnswer; payouts: { nodes: readonly { id: string }[] } };
    }>(`query ($id: ID!) { payoutRun(id: $id) { payoutTotal { amount currency } payouts { nodes { id } } } }`, {
      id: runId,
    });
    expect(payoutRun.payoutTotal).toEqual(payoutTotal);
    for (const { id } of payoutRun.payouts.nodes) {
      expect(
        await owner().graphql(`query ($id: ID!) { receiptVerification(payoutId: $id) { matches } }`, { id }),
      ).toEqual({
        receiptVerification: { matches: true },
      });
    }
  });

  it('names everybody of the workspace, with the rule where somebody is not eligible', async () => {
    const { teamId } = department;
    await createPerson(owner(), 'Nobody yet');
    await createPerson(owner(), 'Joins in March', { ...specialistTerms(teamId), from: '2021-03-08' });
    await createPerson(owner(), 'Without target', { ...specialistTerms(teamId), targetPercent: null });
    await createPerson(owner(), 'Without KPIs', specialistTerms(teamId));
    const { id } = await calculate(api, owner(), department);
    const { payoutRun } = await owner().graphql<{
      payoutRun: { payouts: { nodes: readonly { personName: string; outcome: string; reason: string }[] } };
    }>(
      `query ($id: ID!) { payoutRun(id: $id) { payouts(outcome: not_eligible) { nodes { personName outcome reason } } } }`,
      { id },
    );
    const plain = (text: string | null) => text?.replaceAll('\u00a0', ' ');
    expect(payoutRun.payouts.nodes.map(({ personName, reason }) => [personName, plain(reason)])).toEqual([
      ['Head of marketing', 'No terms in this period: no pay and no target to calculate from.'],
      ['Joins in March', 'Joins later, on 8 March 2021.'],
      ['Nobody yet', 'No terms in this period: no pay and no target to calculate from.'],
      ['Without KPIs', 'No KPIs in this period.'],
      ['Without target', 'The terms of work set no target bonus.'],
    ]);
  });

  it('pays somebody who joined in the middle of the month for the days served', async () => {
    const { teamId, cycleId } = department;
    const personId = await createPerson(owner(), 'Second search specialist', {
      ...specialistTerms(teamId),
      from: '2021-02-15',
    });
    await assign(owner(), {
      cycleId,
      ownerKind: 'person',
      personId,
      assignments: channelKpis(personId, 'search', '7000'),
    });
    const { id } = await calculate(api, owner(), department);
    const { payoutRun } = await owner().graphql<{ payoutRun: { payouts: { nodes: readonly object[] } } }>(
      `query ($id: ID!) { payoutRun(id: $id) { payouts(search: "second") { nodes { targetBonus { amount currency } outcome } } } }`,
      { id },
    );
    expect(payoutRun.payouts.nodes).toEqual([{ targetBonus: rupees('6000'), outcome: 'paid' }]);
  });
});

describe('A run that is not ready', () => {
  const notReady = (answer: CalculationAnswer) => {
    expect(answer.__typename).toBe('NotReady');
    return codes(answer.items);
  };

  it('has a checklist that says beforehand what the calculation would', async () => {
    expect(await checklist()).toMatchObject({
      ready: true,
      peopleCount: 4,
      planVersion: { planName: 'Marketing 70/30', number: 1 },
    });
    expect(codes((await checklist()).items)).toEqual(['no-terms', 'not-acknowledged']);
    expect(codes((await checklist(await createPlan(owner(), 'Draft only', SEVENTY_THIRTY))).items)).toEqual([
      '!no-published-plan',
    ]);
  });

  it('waits until everybody has acknowledged a second version, or the owner lets it hold with a reason', async () => {
    const { planId } = department;
    await owner().graphql(
      `mutation ($planId: ID!, $definition: JSON!) { updatePlanDraft(planId: $planId, definition: $definition) { __typename } }`,
      { planId, definition: { ...SEVENTY_THIRTY, cap: { percentOfTarget: '150' } } },
    );
    const planVersionId = await made(
      owner(),
      `mutation ($planId: ID!) { publishPlan(planId: $planId, appliesFrom: "2021-02-01") { ... on BonusPlanVersion { id } } }`,
      { planId },
    );
    const newcomer = await createPerson(owner(), 'New specialist', {
      ...specialistTerms(department.teamId),
      from: '2021-02-15',
    });
    await assign(owner(), {
      cycleId: department.cycleId,
      ownerKind: 'person',
      personId: newcomer,
      assignments: channelKpis(newcomer, 'search', '7000'),
    });
    const blocked = await checklist();
    expect(codes(blocked.items).filter((code) => code.startsWith('!'))).toEqual(
      Array.from({ length: 4 }, () => '!version-not-acknowledged'),
    );
    expect(blocked.items[0]?.message).toMatch(/^\w+ specialist has not acknowledged version 2 of the plan/);
    const employee = await api.invite(department.owner, ['employee'], department.personIds.influencer);
    await employee.client.graphql(`mutation ($id: ID!) { acknowledgePlan(planVersionId: $id) { __typename } }`, {
      id: planVersionId,
    });
    expect(notReady(await calculate(api, owner(), department)).filter((code) => code.startsWith('!'))).toHaveLength(3);

    const hr = await api.invite(department.owner, ['hr']);
    const override = (client: TestClient) =>
      client.ask<{ overrideAcknowledgement: { __typename: string } }>(
        `mutation ($id: ID!) { overrideAcknowledgement(planVersionId: $id, reason: "No log-ins yet") { __typename } }`,
        { id: planVersionId },
      );
    expect((await override(hr.client)).data).toEqual({ overrideAcknowledgement: { __typename: 'NotFound' } });
    expect((await override(owner())).data).toEqual({ overrideAcknowledgement: { __typename: 'BonusPlanVersion' } });
    expect(await calculate(api, owner(), department)).toMatchObject({ __typename: 'PayoutRun' });
    const { auditEvents } = await owner().graphql<{
      auditEvents: { nodes: readonly { action: string; changes: readonly { field: string; after: string }[] }[] };
    }>(`{ auditEvents(first: 5) { nodes { action changes { field after } } } }`);
    expect(auditEvents.nodes.find(({ action }) => action === 'plan_acknowledgement_overridden')?.changes).toEqual(
      expect.arrayContaining([
        { field: 'reason', after: 'No log-ins yet' },
        { field: 'number', after: '2' },
      ]),
    );
  });

  it('says that a KPI has no data, or what missing data counts as where the plan says so', async () => {
    const personId = await createPerson(owner(), 'E-mail specialist', specialistTerms(department.teamId));
    await assign(owner(), {
      cycleId: department.cycleId,
      ownerKind: 'person',
      personId,
      assignments: channelKpis(personId, 'e-mail', '10'),
    });
    expect(notReady(await calculate(api, owner(), department))).toEqual(expect.arrayContaining(['!no-data']));
    const lenient = await createPlan(owner(), 'Missing data counts as 0', { ...SEVENTY_THIRTY, noData: 'zero' });
    await publishPlan(owner(), lenient);
    expect(codes((await checklist(lenient)).items)).toEqual(expect.arrayContaining(['no-data-counts-zero']));
    const { id } = await calculate(api, owner(), { ...department, planId: lenient });
    const { payoutRun } = await owner().graphql<{
      payoutRun: { payouts: { nodes: readonly { reason: string | null; ownAmount: MoneyAnswer }[] } };
    }>(
      `query ($id: ID!) { payoutRun(id: $id) { payouts(search: "e-mail") { nodes { ownAmount { amount currency } reason } } } }`,
      { id },
    );
    expect(payoutRun.payouts.nodes).toMatchObject([{ ownAmount: rupees('0.00') }]);
  });

  it('says that the team has no KPIs, in the language of whoever asks', async () => {
    await assign(owner(), {
      cycleId: department.cycleId,
      ownerKind: 'team',
      teamId: department.teamId,
      assignments: [],
    });
    owner().locale = 'ru';
    const answer = await calculate(api, owner(), department);
    expect(notReady(answer)).toContain('!team-without-kpis');
    expect(answer.items?.find(({ code }) => code === 'team-without-kpis')?.message).toBe(
      'У команды «Performance» нет показателей в этом периоде. Назначьте их.',
    );
    expect(await runs()).toMatchObject({ totalCount: 0 });
  });

  it('says that a plan is for a team in which nobody takes part', async () => {
    const { id: teamId } = (
      await owner().graphql<{ createTeam: { id: string } }>(
        `mutation { createTeam(name: "Events") { ... on Team { id } } }`,
      )
    ).createTeam;
    const planId = await createPlan(owner(), 'Events only', SEVENTY_THIRTY, [teamId]);
    await publishPlan(owner(), planId);
    const answer = await calculate(api, owner(), { ...department, planId });
    expect(notReady(answer)).toEqual(expect.arrayContaining(['!nobody-in-plan', 'not-in-plan']));
  });

  it('knows no cycle and no plan of another workspace', async () => {
    const other = await aDepartment(api);
    for (const request of [
      { ...department, cycleId: other.cycleId },
      { ...department, planId: other.planId },
    ]) {
      expect(await calculate(api, owner(), request)).toMatchObject({ __typename: 'NotFound' });
    }
  });
});
