import type { TenantContext } from '@premia/api-util-platform';
import { type Permission, type Role, ROLES, RUN_LIFE_CYCLE, transitionOf } from '@premia/shared-contract';
import { may, type RightsObject } from './may';
import type { OrganizationScope } from './organization-scope';

const ME = 'person-me';
const RELATIONS: Readonly<Record<'self' | 'own team' | 'another team' | 'no team', RightsObject>> = {
  self: { personId: ME, teamId: 'team-above' },
  'own team': { personId: 'person-other', teamId: 'team-headed' },
  'another team': { personId: 'person-other', teamId: 'team-other' },
  'no team': { personId: 'person-other', teamId: null },
};
type Relation = keyof typeof RELATIONS;
const EVERYBODY: readonly Relation[] = ['self', 'own team', 'another team', 'no team'];

function as(role: Role): TenantContext {
  return {
    requestId: 'test',
    operation: {},
    locale: 'en',
    now: new Date(0),
    userId: 'user-me',
    sessionId: null,
    tenantId: 'tenant',
    personId: ME,
    roles: [role],
    ip: '',
    userAgent: '',
  };
}

function scope(headsSeePay: boolean): OrganizationScope {
  return { today: '2021-03-05', currency: 'INR', headedTeamIds: ['team-headed'], headsSeePay };
}

/** Product §9: whose pay a role sees, with heads seeing pay and without. */
const PAY: Readonly<Record<Role, readonly [readonly Relation[], readonly Relation[]]>> = {
  owner: [EVERYBODY, EVERYBODY],
  hr: [EVERYBODY, EVERYBODY],
  auditor: [EVERYBODY, EVERYBODY],
  admin: [[], []],
  head: [['self', 'own team'], ['self']],
  employee: [['self'], ['self']],
};
const PEOPLE: Readonly<Record<Role, readonly Relation[]>> = {
  owner: EVERYBODY,
  admin: EVERYBODY,
  hr: EVERYBODY,
  auditor: EVERYBODY,
  head: ['self', 'own team'],
  employee: ['self'],
};

const openTo = (role: Role, permission: Permission, headsSeePay: boolean): readonly Relation[] =>
  EVERYBODY.filter((relation) => may(as(role), permission, RELATIONS[relation], scope(headsSeePay)));

describe.each(ROLES)('as %s', (role) => {
  it.each(['pay.read', 'payouts.read'] as const)('%s opens the pay of whom the role may see', (permission) => {
    expect([openTo(role, permission, true), openTo(role, permission, false)]).toEqual(PAY[role]);
  });

  it('people are seen whatever the policy on pay', () => {
    expect([openTo(role, 'people.read', true), openTo(role, 'people.read', false)]).toEqual([
      PEOPLE[role],
      PEOPLE[role],
    ]);
  });

  it('nobody approves what they are paid by, have calculated or have submitted', () => {
    const approve = transitionOf(RUN_LIFE_CYCLE, 'submitted', 'approve');
    if (approve === null) throw new Error('A submitted run can be approved');
    const approves = (object: RightsObject) => may(as(role), approve, object, scope(true));
    expect(approves(RELATIONS.self)).toBe(false);
    for (const part of ['calculator', 'submitter'] as const)
      expect(approves({ ...RELATIONS['own team'], parts: { [part]: 'user-me' } })).toBe(false);
    const byAnother = { ...RELATIONS['own team'], parts: { calculator: 'user-other', submitter: 'user-third' } };
    expect(approves(byAnother)).toBe(role === 'owner' || role === 'hr');
  });
});
