import { Global, Module } from '@nestjs/common';
import { Authentication } from '@premia/api-util-platform';
import { AcceptInvitationCommand } from './accept-invitation/accept-invitation.command';
import { AuditRefusedSignIns } from './attempts/audit-refused-sign-ins.task';
import { SignInAttempts } from './attempts/sign-in-attempts';
import { ConfirmEmailCommand } from './confirm-email/confirm-email.command';
import { DemoLoginsQueries } from './demo/demo-logins.queries';
import { MeQueries } from './me/me.queries';
import { MeResolver } from './me/me.resolver';
import { PasswordHashing } from './password/password-hashing';
import { RefreshSessionCommand } from './refresh-session/refresh-session.command';
import { RequestPasswordResetCommand } from './reset-password/request-password-reset.command';
import { ResetPasswordCommand } from './reset-password/reset-password.command';
import { SessionResolver } from './session.resolver';
import { AccessTokens } from './session/access-tokens';
import { RefreshCookie } from './session/refresh-cookie';
import { Sessions } from './session/sessions';
import { TokenAuthentication } from './session/token-authentication';
import { SignInCommand } from './sign-in/sign-in.command';
import { SignOutCommand } from './sign-out/sign-out.command';
import { CompleteSignUpCommand } from './sign-up/complete-sign-up.command';
import { RequestSignUpCommand } from './sign-up/request-sign-up.command';
import { SignedLinks } from './signed-links';
import { SwitchWorkspaceCommand } from './switch-workspace/switch-workspace.command';

/** Who somebody is: accounts, sessions, passwords, invitations accepted. Global, because every request is recognised by it. */
@Global()
@Module({
  providers: [
    { provide: Authentication, useClass: TokenAuthentication },
    AccessTokens,
    RefreshCookie,
    Sessions,
    PasswordHashing,
    SignInAttempts,
    AuditRefusedSignIns,
    SignInCommand,
    SignedLinks,
    RequestSignUpCommand,
    CompleteSignUpCommand,
    SignOutCommand,
    RefreshSessionCommand,
    RequestPasswordResetCommand,
    ResetPasswordCommand,
    AcceptInvitationCommand,
    ConfirmEmailCommand,
    SwitchWorkspaceCommand,
    DemoLoginsQueries,
    MeQueries,
    MeResolver,
    SessionResolver,
  ],
  exports: [Authentication],
})
export class IdentityModule {}
