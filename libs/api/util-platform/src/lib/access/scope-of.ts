import { type Permission, type PermissionScope, permissionScope } from '@premia/shared-contract';
import type { RequestContext } from '../context/request-context';

/** How far the caller's permission reaches; null where there is none. */
export function scopeOf(ctx: RequestContext, permission: Permission): PermissionScope | null {
  return ctx.tenantId === null ? null : permissionScope(ctx.roles, permission);
}
