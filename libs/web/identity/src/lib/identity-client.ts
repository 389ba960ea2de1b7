import { inject, Injectable } from '@angular/core';
import { GraphqlClient } from '@premia/web-util';
import type {
  AcceptInvitationMutation,
  ConfirmEmailMutation,
  DemoLoginsQuery,
  InvitationQuery,
  ResetPasswordMutation,
  SignInMutation,
  SignUpMutation,
  SignUpMutationVariables,
} from './identity.graphql.generated';
import {
  AcceptInvitationDocument,
  ConfirmEmailDocument,
  DemoLoginsDocument,
  InvitationDocument,
  RequestPasswordResetDocument,
  ResetPasswordDocument,
  SignInDocument,
  SignUpDocument,
} from './identity.graphql.generated';

export type DemoLogin = DemoLoginsQuery['demoLogins'][number];

/** The operations of coming in. */
@Injectable({ providedIn: 'root' })
export class IdentityClient {
  readonly #client = inject(GraphqlClient);

  async signIn(email: string, password: string): Promise<SignInMutation['signIn']> {
    return (await this.#client.mutate(SignInDocument, { email, password })).signIn;
  }

  async signUp(account: SignUpMutationVariables): Promise<SignUpMutation['signUp']> {
    return (await this.#client.mutate(SignUpDocument, account)).signUp;
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

  async acceptInvitation(token: string, password: string): Promise<AcceptInvitationMutation['acceptInvitation']> {
    return (await this.#client.mutate(AcceptInvitationDocument, { token, password })).acceptInvitation;
  }

  async confirmEmail(token: string): Promise<ConfirmEmailMutation['confirmEmail']> {
    return (await this.#client.mutate(ConfirmEmailDocument, { token })).confirmEmail;
  }

  async demoLogins(): Promise<readonly DemoLogin[]> {
    return (await this.#client.query(DemoLoginsDocument, {})).demoLogins;
  }
}
