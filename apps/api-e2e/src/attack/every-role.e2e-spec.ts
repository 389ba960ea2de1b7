import { GraphQLSchemaHost } from '@nestjs/graphql';
import { WorkspaceState } from '@premia/api-util-testing';
import { permissionScope, type Role, ROLES } from '@premia/shared-contract';
import { type ApiUnderTest, startApi } from '../start-api';
import { operationsOf } from '../surface/operations';
import { type Answer, Attacker, comparable, MISSING_ID } from './attacker';
import { type GeneratedOperation, generateOperations } from './generated-operation';
import { aWorkspaceFixture, COLLEAGUES_PAY, type WorkspaceFixture } from './workspace-fixture';

let api: ApiUnderTest;
let state: WorkspaceState;
let fixture: WorkspaceFixture;
let operations: readonly GeneratedOperation[];

beforeAll(async () => {
  api = await startApi();
  state = await WorkspaceState.open();
  operations = generateOperations(api.service.get(GraphQLSchemaHost).schema);
  fixture = await aWorkspaceFixture(api);
});

afterAll(async () => {
  await state.close();
  await api.close();
});

/** Whether the operation is closed to the role, by what it declares. */
function closedTo(role: Role | 'stranger'): readonly GeneratedOperation[] {
  const declared = new Map(operationsOf(api.service).map(({ name, access }) => [name, access]));
  return operations.filter(({ name }) => {
    const access = declared.get(name);
    if (access === null || access === undefined || access.kind === 'public') return false;
    if (role === 'stranger') return true;
    return access.kind === 'permission' && permissionScope([role], access.permission) === null;
  });
}

/** The answer is the one for what does not exist: nothing, an empty list, or NOT_FOUND. */
function looksAbsent({ data, errors }: Answer, name: string): boolean {
  if (errors !== undefined) return errors.every(({ extensions }) => extensions?.['code'] === 'NOT_FOUND');
  const value = data?.[name];
  if (value === null) return true;
  if (Array.isArray(value)) return value.length === 0;
  if (typeof value !== 'object' || value === undefined) return false;
  if ('__typename' in value && value.__typename === 'NotFound') return true;
  return (
    'totalCount' in value &&
    value.totalCount === 0 &&
    'nodes' in value &&
    Array.isArray(value.nodes) &&
    value.nodes.length === 0
  );
}

const mine = (_: string, thing: keyof WorkspaceFixture['ids']) => fixture.ids[thing];

it.each(ROLES.filter((role) => role !== 'owner'))(
  'gives the role %s, where it lacks the right, the answer for what does not exist, and changes nothing',
  async (role) => {
    const attacker = new Attacker(api, fixture.logins[role]);
    const closed = closedTo(role);
    expect(closed.length).toBeGreaterThan(0);
    const before = await state.fingerprint(fixture.ids.workspace);
    const open: unknown[] = [];
    for (const operation of closed) {
      const existing = await attacker.call(operation, mine);
      const missing = await attacker.call(operation, () => MISSING_ID);
      const same = comparable(existing, Object.values(fixture.ids)) === comparable(missing, [MISSING_ID]);
      if (!looksAbsent(existing, operation.name) || !same) open.push({ operation: operation.name, existing, missing });
    }
    expect(open).toEqual([]);
    expect(await state.fingerprint(fixture.ids.workspace)).toBe(before);
  },
);

it('asks a stranger to sign in, whatever is not public', async () => {
  const client = api.client();
  const answers: unknown[] = [];
  for (const operation of closedTo('stranger')) {
    const { data, errors } = await client.ask<Record<string, unknown>>(operation.document, operation.variables(mine));
    const codes = errors?.map(({ extensions }) => extensions?.['code']);
    const nothing = data === null || Object.values(data).every((value) => value === null);
    if (!nothing || codes?.join() !== 'UNAUTHENTICATED') answers.push({ operation: operation.name, data, codes });
  }
  expect(answers).toEqual([]);
});

/** Pay of the colleague in another team, and what follows from it: 20 % of it is the target. */
const ABOUT_PAY = [COLLEAGUES_PAY, '14271.4', '71357'];

it.each(['admin', 'head', 'employee'] as const)(
  'shows the role %s no pay of a colleague in another team, by no operation',
  async (role) => {
    const attacker = new Attacker(api, fixture.logins[role]);
    const described: unknown[] = [];
    for (const operation of operations.filter(({ kind }) => kind === 'query')) {
      const text = JSON.stringify(await attacker.call(operation, mine));
      if (ABOUT_PAY.some((amount) => text.includes(amount))) described.push({ operation: operation.name, text });
    }
    expect(described).toEqual([]);
  },
);

it('shows it to those who may see it, so that the test above would notice', async () => {
  const attacker = new Attacker(api, fixture.logins.owner);
  const answers: string[] = [];
  for (const operation of operations.filter(({ kind }) => kind === 'query')) {
    answers.push(JSON.stringify(await attacker.call(operation, mine)));
  }
  expect(answers.some((text) => ABOUT_PAY.some((amount) => text.includes(amount)))).toBe(true);
});
