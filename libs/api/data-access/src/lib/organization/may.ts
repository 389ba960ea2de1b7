import type { TenantContext } from '@premia/api-util-platform';
import { type Actor, mayGo, type Permission, type Transition } from '@premia/shared-contract';
import { type OrganizationScope, visibilityOf } from './organization-scope';
import { isInScope } from './visibility';

/** What a right is asked about: whose it is, in which team, and who had which part in it. */
export interface RightsObject {
  readonly personId: string | null;
  readonly teamId: string | null;
  /** The user of each part; the payee is told by the person. */
  readonly parts?: Readonly<Partial<Record<Exclude<Actor, 'payee'>, string | null>>>;
}

/**
 * Whether the caller may do this with one thing: see it or change it under a permission, or move it along its life cycle.
 * The one place that knows whose pay one may see, and that nobody decides about their own work or their own pay.
 */
export function may(
  ctx: TenantContext,
  action: Permission | Transition<string>,
  object: RightsObject,
  scope: OrganizationScope,
): boolean {
  if (typeof action !== 'string' && !mayGo(action, { roles: ctx.roles, parts: partsOf(ctx, object) })) return false;
  const permission = typeof action === 'string' ? action : action.permission;
  return permission !== null && isInScope(visibilityOf(ctx, permission, scope), object.personId, object.teamId);
}

function partsOf(ctx: TenantContext, { personId, parts = {} }: RightsObject): readonly Actor[] {
  const acted = (Object.keys(parts) as (keyof typeof parts)[]).filter((part) => parts[part] === ctx.userId);
  return personId !== null && personId === ctx.personId ? [...acted, 'payee'] : acted;
}
