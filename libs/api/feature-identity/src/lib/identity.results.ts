import { createUnionType } from '@nestjs/graphql';
import { Conflict, InvalidInput, NotFound } from '@premia/api-util-platform';
import { InvitationPreview } from './accept-invitation/invitation-preview.type';
import { LinkNotValid, SessionEnded, TooManyAttempts, WrongCredentials } from './identity.errors';
import { Done, SignedInType } from './me/me.type';

export const SignInResult = createUnionType({
  name: 'SignInResult',
  types: () => [SignedInType, WrongCredentials, TooManyAttempts, InvalidInput] as const,
});

export const SignUpResult = createUnionType({
  name: 'SignUpResult',
  types: () => [SignedInType, InvalidInput, Conflict, TooManyAttempts] as const,
});

export const RefreshSessionResult = createUnionType({
  name: 'RefreshSessionResult',
  types: () => [SignedInType, SessionEnded] as const,
});

export const ResetPasswordResult = createUnionType({
  name: 'ResetPasswordResult',
  types: () => [SignedInType, LinkNotValid, InvalidInput] as const,
});

export const AcceptInvitationResult = createUnionType({
  name: 'AcceptInvitationResult',
  types: () => [SignedInType, LinkNotValid, InvalidInput, WrongCredentials, TooManyAttempts] as const,
});

export const ConfirmEmailResult = createUnionType({
  name: 'ConfirmEmailResult',
  types: () => [Done, LinkNotValid] as const,
});

export const InvitationResult = createUnionType({
  name: 'InvitationResult',
  types: () => [InvitationPreview, LinkNotValid] as const,
});

export const SwitchWorkspaceResult = createUnionType({
  name: 'SwitchWorkspaceResult',
  types: () => [SignedInType, NotFound] as const,
});
