import type { StateName } from '@premia/web-ui';
import type { Schema } from '@premia/web-util';
import type { Invitation } from '../organization-client';

/** Whether a person can sign in, as far as the reader may know. */
export type LoginState =
  | { readonly kind: 'member'; readonly roles: readonly Schema.Role[] }
  | { readonly kind: 'invited'; readonly invitation: Invitation }
  | { readonly kind: 'expired'; readonly invitation: Invitation }
  | { readonly kind: 'none' };

interface PossibleMember {
  readonly id: string;
  readonly email: string | null;
  readonly membershipRoles: readonly Schema.Role[] | null;
}

const GLYPHS: Readonly<Record<LoginState['kind'], StateName>> = {
  member: 'done',
  invited: 'pilot',
  expired: 'at-risk',
  none: 'neutral',
};

export function glyphOf(state: LoginState): StateName {
  return GLYPHS[state.kind];
}

/** An invitation is a person's by the link made when it was sent, or by the address. */
function isFor(invitation: Invitation, person: PossibleMember): boolean {
  if (invitation.personId !== null) return invitation.personId === person.id;
  return person.email !== null && invitation.email.toLowerCase() === person.email.toLowerCase();
}

/** The newest invitation decides; one that was revoked is as if it had never been sent. */
export function loginStateOf(person: PossibleMember, invitations: readonly Invitation[]): LoginState {
  if (person.membershipRoles !== null) return { kind: 'member', roles: person.membershipRoles };
  const newest = invitations
    .filter((invitation) => isFor(invitation, person))
    .reduce<Invitation | null>(
      (latest, invitation) => (latest === null || invitation.createdAt > latest.createdAt ? invitation : latest),
      null,
    );
  if (newest?.state === 'open') return { kind: 'invited', invitation: newest };
  if (newest?.state === 'expired') return { kind: 'expired', invitation: newest };
  return { kind: 'none' };
}
