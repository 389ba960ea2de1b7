import { inject, Injectable } from '@angular/core';
import type { Locale } from '@premia/shared-contract';
import { GraphqlClient } from '@premia/web-util';
import type {
  AcceptInvitationMutation,
  AcceptInvitationMutationVariables,
  CompleteSignUpMutation,
  CompleteSignUpMutationVariables,
  ConfirmEmailMutation,
  DemoLoginsQuery,
  InvitationQuery,
  ResetPasswordMutation,
  SignInMutation,
  SignUpLinkQuery,
  SignUpMutation,
} from './identity.graphql.generated';
import {
  AcceptInvitationDocument,
  CompleteSignUpDocument,
  ConfirmEmailDocument,
  DemoLoginsDocument,
  InvitationDocument,
  RequestPasswordResetDocument,
  ResetPasswordDocument,
  SignInDocument,
  SignUpDocument,
  SignUpLinkDocument,
} from './identity.graphql.generated';

export type DemoLogin = DemoLoginsQuery['demoLogins'][number];

/** The operations of coming in. */
@Injectable({ providedIn: 'root' })
export class IdentityClient {
  readonly #client = inject(GraphqlClient);

  async signIn(email: string, password: string): Promise<SignInMutation['signIn']> {
    return (await this.#client.mutate(SignInDocument, { email, password })).signIn;
  }

  async signUp(email: string, locale: Locale): Promise<SignUpMutation['signUp']> {
    return (await this.#client.mutate(SignUpDocument, { email, locale })).signUp;
  }

  async signUpLink(token: string): Promise<SignUpLinkQuery['signUpLink']> {
    return (await this.#client.query(SignUpLinkDocument, { token })).signUpLink;
  }

  async completeSignUp(given: CompleteSignUpMutationVariables): Promise<CompleteSignUpMutation['completeSignUp']> {
    return (await this.#client.mutate(CompleteSignUpDocument, given)).completeSignUp;
  }

  async requestPasswordReset(email: string): Promise<{ readonly __typename: 'Done' }> {
    return (await this.#client.mutate(RequestPasswordResetDocument, { email })).requestPasswordReset;
  }

  async resetPassword(token: string, password: string): Promise<ResetPasswordMutation['resetPassword']> {
    return (await this.#client.mutate(ResetPasswordDocument, { token, password })).resetPassword;
  }

  async invitation(token: string): Promise<InvitationQuery['invitation']> {
    return (await this.#client.query(InvitationDocument, { token })).invitation;
  }

  async acceptInvitation(
    given: AcceptInvitationMutationVariables,
  ): Promise<AcceptInvitationMutation['acceptInvitation']> {
    return (await this.#client.mutate(AcceptInvitationDocument, given)).acceptInvitation;
  }

  async confirmEmail(token: string): Promise<ConfirmEmailMutation['confirmEmail']> {
    return (await this.#client.mutate(ConfirmEmailDocument, { token })).confirmEmail;
  }

  async demoLogins(): Promise<readonly DemoLogin[]> {
    return (await this.#client.query(DemoLoginsDocument, {})).demoLogins;
  }
}
