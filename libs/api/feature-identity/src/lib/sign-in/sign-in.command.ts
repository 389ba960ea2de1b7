import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@premia/api-data-access';
import type { RequestContext } from '@premia/api-util-platform';
import { findAccount } from '../account';
import { auditStart } from '../account-audit';
import { SignInAttempts } from '../attempts/sign-in-attempts';
import { TooManyAttempts, WrongCredentials } from '../identity.errors';
import { PasswordHashing } from '../password/password-hashing';
import type { SignInArguments } from '../session.input';
import { type OpenSession, Sessions } from '../session/sessions';

@Injectable()
export class SignInCommand {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly passwords: PasswordHashing,
    private readonly sessions: Sessions,
    private readonly attempts: SignInAttempts,
  ) {}

  /**
   * Opens a session for the owner of the password. The same steps are taken, and the same time passes, whether or not
   * there is an account of that address.
   */
  async run(
    ctx: RequestContext,
    { email, password }: SignInArguments,
  ): Promise<OpenSession | WrongCredentials | TooManyAttempts> {
    const attempt = await this.attempts.admit(ctx, email);
    if ('retryAt' in attempt) return new TooManyAttempts(ctx, attempt.retryAt);
    const account = await this.unitOfWork.runInIdentity(ctx, (tx) => findAccount(tx, email));
    const matches = await this.passwords.matches(account?.passwordHash ?? null, password);
    if (!matches || account === null) {
      await this.attempts.failed(ctx, attempt);
      return new WrongCredentials(ctx);
    }
    return this.unitOfWork.runInIdentity(ctx, async (tx) => {
      await this.attempts.succeeded(tx, attempt);
      const session = await this.sessions.open(tx, account.userId, null);
      await auditStart(tx, session);
      return session;
    });
  }
}
