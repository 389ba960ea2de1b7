import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { DemoClient, type Outcome } from '../../seed/demo-client';
import { COMPLETE_SIGN_UP, SIGN_UP } from '../../seed/demo-mutations';
import { startApi, waitUntilReady } from '../../start/api-process.mjs';
import { startDatabase } from '../../start/database.mjs';
import { prepareOwnServer } from '../../start/database-roles.mjs';
import { pickLoopbackPort } from '../../start/ports.mjs';
import { endChild } from '../../start/shutdown.mjs';
import { childEnvironment, projectNode, workspaceRoot } from '../../start/workspace.mjs';

const API_PATIENCE_MS = 8_000;

/** Premia as `npm start` runs it, on a database of its own that is gone afterwards, with one workspace. */
export interface Installation {
  readonly address: string;
  readonly client: DemoClient;
  readonly tenantId: string;
  readonly userId: string;
  /** Looks past row security: builds the workspace. */
  readonly superuser: Client;
  /** The service's own rights: what is compared with the service must not have more. */
  readonly app: Client;
  readonly apiProcess: number;
  readonly databaseProcess: number;
  /** What the database server says; it says statements where it is told to. */
  readonly databaseLog: string;
  readonly stop: () => Promise<void>;
}

export async function install(): Promise<Installation> {
  buildApi();
  const folder = mkdtempSync(join(tmpdir(), 'premia-bench-'));
  const password = randomBytes(16).toString('hex');
  const databaseLog = join(folder, 'postgres.log');
  const database = await startDatabase({
    dataDir: join(folder, 'database/postgres'),
    password,
    logFile: databaseLog,
    temporary: true,
  });
  const addresses = await prepareOwnServer(database.superuserUrl, { ownerPassword: password, appPassword: password });
  const port = await pickLoopbackPort(undefined);
  const { api, logFile } = startApi({
    logFolder: join(folder, 'logs'),
    environment: {
      ...addresses,
      PREMIA_SECRET: password,
      PREMIA_DEMO: '0',
      PREMIA_REQUESTS_PER_MINUTE: '1000000',
      PORT: String(port),
    },
  });
  const end = async () => {
    await endChild(api, { patienceMs: API_PATIENCE_MS });
    await database.stop();
  };
  try {
    await waitUntilReady(api, { port, logFile, isEnding: () => false });
    const address = `http://127.0.0.1:${port}`;
    const client = new DemoClient(address);
    const superuserUrl = new URL(database.superuserUrl);
    superuserUrl.pathname = new URL(addresses.DATABASE_URL).pathname;
    const superuser = await connect(superuserUrl.href);
    const app = await connect(addresses.DATABASE_URL);
    const { tenantId, userId } = await signUp(client, superuser);
    const { rows } = await superuser.query<{ data: string }>(`select current_setting('data_directory') as data`);
    return {
      address,
      client,
      tenantId,
      userId,
      superuser,
      app,
      apiProcess: processOf(api),
      databaseLog,
      databaseProcess: await readPostmaster(superuser, rows[0]?.data ?? ''),
      stop: async () => {
        await Promise.all([superuser.end(), app.end()]);
        await end();
      },
    };
  } catch (error) {
    // A server that goes on keeps this process, and whoever waits for it.
    await end();
    throw error;
  }
}

/** The API alone: the client takes longer to build, and nobody looks at it here. */
function buildApi(): void {
  const built = spawnSync(projectNode(), [join(workspaceRoot, 'apps/api/build.mjs')], {
    cwd: workspaceRoot,
    env: childEnvironment(),
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  if (built.status !== 0) throw new Error('The API could not be built');
}

async function signUp(
  client: DemoClient,
  superuser: Client,
): Promise<{ readonly tenantId: string; readonly userId: string }> {
  const email = 'owner@example.test';
  await client.make('Done', SIGN_UP, { email, locale: 'en' });
  const { rows } = await superuser.query<{ text: string }>('select text_body as text from premia.emails');
  const [outcome] = await client.mutate('SignedIn', COMPLETE_SIGN_UP, {
    token: /[?&]token=([\w-]+)/.exec(rows[0]?.text ?? '')?.[1],
    name: 'Owner',
    password: 'correct horse battery',
    workspaceName: 'Benchmark',
    locale: 'en',
  });
  if (outcome === undefined) throw new Error('Nobody was signed up');
  client.enter(outcome);
  const me = outcome['me'] as { readonly userId: string; readonly workspace: { readonly id: string } } & Outcome;
  return { tenantId: me.workspace.id, userId: me.userId };
}

async function connect(connectionString: string): Promise<Client> {
  const client = new Client({ connectionString });
  await client.connect();
  return client;
}

function processOf({ pid }: { readonly pid?: number | undefined }): number {
  if (pid === undefined) throw new Error('The API has no process');
  return pid;
}

/** The process whose children are the sessions of the database. */
async function readPostmaster(superuser: Client, dataDirectory: string): Promise<number> {
  const { rows } = await superuser.query<{ pid: string }>(`select split_part(pg_read_file($1), E'\\n', 1) as pid`, [
    join(dataDirectory, 'postmaster.pid'),
  ]);
  return Number(rows[0]?.pid);
}
