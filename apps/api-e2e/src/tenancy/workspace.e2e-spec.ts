import type { SignedUp } from '@premia/api-util-testing';
import { type ApiUnderTest, startApi } from '../start-api';

let api: ApiUnderTest;

beforeAll(async () => {
  api = await startApi();
});

afterAll(() => api.close());

const UPDATE = `mutation ($name: String, $currency: String, $teamShareLimit: Decimal, $kpiCountMin: Int, $kpiCountMax: Int, $headsSeePay: Boolean) {
  updateWorkspace(name: $name, currency: $currency, teamShareLimit: $teamShareLimit, kpiCountMin: $kpiCountMin, kpiCountMax: $kpiCountMax, headsSeePay: $headsSeePay) {
    __typename
    ... on Workspace { name currency policies { teamShareLimit kpiCountMin kpiCountMax headsSeePay } }
    ... on InvalidInput { fields { path code } }
    ... on Problem { code }
  }
}`;
const EVENTS = `query ($first: Int, $after: String, $entity: AuditEntity) { auditEvents(first: $first, after: $after, entity: $entity) {
  totalCount pageInfo { endCursor hasNextPage } nodes { sequence action entity entityId actorEmail changes { field before after } } } }`;

interface Events {
  readonly auditEvents: {
    readonly totalCount: number;
    readonly pageInfo: { readonly endCursor: string | null; readonly hasNextPage: boolean };
    readonly nodes: readonly {
      readonly sequence: number;
      readonly action: string;
      readonly actorEmail: string;
      readonly after: unknown;
    }[];
  };
}

const update = async ({ client }: SignedUp, variables: Readonly<Record<string, unknown>>) =>
  (await client.graphql<{ updateWorkspace: unknown }>(UPDATE, variables)).updateWorkspace;

it('changes what is given and keeps the rest', async () => {
  const owner = await api.signUp('Orchard');
  expect(await update(owner, { teamShareLimit: '33.5', headsSeePay: false })).toEqual({
    __typename: 'Workspace',
    name: 'Orchard',
    currency: 'INR',
    policies: { teamShareLimit: '33.5', kpiCountMin: 3, kpiCountMax: 5, headsSeePay: false },
  });
  expect(await owner.client.graphql('{ workspace { policies { teamShareLimit headsSeePay } } }')).toEqual({
    workspace: { policies: { teamShareLimit: '33.5', headsSeePay: false } },
  });
});

it.each([
  [{ teamShareLimit: '100' }, 'teamShareLimit OUT_OF_RANGE'],
  [{ teamShareLimit: '-1' }, 'teamShareLimit OUT_OF_RANGE'],
  [{ kpiCountMin: 6 }, 'kpiCountMin OUT_OF_RANGE'],
  [{ kpiCountMax: 21 }, 'kpiCountMax OUT_OF_RANGE'],
  [{ name: ' ' }, 'name REQUIRED'],
  [{ currency: 'gold' }, 'currency NOT_A_CURRENCY'],
])('refuses %j', async (variables, expected) => {
  const answer = (await update(await api.signUp(), variables)) as { fields: { path: string; code: string }[] };
  expect(answer.fields.map(({ path, code }) => `${path} ${code}`)).toEqual([expected]);
});

it('is managed by owners and admins, and for others there is nothing to manage', async () => {
  const owner = await api.signUp();
  expect(await update(await api.invite(owner, ['admin']), { name: 'By an admin' })).toMatchObject({
    __typename: 'Workspace',
  });
  for (const role of ['hr', 'head', 'employee', 'auditor'] as const) {
    expect(await update(await api.invite(owner, [role]), { name: 'Mine' })).toMatchObject({
      __typename: 'NotFound',
      code: 'NOT_FOUND',
    });
  }
});

it('names what an event is about, and looks only at somebody’s steps and at some days', async () => {
  const owner = await api.signUp('Orchard');
  await owner.client.graphql('mutation { createTeam(name: "Digital") { __typename } }');
  const ask = (filter: string) =>
    owner.client.graphql<{ readonly auditEvents: { readonly nodes: readonly object[]; readonly totalCount: number } }>(
      `{ auditEvents(${filter}) { totalCount nodes { action subject changes { of field after } } } }`,
    );
  const { auditEvents } = await ask('entity: team, first: 5');
  expect(auditEvents.nodes).toEqual([
    { action: 'team_created', subject: 'Digital', changes: [{ of: null, field: 'name', after: 'Digital' }] },
  ]);
  const count = async (filter: string) => (await ask(filter)).auditEvents.totalCount;
  expect(await count(`actorEmail: "${owner.email.toUpperCase()}"`)).toBe(2);
  expect(await count('actorEmail: "nobody@field.example"')).toBe(0);
  expect(await count('to: "2001-01-01"')).toBe(0);
  expect(await count('from: "2001-01-01", to: "2999-12-31"')).toBe(2);
});

it('writes down who changed what, in pages, newest first', async () => {
  const owner = await api.signUp('Orchard');
  for (const name of ['First', 'Second', 'Third']) await update(owner, { name });
  const { auditEvents: all } = await owner.client.graphql<Events>(EVENTS);
  expect(all.nodes.map(({ sequence, action }) => `${sequence} ${action}`)).toEqual([
    '4 workspace_updated',
    '3 workspace_updated',
    '2 workspace_updated',
    '1 workspace_created',
  ]);
  expect(all.nodes[0]).toMatchObject({
    actorEmail: owner.email,
    changes: [{ field: 'name', before: 'Second', after: 'Third' }],
  });
  const { auditEvents: page } = await owner.client.graphql<Events>(EVENTS, { first: 3 });
  expect(page).toMatchObject({ totalCount: 4, pageInfo: { hasNextPage: true } });
  const { auditEvents: rest } = await owner.client.graphql<Events>(EVENTS, {
    first: 3,
    after: page.pageInfo.endCursor,
  });
  expect(rest.nodes.map(({ sequence }) => sequence)).toEqual([1]);
  expect(rest.pageInfo.hasNextPage).toBe(false);
});

it('verifies the trail', async () => {
  const owner = await api.signUp();
  await update(owner, { name: 'Another' });
  expect(await owner.client.graphql('{ auditVerification { intact events brokenAtSequence headCount } }')).toEqual({
    auditVerification: { intact: true, events: 2, brokenAtSequence: null, headCount: 2 },
  });
});

it('gives a checkpoint of the trail to who may see pay, since hashes confirm guesses', async () => {
  const owner = await api.signUp();
  const admin = await api.invite(owner, ['admin']);
  const asked = '{ auditVerification { intact headHash } }';
  expect(await owner.client.graphql(asked)).toEqual({
    auditVerification: { intact: true, headHash: expect.stringMatching(/^[0-9a-f]{64}$/) as string },
  });
  expect(await admin.client.graphql(asked)).toEqual({ auditVerification: { intact: true, headHash: null } });
});

it('writes nothing down for what was refused', async () => {
  const owner = await api.signUp();
  await update(owner, { teamShareLimit: '100' });
  expect((await owner.client.graphql<Events>(EVENTS)).auditEvents.totalCount).toBe(1);
});
