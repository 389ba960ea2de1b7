import { GraphQLSchemaHost } from '@nestjs/graphql';
import { WorkspaceState } from '@premia/api-util-testing';
import { type ApiUnderTest, startApi } from '../start-api';
import { Attacker, comparable, MISSING_ID } from './attacker';
import { type GeneratedOperation, generateOperations } from './generated-operation';
import { aWorkspaceFixture, type WorkspaceFixture } from './workspace-fixture';

let api: ApiUnderTest;
let state: WorkspaceState;
let mine: WorkspaceFixture;
let theirs: WorkspaceFixture;
let operations: readonly GeneratedOperation[];

beforeAll(async () => {
  api = await startApi();
  state = await WorkspaceState.open();
  operations = generateOperations(api.service.get(GraphQLSchemaHost).schema);
  mine = await aWorkspaceFixture(api);
  theirs = await aWorkspaceFixture(api);
});

afterAll(async () => {
  await state.close();
  await api.close();
});

/** Every operation that takes an id, once for each id it takes, and once with all of them at once. */
function* attacks(): Generator<{ readonly operation: GeneratedOperation; readonly paths: readonly string[] }> {
  for (const operation of operations) {
    const paths = [...operation.idPaths.keys()];
    for (const path of paths) yield { operation, paths: [path] };
    if (paths.length > 1) yield { operation, paths };
  }
}

it('attacks something: operations are generated from the schema, and most things are taken by id', () => {
  expect(operations.length).toBeGreaterThan(40);
  expect([...attacks()].length).toBeGreaterThan(30);
});

it('answers an owner who gives ids of another workspace exactly as for ids that nothing has', async () => {
  const attacker = new Attacker(api, mine.logins.owner);
  const differences: unknown[] = [];
  for (const { operation, paths } of attacks()) {
    const callWith = async (idOf: (thing: keyof WorkspaceFixture['ids']) => string) =>
      comparable(
        await attacker.call(operation, (path, thing) => (paths.includes(path) ? idOf(thing) : mine.ids[thing])),
        paths.map((path) => idOf(operation.idPaths.get(path) ?? 'person')),
      );
    const foreign = await callWith((thing) => theirs.ids[thing]);
    const missing = await callWith(() => MISSING_ID);
    if (foreign !== missing) differences.push({ operation: operation.name, paths, foreign, missing });
  }
  expect(differences).toEqual([]);
});

it('shows nothing of another workspace, whatever is asked and by whom, and changes nothing there', async () => {
  const foreignIds = await state.ids(theirs.ids.workspace);
  const foreignEmails = await state.emails(theirs.ids.workspace);
  const before = await state.fingerprint(theirs.ids.workspace);
  const shown: unknown[] = [];
  for (const login of Object.values(mine.logins)) {
    const attacker = new Attacker(api, login);
    for (const operation of operations) {
      const answer = await attacker.call(operation, (_, thing) => theirs.ids[thing]);
      const given = new Set([...operation.idPaths.values()].map((thing) => theirs.ids[thing]));
      const text = JSON.stringify(answer);
      const found = [...foreignIds].filter((id) => text.includes(id) && !given.has(id));
      found.push(...foreignEmails.filter((email) => text.includes(email)));
      if (found.length > 0) shown.push({ operation: operation.name, found });
    }
  }
  expect(shown).toEqual([]);
  expect(await state.fingerprint(theirs.ids.workspace)).toBe(before);
});

it('breaks on none of it: no operation answers with a fault of ours', async () => {
  const attacker = new Attacker(api, mine.logins.owner);
  const faults: unknown[] = [];
  for (const operation of operations) {
    for (const id of [MISSING_ID, 'nonsense', '']) {
      const { errors } = await attacker.call(operation, () => id);
      for (const error of errors ?? []) {
        if (error.extensions?.['code'] === 'INTERNAL_SERVER_ERROR')
          faults.push({ operation: operation.name, id, error });
        if (String(error.extensions?.['code']).startsWith('GRAPHQL')) faults.push({ operation: operation.name, error });
      }
    }
  }
  expect(faults).toEqual([]);
});
