import { Client, escapeIdentifier, escapeLiteral } from 'pg';

export interface RolesOptions {
  /** A superuser's connection to the database that Premia will live in. */
  readonly superuserUrl: string;
  /** The password with which `premia_app` signs in. */
  readonly appPassword: string;
  /** The password of `premia_owner`; without one the role cannot sign in, only be taken on by a superuser. */
  readonly ownerPassword?: string;
}

/** Migrations run as this role; it owns every table, and forced row security holds for it too. */
export const OWNER_ROLE = 'premia_owner';
/** The service runs as this role; it owns nothing and cannot get round row security. */
export const APP_ROLE = 'premia_app';

const SESSION_LOCK = 7_364_001;

/** Creates the two roles of ADR 0002, or brings their attributes back to what they must be. Safe to repeat, also by several processes at once. */
export async function ensureRoles({ superuserUrl, appPassword, ownerPassword }: RolesOptions): Promise<void> {
  const client = new Client({ connectionString: superuserUrl });
  await client.connect();
  try {
    await client.query(`SELECT pg_advisory_lock(${SESSION_LOCK})`);
    const withoutPowers = 'NOSUPERUSER NOCREATEDB NOCREATEROLE NOBYPASSRLS NOREPLICATION INHERIT';
    await createRole(client, OWNER_ROLE);
    await createRole(client, APP_ROLE);
    await client.query(
      ownerPassword === undefined
        ? `ALTER ROLE ${OWNER_ROLE} ${withoutPowers} NOLOGIN`
        : `ALTER ROLE ${OWNER_ROLE} ${withoutPowers} LOGIN PASSWORD ${escapeLiteral(ownerPassword)}`,
    );
    await client.query(`ALTER ROLE ${APP_ROLE} ${withoutPowers} LOGIN PASSWORD ${escapeLiteral(appPassword)}`);
    const { rows } = await client.query<{ name: string }>('SELECT current_database() AS name');
    const database = escapeIdentifier(rows[0]?.name ?? '');
    await client.query(`GRANT CREATE, CONNECT ON DATABASE ${database} TO ${OWNER_ROLE}`);
    await client.query(`GRANT CONNECT ON DATABASE ${database} TO ${APP_ROLE}`);
  } finally {
    await client.end();
  }
}

async function createRole(client: Client, role: string): Promise<void> {
  const { rowCount } = await client.query('SELECT 1 FROM pg_roles WHERE rolname = $1', [role]);
  if (rowCount === 0) await client.query(`CREATE ROLE ${role}`);
}
