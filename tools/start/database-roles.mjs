import { Client, escapeIdentifier, escapeLiteral } from 'pg';
import { StartProblem } from './start-problem.mjs';

/** As the migrations know them. */
const OWNER_ROLE = 'premia_owner';
const APP_ROLE = 'premia_app';
const DATABASE = 'premia';
const LOCK = 7_364_001;
const WITHOUT_POWERS = 'NOSUPERUSER NOCREATEDB NOCREATEROLE NOBYPASSRLS NOREPLICATION';

/**
 * @typedef {{ readonly ownerPassword: string, readonly appPassword: string }} RolePasswords
 * @typedef {{ readonly DATABASE_URL: string, readonly DATABASE_OWNER_URL?: string }} DatabaseAddresses
 *   the application's connection and, where we know one, that of the owner of the tables
 */

/**
 * Makes the two roles and the database on our own server.
 * @param {string} superuserUrl
 * @param {RolePasswords} passwords
 * @returns {Promise<DatabaseAddresses>}
 */
export async function prepareOwnServer(superuserUrl, passwords) {
  const client = await connect(superuserUrl);
  try {
    await ensureRoles(client, passwords);
    const { rowCount } = await client.query('SELECT FROM pg_database WHERE datname = $1', [DATABASE]);
    if (rowCount === 0) await client.query(`CREATE DATABASE ${DATABASE} OWNER ${OWNER_ROLE}`);
  } finally {
    await client.end();
  }
  return addresses(superuserUrl, DATABASE, passwords);
}

/**
 * Uses the server a person named. With an owner's address beside it, both are taken as they are. Without, the address is
 * an administrator's: the two roles are made on that server, and tables in the database it names. An address that may
 * not make roles is the application's own, and the tables must be there already.
 * @param {{ readonly url: string, readonly ownerUrl: string | undefined, readonly passwords: RolePasswords }} given
 * @returns {Promise<DatabaseAddresses>}
 */
export async function prepareGivenServer({ url, ownerUrl, passwords }) {
  if (ownerUrl !== undefined) return { DATABASE_URL: url, DATABASE_OWNER_URL: ownerUrl };
  const client = await connect(url);
  try {
    const { rows } = await client.query(
      'SELECT rolsuper OR rolcreaterole AS "canMakeRoles", current_database() AS database, rolname AS name FROM pg_roles WHERE rolname = current_user',
    );
    if (!rows[0].canMakeRoles) return { DATABASE_URL: url };
    await ensureRoles(client, passwords);
    await client.query(`GRANT ${OWNER_ROLE} TO ${escapeIdentifier(rows[0].name)}`);
    await grantDatabase(client);
    return addresses(url, rows[0].database, passwords);
  } finally {
    await client.end();
  }
}

/**
 * Makes the two roles of ADR 0002, or takes from them what they must not have. Safe to repeat, also by several
 * processes at once.
 * @param {Client} client of a superuser, or of a role that may make roles
 * @param {{ readonly appPassword: string, readonly ownerPassword?: string | undefined }} passwords without the owner's,
 *   that role cannot sign in, only be taken on by a superuser
 */
export async function ensureRoles(client, { appPassword, ownerPassword }) {
  await client.query(`SELECT pg_advisory_lock(${LOCK})`);
  try {
    await ensureRole(client, OWNER_ROLE, ownerPassword);
    await ensureRole(client, APP_ROLE, appPassword);
  } finally {
    await client.query(`SELECT pg_advisory_unlock(${LOCK})`);
  }
}

/**
 * @param {Client} client
 * @param {string} role
 * @param {string | undefined} password
 */
async function ensureRole(client, role, password) {
  const { rows } = await client.query(
    `SELECT rolsuper OR rolcreatedb OR rolcreaterole OR rolbypassrls OR rolreplication AS "hasPowers"
     FROM pg_roles WHERE rolname = $1`,
    [role],
  );
  if (rows.length === 0) await client.query(`CREATE ROLE ${role} ${WITHOUT_POWERS} INHERIT`);
  // Only a superuser may name these, even where nothing changes; who may only make roles is not asked in vain.
  else if (rows[0].hasPowers) await client.query(`ALTER ROLE ${role} ${WITHOUT_POWERS} INHERIT`);
  const signIn = password === undefined ? 'NOLOGIN' : `LOGIN PASSWORD ${escapeLiteral(password)}`;
  await client.query(`ALTER ROLE ${role} ${signIn}`);
}

/**
 * Lets the owner make schemas in the connection's database, and the service connect to it.
 * @param {Client} client
 */
async function grantDatabase(client) {
  const { rows } = await client.query('SELECT current_database() AS name');
  const database = escapeIdentifier(rows[0].name);
  await client.query(`GRANT CREATE, CONNECT ON DATABASE ${database} TO ${OWNER_ROLE}`);
  await client.query(`GRANT CONNECT ON DATABASE ${database} TO ${APP_ROLE}`);
}

/**
 * @param {string} url
 * @param {string} database
 * @param {RolePasswords} passwords
 */
function addresses(url, database, { ownerPassword, appPassword }) {
  const as = (/** @type {string} */ role, /** @type {string} */ password) => {
    const address = new URL(url);
    address.username = role;
    address.password = password;
    address.pathname = `/${encodeURIComponent(database)}`;
    return address.href;
  };
  return { DATABASE_URL: as(APP_ROLE, appPassword), DATABASE_OWNER_URL: as(OWNER_ROLE, ownerPassword) };
}

/** @param {string} url */
async function connect(url) {
  const address = parse(url);
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  try {
    await client.connect();
  } catch (error) {
    throw new StartProblem(
      `Cannot connect to PostgreSQL at ${address.host}${address.pathname} as ${address.username || 'nobody'}: ${error instanceof Error ? error.message || String(error) : error}.`,
      'Check DATABASE_URL (postgres://user:password@host:port/database) and that the server runs; without DATABASE_URL Premia starts a PostgreSQL of its own.',
    );
  }
  return client;
}

/** @param {string} url */
function parse(url) {
  if (/^postgres(ql)?:\/\//.test(url) && URL.canParse(url)) return new URL(url);
  throw new StartProblem(
    'DATABASE_URL is not an address of PostgreSQL.',
    'Its form is postgres://user:password@host:port/database; special characters in the password are percent-encoded.',
  );
}
