import { randomBytes } from 'node:crypto';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startDatabase } from '../start/database.mjs';

/** Where tests find the server: its superuser's address. Databases and roles in it are the tests' own business. */
export const SERVER_URL = 'PREMIA_TEST_SERVER_URL';

/** An empty PostgreSQL in a temporary folder that is gone when this process is. */
export function startTestDatabase() {
  return startDatabase({
    dataDir: join(mkdtempSync(join(tmpdir(), 'premia-test-')), 'postgres'),
    password: randomBytes(16).toString('hex'),
    fast: true,
    temporary: true,
  });
}
