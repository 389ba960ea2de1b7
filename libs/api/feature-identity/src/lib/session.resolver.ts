import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import {
  type ContextualRequest,
  Ctx,
  HttpRequest,
  Problem,
  Public,
  type RequestContext,
  SignedIn,
  type UserContext,
} from '@premia/api-util-platform';
import { AcceptInvitationCommand } from './accept-invitation/accept-invitation.command';
import { ConfirmEmailCommand } from './confirm-email/confirm-email.command';
import { DemoLogin } from './demo/demo-login.type';
import { DemoLoginsQueries } from './demo/demo-logins.queries';
import {
  AcceptInvitationResult,
  CompleteSignUpResult,
  ConfirmEmailResult,
  InvitationResult,
  RefreshSessionResult,
  ResetPasswordResult,
  SignInResult,
  SignUpLinkResult,
  SignUpResult,
  SwitchWorkspaceResult,
} from './identity.results';
import { MeQueries } from './me/me.queries';
import { Done, SignedInType } from './me/me.type';
import { RefreshSessionCommand } from './refresh-session/refresh-session.command';
import { RequestPasswordResetCommand } from './reset-password/request-password-reset.command';
import { ResetPasswordCommand } from './reset-password/reset-password.command';
import {
  AcceptInvitationArguments,
  LinkAndPasswordArguments,
  LinkArguments,
  RequestPasswordResetArguments,
  SignInArguments,
  SwitchWorkspaceArguments,
} from './session.input';
import { RefreshCookie } from './session/refresh-cookie';
import type { OpenSession } from './session/sessions';
import { SignInCommand } from './sign-in/sign-in.command';
import { SignOutCommand } from './sign-out/sign-out.command';
import { CompleteSignUpCommand } from './sign-up/complete-sign-up.command';
import { RequestSignUpCommand } from './sign-up/request-sign-up.command';
import { CompleteSignUpArguments, SignUpArguments } from './sign-up/sign-up.input';
import { SwitchWorkspaceCommand } from './switch-workspace/switch-workspace.command';

@Resolver()
export class SessionResolver {
  constructor(
    private readonly signInCommand: SignInCommand,
    private readonly requestSignUpCommand: RequestSignUpCommand,
    private readonly completeSignUpCommand: CompleteSignUpCommand,
    private readonly refreshSessionCommand: RefreshSessionCommand,
    private readonly signOutCommand: SignOutCommand,
    private readonly requestPasswordResetCommand: RequestPasswordResetCommand,
    private readonly resetPasswordCommand: ResetPasswordCommand,
    private readonly acceptInvitationCommand: AcceptInvitationCommand,
    private readonly confirmEmailCommand: ConfirmEmailCommand,
    private readonly switchWorkspaceCommand: SwitchWorkspaceCommand,
    private readonly demoLoginsQueries: DemoLoginsQueries,
    private readonly meQueries: MeQueries,
    private readonly cookie: RefreshCookie,
  ) {}

  @Query(() => [DemoLogin], { description: 'Empty in production and where there is no demo workspace' })
  @Public()
  demoLogins(@Ctx() ctx: RequestContext): Promise<readonly DemoLogin[]> {
    return this.demoLoginsQueries.demoLogins(ctx);
  }

  @Query(() => InvitationResult)
  @Public()
  invitation(@Ctx() ctx: RequestContext, @Args() { token }: LinkArguments): Promise<typeof InvitationResult> {
    return this.acceptInvitationCommand.preview(ctx, token);
  }

  @Mutation(() => SignInResult)
  @Public()
  async signIn(
    @Ctx() ctx: RequestContext,
    @HttpRequest() request: ContextualRequest,
    @Args() given: SignInArguments,
  ): Promise<typeof SignInResult> {
    return this.#enter(ctx, request, await this.signInCommand.run(ctx, given));
  }

  @Mutation(() => SignUpResult, {
    description: 'Sends a link; the same answer whether or not there is such an account',
  })
  @Public()
  async signUp(@Ctx() ctx: RequestContext, @Args() given: SignUpArguments): Promise<typeof SignUpResult> {
    return (await this.requestSignUpCommand.run(ctx, given)) ?? new Done();
  }

  @Query(() => SignUpLinkResult)
  @Public()
  signUpLink(@Ctx() ctx: RequestContext, @Args() { token }: LinkArguments): Promise<typeof SignUpLinkResult> {
    return this.completeSignUpCommand.preview(ctx, token);
  }

  @Mutation(() => CompleteSignUpResult, { description: 'Makes a workspace by the link that was sent' })
  @Public()
  async completeSignUp(
    @Ctx() ctx: RequestContext,
    @HttpRequest() request: ContextualRequest,
    @Args() given: CompleteSignUpArguments,
  ): Promise<typeof CompleteSignUpResult> {
    return this.#enter(ctx, request, await this.completeSignUpCommand.run(ctx, given));
  }

  @Mutation(() => RefreshSessionResult, { description: 'Goes on with the session of the cookie' })
  @Public()
  async refreshSession(
    @Ctx() ctx: RequestContext,
    @HttpRequest() request: ContextualRequest,
  ): Promise<typeof RefreshSessionResult> {
    const outcome = await this.refreshSessionCommand.run(ctx, this.cookie.read(request));
    if (outcome instanceof Problem) this.cookie.clear(request);
    return this.#enter(ctx, request, outcome);
  }

  @Mutation(() => Done)
  @Public()
  async signOut(@Ctx() ctx: RequestContext, @HttpRequest() request: ContextualRequest): Promise<Done> {
    await this.signOutCommand.run(ctx, this.cookie.read(request));
    this.cookie.clear(request);
    return new Done();
  }

  @Mutation(() => Done, { description: 'Ends every session of the user, on every device, at once' })
  @SignedIn()
  async signOutEverywhere(@Ctx() ctx: UserContext, @HttpRequest() request: ContextualRequest): Promise<Done> {
    await this.signOutCommand.everywhere(ctx);
    this.cookie.clear(request);
    return new Done();
  }

  @Mutation(() => Done, { description: 'The same answer whether or not there is such an account' })
  @Public()
  async requestPasswordReset(
    @Ctx() ctx: RequestContext,
    @Args() { email }: RequestPasswordResetArguments,
  ): Promise<Done> {
    await this.requestPasswordResetCommand.run(ctx, email);
    return new Done();
  }

  @Mutation(() => ResetPasswordResult)
  @Public()
  async resetPassword(
    @Ctx() ctx: RequestContext,
    @HttpRequest() request: ContextualRequest,
    @Args() given: LinkAndPasswordArguments,
  ): Promise<typeof ResetPasswordResult> {
    return this.#enter(ctx, request, await this.resetPasswordCommand.run(ctx, given));
  }

  @Mutation(() => AcceptInvitationResult)
  @Public()
  async acceptInvitation(
    @Ctx() ctx: RequestContext,
    @HttpRequest() request: ContextualRequest,
    @Args() given: AcceptInvitationArguments,
  ): Promise<typeof AcceptInvitationResult> {
    return this.#enter(ctx, request, await this.acceptInvitationCommand.run(ctx, given));
  }

  @Mutation(() => ConfirmEmailResult, { description: 'Follows the link that was sent to the address of a new account' })
  @Public()
  async confirmEmail(@Ctx() ctx: RequestContext, @Args() { token }: LinkArguments): Promise<typeof ConfirmEmailResult> {
    return (await this.confirmEmailCommand.run(ctx, token)) ?? new Done();
  }

  @Mutation(() => Done, { description: 'Sends that link again, if the address is still to be confirmed' })
  @SignedIn()
  async sendEmailConfirmation(@Ctx() ctx: UserContext): Promise<Done> {
    await this.confirmEmailCommand.sendAgain(ctx);
    return new Done();
  }

  @Mutation(() => SwitchWorkspaceResult)
  @SignedIn()
  async switchWorkspace(
    @Ctx() ctx: UserContext,
    @HttpRequest() request: ContextualRequest,
    @Args() { workspaceId }: SwitchWorkspaceArguments,
  ): Promise<typeof SwitchWorkspaceResult> {
    return this.#enter(ctx, request, await this.switchWorkspaceCommand.run(ctx, workspaceId));
  }

  /** Puts the cookie and answers with the user; a problem stays what it is. */
  async #enter<Refusal extends Problem>(
    ctx: RequestContext,
    request: ContextualRequest,
    outcome: OpenSession | Refusal,
  ): Promise<SignedInType | Refusal> {
    if (outcome instanceof Problem) return outcome;
    if (outcome.refreshToken !== null) this.cookie.write(request, outcome.refreshToken);
    return this.meQueries.signedIn(ctx, outcome);
  }
}
