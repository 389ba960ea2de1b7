import type { TestClient } from '@premia/api-util-testing';
import { type ApiUnderTest, startApi } from '../start-api';

let api: ApiUnderTest;

beforeAll(async () => {
  // Every spec file comes from an address of its own, so that their attempts do not add up.
  api = await startApi({ PREMIA_TRUSTED_PROXIES: '1' });
});

afterAll(() => api.close());

const SIGN_IN = `mutation ($email: String!, $password: String!) {
  signIn(email: $email, password: $password) {
    __typename ... on Problem { code message } ... on TooManyAttempts { retryAt }
  }
}`;

interface SignedIn {
  readonly signIn: { readonly __typename: string; readonly message?: string; readonly retryAt?: string };
}

let lastAddress = 0;

/** An address nobody else in these tests comes from. */
function newAddress(): string {
  lastAddress += 1;
  return `198.51.100.${lastAddress}`;
}

async function signIn(from: string, email: string, password: string): Promise<SignedIn['signIn']> {
  const answer = await api
    .client()
    .http('post', '/graphql')
    .set('x-forwarded-for', from)
    .send({ query: SIGN_IN, variables: { email, password } });
  return (answer.body as { data: SignedIn }).data.signIn;
}

async function wrongTimes(count: number, from: string, email: string): Promise<readonly string[]> {
  const outcomes: string[] = [];
  for (let time = 0; time < count; time += 1) outcomes.push((await signIn(from, email, `wrong ${time}`)).__typename);
  return outcomes;
}

it('says after ten wrong passwords when to try again, and keeps saying it', async () => {
  const { email } = await api.signUp();
  const outcomes = await wrongTimes(50, newAddress(), email);
  expect(outcomes.slice(0, 10)).toEqual(Array.from({ length: 10 }, () => 'WrongCredentials'));
  expect(new Set(outcomes.slice(10))).toEqual(new Set(['TooManyAttempts']));
});

it('answers for an account that does not exist exactly as for one that does', async () => {
  const { email } = await api.signUp();
  const nobody = `nobody-${email}`;
  const [known, unknown] = [newAddress(), newAddress()];
  expect(await signIn(known, email, 'wrong')).toEqual(await signIn(unknown, nobody, 'wrong'));
  expect(await wrongTimes(12, known, email)).toEqual(await wrongTimes(12, unknown, nobody));
  expect(await signIn(known, email, 'wrong')).toEqual(await signIn(unknown, nobody, 'wrong'));
});

it('takes as long for an account that does not exist as for one that does', async () => {
  const { email } = await api.signUp();
  const times: Record<'known' | 'unknown', number[]> = { known: [], unknown: [] };
  // In turns, so that a busy machine slows both alike.
  for (let time = 0; time < 15; time += 1) {
    times.known.push(await timeOf(() => signIn(newAddress(), email, 'wrong')));
    times.unknown.push(await timeOf(() => signIn(newAddress(), `nobody-${email}`, 'wrong')));
  }
  // Hashing takes most of the time; an answer without it would come in a third of it.
  expect(median(times.unknown)).toBeGreaterThan(median(times.known) * 0.6);
});

async function timeOf(work: () => Promise<unknown>): Promise<number> {
  const startedAt = process.hrtime.bigint();
  await work();
  return Number(process.hrtime.bigint() - startedAt);
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}

it('lets the owner in when the wait is over', async () => {
  const { email, password } = await api.signUp();
  const home = newAddress();
  await wrongTimes(11, home, email);
  const blocked = await signIn(home, email, password);
  expect(blocked).toMatchObject({
    __typename: 'TooManyAttempts',
    retryAt: new Date(api.clock.now().getTime() + 15 * 60_000).toISOString(),
  });
  expect(blocked.message).toContain('15 min');
  api.clock.moveBy({ minutes: 15 });
  expect(await signIn(home, email, password)).toMatchObject({ __typename: 'SignedIn' });
});

it('does not lock the owner out of the own address while strangers guess elsewhere', async () => {
  const { email, password } = await api.signUp();
  const home = newAddress();
  await signIn(home, email, password);
  for (let outsider = 0; outsider < 6; outsider += 1) await wrongTimes(10, newAddress(), email);
  expect(await signIn(newAddress(), email, password)).toMatchObject({ __typename: 'TooManyAttempts' });
  expect(await signIn(home, email, password)).toMatchObject({ __typename: 'SignedIn' });
});

it('counts guesses made all at once', async () => {
  const { email } = await api.signUp();
  const from = newAddress();
  const outcomes = await Promise.all(Array.from({ length: 30 }, (_, time) => signIn(from, email, `wrong ${time}`)));
  expect(outcomes.filter(({ __typename }) => __typename === 'WrongCredentials')).toHaveLength(10);
});

it('holds back one address that tries many accounts', async () => {
  const from = newAddress();
  const outcomes: string[] = [];
  for (let account = 0; account < 101; account += 1) {
    outcomes.push((await signIn(from, `account-${account}-${from}@example.test`, 'wrong')).__typename);
  }
  expect(outcomes.lastIndexOf('WrongCredentials')).toBe(99);
  expect(outcomes.at(100)).toBe('TooManyAttempts');
});

it('lets whoever reads the e-mail of the account in at once', async () => {
  const { email } = await api.signUp();
  const home = newAddress();
  await wrongTimes(11, home, email);
  const reset = await resetPassword(api.client(), email);
  expect(reset).toMatchObject({ __typename: 'SignedIn' });
  expect(await signIn(home, email, 'a fresh new password')).toMatchObject({ __typename: 'TooManyAttempts' });
  expect(await signIn(newAddress(), email, 'a fresh new password')).toMatchObject({ __typename: 'SignedIn' });
});

async function resetPassword(client: TestClient, email: string): Promise<unknown> {
  await client.graphql('mutation ($email: String!) { requestPasswordReset(email: $email) { done } }', { email });
  await api.runJobs();
  const { resetPassword: outcome } = await client.graphql<{ resetPassword: unknown }>(
    'mutation ($token: String!) { resetPassword(token: $token, password: "a fresh new password") { __typename } }',
    { token: api.mailer.tokenTo(email) },
  );
  return outcome;
}
