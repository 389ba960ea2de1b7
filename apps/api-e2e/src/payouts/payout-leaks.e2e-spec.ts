import { type MoneyAnswer, rupees, type SignedUp, type TestClient } from '@premia/api-util-testing';
import { importFile } from '../measurements/upload-file';
import { type ApiUnderTest, startApi } from '../start-api';
import {
  aDepartment,
  assign,
  calculate,
  channelKpis,
  createPerson,
  createTeam,
  type Department,
  SMALL_FILE,
  specialistTerms,
} from './department';

/** Pay, and a target that follows from it, whose digits occur nowhere else. */
const COLLEAGUES_PAY = '71357.19';
const COLLEAGUES_TARGET = '14271.438';

let api: ApiUnderTest;
let department: Department;
let otherTeamId: string;
let runId: string;
let previousRunId: string;
let colleaguePayoutId: string;
let ownPayoutId: string;
let employee: SignedUp;
let admin: SignedUp;
let auditor: SignedUp;

interface Ids {
  readonly payoutRun: {
    readonly payouts: {
      readonly nodes: readonly { readonly id: string; readonly personId: string; readonly targetBonus: MoneyAnswer }[];
    };
  };
}

beforeAll(async () => {
  api = await startApi();
  department = await aDepartment(api);
  const { client } = department.owner;
  otherTeamId = await createTeam(client, 'Events');
  const colleague = await createPerson(client, 'Event manager', specialistTerms(otherTeamId, COLLEAGUES_PAY));
  const { cycleId } = department;
  await assign(client, {
    cycleId,
    ownerKind: 'person',
    personId: colleague,
    assignments: channelKpis(colleague, 'media', '10000'),
  });
  await assign(client, {
    cycleId,
    ownerKind: 'team',
    teamId: otherTeamId,
    assignments: [
      {
        ownerKind: 'team',
        teamId: otherTeamId,
        kpi: 'revenue',
        weight: '100',
        scoring: { kind: 'ratio', direction: 'higher', target: '40000000' },
      },
    ],
  });
  await importFile(api, client, SMALL_FILE);
  previousRunId = (await calculate(api, client, department)).id ?? '';
  await importFile(api, client, SMALL_FILE.replaceAll('10000000', '10100000'));
  runId = (await calculate(api, client, department)).id ?? '';
  const { payoutRun } = await client.graphql<Ids>(
    `query ($id: ID!) { payoutRun(id: $id) { payouts(first: 100) { nodes { id personId targetBonus { amount currency } } } } }`,
    { id: runId },
  );
  const idOf = (personId: string) => payoutRun.payouts.nodes.find((node) => node.personId === personId)?.id ?? '';
  colleaguePayoutId = idOf(colleague);
  ownPayoutId = idOf(department.personIds.search);
  expect(payoutRun.payouts.nodes.find(({ personId }) => personId === colleague)?.targetBonus).toEqual(
    rupees(COLLEAGUES_TARGET),
  );
  employee = await api.invite(department.owner, ['employee'], department.personIds.search);
  admin = await api.invite(department.owner, ['admin']);
  auditor = await api.invite(department.owner, ['auditor']);
});
afterAll(() => api.close());

/** Every way to ask for payouts, with whatever somebody could have got hold of. */
const QUESTIONS: readonly (readonly [string, string])[] = [
  [
    'the list of runs',
    `{ payoutRuns { totalCount nodes { id payoutTotal { amount currency } targetTotal { amount currency } percentOfTarget counts { paid zero notEligible total } distribution { from to count } } } }`,
  ],
  [
    'a run',
    `query ($runId: ID!) { payoutRun(id: $runId) { payoutTotal { amount currency } targetTotal { amount currency } inputHash counts { total paid } distribution { count from } payouts(first: 50) { totalCount nodes { personName total { amount currency } targetBonus { amount currency } } } } }`,
  ],
  [
    'a run by order',
    `query ($runId: ID!) { payoutRun(id: $runId) { payouts(orderBy: total_desc, first: 1) { totalCount pageInfo { endCursor hasNextPage } nodes { personName total { amount currency } } } } }`,
  ],
  [
    'a run by search',
    `query ($runId: ID!) { payoutRun(id: $runId) { payouts(search: "event") { totalCount nodes { personName total { amount currency } } } } }`,
  ],
  [
    'a run by team',
    `query ($runId: ID!, $teamId: ID) { payoutRun(id: $runId) { payouts(teamId: $teamId, outcome: paid) { totalCount nodes { personName total { amount currency } } } } }`,
  ],
  [
    'the run before',
    `query ($previousRunId: ID!) { payoutRun(id: $previousRunId) { payoutTotal { amount currency } payouts { totalCount nodes { personName changeSincePreviousRun { amount currency } } } } }`,
  ],
  [
    'a colleague’s payout',
    `query ($payoutId: ID!) { payout(id: $payoutId) { personName total { amount currency } targetBonus { amount currency } measures { actual } explanation { sentence steps { formula full } } } }`,
  ],
  [
    'a colleague’s receipt',
    `query ($payoutId: ID!) { receiptVerification(payoutId: $payoutId) { matches receiptHash } }`,
  ],
  [
    'my bonus',
    `{ myBonus { payout { total { amount currency } measures { actual } explanation { steps { formula full } } } engineInput measures { actual } teamMeasures { actual } standing { total { amount currency } explanation { steps { formula full } } } } }`,
  ],
];

async function answers(client: TestClient): Promise<Readonly<Record<string, string>>> {
  const variables = { runId, previousRunId, payoutId: colleaguePayoutId, teamId: otherTeamId };
  const entries: [string, string][] = [];
  for (const [name, question] of QUESTIONS) {
    const used = Object.fromEntries(
      Object.entries(variables).filter(([variable]) => question.includes(`$${variable}`)),
    );
    entries.push([name, JSON.stringify(await client.ask(question, used))]);
  }
  return Object.fromEntries(entries);
}

describe('A colleague’s pay', () => {
  it('is seen by owner and auditor', async () => {
    for (const { client } of [department.owner, auditor]) {
      const described = await answers(client);
      expect(described['a run']).toContain('Event manager');
      expect(described['a colleague’s payout']).toContain(COLLEAGUES_TARGET);
    }
  });

  it('is not in any answer to an employee, not as a name, a number, a count or an id', async () => {
    const described = await answers(employee.client);
    for (const [name, answer] of Object.entries(described)) {
      for (const secret of [
        'Event manager',
        COLLEAGUES_PAY,
        '71357',
        COLLEAGUES_TARGET,
        '14271',
        colleaguePayoutId,
        otherTeamId,
        department.personIds.social,
      ]) {
        expect({ name, leaks: answer.includes(secret) ? secret : null }).toEqual({ name, leaks: null });
      }
    }
    expect(JSON.parse(described['the list of runs'] ?? '')).toEqual({
      data: { payoutRuns: { totalCount: 0, nodes: [] } },
    });
    expect(JSON.parse(described['a colleague’s payout'] ?? '')).toEqual({ data: { payout: null } });
    expect(described['my bonus']).toContain('"total"');
  });

  it('is no business of an admin, who meets nothing at all', async () => {
    const described = await answers(admin.client);
    for (const [name, answer] of Object.entries(described)) {
      const { data } = JSON.parse(answer) as { readonly data: Readonly<Record<string, unknown>> };
      const [value] = Object.values(data);
      expect({ name, value }).toEqual({
        name,
        value: name === 'the list of runs' ? { totalCount: 0, nodes: [] } : null,
      });
    }
  });

  it('is not told by the names of those who could approve the run, but to whoever sees everybody', async () => {
    const approversFor = async ({ client }: Pick<SignedUp, 'client'>) => {
      const { payoutRun } = await client.graphql<{
        readonly payoutRun: { readonly approvers: readonly string[] | null } | null;
      }>(`query ($runId: ID!) { payoutRun(id: $runId) { approvers } }`, { runId });
      return payoutRun?.approvers;
    };
    await api.invite(department.owner, ['hr']);
    expect(await approversFor(auditor)).toEqual([expect.stringContaining('@')]);
    expect(await approversFor(department.head)).toBeNull();
    // The run itself is none of theirs.
    expect(await approversFor(employee)).toBeUndefined();
  });

  it('stays out of what a head sees of the run: list, search, order, counts and sums are of their own teams', async () => {
    const described = await answers(department.head.client);
    for (const [name, answer] of Object.entries(described)) {
      for (const secret of ['Event manager', COLLEAGUES_PAY, '71357', COLLEAGUES_TARGET, '14271', colleaguePayoutId]) {
        expect({ name, leaks: answer.includes(secret) ? secret : null }).toEqual({ name, leaks: null });
      }
    }
    const { data } = JSON.parse(described['a run'] ?? '') as {
      readonly data: {
        readonly payoutRun: {
          readonly targetTotal: MoneyAnswer;
          readonly counts: object;
          readonly payouts: { readonly totalCount: number };
        };
      };
    };
    expect(data.payoutRun).toMatchObject({
      targetTotal: rupees('48000'),
      counts: { total: 5, paid: 4 },
      payouts: { totalCount: 5 },
    });
    expect(JSON.parse(described['a run by search'] ?? '')).toMatchObject({
      data: { payoutRun: { payouts: { totalCount: 0 } } },
    });
  });

  it('is closed to heads as well where the workspace says so, but for their own payout', async () => {
    const policy = (open: boolean) =>
      department.owner.client.graphql(
        `mutation ($open: Boolean!) { updateWorkspace(headsSeePay: $open) { __typename } }`,
        { open },
      );
    await policy(false);
    const { client } = department.head;
    const { payoutRun } = await client.graphql<{
      payoutRun: {
        payoutTotal: MoneyAnswer | null;
        counts: { total: number };
        payouts: { nodes: readonly { personName: string }[] };
      };
    }>(
      `query ($runId: ID!) { payoutRun(id: $runId) { payoutTotal { amount currency } counts { total } payouts { nodes { personName total { amount currency } } } } }`,
      { runId },
    );
    expect(payoutRun).toMatchObject({
      payoutTotal: null,
      counts: { total: 0 },
      payouts: { nodes: [{ personName: 'Head of marketing' }] },
    });
    expect(
      await client.graphql(`query ($id: ID!) { payout(id: $id) { total { amount currency } } }`, { id: ownPayoutId }),
    ).toEqual({
      payout: null,
    });
    await policy(true);
    expect(await client.graphql(`query ($id: ID!) { payout(id: $id) { personName } }`, { id: ownPayoutId })).toEqual({
      payout: { personName: 'Search specialist' },
    });
  });

  it('is not in what an employee’s browser computes with', async () => {
    const { myBonus } = await employee.client.graphql<{
      myBonus: { engineInput: { participants: readonly object[]; teams: object } };
    }>(`{ myBonus { engineInput } }`);
    expect(myBonus.engineInput.participants).toHaveLength(1);
    expect(Object.keys(myBonus.engineInput.teams)).toEqual([department.teamId]);
  });

  it('tells a head without names that something outside their teams is missing', async () => {
    const { client } = department.owner;
    const { cycleId, planId } = department;
    const outsider = await createPerson(client, 'Trade show manager', specialistTerms(otherTeamId));
    await assign(client, {
      cycleId,
      ownerKind: 'person',
      personId: outsider,
      assignments: channelKpis(outsider, 'trade-show', '10'),
    });
    const answer = await calculate(api, department.head.client, { cycleId, planId });
    expect(answer).toMatchObject({ __typename: 'NotReady' });
    expect(JSON.stringify(answer)).not.toContain('Trade show manager');
    expect(answer.items?.[0]).toMatchObject({ code: 'outside-own-teams', blocking: true, personId: null });
    expect(JSON.stringify(await calculate(api, client, { cycleId, planId }))).toContain('Trade show manager');
  });
});
