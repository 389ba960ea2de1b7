import { runMigrations as migrateJobs } from 'graphile-worker';
import { Client, Pool } from 'pg';
import { DataSource } from 'typeorm';
import { MIGRATIONS } from '../migrations';

export interface MigrateOptions {
  /** A connection as a superuser or as `premia_owner`. */
  readonly ownerUrl: string;
}

/** Migrations run as this role; it owns every table, and forced row security holds for it too. */
export const OWNER_ROLE = 'premia_owner';
/** The service runs as this role; it owns nothing and cannot get round row security. */
export const APP_ROLE = 'premia_app';

const MIGRATION_LOCK = 7_364_002;
/** Everything is made by the owner role, whoever connects: objects of a superuser would slip through the guard test. */
const AS_OWNER = `-c role=${OWNER_ROLE} -c search_path=premia -c client_min_messages=warning`;

/**
 * Brings the database to the newest state: the product's tables, then those of the job queue. Safe to repeat and to run
 * from several processes at once; each migration is one transaction.
 */
export async function migrate({ ownerUrl }: MigrateOptions): Promise<readonly string[]> {
  const guard = new Client({ connectionString: ownerUrl });
  await guard.connect();
  try {
    await guard.query(`SELECT pg_advisory_lock(${MIGRATION_LOCK})`);
    const done = await migrateTables(ownerUrl);
    await migrateJobQueue(ownerUrl);
    return done;
  } finally {
    await guard.end();
  }
}

/** Undoes the newest migration and names it; for tests of `down` and for operators going back. */
export async function undoLastMigration({ ownerUrl }: MigrateOptions): Promise<string | null> {
  const dataSource = await openAsOwner(ownerUrl);
  try {
    const done = await dataSource.query<readonly { readonly name: string }[]>(
      'SELECT name FROM premia.schema_migrations ORDER BY id DESC LIMIT 1',
    );
    await dataSource.undoLastMigration({ transaction: 'each' });
    return done[0]?.name ?? null;
  } finally {
    await dataSource.destroy();
  }
}

async function openAsOwner(url: string): Promise<DataSource> {
  const dataSource = new DataSource({
    type: 'postgres',
    url,
    schema: 'premia',
    poolSize: 2,
    synchronize: false,
    installExtensions: false,
    migrations: [...MIGRATIONS],
    migrationsTableName: 'schema_migrations',
    extra: { options: AS_OWNER },
  });
  return dataSource.initialize();
}

async function migrateTables(url: string): Promise<readonly string[]> {
  const dataSource = await openAsOwner(url);
  try {
    const [schema] = await dataSource.query<readonly unknown[]>(`SELECT FROM pg_namespace WHERE nspname = 'premia'`);
    if (schema === undefined) await dataSource.query('CREATE SCHEMA premia');
    const done = await dataSource.runMigrations({ transaction: 'each' });
    return done.map(({ name }) => name);
  } finally {
    await dataSource.destroy();
  }
}

/** The queue's own tables have row security without a policy: only their owner sees rows. The worker runs as the app role, so it gets policies. */
async function migrateJobQueue(url: string): Promise<void> {
  const pool = new Pool({ connectionString: url, options: AS_OWNER, max: 2 });
  // A connection lost between statements is reported by the next one; without a listener it would end the process.
  pool.on('error', () => undefined);
  pool.on('connect', (client) => client.on('error', () => undefined));
  try {
    await migrateJobs({ pgPool: pool, noHandleSignals: true });
    await pool.query(`
      GRANT USAGE ON SCHEMA graphile_worker TO ${APP_ROLE};
      GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA graphile_worker TO ${APP_ROLE};
      GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA graphile_worker TO ${APP_ROLE};
      GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA graphile_worker TO ${APP_ROLE};
      DO $$
      DECLARE
        queue_table record;
      BEGIN
        FOR queue_table IN
          SELECT c.relname FROM pg_class c
          WHERE c.relnamespace = 'graphile_worker'::regnamespace AND c.relkind = 'r' AND c.relrowsecurity
            AND NOT EXISTS (SELECT 1 FROM pg_policy p WHERE p.polrelid = c.oid AND p.polname = '${APP_ROLE}_works')
        LOOP
          EXECUTE format('CREATE POLICY ${APP_ROLE}_works ON graphile_worker.%I TO ${APP_ROLE} USING (true) WITH CHECK (true)',
            queue_table.relname);
        END LOOP;
      END $$;`);
  } finally {
    await pool.end();
  }
}
