import type { Permission, PermissionScope, Role } from '@premia/shared-contract';
import type { IconName } from '@premia/web-ui';

export interface NavigationItem {
  readonly key: string;
  readonly path: string;
  readonly icon: IconName;
  /** The letter after `g` that leads here; by place on the keyboard, so that it works in every layout. */
  readonly letter: string;
  /** Any of these opens the page. */
  readonly permissions: readonly Permission[];
  /** `others`: only for who sees more than their own. */
  readonly scope: 'own' | 'others';
}

/** Every place of the product, in the order of a working day. */
export const NAVIGATION: readonly NavigationItem[] = [
  { key: 'overview', path: '/overview', icon: 'home', letter: 'O', permissions: ['kpis.read'], scope: 'own' },
  { key: 'myBonus', path: '/my-bonus', icon: 'coin', letter: 'B', permissions: ['my-bonus.read'], scope: 'own' },
  { key: 'kpis', path: '/kpis', icon: 'chart', letter: 'K', permissions: ['kpis.read'], scope: 'own' },
  { key: 'people', path: '/people', icon: 'people', letter: 'P', permissions: ['people.read'], scope: 'others' },
  { key: 'data', path: '/data', icon: 'data', letter: 'D', permissions: ['data.read'], scope: 'others' },
  { key: 'cycles', path: '/cycles', icon: 'calendar', letter: 'C', permissions: ['assignments.read'], scope: 'others' },
  { key: 'plans', path: '/plans', icon: 'plan', letter: 'L', permissions: ['plans.read'], scope: 'own' },
  { key: 'payouts', path: '/payouts', icon: 'check', letter: 'R', permissions: ['runs.read'], scope: 'others' },
  {
    key: 'settings',
    path: '/settings',
    icon: 'settings',
    letter: 'S',
    permissions: ['members.read', 'audit.read'],
    scope: 'others',
  },
];

export type ScopeOf = (permission: Permission) => PermissionScope | null;

function isOpenTo(item: NavigationItem, scopeOf: ScopeOf): boolean {
  return item.permissions.some((permission) => {
    const scope = scopeOf(permission);
    return scope !== null && (item.scope === 'own' || scope !== 'self');
  });
}

/** What this person can go to. */
export function navigationFor(scopeOf: ScopeOf): readonly NavigationItem[] {
  return NAVIGATION.filter((item) => isOpenTo(item, scopeOf));
}

/** The page that answers each role's first question (product §1), widest role first. */
const FIRST_PAGES: readonly (readonly [Role, string])[] = [
  ['owner', 'overview'],
  ['head', 'overview'],
  ['hr', 'payouts'],
  ['admin', 'people'],
  ['auditor', 'payouts'],
  ['employee', 'myBonus'],
];

/** Where `/` leads. */
export function firstPath(roles: readonly Role[], scopeOf: ScopeOf): string {
  const open = navigationFor(scopeOf);
  for (const [role, key] of FIRST_PAGES) {
    const item = roles.includes(role) ? open.find((candidate) => candidate.key === key) : undefined;
    if (item !== undefined) return item.path;
  }
  return open[0]?.path ?? '/nothing-yet';
}
