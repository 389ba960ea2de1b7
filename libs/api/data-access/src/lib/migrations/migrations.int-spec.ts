import { Client } from 'pg';
import { freshDatabase } from '@premia/api-util-testing';
import { migrate, undoLastMigration } from '../database/migrate';
import { MIGRATIONS } from './index';

async function tablesOf(url: string): Promise<readonly string[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query<{ name: string }>(
      `SELECT relname::text AS name FROM pg_class WHERE relnamespace = 'premia'::regnamespace AND relkind = 'r' ORDER BY 1`,
    );
    return rows.map(({ name }) => name);
  } finally {
    await client.end();
  }
}

it('undoes every migration to an empty schema and does it all again', async () => {
  const { superuserUrl: ownerUrl } = await freshDatabase('migrations down and up');
  const before = await tablesOf(ownerUrl);
  for (const migration of [...MIGRATIONS].reverse()) {
    expect(await undoLastMigration({ ownerUrl })).toBe(new migration().name);
  }
  expect(await tablesOf(ownerUrl)).toEqual(['schema_migrations']);
  expect(await migrate({ ownerUrl })).toHaveLength(MIGRATIONS.length);
  expect(await tablesOf(ownerUrl)).toEqual(before);
});

it('does nothing where everything is done, also from two processes at once', async () => {
  const { superuserUrl: ownerUrl } = await freshDatabase('migrations twice');
  const done = await Promise.all([migrate({ ownerUrl }), migrate({ ownerUrl })]);
  expect(done).toEqual([[], []]);
});

it('leaves the state before a migration that fails half-way, and goes on from there when it can', async () => {
  const { superuserUrl: ownerUrl } = await freshDatabase('migration half-way');
  const names = MIGRATIONS.map((migration) => new migration().name);
  const failing = 'Events1763800000013';
  while ((await undoLastMigration({ ownerUrl })) !== failing);
  const before = await tablesOf(ownerUrl);
  const client = new Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    // The migration makes another table before this one.
    await client.query('CREATE TABLE premia.event_deliveries ()');
    await expect(migrate({ ownerUrl })).rejects.toThrow(/event_deliveries/);
    await client.query('DROP TABLE premia.event_deliveries');
    expect(await tablesOf(ownerUrl)).toEqual(before);
  } finally {
    await client.end();
  }
  expect(await migrate({ ownerUrl })).toEqual(names.slice(names.indexOf(failing)));
});
