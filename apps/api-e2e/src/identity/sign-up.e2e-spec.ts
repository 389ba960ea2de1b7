import { TEST_PASSWORD } from '@premia/api-util-testing';
import { type ApiUnderTest, startApi } from '../start-api';

let api: ApiUnderTest;

beforeAll(async () => {
  api = await startApi();
});

afterAll(() => api.close());

const ME = `{ me { email locale roles workspace { name currency timeZone isSample policies { teamShareLimit kpiCountMin kpiCountMax headsSeePay } }
  permissions { permission scope } memberships { workspaceName roles } } }`;

const SIGN_UP = `mutation ($email: String!, $password: String!, $workspaceName: String!, $currency: String!, $timeZone: String!) {
  signUp(email: $email, password: $password, workspaceName: $workspaceName, currency: $currency, timeZone: $timeZone, locale: ru) {
    __typename
    ... on Problem { code message }
    ... on InvalidInput { fields { path code message } }
    ... on SignedIn { me { locale memberships { workspaceName } workspace { name } } }
  }
}`;

const given = (over: Readonly<Record<string, string>> = {}) => ({
  email: `${crypto.randomUUID()}@example.test`,
  password: TEST_PASSWORD,
  workspaceName: 'Orchard',
  currency: 'INR',
  timeZone: 'Asia/Kolkata',
  ...over,
});

it('makes an empty workspace with its owner signed in', async () => {
  const { client, email } = await api.signUp('Orchard');
  const { me } = await client.graphql<{ me: unknown }>(ME);
  expect(me).toMatchObject({
    email,
    locale: 'en',
    roles: ['owner'],
    workspace: {
      name: 'Orchard',
      currency: 'INR',
      timeZone: 'Asia/Kolkata',
      isSample: false,
      policies: { teamShareLimit: '50', kpiCountMin: 3, kpiCountMax: 5, headsSeePay: true },
    },
    memberships: [{ workspaceName: 'Orchard', roles: ['owner'] }],
  });
  expect(me).toHaveProperty('permissions', expect.arrayContaining([{ permission: 'payouts_read', scope: 'all' }]));
});

it('knows a stranger as nobody', async () => {
  expect(await api.client().graphql(ME)).toEqual({ me: null });
});

it('names everything that is wrong at once, in the language of the reader', async () => {
  const client = api.client();
  client.locale = 'ru';
  const { signUp } = await client.graphql<{
    signUp: { __typename: string; fields: { path: string; code: string; message: string }[] };
  }>(
    SIGN_UP,
    given({ email: 'no address', password: 'short', workspaceName: '  ', currency: 'XXX', timeZone: 'Mars/Base' }),
  );
  expect(signUp.__typename).toBe('InvalidInput');
  expect(signUp.fields.map(({ path, code }) => `${path} ${code}`).sort()).toEqual([
    'currency NOT_A_CURRENCY',
    'email NOT_AN_EMAIL',
    'password TOO_SHORT',
    'timeZone NOT_A_TIME_ZONE',
    'workspaceName REQUIRED',
  ]);
  for (const { message } of signUp.fields) expect(message).toMatch(/[а-яё]/);
});

it.each([
  ['a password that is the address', { password: 'SAME@example.test', email: 'same@example.test' }, 'SAME_AS_EMAIL'],
  ['a password of one key held down', { password: 'aaaaaaaaaaaaaa' }, 'EASILY_GUESSED'],
  ['a breached password', { password: 'password123' }, 'EASILY_GUESSED'],
  ['digits in a row', { password: '1234567890' }, 'EASILY_GUESSED'],
  ['keys in a row', { password: 'qwertyuiop' }, 'EASILY_GUESSED'],
  ['keys in a row of a Russian keyboard', { password: 'йцукенгшщз' }, 'EASILY_GUESSED'],
  ['a breached password as it is read in Russian', { password: 'пароль12345' }, 'EASILY_GUESSED'],
  ['the name of the product with a year', { password: 'premia2021!' }, 'EASILY_GUESSED'],
  ['the name of the workspace with a year', { workspaceName: 'Orchard', password: 'orchard2021' }, 'EASILY_GUESSED'],
  ['a password of more than 200 characters', { password: 'ab cd '.repeat(50) }, 'TOO_LONG'],
])('refuses %s', async (_, over, code) => {
  const { signUp } = await api.client().graphql<{ signUp: { fields: { code: string }[] } }>(SIGN_UP, given(over));
  expect(signUp.fields.map((field) => field.code)).toEqual([code]);
});

it('adds a workspace to an account whose password is given, and to no other', async () => {
  const { email } = await api.signUp('First');
  const { signUp: second } = await api
    .client()
    .graphql<{ signUp: unknown }>(SIGN_UP, given({ email: email.toUpperCase(), workspaceName: 'Second' }));
  expect(second).toMatchObject({
    __typename: 'SignedIn',
    me: { workspace: { name: 'Second' }, memberships: [{ workspaceName: 'First' }, { workspaceName: 'Second' }] },
  });
  const { signUp: outsider } = await api
    .client()
    .graphql<{ signUp: unknown }>(SIGN_UP, given({ email, password: 'another good password' }));
  expect(outsider).toMatchObject({ __typename: 'Conflict', code: 'IDENTITY.EMAIL_TAKEN' });
});

it('makes one account of two clicks at once', async () => {
  const both = given();
  const answers = await Promise.all(
    [1, 2].map(() => api.client().graphql<{ signUp: { __typename: string } }>(SIGN_UP, both)),
  );
  expect(answers.map(({ signUp }) => signUp.__typename)).toContain('SignedIn');
  const rows = await api.database.dataSource.transaction(async (manager) => {
    await manager.query(`SET LOCAL app.realm = 'identity'`);
    return manager.query<readonly unknown[]>('SELECT id FROM premia.users WHERE email = $1', [both.email]);
  });
  expect(rows).toHaveLength(1);
});

it('makes one workspace of a sign-up that comes twice because its answer was lost, also at once', async () => {
  const client = api.client();
  const twice = given({ workspaceName: 'Meadow' });
  await client.graphql(SIGN_UP, twice);
  const answers = await Promise.all([1, 2, 3].map(() => api.client().graphql<{ signUp: unknown }>(SIGN_UP, twice)));
  for (const { signUp } of answers)
    expect(signUp).toMatchObject({ me: { memberships: [{ workspaceName: 'Meadow' }], workspace: { name: 'Meadow' } } });
});
