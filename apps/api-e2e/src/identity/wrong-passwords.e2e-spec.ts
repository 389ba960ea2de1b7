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

it('refuses none of more than a hundred correct sign-ins that come from one address in the same instant', async () => {
  const { email, password } = await api.signUp();
  const office = newAddress();
  const outcomes = await Promise.all(Array.from({ length: 120 }, () => signIn(office, email, password)));
  expect(new Set(outcomes.map(({ __typename }) => __typename))).toEqual(new Set(['SignedIn']));
}, 60_000);

it('refuses nobody in an office of correct passwords, from the same address or another', async () => {
  const { email, password } = await api.signUp();
  const [office, elsewhere] = [newAddress(), newAddress()];
  const outcomes = new Set<string>();
  for (let time = 0; time < 105; time += 1) outcomes.add((await signIn(office, email, password)).__typename);
  expect(outcomes).toEqual(new Set(['SignedIn']));
  const colleague = await api.signUp();
  expect(await signIn(office, colleague.email, colleague.password)).toMatchObject({ __typename: 'SignedIn' });
  expect(await signIn(elsewhere, email, password)).toMatchObject({ __typename: 'SignedIn' });
});

it('lets correct passwords in all at once, of several colleagues and in several tabs', async () => {
  const office = newAddress();
  const colleagues = [await api.signUp(), await api.signUp(), await api.signUp(), await api.signUp()];
  for (let round = 0; round < 5; round += 1) {
    const outcomes = await Promise.all(
      Array.from({ length: 10 }, () => colleagues)
        .flat()
        .map(({ email, password }) => signIn(office, email, password)),
    );
    expect(new Set(outcomes.map(({ __typename }) => __typename))).toEqual(new Set(['SignedIn']));
  }
});

it('still counts the guesses at others of someone who signs in rightly in between', async () => {
  const { email, password } = await api.signUp();
  const from = newAddress();
  for (let time = 0; time < 100; time += 1) {
    if (time % 10 === 0) await signIn(from, email, password);
    expect(await signIn(from, `between-${time}@example.test`, 'wrong')).toMatchObject({
      __typename: 'WrongCredentials',
    });
  }
  expect(await signIn(from, 'between-100@example.test', 'wrong')).toMatchObject({ __typename: 'TooManyAttempts' });
});

it('holds back one IPv6 network that tries each account from another address, all at once', async () => {
  const outcomes = await Promise.all(
    Array.from({ length: 130 }, (_, n) => signIn(`2001:db8:0:1::${n + 1}`, `spray-${n}@example.test`, 'wrong')),
  );
  expect(outcomes.filter(({ __typename }) => __typename === 'WrongCredentials')).toHaveLength(100);
  expect(await signIn('2001:db8:0:2::1', 'spray-0@example.test', 'wrong')).toMatchObject({
    __typename: 'WrongCredentials',
  });
});

it('counts an IPv4 address written as IPv6 with the same address', async () => {
  const { email } = await api.signUp();
  const from = newAddress();
  await wrongTimes(5, from, email);
  await wrongTimes(5, `::ffff:${from}`, email);
  expect(await signIn(from, email, 'wrong')).toMatchObject({ __typename: 'TooManyAttempts' });
});

it('lets a trusted colleague in after a hundred junk attempts from the same address, and slows guesses at them', async () => {
  const [trusted, stranger] = [await api.signUp(), await api.signUp()];
  const office = newAddress();
  await signIn(office, trusted.email, trusted.password);
  for (let account = 0; account < 100; account += 1) await signIn(office, `junk-${account}@example.test`, 'wrong');
  expect(await signIn(office, stranger.email, stranger.password)).toMatchObject({ __typename: 'TooManyAttempts' });
  expect(await signIn(office, trusted.email, trusted.password)).toMatchObject({ __typename: 'SignedIn' });
  const guesses = await Promise.all(Array.from({ length: 10 }, () => signIn(office, trusted.email, 'wrong')));
  expect(guesses.filter(({ __typename }) => __typename === 'WrongCredentials')).toHaveLength(1);
  expect(await signIn(office, trusted.email, trusted.password)).toMatchObject({
    __typename: 'TooManyAttempts',
    retryAt: new Date(api.clock.now().getTime() + 60_000).toISOString(),
  });
  api.clock.moveBy({ minutes: 1 });
  expect(await signIn(office, trusted.email, trusted.password)).toMatchObject({ __typename: 'SignedIn' });
});

it('lets a trusted owner in a minute after wrong passwords of others from the same address', async () => {
  const { email, password } = await api.signUp();
  const office = newAddress();
  await signIn(office, email, password);
  expect(await wrongTimes(11, office, email)).toContain('TooManyAttempts');
  api.clock.moveBy({ minutes: 1 });
  expect(await signIn(office, email, password)).toMatchObject({ __typename: 'SignedIn' });
});

const SIGN_UP = 'mutation ($email: String!) { signUp(email: $email, locale: en) { __typename } }';

it('limits the sign-ups of one address, and nobody there is kept from signing in', async () => {
  const { email, password } = await api.signUp();
  const from = newAddress();
  const outcomes: string[] = [];
  for (let time = 0; time < 101; time += 1) {
    const answer = await api
      .client()
      .http('post', '/graphql')
      .set('x-forwarded-for', from)
      .send({ query: SIGN_UP, variables: { email } });
    outcomes.push((answer.body as { data: { signUp: { __typename: string } } }).data.signUp.__typename);
  }
  expect(outcomes.lastIndexOf('Done')).toBe(99);
  expect(outcomes.at(100)).toBe('TooManyAttempts');
  expect(await signIn(from, email, password)).toMatchObject({ __typename: 'SignedIn' });
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
