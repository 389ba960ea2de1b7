import { fork } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Database } from '@premia/api-data-access';
import type { Config } from '@premia/api-util-platform';

/** Built beside the service. */
const SEED = 'seed.js';

/**
 * Builds the demo workspace where there shall be one and none is, before anybody is let in. It is a process of its own,
 * because its clock runs through a year; when it fails, the service starts without a demo, and the log says why.
 */
export async function ensureDemo(config: Config): Promise<void> {
  const seed = join(dirname(process.argv[1] ?? ''), SEED);
  if (!config.demo || config.role === 'worker' || !existsSync(seed) || (await hasDemo(config))) return;
  const child = fork(seed, { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
  await once(child, 'exit');
}

async function hasDemo({ databaseUrl }: Config): Promise<boolean> {
  const database = await Database.open({ url: databaseUrl, poolSize: 2, applicationName: 'premia-demo' });
  try {
    const row = await database.readOnce<{ readonly found: boolean }>(
      { tenantId: null, userId: null, sessionId: null, bindingMode: 'identity' },
      'SELECT EXISTS (SELECT FROM premia.tenants WHERE is_sample) AS found',
    );
    return row[0]?.found === true;
  } finally {
    await database.close();
  }
}
