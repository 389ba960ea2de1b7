import { grantsOf, PERMISSIONS, permissionScope, ROLE_PERMISSIONS } from './permissions';
import { ROLES } from './roles';

it('keeps to the table of product §9', () => {
  const table = PERMISSIONS.map((permission) => [
    permission,
    ...ROLES.flatMap((role) => {
      const scope = ROLE_PERMISSIONS[role][permission];
      return scope === undefined ? [] : [`${role}: ${scope}`];
    }),
  ]);
  expect(table.map((row) => row.join(' | '))).toMatchSnapshot();
});

it('gives a person of several roles the widest reach of them', () => {
  expect(permissionScope(['employee'], 'pay.read')).toBe('self');
  expect(permissionScope(['employee', 'head'], 'pay.read')).toBe('own-teams');
  expect(permissionScope(['head', 'hr', 'employee'], 'pay.read')).toBe('all');
});

it('gives nobody what no role of theirs holds', () => {
  expect(permissionScope([], 'workspace.read')).toBeNull();
  expect(permissionScope(['admin'], 'pay.read')).toBeNull();
  expect(permissionScope(['auditor'], 'runs.approve')).toBeNull();
});

it('keeps pay from admins, and approving apart from preparing where one role does both', () => {
  for (const permission of ['pay.read', 'payouts.read', 'terms.manage', 'runs.approve'] as const) {
    expect(ROLE_PERMISSIONS.admin[permission]).toBeUndefined();
  }
  expect(ROLE_PERMISSIONS.owner['runs.submit']).toBeUndefined();
});

it('lets auditors read and nothing else', () => {
  expect(grantsOf(['auditor']).every(({ permission }) => permission.endsWith('.read'))).toBe(true);
});
