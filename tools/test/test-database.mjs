import { randomBytes } from 'node:crypto';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { startDatabase } from '../start/database.mjs';
import { ensureRoles } from '../start/database-roles.mjs';

/** Where tests find the server: its superuser's address. The service's role has the same password. */
export const SERVER_URL = 'PREMIA_TEST_SERVER_URL';

/** A PostgreSQL with the two roles and no databases, in a temporary folder that is gone when this process is. */
export async function startTestDatabase() {
  const password = randomBytes(16).toString('hex');
  const database = await startDatabase({
    dataDir: join(mkdtempSync(join(tmpdir(), 'premia-test-')), 'postgres'),
    password,
    fast: true,
    temporary: true,
  });
  const client = new Client({ connectionString: database.superuserUrl });
  await client.connect();
  await ensureRoles(client, { appPassword: password }).finally(() => client.end());
  return database;
}
