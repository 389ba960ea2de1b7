import { type TestDatabase, testDatabase } from '@premia/api-util-testing';

/** Tables outside tenants, each with the reason; everything else must be tenant-owned. */
const TABLES_WITHOUT_TENANT: Readonly<Record<string, string>> = {
  emails: 'the outbox also holds e-mails that belong to no workspace (password resets)',
  password_resets: 'a password belongs to an account, not to a workspace',
  refresh_tokens: 'belong to a session',
  schema_migrations: 'TypeORM notes here which migrations have run; the service has no right to it',
  sessions: 'an account stays signed in across its workspaces',
  sign_in_attempts: 'counted before anybody is known',
  tenants: 'the workspaces themselves',
  user_passwords: 'belong to an account',
  users: 'an account may belong to several workspaces',
};

/** Tables with rows for each value that was imported or each person and cycle. */
const LARGE = ['observations', 'assignments', 'terms', 'payouts', 'audit_events', 'payout_flags'];

/** Nothing in these is ever changed or removed by the service. */
const APPEND_ONLY = ['audit_events', 'audit_heads', 'observations', 'payouts'];

let database: TestDatabase;

beforeAll(async () => {
  database = await testDatabase();
});

afterAll(() => database.close());

const names = (rows: readonly { readonly name: string }[]) => rows.map(({ name }) => name).sort();

/** Tables of the product; the reader filters by what they lack. */
const TABLES = `SELECT c.oid, c.relname::text AS name, c.relrowsecurity, c.relforcerowsecurity, c.relowner::regrole::text AS owner
  FROM pg_class c WHERE c.relnamespace = 'premia'::regnamespace AND c.relkind IN ('r', 'p')`;

describe('every table of the schema', () => {
  it('has a tenant, or is on the list of those that need none', async () => {
    const rows = await database.asSuperuser<{ name: string }>(
      `WITH tables AS (${TABLES}) SELECT name FROM tables
       WHERE NOT EXISTS (SELECT FROM pg_attribute a WHERE a.attrelid = tables.oid AND a.attname = 'tenant_id' AND a.attnotnull)`,
    );
    expect(names(rows)).toEqual(Object.keys(TABLES_WITHOUT_TENANT).sort());
  });

  it('has row security enabled and forced, but for the notes of migrations', async () => {
    const rows = await database.asSuperuser<{ name: string }>(
      `WITH tables AS (${TABLES}) SELECT name FROM tables WHERE NOT (relrowsecurity AND relforcerowsecurity)`,
    );
    expect(names(rows)).toEqual(['schema_migrations']);
  });

  it('of a tenant has no statistics about tenants, which would know nothing of a new one', async () => {
    const rows = await database.asSuperuser<{ name: string }>(
      `WITH tables AS (${TABLES}) SELECT name FROM tables
       JOIN pg_attribute a ON a.attrelid = tables.oid AND a.attname = 'tenant_id' AND a.attnotnull
       WHERE coalesce(a.attstattarget, -1) <> 0`,
    );
    expect(names(rows)).toEqual([]);
  });

  it('of a tenant has the primary key (tenant_id, id)', async () => {
    const rows = await database.asSuperuser<{ name: string }>(
      `WITH tables AS (${TABLES}) SELECT name FROM tables
       WHERE NOT EXISTS (SELECT FROM pg_constraint k WHERE k.conrelid = tables.oid AND k.contype = 'p'
         AND pg_get_constraintdef(k.oid) = 'PRIMARY KEY (tenant_id, id)')`,
    );
    expect(names(rows)).toEqual(Object.keys(TABLES_WITHOUT_TENANT).sort());
  });

  it('of a tenant has one isolating policy with USING and WITH CHECK on the setting of the transaction', async () => {
    const expected = `(tenant_id = (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid)`;
    const rows = await database.asSuperuser<{ name: string }>(
      `WITH tables AS (${TABLES}) SELECT name FROM tables
       WHERE NOT EXISTS (SELECT FROM pg_policies p WHERE p.schemaname = 'premia' AND p.tablename = tables.name
         AND p.policyname = 'tenant_isolation' AND p.cmd = 'ALL' AND p.permissive = 'PERMISSIVE'
         AND p.qual = $1 AND p.with_check = $1)`,
      [expected],
    );
    expect(names(rows)).toEqual(Object.keys(TABLES_WITHOUT_TENANT).sort());
  });

  it('refers to others only by keys led by the tenant, or to a table outside tenants', async () => {
    const rows = await database.asSuperuser<{ name: string }>(
      `WITH tables AS (${TABLES})
       SELECT k.conname::text AS name FROM pg_constraint k
       JOIN tables AS source ON source.oid = k.conrelid JOIN tables AS target ON target.oid = k.confrelid
       WHERE k.contype = 'f' AND target.name <> ALL ($1::text[])
         AND (SELECT a.attname FROM pg_attribute a WHERE a.attrelid = k.conrelid AND a.attnum = k.conkey[1]) <> 'tenant_id'`,
      [Object.keys(TABLES_WITHOUT_TENANT)],
    );
    expect(names(rows)).toEqual([]);
  });

  it('has an index for each reference where it is large, so that deleting what is referred to does not read it to its end', async () => {
    const rows = await database.asSuperuser<{ name: string }>(
      `SELECT k.conname::text AS name FROM pg_constraint k
       WHERE k.contype = 'f' AND k.conrelid = ANY (SELECT ('premia.' || t)::regclass FROM unnest($1::text[]) t) AND NOT EXISTS (
         SELECT FROM pg_index i WHERE i.indrelid = k.conrelid
           AND (i.indkey::int2[])[0:cardinality(k.conkey) - 1] @> k.conkey
           AND (i.indkey::int2[])[0:cardinality(k.conkey) - 1] <@ k.conkey)`,
      [LARGE],
    );
    expect(names(rows)).toEqual([]);
  });

  it('of a tenant is unique only within the tenant', async () => {
    const rows = await database.asSuperuser<{ name: string }>(
      `WITH tables AS (${TABLES})
       SELECT i.indexrelid::regclass::text AS name FROM pg_index i JOIN tables ON tables.oid = i.indrelid
       WHERE i.indisunique AND tables.name <> ALL ($1::text[])
         AND (SELECT a.attname FROM pg_attribute a WHERE a.attrelid = i.indrelid AND a.attnum = i.indkey[0]) IS DISTINCT FROM 'tenant_id'`,
      [Object.keys(TABLES_WITHOUT_TENANT)],
    );
    expect(names(rows)).toEqual([]);
  });

  it('belongs to the owner role', async () => {
    const rows = await database.asSuperuser<{ name: string }>(
      `WITH tables AS (${TABLES}) SELECT name FROM tables WHERE owner <> 'premia_owner'`,
    );
    expect(names(rows)).toEqual([]);
  });
});

it('keeps the policies as they were agreed', async () => {
  const rows = await database.asSuperuser<{ policy: string }>(
    `SELECT format('%s: %s %s %s%s USING %s WITH CHECK %s', tablename, policyname, permissive, cmd,
       ' TO ' || nullif(array_to_string(roles, ', '), 'public'), coalesce(qual, '-'), coalesce(with_check, '-')) AS policy
     FROM pg_policies WHERE schemaname = 'premia' AND policyname <> 'tenant_isolation' ORDER BY 1`,
  );
  expect(rows.map(({ policy }) => policy)).toMatchSnapshot();
});

describe('the role of the service', () => {
  it('has no power to get round row security', async () => {
    const [role] = await database.asSuperuser(
      `SELECT rolsuper, rolbypassrls, rolcreaterole, rolcreatedb, rolreplication FROM pg_roles WHERE rolname = 'premia_app'`,
    );
    expect(role).toEqual({
      rolsuper: false,
      rolbypassrls: false,
      rolcreaterole: false,
      rolcreatedb: false,
      rolreplication: false,
    });
  });

  it('owns nothing and is a member of no other role', async () => {
    const rows = await database.asSuperuser<{ name: string }>(
      `SELECT c.relname::text AS name FROM pg_class c WHERE c.relowner = 'premia_app'::regrole
       UNION ALL SELECT nspname::text FROM pg_namespace WHERE nspowner = 'premia_app'::regrole
       UNION ALL SELECT roleid::regrole::text FROM pg_auth_members WHERE member = 'premia_app'::regrole`,
    );
    expect(names(rows)).toEqual([]);
  });

  it('may not truncate, and may neither change nor remove what is append-only', async () => {
    const rows = await database.asSuperuser<{ name: string; right: string }>(
      `WITH tables AS (${TABLES})
       SELECT name, privilege AS right FROM tables, unnest(ARRAY['UPDATE', 'DELETE', 'TRUNCATE', 'REFERENCES', 'TRIGGER']) AS privilege
       WHERE CASE WHEN privilege IN ('UPDATE', 'REFERENCES') THEN has_any_column_privilege('premia_app', tables.oid, privilege)
                  ELSE has_table_privilege('premia_app', tables.oid, privilege) END`,
    );
    expect(rows.filter(({ right }) => !['UPDATE', 'DELETE'].includes(right))).toEqual([]);
    expect(rows.filter(({ name }) => APPEND_ONLY.includes(name))).toEqual([]);
  });

  it('may change of a payout run its state alone', async () => {
    const rows = await database.asSuperuser<{ name: string }>(
      `SELECT a.attname::text AS name FROM pg_attribute a
       WHERE a.attrelid = 'premia.payout_runs'::regclass AND a.attnum > 0 AND NOT a.attisdropped
         AND has_column_privilege('premia_app', a.attrelid, a.attnum, 'UPDATE')`,
    );
    expect(names(rows)).toEqual(['state']);
  });

  it('may not read the notes of migrations', async () => {
    await expect(database.database.dataSource.query('SELECT * FROM premia.schema_migrations')).rejects.toThrow(
      /permission denied/,
    );
  });
});
