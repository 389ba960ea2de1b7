/** The tenant of the transaction; unset, or reset to '' after an earlier transaction on the connection, it is nobody's. */
export const CURRENT_TENANT = `nullif(current_setting('app.tenant_id', true), '')::uuid`;
/** The user of the transaction. */
export const CURRENT_USER_ID = `nullif(current_setting('app.user_id', true), '')::uuid`;

/** True inside a transaction bound to the realm (ADR 0002). */
export function inBindingMode(bindingMode: 'identity' | 'worker'): string {
  return `current_setting('app.realm', true) = '${bindingMode}'`;
}

/** What the service may do with a table; nothing that is not listed. Columns in brackets: only those may change. */
export type Grants =
  | 'SELECT'
  | 'SELECT, INSERT'
  | 'SELECT, INSERT, UPDATE'
  | `SELECT, INSERT, UPDATE (${string})`
  | 'SELECT, INSERT, DELETE'
  | 'SELECT, INSERT, UPDATE, DELETE';

/** Forced row security with the one policy every tenant's table has, and the grants of the service. */
export function guardTenantTable(table: string, grants: Grants): string {
  return `
    ALTER TABLE premia.${table} ENABLE ROW LEVEL SECURITY;
    ALTER TABLE premia.${table} FORCE ROW LEVEL SECURITY;
    ALTER TABLE premia.${table} ALTER COLUMN tenant_id SET STATISTICS 0;
    CREATE POLICY tenant_isolation ON premia.${table}
      USING (tenant_id = ${CURRENT_TENANT}) WITH CHECK (tenant_id = ${CURRENT_TENANT});
    GRANT ${grants} ON premia.${table} TO premia_app;`;
}

/** Forced row security for a table outside tenants; its policies are written beside it. */
export function guardGlobalTable(table: string, grants: Grants): string {
  return `
    ALTER TABLE premia.${table} ENABLE ROW LEVEL SECURITY;
    ALTER TABLE premia.${table} FORCE ROW LEVEL SECURITY;
    GRANT ${grants} ON premia.${table} TO premia_app;`;
}
