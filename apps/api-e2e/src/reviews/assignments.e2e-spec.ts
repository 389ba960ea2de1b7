import type { SignedUp, TestClient } from '@premia/api-util-testing';
import { importFile, realFile, whereAbsent } from '../measurements/upload-file';
import { type ApiUnderTest, startApi } from '../start-api';

const onRealFile = realFile === null ? it.skip : it;
const CREATE_CYCLE = `mutation ($name: String!, $kind: CycleKind!, $from: BusinessDate!, $to: BusinessDate!) {
  createCycle(name: $name, kind: $kind, from: $from, to: $to) {
    __typename ... on Cycle { id name kind from to stage } ... on InvalidInput { fields { path code message } } ... on Problem { code message } } }`;
const SAVE = `mutation ($cycleId: ID!, $ownerKind: OwnerKind!, $personId: ID, $teamId: ID, $assignments: [AssignmentInput!]!) {
  saveAssignments(cycleId: $cycleId, ownerKind: $ownerKind, personId: $personId, teamId: $teamId, assignments: $assignments) {
    __typename
    ... on AssignmentsSaved { assignments { id ownerName kpi { key name } weight scoring attainmentMax channels actual { value status reason attainment } } }
    ... on InvalidInput { message fields { path code message value } }
    ... on ConfirmationNeeded { message warnings { path code message } }
    ... on Problem { code message } } }`;
const ASSIGNMENTS = `query ($cycleId: ID!) { assignments(cycleId: $cycleId) { ownerKind ownerName kpi { key } weight actual { value status attainment } } }`;

const FEBRUARY = { name: 'February 2021', kind: 'month', from: '2021-02-01', to: '2021-02-28' };
const CHANNELS = [
  { name: 'Search specialist', channel: 'search', leads: '7000' },
  { name: 'Social specialist', channel: 'social', leads: '30000' },
  { name: 'Influencer specialist', channel: 'influencer', leads: '16000' },
  { name: 'Media specialist', channel: 'media', leads: '10000' },
];
const REASON = 'One person runs the whole channel';

interface Saved {
  readonly __typename: string;
  readonly assignments?: readonly {
    readonly kpi: { readonly key: string };
    readonly actual: { readonly value: string | null; readonly attainment: string | null } | null;
  }[];
  readonly [field: string]: unknown;
}

/** The three KPIs of the story: ROMI by progress, cost per lead lower is better, leads. */
function kpisOf(ownerId: string, channel: string, leads: string, confirmation: string | null = REASON) {
  const common = { ownerKind: 'person', personId: ownerId, channels: [channel] };
  return [
    {
      ...common,
      kpi: 'romi',
      weight: '40',
      scoring: { kind: 'progress', baseline: '-50', target: '25' },
      attainmentMax: '200',
      confirmation,
    },
    { ...common, kpi: 'cpl', weight: '30', scoring: { kind: 'ratio', direction: 'lower', target: '480' } },
    { ...common, kpi: 'leads', weight: '30', scoring: { kind: 'ratio', direction: 'higher', target: leads } },
  ];
}

let api: ApiUnderTest;
let owner: SignedUp;
let head: SignedUp;
let teamId: string;
let cycleId: string;
const personIds = new Map<string, string>();

beforeAll(async () => {
  api = await startApi();
  owner = await api.signUp();
  const { client } = owner;
  const headId = await made(client, 'createPerson', `person: { name: "Head of marketing" }`);
  teamId = await made(client, 'createTeam', `name: "Performance", headPersonId: "${headId}"`);
  for (const { name } of CHANNELS) {
    const terms = `{ from: "2021-01-01", teamId: "${teamId}", position: "Specialist", fte: "1", eligiblePay: "60000", targetPercent: "20" }`;
    personIds.set(name, await made(client, 'createPerson', `person: { name: "${name}", terms: ${terms} }`));
  }
  head = await api.invite(owner, ['head'], headId);
  if (realFile !== null) await importFile(api, head.client, realFile);
  cycleId = (await head.client.graphql<{ createCycle: { id: string } }>(CREATE_CYCLE, FEBRUARY)).createCycle.id;
});

afterAll(() => api.close());

async function made(client: TestClient, operation: 'createPerson' | 'createTeam', given: string): Promise<string> {
  const type = operation === 'createPerson' ? 'Person' : 'Team';
  const answer = await client.graphql<Record<string, { id?: string; message?: string }>>(
    `mutation { ${operation}(${given}) { ... on ${type} { id } ... on Problem { message } } }`,
  );
  const { id, message } = answer[operation] ?? {};
  if (id === undefined) throw new Error(message);
  return id;
}

const save = async (client: TestClient, variables: object): Promise<Saved> =>
  (await client.graphql<{ saveAssignments: Saved }>(SAVE, { cycleId, ...variables })).saveAssignments;
const saveFor = (client: TestClient, name: string, assignments: readonly object[]): Promise<Saved> =>
  save(client, { ownerKind: 'person', personId: personIds.get(name), assignments });

it('refuses the same cycle twice, and a month that is none', async () => {
  expect(await head.client.graphql(CREATE_CYCLE, { ...FEBRUARY, name: 'Feb' })).toMatchObject({
    createCycle: { code: 'CYCLE.PERIOD_TAKEN' },
  });
  expect(await head.client.graphql(CREATE_CYCLE, { ...FEBRUARY, name: 'Half', to: '2021-02-14' })).toMatchObject({
    createCycle: { __typename: 'InvalidInput', fields: [{ code: 'NOT_WHOLE' }] },
  });
});

onRealFile(
  `gives each specialist three KPIs on the own channel, with what was measured, and the team revenue${whereAbsent}`,
  async () => {
    for (const { name, channel, leads } of CHANNELS) {
      const saved = await saveFor(head.client, name, kpisOf(personIds.get(name) ?? '', channel, leads));
      expect(saved).toMatchObject({
        __typename: 'AssignmentsSaved',
        assignments: [{ kpi: { key: 'romi' } }, { kpi: { key: 'cpl' } }, { kpi: { key: 'leads' } }],
      });
    }
    const revenue = {
      ownerKind: 'team',
      teamId,
      kpi: 'revenue',
      weight: '100',
      scoring: { kind: 'ratio', direction: 'higher', target: '40000000' },
    };
    expect(await save(head.client, { ownerKind: 'team', teamId, assignments: [revenue] })).toMatchObject({
      __typename: 'AssignmentsSaved',
    });
    const { assignments } = await head.client.graphql<{ assignments: readonly Record<string, unknown>[] }>(
      ASSIGNMENTS,
      { cycleId },
    );
    expect(assignments).toHaveLength(13);
    const search = assignments.filter(({ ownerName }) => ownerName === 'Search specialist');
    expect(search).toMatchObject([
      {
        kpi: { key: 'romi' },
        weight: '40',
        actual: {
          value: expect.stringMatching(/^7\.07042\d{7}$/),
          status: 'ok',
          attainment: expect.stringMatching(/^76\.0938\d\d$/),
        },
      },
      {
        kpi: { key: 'cpl' },
        actual: {
          value: expect.stringMatching(/^486\.9002\d{8}$/),
          attainment: expect.stringMatching(/^98\.5828\d\d$/),
        },
      },
      { kpi: { key: 'leads' }, actual: { status: 'ok' } },
    ]);
  },
);

it('refuses weights that add up to 99, and says what to change, in both languages', async () => {
  const [romi, cpl, leads] = kpisOf(personIds.get('Search specialist') ?? '', 'search', '7000');
  const light = [romi, cpl, { ...leads, weight: '29' }] as readonly object[];
  expect(await saveFor(head.client, 'Search specialist', light)).toMatchObject({
    __typename: 'InvalidInput',
    message: 'The weights add up to 99, not to 100. Add 1 to one of them, or spread it.',
    fields: [{ path: 'assignments', code: 'WEIGHTS_NOT_100', value: '99' }],
  });
  head.client.locale = 'ru';
  const russian = await saveFor(head.client, 'Search specialist', light);
  head.client.locale = 'en';
  expect(russian['message']).toBe('Веса в сумме дают 99, а не 100. Добавьте 1 к одному из них или распределите.');
});

it('refuses a target of 0', async () => {
  expect(
    await saveFor(head.client, 'Search specialist', kpisOf(personIds.get('Search specialist') ?? '', 'search', '0')),
  ).toMatchObject({
    __typename: 'InvalidInput',
    fields: [
      {
        path: 'assignments.2.scoring.target',
        code: 'TARGET_NOT_POSITIVE',
        message: expect.stringContaining('above 0'),
      },
    ],
  });
});

it('asks for a reason where one person is to answer for what a team moves', async () => {
  const unconfirmed = kpisOf(personIds.get('Search specialist') ?? '', 'search', '7000', null);
  expect(await saveFor(head.client, 'Search specialist', unconfirmed)).toMatchObject({
    __typename: 'ConfirmationNeeded',
    warnings: [{ path: 'assignments.0.confirmation', code: 'KPI.BEYOND_ONE_PERSON' }],
  });
});

it('keeps the old list where a new one is refused', async () => {
  const name = 'Media specialist';
  const id = personIds.get(name) ?? '';
  await saveFor(head.client, name, kpisOf(id, 'media', '10000'));
  await saveFor(head.client, name, kpisOf(id, 'media', '0'));
  const { assignments } = await head.client.graphql<{ assignments: readonly { ownerName: string }[] }>(ASSIGNMENTS, {
    cycleId,
  });
  expect(assignments.filter(({ ownerName }) => ownerName === name)).toHaveLength(3);
});

it('shows an employee the own KPIs and the team’s, never a colleague’s', async () => {
  const name = 'Social specialist';
  await saveFor(head.client, name, kpisOf(personIds.get(name) ?? '', 'social', '30000'));
  await saveFor(head.client, 'Media specialist', kpisOf(personIds.get('Media specialist') ?? '', 'media', '10000'));
  const employee = await api.invite(owner, ['employee'], personIds.get(name) ?? null);
  const { assignments } = await employee.client.graphql<{
    assignments: readonly { ownerKind: string; ownerName: string }[];
  }>(ASSIGNMENTS, { cycleId });
  const people = new Set(
    assignments.filter(({ ownerKind }) => ownerKind === 'person').map(({ ownerName }) => ownerName),
  );
  expect([...people]).toEqual([name]);
  expect(await saveFor(employee.client, name, [])).toMatchObject({ __typename: 'NotFound' });
});
