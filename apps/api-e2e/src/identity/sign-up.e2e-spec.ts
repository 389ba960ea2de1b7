import { TEST_PASSWORD } from '@premia/api-util-testing';
import { LIMITS } from '@premia/shared-contract';
import { type ApiUnderTest, startApi } from '../start-api';

let api: ApiUnderTest;

beforeAll(async () => {
  api = await startApi();
});

afterAll(() => api.close());

const ME = `{ me { email name isEmailConfirmed locale roles workspace { name currency timeZone isSample policies { teamShareLimit kpiCountMin kpiCountMax headsSeePay } }
  permissions { permission scope } memberships { workspaceName roles } } }`;
const SIGN_UP = `mutation ($email: String!) { signUp(email: $email, locale: ru) {
  __typename ... on Problem { code message } ... on InvalidInput { fields { path code message } } } }`;
const LINK = `query ($token: String!) { signUpLink(token: $token) {
  __typename ... on SignUpLink { email accountExists } ... on Problem { code } } }`;
const COMPLETE = `mutation ($token: String!, $name: String, $password: String!, $workspaceName: String!, $currency: String!, $timeZone: String!) {
  completeSignUp(token: $token, name: $name, password: $password, workspaceName: $workspaceName, currency: $currency, timeZone: $timeZone, locale: ru) {
    __typename
    ... on Problem { code message }
    ... on InvalidInput { fields { path code message } }
    ... on SignedIn { me { name isEmailConfirmed locale memberships { workspaceName } workspace { name } } }
  }
}`;

interface Completed {
  readonly __typename: string;
  readonly fields?: readonly { readonly path: string; readonly code: string; readonly message: string }[];
}

const someAddress = () => `${crypto.randomUUID()}@example.test`;

async function linkTo(email: string): Promise<string> {
  await api.client().graphql(SIGN_UP, { email });
  return api.signUpToken(email);
}

async function complete(
  token: string,
  over: Readonly<Record<string, string | null>> = {},
  client = api.client(),
): Promise<Completed> {
  const given = {
    name: 'Vera Owner',
    password: TEST_PASSWORD,
    workspaceName: 'Orchard',
    currency: 'INR',
    timeZone: 'Asia/Kolkata',
  };
  return (await client.graphql<{ completeSignUp: Completed }>(COMPLETE, { token, ...given, ...over })).completeSignUp;
}

it('makes an empty workspace with its owner signed in', async () => {
  const { client, email } = await api.signUp('Orchard');
  const { me } = await client.graphql<{ me: unknown }>(ME);
  expect(me).toMatchObject({
    email,
    name: 'Test owner',
    isEmailConfirmed: true,
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

describe('whether an address has an account', () => {
  /** Everything a stranger gets: status, headers but those of the moment, the body to the byte. */
  async function answerTo(email: string) {
    const { status, headers, text } = await api
      .client()
      .http('post', '/graphql')
      .send({ query: SIGN_UP, variables: { email } });
    const { date, 'x-request-id': requestId, ...kept } = headers as Record<string, string>;
    return {
      status,
      kept: Object.fromEntries(Object.entries(kept).filter(([name]) => !name.startsWith('ratelimit'))),
      text,
    };
  }

  it('shows in no answer: new, confirmed, unconfirmed, asked for before, out of e-mails', async () => {
    const [confirmed, unconfirmed] = [await api.signUp(), await api.signUpUnconfirmed('Old')];
    const often = someAddress();
    for (let sent = 0; sent < LIMITS.emailsPerDayToOne; sent += 1)
      await api.client().graphql(SIGN_UP, { email: often });
    const cases = [
      someAddress(),
      confirmed.email,
      confirmed.email.toUpperCase(),
      unconfirmed.email,
      often,
      confirmed.email,
    ];
    const answers = await Promise.all(cases.map(answerTo));
    for (const answer of answers) expect(answer).toEqual(answers[0]);
    expect(answers[0]?.text).toBe('{"data":{"signUp":{"__typename":"Done"}}}\n');
  });

  it('takes no longer to answer', async () => {
    const { email: known } = await api.signUp();
    const times: Record<'known' | 'unknown', number[]> = { known: [], unknown: [] };
    for (let time = 0; time < 19; time += 1) {
      for (const [kind, email] of [
        ['known', known],
        ['unknown', someAddress()],
      ] as const) {
        const startedAt = process.hrtime.bigint();
        await api.client().graphql(SIGN_UP, { email });
        times[kind].push(Number(process.hrtime.bigint() - startedAt) / 1e6);
      }
    }
    const median = (values: readonly number[]) => values.toSorted((a, b) => a - b)[9] ?? 0;
    // Hashing a password, which either answer might have done alone, takes more than ten times as long.
    expect(Math.abs(median(times.known) - median(times.unknown))).toBeLessThan(
      0.5 * Math.max(median(times.known), median(times.unknown)),
    );
  });

  it('is told in the e-mail', async () => {
    const { email: known } = await api.signUp();
    const unknown = someAddress();
    await Promise.all([known, unknown].map((email) => api.client().graphql(SIGN_UP, { email })));
    await api.runJobs();
    expect(api.mailer.lastTo(known)).toMatchObject({
      subject: 'You already have an account',
      text: expect.stringContaining('/sign-in') as string,
    });
    expect(api.mailer.lastTo(unknown)).toMatchObject({ subject: 'Завершите регистрацию' });
  });
});

it('makes nothing before the link of the e-mail is followed, and takes no other link', async () => {
  const email = someAddress();
  const token = await linkTo(email);
  await expect(api.client().signIn({ email, password: TEST_PASSWORD })).rejects.toThrow(/is wrong/);
  const [, expires, signature] = /^.*\.(\d+)\.([^.]*)$/.exec(Buffer.from(token, 'base64url').toString()) ?? [];
  const forOther = Buffer.from([someAddress(), expires, signature].join('.')).toString('base64url');
  for (const wrong of ['', 'x', `${token}x`, forOther]) {
    expect(await complete(wrong)).toMatchObject({ __typename: 'LinkNotValid' });
    expect(await api.client().graphql(LINK, { token: wrong })).toMatchObject({
      signUpLink: { __typename: 'LinkNotValid' },
    });
  }
  expect(await api.client().graphql(LINK, { token })).toEqual({
    signUpLink: { __typename: 'SignUpLink', email, accountExists: false },
  });
  api.clock.moveBy({ hours: LIMITS.signUpHours });
  expect(await complete(token)).toMatchObject({ __typename: 'LinkNotValid' });
});

it('names everything that is wrong at once, in the language of the reader', async () => {
  const client = api.client();
  client.locale = 'ru';
  const token = await linkTo(someAddress());
  const wrong = await complete(token, { workspaceName: '  ', currency: 'XXX', timeZone: 'Mars/Base' }, client);
  expect(wrong.__typename).toBe('InvalidInput');
  expect(wrong.fields?.map(({ path, code }) => `${path} ${code}`).sort()).toEqual([
    'currency NOT_A_CURRENCY',
    'timeZone NOT_A_TIME_ZONE',
    'workspaceName REQUIRED',
  ]);
  for (const { message } of wrong.fields ?? []) expect(message).toMatch(/[а-яё]/);
  const later = await complete(token, { name: null, password: 'short' }, client);
  expect(later.fields?.map(({ path, code }) => `${path} ${code}`)).toEqual(['password TOO_SHORT', 'name REQUIRED']);
});

it.each([
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
  const { fields } = await complete(await linkTo(someAddress()), over);
  expect(fields?.map((field) => field.code)).toEqual([code]);
});

it('refuses a password that is the address', async () => {
  const email = someAddress();
  const { fields } = await complete(await linkTo(email), { password: email.toUpperCase() });
  expect(fields?.map((field) => field.code)).toEqual(['SAME_AS_EMAIL']);
});

it('adds a workspace to an account whose password is given, and to no other', async () => {
  const { email } = await api.signUp('First');
  const token = await linkTo(email);
  expect(await api.client().graphql(LINK, { token })).toMatchObject({ signUpLink: { email, accountExists: true } });
  expect(await complete(token, { password: 'another good password' })).toMatchObject({
    __typename: 'WrongCredentials',
  });
  expect(await complete(token, { name: null, workspaceName: 'Second' })).toMatchObject({
    __typename: 'SignedIn',
    me: {
      name: 'Test owner',
      workspace: { name: 'Second' },
      memberships: [{ workspaceName: 'First' }, { workspaceName: 'Second' }],
    },
  });
});

it('lets the owner of an address start anew where a stranger had made an account with it', async () => {
  const stranger = await api.signUpUnconfirmed('Acme Marketing');
  const owner = await complete(await linkTo(stranger.email), { password: 'three other words' });
  expect(owner).toMatchObject({ me: { isEmailConfirmed: true, memberships: [{ workspaceName: 'Orchard' }] } });
  expect(await stranger.client.graphql('{ me { userId } }')).toEqual({ me: null });
  await expect(api.client().signIn(stranger)).rejects.toThrow(/is wrong/);
});

it('makes one account and one workspace of clicks at once, and of one whose answer was lost', async () => {
  const token = await linkTo(someAddress());
  const outcomes = await Promise.all([1, 2, 3].map(() => complete(token, { workspaceName: 'Meadow' })));
  for (const outcome of [...outcomes, await complete(token, { workspaceName: 'Meadow' })])
    expect(outcome).toMatchObject({
      me: { memberships: [{ workspaceName: 'Meadow' }], workspace: { name: 'Meadow' } },
    });
});

it('lets everybody change what they are called', async () => {
  const { client } = await api.signUp();
  const RENAME = `mutation ($name: String!) { updateMyName(name: $name) { __typename ... on Me { name } ... on Problem { code } } }`;
  expect(await client.graphql(RENAME, { name: '  Anna Petrova ' })).toEqual({
    updateMyName: { __typename: 'Me', name: 'Anna Petrova' },
  });
  expect(await client.graphql(RENAME, { name: ' ' })).toMatchObject({ updateMyName: { __typename: 'InvalidInput' } });
});
