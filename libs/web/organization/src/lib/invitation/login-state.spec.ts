import { describe, expect, it } from '@jest/globals';
import { anInvitation, aPerson } from '../testing/organization-harness';
import { loginStateOf } from './login-state';

describe('Whether a person can sign in', () => {
  it('is told by the roles of a member, whatever was sent before', () => {
    const person = aPerson({ membershipRoles: ['head'] });
    expect(loginStateOf(person, [anInvitation({ state: 'expired' })])).toEqual({ kind: 'member', roles: ['head'] });
  });

  it('is told by the newest invitation', () => {
    const invitations = [
      anInvitation({ id: 'old', createdAt: '2021-01-01T00:00:00Z', state: 'expired' }),
      anInvitation({ id: 'new', createdAt: '2021-02-01T00:00:00Z', state: 'open' }),
    ];
    expect(loginStateOf(aPerson(), invitations)).toMatchObject({ kind: 'invited', invitation: { id: 'new' } });
  });

  it('knows an invitation without a person by its address', () => {
    const invitation = anInvitation({ personId: null, email: 'Search@Example.com' });
    expect(loginStateOf(aPerson(), [invitation]).kind).toBe('invited');
    expect(loginStateOf(aPerson({ email: null }), [invitation]).kind).toBe('none');
  });

  it('takes a revoked invitation for none, and another person’s not at all', () => {
    expect(loginStateOf(aPerson(), [anInvitation({ state: 'revoked' })]).kind).toBe('none');
    expect(loginStateOf(aPerson(), [anInvitation({ personId: 'somebody-else' })]).kind).toBe('none');
  });
});
