import { createHash } from 'node:crypto';
import { Client } from 'pg';
import { workerDatabase } from './test-server';

/** Looks past row security at everything a workspace has, to see what an attack has touched or could have shown. */
export class WorkspaceState {
  private constructor(
    private readonly client: Client,
    private readonly tables: readonly string[],
  ) {}

  static async open(): Promise<WorkspaceState> {
    const { superuserUrl } = await workerDatabase();
    const client = new Client({ connectionString: superuserUrl });
    await client.connect();
    const { rows } = await client.query<{ name: string }>(
      `SELECT c.relname::text AS name FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'tenant_id'
       WHERE c.relnamespace = 'premia'::regnamespace AND c.relkind = 'r' AND a.attnotnull ORDER BY 1`,
    );
    return new WorkspaceState(
      client,
      rows.map(({ name }) => name),
    );
  }

  close(): Promise<void> {
    return this.client.end();
  }

  /** Changes with every change to any row of the workspace. */
  async fingerprint(tenantId: string): Promise<string> {
    const parts = this.tables.map(
      (table) =>
        `SELECT '${table}' AS name, coalesce(string_agg(md5(r::text), '' ORDER BY r.id), '') AS rows FROM premia.${table} r WHERE tenant_id = $1`,
    );
    const settings = `SELECT 'tenants', md5(t::text) FROM premia.tenants t WHERE id = $1`;
    const { rows } = await this.client.query(`${[...parts, settings].join(' UNION ALL ')} ORDER BY 1`, [tenantId]);
    return createHash('sha256').update(JSON.stringify(rows)).digest('hex');
  }

  /** The id of everything in the workspace, and of everybody who is nowhere else. */
  async ids(tenantId: string): Promise<ReadonlySet<string>> {
    const parts = [
      ...this.tables.map((table) => `SELECT id::text FROM premia.${table} WHERE tenant_id = $1`),
      'SELECT $1::text',
    ];
    const users = 'SELECT user_id::text FROM premia.memberships WHERE tenant_id = $1';
    const { rows } = await this.client.query<{ id: string }>([...parts, users].join(' UNION '), [tenantId]);
    return new Set(rows.map(({ id }) => id));
  }

  /** E-mail addresses of the workspace's members. */
  async emails(tenantId: string): Promise<readonly string[]> {
    const { rows } = await this.client.query<{ email: string }>(
      'SELECT u.email FROM premia.users u JOIN premia.memberships m ON m.user_id = u.id WHERE m.tenant_id = $1',
      [tenantId],
    );
    return rows.map(({ email }) => email);
  }
}
