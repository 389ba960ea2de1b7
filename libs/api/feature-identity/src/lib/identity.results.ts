import { createUnionType } from '@nestjs/graphql';
import { InvalidInput, NotFound } from '@premia/api-util-platform';
import { InvitationPreview } from './accept-invitation/invitation-preview.type';
import { LinkNotValid, SessionEnded, TooManyAttempts, WrongCredentials } from './identity.errors';
import { Done, Me, SignedInType } from './me/me.type';
import { SignUpLink } from './sign-up/sign-up-link.type';

export const SignInResult = createUnionType({
  name: 'SignInResult',
  types: () => [SignedInType, WrongCredentials, TooManyAttempts, InvalidInput] as const,
});

export const SignUpResult = createUnionType({
  name: 'SignUpResult',
  types: () => [Done, InvalidInput, TooManyAttempts] as const,
});

export const SignUpLinkResult = createUnionType({
  name: 'SignUpLinkResult',
  types: () => [SignUpLink, LinkNotValid] as const,
});

export const CompleteSignUpResult = createUnionType({
  name: 'CompleteSignUpResult',
  types: () => [SignedInType, LinkNotValid, InvalidInput, WrongCredentials, TooManyAttempts] as const,
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

export const UpdateMyNameResult = createUnionType({
  name: 'UpdateMyNameResult',
  types: () => [Me, InvalidInput] as const,
});

export const SwitchWorkspaceResult = createUnionType({
  name: 'SwitchWorkspaceResult',
  types: () => [SignedInType, NotFound] as const,
});
