import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { SignedUp } from '@premia/api-util-testing';
import { LOADS } from '../../../api/src/limits/operation-cost';
import { PLAN_DEFINITION } from '../attack/workspace-fixture';
import { type ApiUnderTest, startApi } from '../start-api';

const PREVIEW = `query ($definition: JSON!, $cycleId: ID!) {
  planPreview(definition: $definition, cycleId: $cycleId, scenario: target) { cost { amount } errors { code } } }`;
const SEVERAL = `query ($definition: JSON!, $cycleId: ID!) { ${Array.from(
  { length: 20 },
  (_, number) =>
    `a${number}: planPreview(definition: $definition, cycleId: $cycleId, scenario: target) { cost { amount } }`,
).join(' ')} }`;

let api: ApiUnderTest;
let greedy: SignedUp;
let modest: SignedUp;
let cycleId: string;

beforeAll(async () => {
  api = await startApi();
  greedy = await api.signUp('Greedy');
  modest = await api.signUp('Modest');
  const { createCycle } = await greedy.client.graphql<{ readonly createCycle: { readonly id: string } }>(
    `mutation { createCycle(name: "February", kind: month, from: "2021-02-01", to: "2021-02-28") { ... on Cycle { id } } }`,
  );
  cycleId = createCycle.id;
});

afterAll(() => api.close());

const ask = (query: string) =>
  greedy.client.http('post', '/graphql').send({ query, variables: { definition: PLAN_DEFINITION, cycleId } });

it('serves a modest workspace while a greedy one asks for far more than its part, and refuses the greedy one alone', async () => {
  let pending = 120;
  const answers = Array.from({ length: pending }, () => ask(PREVIEW).then((answer) => ((pending -= 1), answer)));
  await Promise.race(answers);
  await modest.client.signIn(modest);
  for (let times = 0; times < 5; times += 1) {
    const { workspace } = await modest.client.graphql<{ readonly workspace: object }>('{ workspace { name } }');
    expect(workspace).toEqual({ name: 'Modest' });
    for (const path of ['/healthz', '/readyz']) expect((await modest.client.http('get', path)).status).toBe(200);
  }
  const waiting = pending;
  const statuses = (await Promise.all(answers)).map(({ status, headers, body }) => {
    if (status === 200) return body.errors === undefined ? 'answered' : JSON.stringify(body);
    expect(headers['retry-after']).toBe('2');
    return body.errors[0].extensions.code as string;
  });
  // Nobody waited for the greedy one to be done.
  expect(waiting).toBeGreaterThan(0);
  expect(new Set(statuses)).toEqual(new Set(['answered', 'TOO_MANY_AT_ONCE']));
  expect(statuses.filter((status) => status === 'answered').length).toBeGreaterThan(40);
});

it('says in the reader’s language what to do', async () => {
  greedy.client.locale = 'ru';
  const refused = (await Promise.all(Array.from({ length: 120 }, () => ask(PREVIEW)))).find(
    ({ status }) => status === 429,
  );
  expect(refused?.body).toMatchObject({ errors: [{ message: expect.stringContaining('Дождитесь') }] });
  greedy.client.locale = 'en';
});

it('calculates nothing of an operation that asks for twenty previews', async () => {
  const { status, body } = await ask(SEVERAL);
  expect([status, body.errors[0].extensions.code]).toEqual([400, 'OPERATION_TOO_LARGE']);
});

it('weighs fields that are there', async () => {
  const schema = await readFile('apps/api/schema.graphql', 'utf8');
  for (const name of Object.keys(LOADS)) expect(schema).toMatch(new RegExp(`^ {2}${name}[(:]`, 'm'));
});

it.each([
  [
    'the document',
    '{ payoutRuns(first: 200) { nodes { payouts(first: 200) { nodes { id total { amount } } } } } }',
    {},
  ],
  [
    'a variable',
    'query ($n: Int) { payoutRuns(first: $n) { nodes { payouts(first: $n) { nodes { id total { amount } } } } } }',
    { n: 200 },
  ],
  [
    'a default',
    'query ($n: Int = 200) { payoutRuns(first: $n) { nodes { payouts(first: $n) { nodes { id total { amount } } } } } }',
    {},
  ],
])('counts what an operation would answer, where the number of rows stands in %s', async (_, query, variables) => {
  const { data, errors } = await modest.client.ask(query, variables);
  expect(data ?? null).toBeNull();
  expect(errors).toMatchObject([
    { message: expect.stringContaining('are answered at once'), extensions: { code: 'OPERATION_TOO_LARGE' } },
  ]);
});

it('answers in the form of GraphQL, where the database does not tell who asks', async () => {
  const stop = api.database.statements.listen((sql) => {
    if (sql.includes('app.session_id')) throw new Error('The database does not answer');
  });
  const { status, headers, body } = await modest.client.http('post', '/graphql').send({ query: '{ me { userId } }' });
  stop();
  expect([status, headers['retry-after']]).toEqual([503, '2']);
  expect(body).toMatchObject({ errors: [{ extensions: { code: 'SERVICE_BUSY' } }] });
});
