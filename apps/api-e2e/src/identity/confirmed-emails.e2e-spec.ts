import { type SignedUp, TEST_PASSWORD } from '@premia/api-util-testing';
import { LIMITS } from '@premia/shared-contract';
import { type ApiUnderTest, startApi } from '../start-api';

let api: ApiUnderTest;

beforeAll(async () => {
  api = await startApi();
});

afterAll(() => api.close());

const CONFIRM =
  'mutation ($token: String!) { confirmEmail(token: $token) { __typename ... on Problem { code message } } }';
const INVITE = `mutation ($email: String!) { createInvitation(email: $email, roles: [owner]) {
  __typename ... on Problem { code message } } }`;
const ACCEPT = `mutation ($token: String!, $password: String!) { acceptInvitation(token: $token, password: $password) {
  __typename ... on SignedIn { me { isEmailConfirmed } } } }`;
const RESET = `mutation ($token: String!, $password: String!) { resetPassword(token: $token, password: $password) {
  __typename ... on SignedIn { closedWorkspaces me { isEmailConfirmed workspace { name } memberships { id } } } } }`;

const someAddress = () => `${crypto.randomUUID()}@example.test`;
const confirm = async (token: string) =>
  (await api.client().graphql<{ confirmEmail: unknown }>(CONFIRM, { token })).confirmEmail;
const invite = async ({ client }: SignedUp, email = someAddress()) =>
  (await client.graphql<{ createInvitation: { __typename: string; code?: string } }>(INVITE, { email }))
    .createInvitation;
async function confirmationTo({ client, email }: SignedUp): Promise<string> {
  await client.graphql('mutation { sendEmailConfirmation { done } }');
  await api.runJobs();
  return api.mailer.tokenTo(email);
}
const isConfirmed = async ({ client }: SignedUp) =>
  (await client.graphql<{ me: { isEmailConfirmed: boolean } }>('{ me { isEmailConfirmed } }')).me.isEmailConfirmed;

it('lets nobody act on others with an address that they have not shown to be theirs', async () => {
  const stranger = await api.signUpUnconfirmed('Acme Marketing');
  const accomplice = someAddress();
  expect(await isConfirmed(stranger)).toBe(false);
  expect(await invite(stranger, accomplice)).toMatchObject({
    __typename: 'Conflict',
    code: 'INVITATION.EMAIL_NOT_CONFIRMED',
  });
  await api.runJobs();
  expect(() => api.mailer.lastTo(accomplice)).toThrow();
});

it('takes the link of the e-mail as proof, also twice, and nothing else', async () => {
  const owner = await api.signUpUnconfirmed('Orchard');
  const token = await confirmationTo(owner);
  const other = await api.signUpUnconfirmed('Elsewhere');
  const [, expires, signature] = Buffer.from(token, 'base64url').toString().split('.');
  const forOther = Buffer.from([other.userId, expires, signature].join('.')).toString('base64url');
  for (const wrong of ['', 'x', `${token}x`, forOther]) {
    expect(await confirm(wrong)).toMatchObject({ __typename: 'LinkNotValid' });
  }
  expect([await isConfirmed(owner), await isConfirmed(other)]).toEqual([false, false]);
  expect(await confirm(token)).toEqual({ __typename: 'Done' });
  expect(await confirm(token)).toEqual({ __typename: 'Done' });
  expect([await isConfirmed(owner), await isConfirmed(other)]).toEqual([true, false]);
  expect(await invite(owner)).toMatchObject({ __typename: 'Invitation' });
});

it('sends the link again to whoever asks while it is needed, and takes none that is over', async () => {
  const owner = await api.signUpUnconfirmed('Orchard');
  const first = await confirmationTo(owner);
  api.clock.moveBy({ days: LIMITS.emailConfirmationDays + 1 });
  expect(await confirm(first)).toMatchObject({ __typename: 'LinkNotValid' });
  await owner.client.signIn(owner);
  const second = await confirmationTo(owner);
  expect(second).not.toBe(first);
  expect(await confirm(second)).toEqual({ __typename: 'Done' });
});

it('takes a link of an invitation and of a new password as proof as well', async () => {
  const owner = await api.signUp('Orchard');
  const guest = await api.signUpUnconfirmed('Their own');
  await invite(owner, guest.email);
  await api.runJobs();
  const { acceptInvitation } = await api.client().graphql<{ acceptInvitation: unknown }>(ACCEPT, {
    token: api.mailer.tokenTo(guest.email),
    password: TEST_PASSWORD,
  });
  expect(acceptInvitation).toMatchObject({ me: { isEmailConfirmed: true } });
  const forgetful = await api.signUpUnconfirmed('Field');
  await api
    .client()
    .graphql('mutation ($email: String!) { requestPasswordReset(email: $email) { done } }', { email: forgetful.email });
  await api.runJobs();
  const { resetPassword } = await api.client().graphql<{ resetPassword: unknown }>(RESET, {
    token: api.mailer.tokenTo(forgetful.email),
    password: 'three other words',
  });
  expect(resetPassword).toMatchObject({ me: { isEmailConfirmed: true } });
});

it('closes to a new password the workspaces that a stranger may have made with the address, and says so', async () => {
  const stranger = await api.signUpUnconfirmed('Acme Marketing');
  const reset = async (password: string) => {
    const REQUEST = 'mutation ($email: String!) { requestPasswordReset(email: $email) { done } }';
    await api.client().graphql(REQUEST, { email: stranger.email });
    await api.runJobs();
    const token = api.mailer.tokenTo(stranger.email);
    return (await api.client().graphql<{ resetPassword: unknown }>(RESET, { token, password })).resetPassword;
  };
  expect(await reset('three other words')).toMatchObject({
    closedWorkspaces: 1,
    me: { isEmailConfirmed: true, workspace: null, memberships: [] },
  });
  expect(await stranger.client.graphql('{ me { userId } }')).toEqual({ me: null });
  expect(await reset('three further words')).toMatchObject({ closedWorkspaces: 0 });
});

it('keeps what strangers have named out of the subject, and sends one address no more than a few invitations', async () => {
  const owner = await api.signUp('Your account is locked, open http://evil.example/x');
  const email = someAddress();
  const { toOne } = LIMITS.invitationsPerDay;
  for (let sent = 0; sent < toOne; sent += 1)
    expect(await invite(owner, email)).toMatchObject({ __typename: 'Invitation' });
  expect(await invite(owner, email)).toMatchObject({ code: 'INVITATION.SENT_OFTEN' });
  await api.runJobs();
  expect(api.mailer.lastTo(email).subject).toBe('You are invited to Premia');
});

it('sends one address no more than so many e-mails within a day, from all workspaces together', async () => {
  const email = someAddress();
  const most = LIMITS.emailsPerDayToOne;
  const { toOne } = LIMITS.invitationsPerDay;
  for (let sent = 0; sent <= most; sent += toOne) {
    const owner = await api.signUp('Orchard');
    for (let more = 0; more < toOne; more += 1) await invite(owner, email);
  }
  await api.runJobs();
  expect(api.mailer.messages.filter(({ recipient }) => recipient === email)).toHaveLength(most);
});
