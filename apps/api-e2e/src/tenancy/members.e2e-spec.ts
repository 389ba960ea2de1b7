import type { SignedUp } from '@premia/api-util-testing';
import { type ApiUnderTest, startApi } from '../start-api';

let api: ApiUnderTest;

beforeAll(async () => {
  api = await startApi();
});

afterAll(() => api.close());

const MEMBERS = `query ($first: Int, $after: String) { members(first: $first, after: $after) {
  totalCount pageInfo { endCursor hasNextPage } nodes { id email roles } } }`;
const ROLES = `mutation ($memberId: ID!, $roles: [Role!]!) { updateMemberRoles(memberId: $memberId, roles: $roles) {
  __typename ... on Member { roles } ... on Problem { code } } }`;

interface Members {
  readonly members: {
    readonly totalCount: number;
    readonly pageInfo: { readonly endCursor: string | null; readonly hasNextPage: boolean };
    readonly nodes: readonly { readonly id: string; readonly email: string; readonly roles: readonly string[] }[];
  };
}

async function memberId({ client }: SignedUp, email: string): Promise<string> {
  const { members } = await client.graphql<Members>(MEMBERS);
  return members.nodes.find((node) => node.email === email)?.id ?? '';
}

const giveRoles = async ({ client }: SignedUp, id: string, roles: readonly string[]) =>
  (await client.graphql<{ updateMemberRoles: unknown }>(ROLES, { memberId: id, roles })).updateMemberRoles;

it('lists members by e-mail, page by page, each once', async () => {
  const owner = await api.signUp();
  const emails = [owner.email];
  for (let member = 0; member < 4; member += 1) emails.push((await api.invite(owner, ['employee'])).email);
  const seen: string[] = [];
  let after: string | null = null;
  do {
    const { members }: Members = await owner.client.graphql<Members>(MEMBERS, { first: 2, after });
    expect(members.totalCount).toBe(5);
    seen.push(...members.nodes.map(({ email }) => email));
    after = members.pageInfo.hasNextPage ? members.pageInfo.endCursor : null;
  } while (after !== null);
  expect(seen).toEqual(emails.sort());
});

it('gives other roles, which hold at once', async () => {
  const owner = await api.signUp();
  const member = await api.invite(owner, ['employee']);
  expect(await member.client.graphql(MEMBERS)).toEqual({
    members: { totalCount: 0, pageInfo: { endCursor: null, hasNextPage: false }, nodes: [] },
  });
  expect(await giveRoles(owner, await memberId(owner, member.email), ['auditor', 'employee', 'auditor'])).toEqual({
    __typename: 'Member',
    roles: ['employee', 'auditor'],
  });
  expect((await member.client.graphql<Members>(MEMBERS)).members.totalCount).toBe(2);
});

it('keeps everybody from changing their own roles, admins from making owners, and the last owner in place', async () => {
  const owner = await api.signUp();
  const admin = await api.invite(owner, ['admin']);
  const employee = await api.invite(owner, ['employee']);
  const [ownerId, adminId, employeeId] = [
    await memberId(owner, owner.email),
    await memberId(owner, admin.email),
    await memberId(owner, employee.email),
  ];
  expect(await giveRoles(admin, adminId, ['admin', 'hr'])).toMatchObject({ code: 'MEMBER.OWN_ROLES' });
  expect(await giveRoles(admin, employeeId, ['owner'])).toMatchObject({ code: 'MEMBER.OWNER_ONLY' });
  expect(await giveRoles(admin, ownerId, ['employee'])).toMatchObject({ code: 'MEMBER.OWNER_ONLY' });
  expect(await giveRoles(owner, ownerId, ['employee'])).toMatchObject({ code: 'MEMBER.OWN_ROLES' });
  expect(await giveRoles(owner, employeeId, ['owner'])).toMatchObject({ __typename: 'Member', roles: ['owner'] });
});

it('never leaves a workspace without an owner, also when two owners take the role from each other at once', async () => {
  const first = await api.signUp();
  const second = await api.invite(first, ['owner']);
  const [firstId, secondId] = [await memberId(first, first.email), await memberId(first, second.email)];
  const outcomes = await Promise.all([
    giveRoles(first, secondId, ['employee']),
    giveRoles(second, firstId, ['employee']),
  ]);
  const codes = outcomes.map((outcome) => (outcome as { code?: string }).code ?? 'done');
  // The slower one is either still an owner and told so, or has already lost the right.
  expect(codes.filter((code) => code === 'done')).toHaveLength(1);
  expect(['MEMBER.LAST_OWNER', 'NOT_FOUND']).toContain(codes.find((code) => code !== 'done'));
});

it('lists the invitations that are open, and no longer those that made somebody a member', async () => {
  const owner = await api.signUp();
  await api.invite(owner, ['employee']);
  await owner.client.graphql(
    'mutation { createInvitation(email: "open@example.test", roles: [employee]) { __typename } }',
  );
  const { invitations } = await owner.client.graphql<{
    invitations: { readonly totalCount: number; readonly nodes: readonly { readonly email: string }[] };
  }>('query { invitations(first: 10) { totalCount nodes { email } } }');
  expect(invitations).toEqual({ totalCount: 1, nodes: [{ email: 'open@example.test' }] });
});
