import type { Role } from '@premia/shared-contract';
import { permissionScope, ROLE_PERMISSIONS } from '@premia/shared-contract';
import { firstPath, NAVIGATION, navigationFor } from './navigation';

const scopesOf =
  (...roles: Role[]): Parameters<typeof navigationFor>[0] =>
  (permission) =>
    permissionScope(roles, permission);
const keysOf = (...roles: Role[]): string[] => navigationFor(scopesOf(...roles)).map((item) => item.key);

describe('the navigation', () => {
  it('shows an employee what is theirs, and nothing of others', () => {
    expect(keysOf('employee')).toEqual(['overview', 'myBonus', 'kpis', 'plans']);
  });

  it('shows a head the whole of their work', () => {
    expect(keysOf('head')).toEqual(['overview', 'myBonus', 'kpis', 'people', 'data', 'cycles', 'plans', 'payouts']);
  });

  it('shows an admin no pay', () => {
    expect(keysOf('admin')).not.toEqual(expect.arrayContaining(['payouts']));
    expect(keysOf('admin')).toContain('settings');
  });

  it('adds up several roles', () => {
    expect(keysOf('employee', 'auditor')).toEqual(expect.arrayContaining(['myBonus', 'payouts', 'settings']));
  });

  it('shows nothing to who may do nothing', () => {
    expect(navigationFor(() => null)).toEqual([]);
  });

  it('gives every place a letter of its own', () => {
    expect(new Set(NAVIGATION.map((item) => item.letter)).size).toBe(NAVIGATION.length);
  });
});

describe('the first page', () => {
  it.each<[Role, string]>([
    ['owner', '/overview'],
    ['head', '/overview'],
    ['hr', '/payouts'],
    ['admin', '/people'],
    ['auditor', '/payouts'],
    ['employee', '/my-bonus'],
  ])('of the %s answers their first question at %s', (role, path) => {
    expect(firstPath([role], scopesOf(role))).toBe(path);
  });

  it('is that of the widest role where there are several', () => {
    expect(firstPath(['employee', 'head'], scopesOf('employee', 'head'))).toBe('/overview');
  });

  it('is one that is open, for every role there is', () => {
    for (const role of Object.keys(ROLE_PERMISSIONS) as Role[]) {
      expect(navigationFor(scopesOf(role)).map((item) => item.path)).toContain(firstPath([role], scopesOf(role)));
    }
  });

  it('says so where nothing is open', () => {
    expect(firstPath([], () => null)).toBe('/nothing-yet');
  });
});
