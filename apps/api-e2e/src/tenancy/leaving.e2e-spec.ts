import { type SignedUp, TEST_PASSWORD } from '@premia/api-util-testing';
import type { Role } from '@premia/shared-contract';
import { createPerson } from '../payouts/department';
import { type ApiUnderTest, startApi } from '../start-api';

let api: ApiUnderTest;

beforeAll(async () => {
  api = await startApi();
});

afterAll(() => api.close());

const MEMBERS = `{ members { nodes { id email roles state accessEndsAt } } roleGrants { id email roles personId requestedByEmail approvable } }`;
const ME = `{ me { workspace { id } memberships { workspaceId } } }`;
const CHANGE = (
  what: string,
) => `mutation ($memberId: ID!) { ${what}Member(memberId: $memberId, reason: "Left the company") {
  __typename ... on Member { state } ... on Problem { code } } }`;
const INVITE = `mutation ($email: String!, $roles: [Role!]!, $personId: ID) { createInvitation(email: $email, roles: $roles, personId: $personId) {
  __typename ... on RoleGrant { id } ... on Problem { code } } }`;
const ROLES = `mutation ($memberId: ID!, $roles: [Role!]!) { updateMemberRoles(memberId: $memberId, roles: $roles) {
  __typename ... on RoleGrant { id } ... on Member { roles } ... on Problem { code } } }`;
const DECIDE = (what: string) =>
  `mutation ($id: ID!) { ${what}RoleGrant(id: $id) { __typename ... on Problem { code } } }`;

interface Overview {
  readonly members: {
    readonly nodes: readonly {
      readonly id: string;
      readonly email: string;
      readonly roles: Role[];
      readonly state: string;
    }[];
  };
  readonly roleGrants: readonly { readonly id: string; readonly email: string; readonly approvable: boolean }[];
}

const overview = ({ client }: SignedUp) => client.graphql<Overview>(MEMBERS);
const memberOf = async (owner: SignedUp, { email }: { readonly email: string }) => {
  const found = (await overview(owner)).members.nodes.find((node) => node.email === email);
  if (found === undefined) throw new Error(`${email} is no member`);
  return found;
};

interface Outcome {
  readonly __typename: string;
  readonly code?: string;
  readonly id?: string;
}

async function tried({ client }: SignedUp, mutation: string, variables: object): Promise<Outcome> {
  const [outcome] = Object.values(await client.graphql<Record<string, Outcome>>(mutation, { ...variables }));
  if (outcome === undefined) throw new Error('Nothing was answered');
  return outcome;
}

async function change(by: SignedUp, what: 'suspend' | 'restore' | 'remove', member: SignedUp, owner = by) {
  const { __typename, code } = await tried(by, CHANGE(what), { memberId: (await memberOf(owner, member)).id });
  return code ?? __typename;
}

/** Whether somebody is in the workspace with the token they have, by their cookie, and by signing in again. */
async function waysIn(member: SignedUp): Promise<readonly boolean[]> {
  const inWorkspace = async (client: SignedUp['client']) => {
    const { me } = await client.graphql<{ me: { workspace: object | null } | null }>(ME);
    return me?.workspace != null;
  };
  const byToken = await inWorkspace(member.client);
  const refreshed = api.client();
  refreshed.refreshCookie = member.client.refreshCookie;
  const { refreshSession } = await refreshed.graphql<{ refreshSession: { accessToken?: string } }>(
    'mutation { refreshSession { __typename ... on SignedIn { accessToken } } }',
  );
  refreshed.accessToken = refreshSession.accessToken ?? null;
  member.client.refreshCookie = refreshed.refreshCookie;
  const again = api.client();
  await again.signIn({ email: member.email, password: TEST_PASSWORD });
  return [byToken, await inWorkspace(refreshed), await inWorkspace(again)];
}

const IN = [true, true, true];
const OUT = [false, false, false];

describe('A member', () => {
  it('loses the workspace at once when suspended, gets it back when restored, and is gone when removed', async () => {
    const owner = await api.signUp();
    const member = await api.invite(owner, ['employee']);
    expect(await waysIn(member)).toEqual(IN);
    expect(await change(owner, 'suspend', member)).toBe('Member');
    expect(await waysIn(member)).toEqual(OUT);
    expect((await memberOf(owner, member)).state).toBe('suspended');
    expect(await change(owner, 'suspend', member)).toBe('MEMBER.SUSPENDED');
    expect(await change(owner, 'restore', member)).toBe('Member');
    await member.client.signIn(member);
    expect(await waysIn(member)).toEqual(IN);
    expect(await change(owner, 'remove', member)).toBe('Member');
    expect(await waysIn(member)).toEqual(OUT);
    expect((await overview(owner)).members.nodes.map(({ email }) => email)).toEqual([owner.email]);
    const { auditEvents } = await owner.client.graphql<{
      auditEvents: { nodes: readonly { action: string; changes: readonly { field: string; after: string }[] }[] };
    }>(`{ auditEvents(entity: membership) { nodes { action changes { field after } } } }`);
    expect(
      auditEvents.nodes
        .slice(0, 3)
        .map(({ action, changes }) => [action, changes.find(({ field }) => field === 'reason')?.after]),
    ).toEqual(['removed', 'restored', 'suspended'].map((what) => [`membership_${what}`, 'Left the company']));
  });

  it('is never oneself or an owner whom somebody else than an owner sends away', async () => {
    const owner = await api.signUp();
    const admin = await api.invite(owner, ['admin']);
    const hr = await api.invite(owner, ['hr']);
    expect(await change(owner, 'remove', owner)).toBe('MEMBER.ONESELF');
    expect(await change(admin, 'suspend', owner)).toBe('MEMBER.OWNER_ONLY');
    expect(await change(admin, 'suspend', hr)).toBe('Member');
    // Whoever sees pay comes back by an owner.
    expect(await change(admin, 'restore', hr)).toBe('MEMBER.OWNER_ONLY');
    expect(await change(owner, 'restore', hr)).toBe('Member');
  });

  it('is suspended and restored by HR, who sees all pay, unless they manage members; never removed', async () => {
    const owner = await api.signUp();
    const [hr, admin] = [await api.invite(owner, ['hr']), await api.invite(owner, ['admin'])];
    const [auditor, employee] = [await api.invite(owner, ['auditor']), await api.invite(owner, ['employee'])];
    for (const member of [auditor, employee]) {
      expect(await change(hr, 'suspend', member, owner)).toBe('Member');
      expect(await waysIn(member)).toEqual(OUT);
      expect(await change(hr, 'restore', member, owner)).toBe('Member');
    }
    expect(await change(hr, 'suspend', owner)).toBe('MEMBER.OWNER_ONLY');
    expect(await change(hr, 'suspend', admin)).toBe('MEMBER.ABOVE');
    await change(owner, 'suspend', admin);
    expect(await change(hr, 'restore', admin, owner)).toBe('MEMBER.ABOVE');
    expect(await change(hr, 'suspend', hr)).toBe('MEMBER.ONESELF');
    expect(await change(hr, 'remove', employee)).toBe('NOT_FOUND');
    await employee.client.signIn(employee);
    expect(await change(employee, 'suspend', auditor, owner)).toBe('NOT_FOUND');
  });

  it('who has left loses the workspace on the day after the last, in the workspace’s time zone', async () => {
    const owner = await api.signUp();
    const personId = await createPerson(owner.client, 'Event manager');
    const leaver = await api.invite(owner, ['employee'], personId);
    const today = api.clock.now().toISOString().slice(0, 10);
    const leave = (leftOn: string | null) =>
      owner.client.graphql(
        `mutation ($id: ID!, $leftOn: BusinessDate) { updatePerson(id: $id, leftOn: $leftOn) { __typename ... on Problem { message } } }`,
        { id: personId, leftOn },
      );
    await leave(today);
    expect(await waysIn(leaver)).toEqual(IN);
    expect((await memberOf(owner, leaver)).state).toBe('active');
    api.clock.moveBy({ days: 1 });
    expect((await waysIn(leaver)).slice(1)).toEqual([false, false]);
    await owner.client.signIn(owner);
    expect((await memberOf(owner, leaver)).state).toBe('left');
    await leave(null);
    expect((await waysIn(leaver)).slice(2)).toEqual([true]);
    // A day that is over ends it at once.
    await leave(today);
    expect((await waysIn(leaver)).slice(2)).toEqual([false]);
  });
});

describe('Roles that open pay', () => {
  it('are not an admin’s to give: an owner approves, and only then they hold', async () => {
    const owner = await api.signUp();
    const admin = await api.invite(owner, ['admin']);
    const member = await api.invite(owner, ['employee']);
    const { id: memberId } = await memberOf(owner, member);
    const personId = await createPerson(owner.client, 'Head of marketing');
    for (const role of ['hr', 'auditor', 'head'])
      expect(await tried(admin, INVITE, { email: `${role}@example.test`, roles: [role] })).toMatchObject({
        __typename: 'RoleGrant',
      });
    expect(await tried(admin, INVITE, { email: 'linked@example.test', roles: ['employee'], personId })).toMatchObject({
      __typename: 'RoleGrant',
    });
    expect(await tried(admin, INVITE, { email: 'plain@example.test', roles: ['employee'] })).toMatchObject({
      __typename: 'Invitation',
    });
    const asked = await tried(admin, ROLES, { memberId, roles: ['employee', 'hr'] });
    expect((await memberOf(owner, member)).roles).toEqual(['employee']);
    expect((await overview(admin)).roleGrants.every(({ approvable }) => !approvable)).toBe(true);
    expect(await tried(admin, DECIDE('approve'), { id: asked.id })).toMatchObject({ code: 'MEMBER.OWNER_ONLY' });
    expect(await tried(owner, DECIDE('approve'), { id: asked.id })).toMatchObject({ __typename: 'RoleGrant' });
    expect((await memberOf(owner, member)).roles).toEqual(['hr', 'employee']);
    const linked = (await overview(owner)).roleGrants.find(({ email }) => email === 'linked@example.test');
    expect(await tried(owner, DECIDE('decline'), { id: linked?.id })).toMatchObject({ __typename: 'RoleGrant' });
    await api.runJobs();
    expect(() => api.mailer.tokenTo('linked@example.test')).toThrow();
    expect(api.mailer.tokenTo('plain@example.test')).toBeTruthy();
  });

  it('wait for the other owner where there is one, and for at most a week', async () => {
    const first = await api.signUp();
    const second = await api.invite(first, ['owner']);
    const email = 'auditor-of-two@example.test';
    const asked = await tried(first, INVITE, { email, roles: ['auditor'] });
    expect(asked.__typename).toBe('RoleGrant');
    expect(await tried(first, DECIDE('approve'), { id: asked.id })).toMatchObject({ code: 'ROLE_GRANT.OWN' });
    expect(await tried(second, DECIDE('approve'), { id: asked.id })).toMatchObject({ __typename: 'RoleGrant' });
    await api.runJobs();
    expect(api.mailer.tokenTo(email)).toBeTruthy();
    const late = await tried(first, INVITE, { email: 'late@example.test', roles: ['hr'] });
    api.clock.moveBy({ days: 8 });
    await second.client.signIn(second);
    expect(await tried(second, DECIDE('approve'), { id: late.id })).toMatchObject({ __typename: 'NotFound' });
  });

  it('die with the right of whoever asked or invited', async () => {
    const owner = await api.signUp();
    const admin = await api.invite(owner, ['admin']);
    const email = 'invited-by-admin@example.test';
    await tried(admin, INVITE, { email, roles: ['admin'] });
    const asked = await tried(admin, INVITE, { email: 'asked-by-admin@example.test', roles: ['hr'] });
    await tried(owner, ROLES, { memberId: (await memberOf(owner, admin)).id, roles: ['employee'] });
    expect(await tried(owner, DECIDE('approve'), { id: asked.id })).toMatchObject({
      code: 'ROLE_GRANT.REQUESTER_GONE',
    });
    await api.runJobs();
    const { acceptInvitation } = await api
      .client()
      .graphql<{ acceptInvitation: Outcome }>(
        `mutation ($token: String!, $password: String!) { acceptInvitation(token: $token, password: $password) { __typename } }`,
        { token: api.mailer.tokenTo(email), password: TEST_PASSWORD },
      );
    expect(acceptInvitation.__typename).toBe('LinkNotValid');
  });
});
