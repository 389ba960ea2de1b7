import type { TestClient } from '@premia/api-util-testing';
import { type ApiUnderTest, startApi } from '../start-api';

let api: ApiUnderTest;

beforeAll(async () => {
  api = await startApi();
});

afterAll(() => api.close());

const REFRESH = `mutation { refreshSession { __typename ... on SignedIn { accessToken expiresAt me { email } } ... on Problem { code } } }`;

interface Refreshed {
  readonly refreshSession: { readonly __typename: string; readonly accessToken?: string; readonly code?: string };
}

const refresh = async (client: TestClient) => (await client.graphql<Refreshed>(REFRESH)).refreshSession;

async function isSignedIn(client: TestClient): Promise<boolean> {
  return (await client.graphql<{ me: unknown }>('{ me { userId } }')).me !== null;
}

/** A second browser with a copy of the cookie. */
function copyOf(client: TestClient): TestClient {
  const copy = api.client();
  copy.refreshCookie = client.refreshCookie;
  return copy;
}

it('forgets an access token after 15 minutes and asks to sign in', async () => {
  const { client } = await api.signUp();
  api.clock.moveBy({ minutes: 14, seconds: 59 });
  expect(await isSignedIn(client)).toBe(true);
  api.clock.moveBy({ seconds: 1 });
  expect(await isSignedIn(client)).toBe(false);
  const { errors } = await client.ask('{ workspace { id } }');
  expect(errors).toMatchObject([{ extensions: { code: 'UNAUTHENTICATED' } }]);
});

it('goes on with the cookie, whose token is replaced each time', async () => {
  const { client } = await api.signUp();
  const first = client.refreshCookie;
  api.clock.moveBy({ hours: 5 });
  const refreshed = await refresh(client);
  expect(refreshed.__typename).toBe('SignedIn');
  expect(client.refreshCookie).not.toBe(first);
  client.accessToken = refreshed.accessToken ?? null;
  expect(await isSignedIn(client)).toBe(true);
});

it('keeps the cookie from scripts and from other sites', async () => {
  const { client } = await api.signUp();
  const answer = await client.http('post', '/graphql').send({ query: REFRESH });
  const [cookie] = [answer.headers['set-cookie'] ?? []].flat();
  expect(cookie).toMatch(
    /^premia_refresh=[A-Za-z0-9_-]{43}; Max-Age=2592000; Path=\/graphql; Expires=[^;]+; HttpOnly; SameSite=Strict$/,
  );
});

it('ends the session for both holders when a used token comes again', async () => {
  const { client } = await api.signUp();
  const thief = copyOf(client);
  await refresh(client);
  api.clock.moveBy({ minutes: 1 });
  expect(await refresh(thief)).toMatchObject({ __typename: 'SessionEnded', code: 'IDENTITY.SESSION_ENDED' });
  expect(await refresh(client)).toMatchObject({ __typename: 'SessionEnded' });
  expect(await isSignedIn(client)).toBe(false);
});

it('signs nobody out when two tabs refresh at once', async () => {
  const { client } = await api.signUp();
  const first = client.refreshCookie;
  const otherTab = copyOf(client);
  const answers = await Promise.all([refresh(client), refresh(otherTab)]);
  expect(answers.map(({ __typename }) => __typename)).toEqual(['SignedIn', 'SignedIn']);
  // Tabs share one cookie: the one that was replaced holds for both, the other tab was given none.
  const replaced = [client, otherTab].filter(({ refreshCookie }) => refreshCookie !== first);
  expect(replaced).toHaveLength(1);
  api.clock.moveBy({ minutes: 1 });
  for (const tab of replaced) expect(await refresh(tab)).toMatchObject({ __typename: 'SignedIn' });
});

it('ends after 30 days without use', async () => {
  const { client } = await api.signUp();
  api.clock.moveBy({ days: 30 });
  expect(await refresh(client)).toMatchObject({ __typename: 'SessionEnded' });
});

it('signs out this device only, also with an expired access token', async () => {
  const { client, email, password } = await api.signUp();
  const other = api.client();
  await other.signIn({ email, password });
  const stolen = copyOf(client);
  client.accessToken = null;
  await client.graphql('mutation { signOut { done } }');
  expect(client.refreshCookie).toBeNull();
  expect(await refresh(stolen)).toMatchObject({ __typename: 'SessionEnded' });
  expect(await isSignedIn(other)).toBe(true);
});

it('signs out everywhere, at once', async () => {
  const { client, email, password } = await api.signUp();
  const other = api.client();
  await other.signIn({ email, password });
  await client.graphql('mutation { signOutEverywhere { done } }');
  expect(await isSignedIn(other)).toBe(false);
  expect(await refresh(other)).toMatchObject({ __typename: 'SessionEnded' });
});

it.each([
  ['another key', 'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIwIn0.c2lnbmF0dXJl'],
  [
    'no signature',
    `${Buffer.from('{"alg":"none"}').toString('base64url')}.${Buffer.from('{"sub":"0"}').toString('base64url')}.`,
  ],
  ['nonsense', 'nonsense'],
])('takes a token of %s for a stranger', async (_, token) => {
  const client = api.client();
  client.accessToken = token;
  expect(await isSignedIn(client)).toBe(false);
});
