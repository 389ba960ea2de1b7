import { once } from 'node:events';
import { request as httpRequest } from 'node:http';
import type { SignedUp } from '@premia/api-util-testing';
import { type ApiUnderTest, startApi, startListening } from '../start-api';
import { importFile } from './upload-file';

const ROWS = [
  { date: '2021-02-01', channel: 'Search', campaign: 'Brand', metric: 'spend', value: '100.10' },
  { date: '2021-02-01', channel: 'Search', campaign: 'Brand', metric: 'leads', value: 10 },
  { date: '2021-02-02', channel: 'Social', campaign: 'Hot', metric: 'spend', value: '0.1234567890123456789' },
];
const FILE =
  'date,channel,campaign,spend,leads\n2021-02-01,Search,Brand,100.10,10\n2021-02-02,Social,Hot,0.1234567890123456789,\n';
const CREATE = `mutation ($days: Int!) { createApiToken(name: "CRM", days: $days) {
  __typename ... on NewApiToken { secret id } ... on Problem { message } } }`;

let api: ApiUnderTest;
let owner: SignedUp;
let token: string;

beforeAll(async () => {
  api = await startApi();
  owner = await api.signUp();
  token = (await tokenOf(owner)).secret;
});
afterAll(() => api.close());

interface NewToken {
  readonly secret: string;
  readonly id: string;
}

async function tokenOf({ client }: SignedUp): Promise<NewToken> {
  return (await client.graphql<{ createApiToken: NewToken }>(CREATE, { days: 30 })).createApiToken;
}

const asLines = (rows: readonly object[]) => rows.map((row) => JSON.stringify(row)).join('\n');

async function send(
  secret: string,
  body: string,
  { query = 'source=crm', key = '', type = 'application/x-ndjson' } = {},
) {
  const client = api.client();
  client.accessToken = secret;
  const asked = client.http('post', `/api/v1/observations?${query}`).set('content-type', type);
  if (key !== '') asked.set('idempotency-key', key);
  const { status, body: answer } = await asked.send(body);
  return { status, ...(answer as Readonly<Record<string, unknown>>) };
}

const countOf = async ({ client }: SignedUp) =>
  (await client.graphql<{ dataOverview: { observationCount: number } }>('{ dataOverview { observationCount } }'))
    .dataOverview.observationCount;

it('takes observations in NDJSON and JSON, and finds them the same as those of a file', async () => {
  const tenant = await api.signUp();
  const { secret } = await tokenOf(tenant);
  expect(await importFile(api, tenant.client, FILE)).toMatchObject({ added: 3 });
  const query = 'source=file';
  expect(await send(secret, asLines(ROWS), { query })).toMatchObject({
    status: 200,
    rows: 3,
    added: 0,
    unchanged: 3,
    corrected: 0,
  });
  const document = JSON.stringify({ observations: ROWS });
  expect(await send(secret, document, { query, type: 'application/json' })).toMatchObject({
    status: 200,
    unchanged: 3,
  });
  const changed = asLines([{ ...ROWS[1], value: 11 }]);
  expect(await send(secret, changed, { query })).toMatchObject({ added: 0, corrected: 1 });
});

it('adds up rows of one day, channel and campaign, and refuses those that cannot be', async () => {
  const tenant = await api.signUp();
  const { secret } = await tokenOf(tenant);
  expect(await send(secret, asLines([ROWS[0] ?? {}, ROWS[0] ?? {}]))).toMatchObject({ status: 200, rows: 2, added: 1 });
  expect(await send(secret, asLines([{ ...ROWS[0], value: '200.2' }]))).toMatchObject({ unchanged: 1 });
  const followers = [5, 6].map((value) => ({ date: '2021-02-01', metric: 'followers', value }));
  expect(await send(secret, asLines(followers))).toMatchObject({ status: 409, code: 'IMPORT.KEY_DIFFERS' });
});

it('names row, field, value, reason and remedy of each error, and records nothing or the good rows', async () => {
  const tenant = await api.signUp();
  const { secret } = await tokenOf(tenant);
  const bad = [
    asLines(ROWS),
    '{"date":"31.02.2021","metric":"spend","value":"1"}',
    '{"date":"2021-02-30","metric":"spnd","value":-5}',
    '{"date":"2021-02-03","metric":"clicks","value":"1.5"}',
    '{"date":"2021-02-03","metric":"spend","value":"-1"}',
    'no json',
  ].join('\n');
  expect(await send(secret, bad)).toMatchObject({
    status: 422,
    problemCount: 6,
    problems: [
      {
        row: 4,
        column: 'date',
        value: '31.02.2021',
        code: 'RECORD_DATE',
        message: expect.stringContaining('2021-02-01'),
      },
      { row: 5, column: 'date', code: 'DATE_NOT_IN_CALENDAR' },
      { row: 5, column: 'metric', value: 'spnd', code: 'METRIC_UNKNOWN' },
      { row: 6, column: 'value', code: 'NUMBER_NOT_WHOLE' },
      { row: 7, column: 'value', value: '-1', code: 'NUMBER_NEGATIVE' },
      { row: 8, column: null, code: 'RECORD_UNREADABLE' },
    ],
  });
  expect(await countOf(tenant)).toBe(0);
  expect(await send(secret, bad, { query: 'source=crm&mode=valid-rows' })).toMatchObject({
    status: 200,
    added: 3,
    problemCount: 6,
  });
  expect(await countOf(tenant)).toBe(3);
});

it('does what came under a key once', async () => {
  const tenant = await api.signUp();
  const { secret } = await tokenOf(tenant);
  const first = await send(secret, asLines(ROWS), { key: 'monday' });
  expect(first).toMatchObject({ status: 200, added: 3 });
  expect(await send(secret, asLines(ROWS), { key: 'monday' })).toEqual(first);
  expect(await send(secret, asLines(ROWS.slice(1)), { key: 'monday' })).toMatchObject({ status: 409 });
});

it('keeps nothing of a stream that stops in the middle', async () => {
  const tenant = await api.signUp();
  const { secret } = await tokenOf(tenant);
  const { port } = await startListening(api);
  const sending = httpRequest({
    port,
    host: '127.0.0.1',
    method: 'POST',
    path: '/api/v1/observations?source=crm',
    headers: { authorization: `Bearer ${secret}`, 'content-type': 'application/x-ndjson' },
  });
  sending.write(`${asLines(Array.from({ length: 5000 }, () => ROWS[0] ?? {}))}\n`);
  await new Promise((resolve) => setTimeout(resolve, 300));
  sending.destroy();
  await once(sending, 'error').catch(() => undefined);
  // The next one of the workspace waits until the first has left.
  expect(await send(secret, asLines(ROWS.slice(1)))).toMatchObject({ status: 200, added: 2 });
  expect(await countOf(tenant)).toBe(2);
});

it('shows the token once, and opens no other door with it', async () => {
  const client = api.client();
  client.accessToken = token;
  expect(await client.ask('{ me { userId } }')).not.toHaveProperty('data.me.userId');
  const { apiTokens } = await owner.client.graphql<{ apiTokens: object }>(
    '{ apiTokens { nodes { id name expiresAt } } }',
  );
  expect(JSON.stringify(apiTokens)).not.toContain(token.slice(-20));
});

it('describes itself from what it takes', async () => {
  const { status, body } = await api.client().http('get', '/api/v1/openapi.json');
  expect(status).toBe(200);
  expect(body).toMatchObject({ openapi: '3.1.0', paths: { '/api/v1/observations': { post: expect.any(Object) } } });
});

it('answers a token that is revoked, expired, of somebody removed, a session’s or nobody’s as one that never was', async () => {
  const none = await send(
    'premia_00000000000000000000000000000000_0123456789012345678901234567890123456789012',
    asLines(ROWS),
  );
  expect(none).toMatchObject({ status: 401, code: 'UNAUTHENTICATED' });
  const { secret, id: tokenId } = await tokenOf(owner);
  expect(await send(secret, '')).toMatchObject({ status: 422 });
  await owner.client.graphql(`mutation ($id: ID!) { revokeApiToken(id: $id) { __typename } }`, { id: tokenId });
  const stranger = await api.signUp();
  const [, tenantPart, secretPart] = token.split('_');
  const [, otherTenant] = (await tokenOf(stranger)).secret.split('_');
  for (const wrong of [
    secret,
    owner.client.accessToken ?? '',
    `premia_${otherTenant}_${secretPart}`,
    `premia_${tenantPart}_${'x'.repeat(43)}`,
    '',
    "' or 1=1",
  ])
    expect(await send(wrong, asLines(ROWS))).toEqual(none);
  expect(await countOf(owner)).toBe(0);
  const admin = await api.invite(owner, ['admin']);
  const made = await tokenOf(admin);
  expect(await send(made.secret, asLines(ROWS))).toMatchObject({ status: 200, added: 3 });
  const { members } = await owner.client.graphql<{ members: { nodes: readonly { id: string; email: string }[] } }>(
    '{ members { nodes { id email } } }',
  );
  const id = members.nodes.find(({ email }) => email === admin.email)?.id;
  await owner.client.graphql(`mutation ($id: ID!) { suspendMember(memberId: $id, reason: "left") { __typename } }`, {
    id,
  });
  expect(await send(made.secret, asLines(ROWS))).toEqual(none);
  api.clock.moveBy({ days: 31 });
  expect(await send(token, asLines(ROWS))).toEqual(none);
});
