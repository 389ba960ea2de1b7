import type { TestClient } from '@premia/api-util-testing';
import { type ApiUnderTest, startApi } from '../start-api';

let api: ApiUnderTest;

beforeAll(async () => {
  api = await startApi();
});

afterAll(() => api.close());

const REQUEST = 'mutation ($email: String!) { requestPasswordReset(email: $email) { done } }';
const RESET = `mutation ($token: String!, $password: String!) {
  resetPassword(token: $token, password: $password) { __typename ... on Problem { code } ... on SignedIn { accessToken } }
}`;
const NEW_PASSWORD = 'three other words';

async function request(email: string): Promise<string> {
  await api.client().graphql(REQUEST, { email });
  await api.runJobs();
  return api.mailer.tokenTo(email);
}

async function reset(token: string, password = NEW_PASSWORD, client: TestClient = api.client()): Promise<unknown> {
  return (await client.graphql<{ resetPassword: unknown }>(RESET, { token, password })).resetPassword;
}

it('sets a new password by the link and signs in', async () => {
  const { email, password } = await api.signUp();
  expect(await reset(await request(email))).toMatchObject({ __typename: 'SignedIn' });
  await api.client().signIn({ email, password: NEW_PASSWORD });
  await expect(api.client().signIn({ email, password })).rejects.toThrow(/is wrong/);
});

it('ends every session that was open', async () => {
  const { client, email } = await api.signUp();
  await reset(await request(email));
  expect(await client.graphql('{ me { userId } }')).toEqual({ me: null });
});

it('works once, and with it every other link of the account ends', async () => {
  const { email } = await api.signUp();
  const earlier = await request(email);
  const later = await request(email);
  expect(later).not.toBe(earlier);
  await reset(later);
  for (const token of [later, earlier]) {
    expect(await reset(token)).toMatchObject({ __typename: 'LinkNotValid', code: 'IDENTITY.LINK_NOT_VALID' });
  }
});

it('works for one of two clicks at once', async () => {
  const { email } = await api.signUp();
  const token = await request(email);
  const outcomes = await Promise.all([reset(token), reset(token)]);
  expect(outcomes.map((outcome) => (outcome as { __typename: string }).__typename).sort()).toEqual([
    'LinkNotValid',
    'SignedIn',
  ]);
});

it('ends after an hour', async () => {
  const { email } = await api.signUp();
  const token = await request(email);
  api.clock.moveBy({ hours: 1 });
  expect(await reset(token)).toMatchObject({ __typename: 'LinkNotValid' });
});

it('survives a password that is too short', async () => {
  const { email } = await api.signUp();
  const token = await request(email);
  expect(await reset(token, 'short')).toMatchObject({ __typename: 'InvalidInput' });
  expect(await reset(token)).toMatchObject({ __typename: 'SignedIn' });
});

it('answers the same for an account that does not exist, and sends nothing', async () => {
  const nobody = 'nobody-at-all@example.test';
  expect(await api.client().graphql(REQUEST, { email: nobody })).toEqual({ requestPasswordReset: { done: true } });
  await api.runJobs();
  expect(() => api.mailer.lastTo(nobody)).toThrow();
});

it('sends three links an hour at most, also where all are asked for at once', async () => {
  const { email } = await api.signUp();
  const requests = Array.from({ length: 8 }, () => api.client().graphql(REQUEST, { email }));
  await Promise.all(requests);
  await api.runJobs();
  const links = api.mailer.messages.filter(({ recipient, text }) => recipient === email && text.includes('/reset-'));
  expect(links).toHaveLength(3);
});

it('keeps no token that a reader of the database could use', async () => {
  const { email } = await api.signUp();
  const token = await request(email);
  const rows = await api.database.dataSource.transaction(async (manager) => {
    await manager.query(`SET LOCAL app.realm = 'identity'`);
    return manager.query<readonly object[]>('SELECT * FROM premia.password_resets');
  });
  expect(JSON.stringify(rows)).not.toContain(token);
});
