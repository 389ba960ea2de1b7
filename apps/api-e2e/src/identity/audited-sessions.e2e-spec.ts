import type { TestClient } from '@premia/api-util-testing';
import { type ApiUnderTest, startApi } from '../start-api';

let api: ApiUnderTest;

beforeAll(async () => {
  api = await startApi();
});

afterAll(() => api.close());

interface Trail {
  readonly auditEvents: {
    readonly nodes: readonly {
      readonly action: string;
      readonly actorEmail: string | null;
      readonly changes: readonly { readonly field: string; readonly after: string }[];
    }[];
  };
}

const TRAIL = '{ auditEvents(first: 50, entity: session) { nodes { action actorEmail changes { field after } } } }';
const SIGN_IN =
  'mutation ($email: String!, $password: String!) { signIn(email: $email, password: $password) { __typename } }';
const REFRESH = 'mutation { refreshSession { __typename } }';

/** What the trail says about sessions, newest first. */
async function trailOf(client: TestClient): Promise<Trail['auditEvents']['nodes']> {
  return (await client.graphql<Trail>(TRAIL)).auditEvents.nodes;
}

/** What the trail of the workspace of a name has of missed passwords. */
const refusedIn = (workspaceName: string): Promise<readonly unknown[]> =>
  api.database.dataSource.transaction(async (manager) => {
    await manager.query(`SELECT set_config('app.realm', 'identity', true)`);
    const select = 'SELECT id FROM premia.tenants WHERE name = $1';
    const [workspace] = await manager.query<readonly { readonly id: string }[]>(select, [workspaceName]);
    await manager.query(`SELECT set_config('app.tenant_id', $1, true)`, [workspace?.id]);
    return manager.query(`SELECT FROM premia.audit_events WHERE action = 'session.refused'`);
  });

const everyJob = async (): Promise<void> => {
  await api.makeJobsDue();
  await api.runJobs();
};

it('has who signed in, and who signed out on every device', async () => {
  const { client, email, password } = await api.signUp();
  const other = api.client();
  await other.signIn({ email, password });
  await client.graphql('mutation { signOutEverywhere { done } }');
  await client.signIn({ email, password });
  expect((await trailOf(client)).map(({ action, actorEmail }) => [action, actorEmail])).toEqual([
    ['session_started', email],
    ['sessions_ended', email],
    ['session_started', email],
  ]);
});

it('has that a session was copied, once, and not who did it', async () => {
  const { client, email, password } = await api.signUp();
  const thief = api.client();
  thief.refreshCookie = client.refreshCookie;
  await client.graphql(REFRESH);
  api.clock.moveBy({ minutes: 1 });
  await thief.graphql(REFRESH);
  await thief.graphql(REFRESH);
  await client.signIn({ email, password });
  const [, stolen, ...more] = await trailOf(client);
  expect(stolen).toEqual({ action: 'session_stolen', actorEmail: null, changes: [{ field: 'email', after: email }] });
  expect(more).toEqual([]);
});

it('has missed passwords once for each quarter of an hour, with their number, in every workspace of the account', async () => {
  const { client, email, password } = await api.signUp();
  await api
    .client()
    .graphql('mutation ($email: String!) { signUp(email: $email, locale: en) { __typename } }', { email });
  await api.client().graphql(
    `mutation ($token: String!, $password: String!, $email: String!) {
      completeSignUp(token: $token, password: $password, workspaceName: $email, currency: "INR", timeZone: "Asia/Kolkata", locale: en) { __typename }
    }`,
    { token: await api.signUpToken(email), password, email },
  );
  for (const wrong of ['wrong 1', 'wrong 2', 'wrong 3'])
    await api.client().graphql(SIGN_IN, { email, password: wrong });
  await everyJob();
  await everyJob();
  const refused = (await trailOf(client)).filter(({ action }) => action === 'session_refused');
  expect(refused).toEqual([
    {
      action: 'session_refused',
      actorEmail: null,
      changes: [
        { field: 'email', after: email },
        { field: 'attempts', after: '3' },
      ],
    },
  ]);
  expect(await refusedIn(email)).toHaveLength(1);
});

it('takes the same steps for an address without an account, and writes nothing', async () => {
  const { client } = await api.signUp();
  await api.client().graphql(SIGN_IN, { email: 'nobody@example.test', password: 'wrong' });
  await everyJob();
  expect(await trailOf(client)).toEqual([]);
});

it('has that a new password was set by a link', async () => {
  const { client, email } = await api.signUp();
  await client.graphql('mutation ($email: String!) { requestPasswordReset(email: $email) { done } }', { email });
  await api.runJobs();
  const token = /[?&]token=([\w-]+)/.exec(api.mailer.lastTo(email).text)?.[1];
  const set =
    'mutation ($token: String!, $password: String!) { resetPassword(token: $token, password: $password) { __typename ... on SignedIn { accessToken } } }';
  const password = 'a quite different one 7';
  await api.client().graphql(set, { token, password });
  await client.signIn({ email, password });
  expect((await trailOf(client)).map(({ action }) => action)).toEqual(['session_started', 'password_reset']);
});
