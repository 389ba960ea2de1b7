import type { SignedUp } from '@premia/api-util-testing';
import { type ApiUnderTest, startApi } from '../start-api';

/** A field beside the broken one: what one field was given must not break the others of the operation. */
const NEIGHBOURS = 'workspace { name } teams { totalCount }';
const UNNAMED = '01900000-0000-7000-8000-000000000000';

let api: ApiUnderTest;
let owner: SignedUp;

beforeAll(async () => {
  api = await startApi();
  owner = await api.signUp('Test workspace');
});

afterAll(() => api.close());

const cursor = (...keys: readonly (string | null)[]) => Buffer.from(JSON.stringify(keys)).toString('base64url');
const beside = { workspace: { name: 'Test workspace' }, teams: { totalCount: 0 } };

it.each(['x', '', '{}', 'a'.repeat(5000), 'a\u0000b', '\ud800'])(
  'finds nothing under the id %j, and answers the rest',
  async (id) => {
    const { data, errors } = await owner.client.ask(
      `query ($id: ID!) { person(id: $id) { name } people(teamId: $id) { totalCount } cycle(id: $id) { name } ${NEIGHBOURS} }`,
      { id },
    );
    expect(errors).toBeUndefined();
    expect(data).toEqual({ person: null, people: { totalCount: 0 }, cycle: null, ...beside });
  },
);

const LISTS = ['auditEvents', 'members', 'invitations', 'people', 'cycles', 'bonusPlans', 'payoutRuns'] as const;

it.each([
  'x',
  cursor('x'),
  cursor('x', 'x'),
  cursor('2021-02-30', UNNAMED),
  cursor('a\u0000b', UNNAMED),
  cursor('x', 'x', 'x'),
])('begins every list at its beginning for the cursor %j', async (after) => {
  const lists = [...LISTS, 'observationImports'].map((list) => `${list}(after: $after) { totalCount }`).join(' ');
  const { data, errors } = await owner.client.ask(`query ($after: String!) { ${lists} ${NEIGHBOURS} }`, { after });
  expect(errors).toBeUndefined();
  expect(data).toMatchObject(beside);
});

it.each(['a\u0000b', '\ud800'])('says what is wrong with the search %j', async (search) => {
  const { data, errors } = await owner.client.ask(
    `query ($search: String!) { people(search: $search) { totalCount } ${NEIGHBOURS} }`,
    { search },
  );
  expect(errors).toMatchObject([
    {
      extensions: { code: 'BAD_USER_INPUT', fields: [{ path: 'search', code: 'CONTROL_CHARACTER' }] },
    },
  ]);
  expect(data).toBeNull();
});

it('answers every fault of a change at once, in the language of the account', async () => {
  const { createPerson } = await owner.client.graphql<{ readonly createPerson: object }>(
    `mutation ($person: PersonInput!) { createPerson(person: $person) {
       __typename ... on InvalidInput { code fields { path code value } } } }`,
    { person: { name: ' ', email: '\ud800@', terms: { from: '0000-01-01', position: 'Head', fte: '1,5' } } },
  );
  expect(createPerson).toEqual({
    __typename: 'InvalidInput',
    code: 'INVALID_INPUT',
    fields: [
      { path: 'name', code: 'REQUIRED', value: '' },
      { path: 'email', code: 'NOT_AN_EMAIL', value: expect.stringMatching(/@$/) },
      { path: 'terms.from', code: 'NOT_A_DATE', value: '0000-01-01' },
      { path: 'terms.fte', code: 'NOT_A_DECIMAL', value: '1,5' },
    ],
  });
});

it('keeps strangers out with an answer, whatever they write', async () => {
  const { signIn } = await api
    .client()
    .graphql<{ readonly signIn: object }>(
      `mutation ($email: String!) { signIn(email: $email, password: "\\u0000") { __typename } }`,
      { email: 'a\u0000b@example.test' },
    );
  expect(signIn).toEqual({ __typename: 'InvalidInput' });
});

it('takes nothing that is nested without end', async () => {
  const query =
    'mutation ($definition: JSON!) { createBonusPlan(name: "Deep", definition: $definition) { __typename } }';
  const definition = `${'['.repeat(100_000)}${']'.repeat(100_000)}`;
  const { body } = await owner.client
    .http('post', '/graphql')
    .set('content-type', 'application/json')
    .send(`{"query":${JSON.stringify(query)},"variables":{"definition":${definition}}}`);
  expect(body).toMatchObject({
    errors: [{ message: expect.stringContaining('40 levels'), extensions: { code: 'BAD_USER_INPUT' } }],
  });
});
