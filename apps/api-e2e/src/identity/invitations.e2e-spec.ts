import { type SignedUp, TEST_PASSWORD } from '@premia/api-util-testing';
import { type ApiUnderTest, startApi } from '../start-api';

let api: ApiUnderTest;

beforeAll(async () => {
  api = await startApi();
});

afterAll(() => api.close());

const INVITE = `mutation ($email: String!, $roles: [Role!]!, $personId: ID) {
  createInvitation(email: $email, roles: $roles, personId: $personId) {
    __typename ... on Invitation { id state roles } ... on Problem { code message }
  }
}`;
const PREVIEW = `query ($token: String!) { invitation(token: $token) {
  __typename ... on InvitationPreview { workspaceName email roles accountExists expiresAt } ... on Problem { code }
} }`;
const ACCEPT = `mutation ($token: String!, $password: String!) { acceptInvitation(token: $token, password: $password) {
  __typename ... on SignedIn { me { roles workspace { name } memberships { workspaceName } } } ... on Problem { code }
} }`;
const REVOKE =
  'mutation ($id: ID!) { revokeInvitation(id: $id) { __typename ... on Invitation { state } ... on Problem { code } } }';

const someAddress = () => `${crypto.randomUUID()}@example.test`;

async function invite(owner: SignedUp, email: string, roles: readonly string[] = ['employee']) {
  const { createInvitation } = await owner.client.graphql<{
    createInvitation: { __typename: string; id: string; code?: string };
  }>(INVITE, { email, roles });
  await api.runJobs();
  return createInvitation;
}

const preview = async (token: string) =>
  (await api.client().graphql<{ invitation: unknown }>(PREVIEW, { token })).invitation;
const accept = async (token: string, password = TEST_PASSWORD) =>
  (await api.client().graphql<{ acceptInvitation: unknown }>(ACCEPT, { token, password })).acceptInvitation;

it('brings someone new in by the link of the e-mail, with the roles of the invitation', async () => {
  const owner = await api.signUp('Orchard');
  const email = someAddress();
  await invite(owner, email, ['head', 'employee']);
  const token = api.mailer.tokenTo(email);
  expect(api.mailer.lastTo(email).text).toContain('Orchard');
  expect(await preview(token)).toEqual({
    __typename: 'InvitationPreview',
    workspaceName: 'Orchard',
    email,
    roles: ['head', 'employee'],
    accountExists: false,
    expiresAt: new Date(api.clock.now().getTime() + 7 * 24 * 60 * 60_000).toISOString(),
  });
  expect(await accept(token)).toMatchObject({
    __typename: 'SignedIn',
    me: { roles: ['head', 'employee'], workspace: { name: 'Orchard' } },
  });
});

it('adds a workspace to an account that exists, for its password only', async () => {
  const guest = await api.signUp('Their own');
  const owner = await api.signUp('Orchard');
  await invite(owner, guest.email);
  const token = api.mailer.tokenTo(guest.email);
  expect(await preview(token)).toMatchObject({ accountExists: true });
  expect(await accept(token, 'a password of somebody else')).toMatchObject({ __typename: 'WrongCredentials' });
  expect(await accept(token, guest.password)).toMatchObject({
    __typename: 'SignedIn',
    me: {
      roles: ['employee'],
      workspace: { name: 'Orchard' },
      memberships: [{ workspaceName: 'Orchard' }, { workspaceName: 'Their own' }],
    },
  });
});

it('switches between workspaces, and to no other', async () => {
  const guest = await api.signUp('Their own');
  const owner = await api.signUp('Orchard');
  const outsider = await api.signUp('Elsewhere');
  await invite(owner, guest.email);
  await accept(api.mailer.tokenTo(guest.email), guest.password);
  const SWITCH = `mutation ($workspaceId: ID!) { switchWorkspace(workspaceId: $workspaceId) {
    __typename ... on SignedIn { accessToken me { roles workspace { name } } } ... on Problem { code message } } }`;
  const into = async (workspaceId: string) =>
    (await guest.client.graphql<{ switchWorkspace: { accessToken?: string } }>(SWITCH, { workspaceId }))
      .switchWorkspace;
  const switched = await into(owner.workspaceId);
  expect(switched).toMatchObject({
    __typename: 'SignedIn',
    me: { roles: ['employee'], workspace: { name: 'Orchard' } },
  });
  guest.client.accessToken = switched.accessToken ?? null;
  expect(await guest.client.graphql('{ workspace { name } }')).toEqual({ workspace: { name: 'Orchard' } });
  const foreign = await into(outsider.workspaceId);
  expect(foreign).toMatchObject({ __typename: 'NotFound' });
  expect(await into('00000000-0000-7000-8000-000000000000')).toEqual(foreign);
  expect(await into('nonsense')).toEqual(foreign);
});

it.each([
  ['after seven days', async (_: SignedUp, __: string) => Promise.resolve(api.clock.moveBy({ days: 7 }))],
  ['once it is revoked', async (owner: SignedUp, id: string) => owner.client.graphql(REVOKE, { id })],
  ['once it is used', async (_: SignedUp, __: string, token: string) => accept(token)],
])('does not open %s', async (_, close) => {
  const owner = await api.signUp();
  const email = someAddress();
  const { id } = await invite(owner, email);
  const token = api.mailer.tokenTo(email);
  await close(owner, id, token);
  expect(await preview(token)).toEqual({ __typename: 'LinkNotValid', code: 'IDENTITY.LINK_NOT_VALID' });
  expect(await accept(token, 'some new password')).toEqual({
    __typename: 'LinkNotValid',
    code: 'IDENTITY.LINK_NOT_VALID',
  });
});

it('replaces an open invitation of the same address', async () => {
  const owner = await api.signUp();
  const email = someAddress();
  await invite(owner, email);
  const earlier = api.mailer.tokenTo(email);
  await invite(owner, email, ['hr']);
  expect(await preview(earlier)).toMatchObject({ __typename: 'LinkNotValid' });
  expect(await preview(api.mailer.tokenTo(email))).toMatchObject({ roles: ['hr'] });
});

it('lets one of two clicks at once in', async () => {
  const owner = await api.signUp();
  const email = someAddress();
  await invite(owner, email);
  const token = api.mailer.tokenTo(email);
  const outcomes = await Promise.all([accept(token), accept(token)]);
  expect(outcomes.map((outcome) => (outcome as { __typename: string }).__typename).sort()).toEqual([
    'LinkNotValid',
    'SignedIn',
  ]);
});

it('refuses who is a member, a role that only owners give, and no role at all', async () => {
  const owner = await api.signUp();
  const admin = await api.invite(owner, ['admin']);
  expect(await invite(owner, admin.email)).toMatchObject({ __typename: 'Conflict', code: 'INVITATION.ALREADY_MEMBER' });
  expect(await invite(admin, someAddress(), ['owner'])).toMatchObject({
    __typename: 'Conflict',
    code: 'MEMBER.OWNER_ONLY',
  });
  expect(await invite(owner, someAddress(), [])).toMatchObject({ __typename: 'InvalidInput' });
});

it('sends nothing for an invitation that was refused', async () => {
  const owner = await api.signUp();
  const admin = await api.invite(owner, ['admin']);
  const email = someAddress();
  await invite(admin, email, ['owner']);
  expect(() => api.mailer.lastTo(email)).toThrow();
});
