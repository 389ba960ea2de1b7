import { isUuid } from '@premia/api-util-platform';

/** Which part of the rows outside tenants a transaction may touch, beside the tenant's own (ADR 0002). */
export type BindingMode = 'identity' | 'worker';

export interface Binding {
  readonly tenantId: string | null;
  readonly userId: string | null;
  readonly bindingMode: BindingMode | null;
  /** Only for recognising a request. */
  readonly sessionId?: string | null;
}

/**
 * The statements that bind a transaction to a tenant and a user. `SET LOCAL` takes no parameters, and `set_config()` is
 * not passed on to the nodes of a Citus cluster, so the values are literals, checked here to be nothing but a UUID.
 */
export function bindingStatements({ tenantId, userId, bindingMode: realm, sessionId }: Binding): string {
  return [
    ...(sessionId === undefined ? [] : [`SET LOCAL app.session_id = '${checked(sessionId)}'`]),
    `SET LOCAL app.tenant_id = '${checked(tenantId)}'`,
    `SET LOCAL app.user_id = '${checked(userId)}'`,
    bindingModeStatement(realm),
  ].join('; ');
}

export function bindingModeStatement(bindingMode: BindingMode | null): string {
  return `SET LOCAL app.realm = '${bindingMode ?? ''}'`;
}

function checked(id: string | null): string {
  if (id === null) return '';
  if (!isUuid(id)) throw new TypeError(`Not an id to bind a transaction to: ${JSON.stringify(id.slice(0, 60))}`);
  return id;
}
