import type { Role } from './roles';

/** Everything that an operation can ask for. Closed: a new operation declares one of these or adds one here. */
export const PERMISSIONS = [
  'workspace.read',
  'workspace.manage',
  'members.read',
  'members.manage',
  'members.suspend',
  'audit.read',
  'people.read',
  'people.manage',
  'teams.manage',
  'pay.read',
  'terms.manage',
  'data.read',
  'data.import',
  'kpis.read',
  'cycles.read',
  'cycles.manage',
  'assignments.read',
  'assignments.manage',
  'plans.read',
  'plans.draft',
  'plans.publish',
  'plans.acknowledge',
  'plans.override-acknowledgement',
  'payouts.read',
  'runs.read',
  'runs.calculate',
  'runs.submit',
  'runs.approve',
  'runs.budget',
  'payout-inputs.read',
  'payout-inputs.manage',
  'my-bonus.read',
] as const;

export type Permission = (typeof PERMISSIONS)[number];

/** How far a permission reaches: the whole workspace, the teams that the person heads, or the person alone. */
export type PermissionScope = 'all' | 'own-teams' | 'self';

export interface PermissionGrant {
  readonly permission: Permission;
  readonly scope: PermissionScope;
}

type Grants = Readonly<Partial<Record<Permission, PermissionScope>>>;

/** The table of product §9, a column per role. `pay.read` and `payouts.read` of heads also hang on the workspace's policy. */
export const ROLE_PERMISSIONS: Readonly<Record<Role, Grants>> = {
  owner: {
    'workspace.read': 'all',
    'workspace.manage': 'all',
    'members.read': 'all',
    'members.manage': 'all',
    'members.suspend': 'all',
    'audit.read': 'all',
    'people.read': 'all',
    'people.manage': 'all',
    'teams.manage': 'all',
    'pay.read': 'all',
    'terms.manage': 'all',
    'data.read': 'all',
    'data.import': 'all',
    'kpis.read': 'all',
    'cycles.read': 'all',
    'cycles.manage': 'all',
    'assignments.read': 'all',
    'assignments.manage': 'all',
    'plans.read': 'all',
    'plans.draft': 'all',
    'plans.publish': 'all',
    'plans.acknowledge': 'self',
    'plans.override-acknowledgement': 'all',
    'payouts.read': 'all',
    'runs.read': 'all',
    'runs.calculate': 'all',
    'runs.approve': 'all',
    'runs.budget': 'all',
    'payout-inputs.read': 'all',
    'payout-inputs.manage': 'all',
    'my-bonus.read': 'self',
  },
  admin: {
    'workspace.read': 'all',
    'workspace.manage': 'all',
    'members.read': 'all',
    'members.manage': 'all',
    'members.suspend': 'all',
    'audit.read': 'all',
    'people.read': 'all',
    'people.manage': 'all',
    'teams.manage': 'all',
    'data.read': 'all',
    'data.import': 'all',
    'kpis.read': 'all',
    'cycles.read': 'all',
    'assignments.read': 'all',
  },
  hr: {
    'workspace.read': 'all',
    'members.read': 'all',
    'members.suspend': 'all',
    'audit.read': 'all',
    'people.read': 'all',
    'people.manage': 'all',
    'pay.read': 'all',
    'terms.manage': 'all',
    'kpis.read': 'all',
    'cycles.read': 'all',
    'cycles.manage': 'all',
    'assignments.read': 'all',
    'plans.read': 'all',
    'plans.draft': 'all',
    'plans.publish': 'all',
    'payouts.read': 'all',
    'runs.read': 'all',
    'runs.calculate': 'all',
    'runs.submit': 'all',
    'runs.approve': 'all',
    'payout-inputs.read': 'all',
    'payout-inputs.manage': 'all',
  },
  head: {
    'workspace.read': 'all',
    'people.read': 'own-teams',
    'pay.read': 'own-teams',
    'data.read': 'own-teams',
    'data.import': 'own-teams',
    'kpis.read': 'own-teams',
    'cycles.read': 'all',
    'cycles.manage': 'all',
    'assignments.read': 'own-teams',
    'assignments.manage': 'own-teams',
    'plans.read': 'own-teams',
    'plans.draft': 'own-teams',
    'plans.acknowledge': 'self',
    'payouts.read': 'own-teams',
    'runs.read': 'own-teams',
    'runs.calculate': 'own-teams',
    'runs.submit': 'own-teams',
    'my-bonus.read': 'self',
  },
  employee: {
    'workspace.read': 'all',
    'people.read': 'self',
    'pay.read': 'self',
    'kpis.read': 'self',
    'cycles.read': 'all',
    'assignments.read': 'self',
    'plans.read': 'self',
    'plans.acknowledge': 'self',
    'payouts.read': 'self',
    'my-bonus.read': 'self',
  },
  auditor: {
    'workspace.read': 'all',
    'members.read': 'all',
    'audit.read': 'all',
    'people.read': 'all',
    'pay.read': 'all',
    'data.read': 'all',
    'kpis.read': 'all',
    'cycles.read': 'all',
    'assignments.read': 'all',
    'plans.read': 'all',
    'payouts.read': 'all',
    'runs.read': 'all',
    'payout-inputs.read': 'all',
  },
};

const REACH: Readonly<Record<PermissionScope, number>> = { self: 1, 'own-teams': 2, all: 3 };

/** The widest scope in which the roles hold the permission; null where none of them does. */
export function permissionScope(roles: readonly Role[], permission: Permission): PermissionScope | null {
  let widest: PermissionScope | null = null;
  for (const role of roles) {
    const scope = ROLE_PERMISSIONS[role][permission];
    if (scope !== undefined && (widest === null || REACH[scope] > REACH[widest])) widest = scope;
  }
  return widest;
}

/** All that the roles may do, for a client that shows only what can be done. */
export function grantsOf(roles: readonly Role[]): readonly PermissionGrant[] {
  return PERMISSIONS.flatMap((permission) => {
    const scope = permissionScope(roles, permission);
    return scope === null ? [] : [{ permission, scope }];
  });
}

/** Whether roles open other people's pay. */
export function opensPay(roles: readonly Role[]): boolean {
  const scope = permissionScope(roles, 'pay.read');
  return scope !== null && scope !== 'self';
}

/**
 * Whether somebody may give others these roles, or the pay of a person by linking a login to them, by their own right:
 * nobody grants what they do not hold, and owners hold everything.
 */
export function mayGrant(granter: readonly Role[], roles: readonly Role[], personId: string | null): boolean {
  if (granter.includes('owner')) return true;
  return permissionScope(granter, 'members.manage') === 'all' && personId === null && !opensPay(roles);
}

/** Whether somebody may take a member's access away for a time: no owner's but by an owner, and HR nobody's who manages members. */
export function maySuspend(by: readonly Role[], member: readonly Role[]): boolean {
  if (by.includes('owner')) return true;
  if (member.includes('owner')) return false;
  const isBelow = permissionScope(by, 'members.manage') !== null || permissionScope(member, 'members.manage') === null;
  return permissionScope(by, 'members.suspend') === 'all' && isBelow;
}

/** Whether somebody may give it back: whoever does not see everybody's pay opens nobody's by it. */
export function mayRestore(by: readonly Role[], member: readonly Role[], personId: string | null): boolean {
  const opensNothing = permissionScope(by, 'pay.read') === 'all' || (personId === null && !opensPay(member));
  return maySuspend(by, member) && opensNothing;
}
