import { createHash } from 'node:crypto';
import { Client } from 'pg';
import { APP_ROLE, migrate, OWNER_ROLE } from '@premia/api-data-access';

/** The server that the run's global setup has started; a superuser's address. */
const SERVER_URL = 'PREMIA_TEST_SERVER_URL';
const TEMPLATE_LOCK = 7_364_003;
const TEMPLATE = 'premia_template';

export interface TestServerUrls {
  /** The worker's own database as premia_app. */
  readonly appUrl: string;
  /** The same database as a superuser: only to look at the catalogue and to arrange what the service itself may not. */
  readonly superuserUrl: string;
}

function serverUrl(): string {
  const url = process.env[SERVER_URL];
  if (url !== undefined && url !== '') return url;
  throw new Error(
    `${SERVER_URL} is not set: run this test through a Jest configuration of tools/test, whose global setup starts PostgreSQL`,
  );
}

/** The address of a database on the test server, as its superuser or as the service's role. */
function databaseUrl(database: string, as: 'superuser' | 'premia_app' = 'superuser'): string {
  const url = new URL(serverUrl());
  url.pathname = `/${database}`;
  // The roles have one password; the server lives as long as the test run and listens on this machine only.
  if (as === 'premia_app') url.username = APP_ROLE;
  return url.toString();
}

/**
 * A database of this Jest worker's own, cloned from a template that is migrated once per run: by whichever worker comes
 * first, while the others wait. Spec files of one worker share it; each makes its own workspaces.
 */
export async function workerDatabase(): Promise<TestServerUrls> {
  const worker = process.env['JEST_WORKER_ID'] ?? '1';
  return cloneDatabase(`premia_test_${worker}`, { keep: true });
}

/** A fresh clone under a name of its own; for what would disturb its neighbours, such as undoing migrations. */
export async function freshDatabase(purpose: string): Promise<TestServerUrls> {
  return cloneDatabase(uniqueName(purpose), { keep: false });
}

/** A connection of a test's own, which it ends. */
export async function connect(url: string): Promise<Client> {
  const client = new Client({ connectionString: url });
  await client.connect();
  return client;
}

/** A database with nothing in it, for tests that bring tables of their own. */
export async function emptyDatabase(purpose: string): Promise<TestServerUrls> {
  const name = uniqueName(purpose);
  const client = await connect(serverUrl());
  try {
    await client.query(`CREATE DATABASE ${name} OWNER ${OWNER_ROLE}`);
  } finally {
    await client.end();
  }
  return { appUrl: databaseUrl(name, 'premia_app'), superuserUrl: databaseUrl(name) };
}

function uniqueName(purpose: string): string {
  const unique = createHash('sha256').update(`${purpose}:${process.pid}:${process.hrtime.bigint()}`).digest('hex');
  return `premia_test_${unique.slice(0, 12)}`;
}

async function cloneDatabase(name: string, { keep }: { readonly keep: boolean }): Promise<TestServerUrls> {
  const client = await connect(serverUrl());
  try {
    await client.query(`SELECT pg_advisory_lock(${TEMPLATE_LOCK})`);
    if (!(await exists(client, TEMPLATE))) await buildTemplate(client);
    if (!keep || !(await exists(client, name))) {
      await client.query(`CREATE DATABASE ${name} TEMPLATE ${TEMPLATE} OWNER ${OWNER_ROLE}`);
    }
  } finally {
    await client.end();
  }
  return { appUrl: databaseUrl(name, 'premia_app'), superuserUrl: databaseUrl(name) };
}

async function buildTemplate(client: Client): Promise<void> {
  const building = `${TEMPLATE}_building`;
  await client.query(`DROP DATABASE IF EXISTS ${building} WITH (FORCE)`);
  await client.query(`CREATE DATABASE ${building} OWNER ${OWNER_ROLE}`);
  await migrate({ ownerUrl: databaseUrl(building) });
  // Renamed only when complete: a run killed half-way leaves no half a template behind.
  await client.query(`ALTER DATABASE ${building} RENAME TO ${TEMPLATE}`);
}

async function exists(client: Client, name: string): Promise<boolean> {
  const { rowCount } = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [name]);
  return rowCount === 1;
}
