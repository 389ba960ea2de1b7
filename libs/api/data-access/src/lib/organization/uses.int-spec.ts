import { type TestDatabase, testDatabase } from '@premia/api-util-testing';
import { PARTS, RESTS } from './uses';

let database: TestDatabase;

beforeAll(async () => {
  database = await testDatabase();
});

afterAll(() => database.close());

it('knows every foreign key by which something can rest on a person, a team or a cycle', async () => {
  const keys = await database.asSuperuser<{ readonly thing: string; readonly name: string }>(
    `select rtrim(confrelid::regclass::text, 's') as thing, conname::text as name from pg_constraint
      where contype = 'f'
        and confrelid in ('premia.persons'::regclass, 'premia.teams'::regclass, 'premia.cycles'::regclass)`,
  );
  const known = Object.entries(RESTS).flatMap(([thing, rests]) =>
    rests.flatMap(({ key }) => (key === null ? [] : [`premia.${thing} ${key}`])),
  );
  const named = keys.filter(({ name }) => !PARTS.includes(name)).map(({ thing, name }) => `${thing} ${name}`);
  expect(named.sort()).toEqual(known.sort());
  expect(keys.map(({ name }) => name)).toEqual(expect.arrayContaining([...PARTS]));
});
