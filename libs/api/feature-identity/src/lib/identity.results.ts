import { createUnionType } from '@nestjs/graphql';
import { Conflict, InvalidInput, NotFound } from '@premia/api-util-platform';
import { InvitationPreview } from './accept-invitation/invitation-preview.type';
import { LinkNotValid, SessionEnded, TooManyAttempts, WrongCredentials } from './identity.errors';
import { SignedIn } from './me/me.type';

export const SignInResult = createUnionType({
  name: 'SignInResult',
  types: () => [SignedIn, WrongCredentials, TooManyAttempts, InvalidInput] as const,
});

export const SignUpResult = createUnionType({
  name: 'SignUpResult',
  types: () => [SignedIn, InvalidInput, Conflict, TooManyAttempts] as const,
});

export const RefreshSessionResult = createUnionType({
  name: 'RefreshSessionResult',
  types: () => [SignedIn, SessionEnded] as const,
});

export const ResetPasswordResult = createUnionType({
  name: 'ResetPasswordResult',
  types: () => [SignedIn, LinkNotValid, InvalidInput] as const,
});

export const AcceptInvitationResult = createUnionType({
  name: 'AcceptInvitationResult',
  types: () => [SignedIn, LinkNotValid, InvalidInput, WrongCredentials, TooManyAttempts] as const,
});

export const InvitationResult = createUnionType({
  name: 'InvitationResult',
  types: () => [InvitationPreview, LinkNotValid] as const,
});

export const SwitchWorkspaceResult = createUnionType({
  name: 'SwitchWorkspaceResult',
  types: () => [SignedIn, NotFound] as const,
});
