import { Injectable } from '@nestjs/common';
import { brokenUniqueness, createWorkspace, type Transaction, UnitOfWork } from '@premia/api-data-access';
import { Conflict, type RequestContext } from '@premia/api-util-platform';
import { message } from '@premia/shared-messages';
import { createAccount, findAccount } from '../account';
import { type Attempt, SignInAttempts } from '../attempts/sign-in-attempts';
import { ConfirmEmailCommand } from '../confirm-email/confirm-email.command';
import { TooManyAttempts } from '../identity.errors';
import { PasswordHashing } from '../password/password-hashing';
import { type OpenSession, Sessions } from '../session/sessions';
import type { SignUpArguments } from './sign-up.input';

@Injectable()
export class SignUpCommand {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly passwords: PasswordHashing,
    private readonly sessions: Sessions,
    private readonly attempts: SignInAttempts,
    private readonly confirmation: ConfirmEmailCommand,
  ) {}

  /**
   * Makes an account and an empty workspace with its owner signed in. Who already has an account and gives its password
   * gets a further workspace.
   */
  async run(ctx: RequestContext, given: SignUpArguments): Promise<OpenSession | Conflict | TooManyAttempts> {
    const attempt = await this.attempts.admit(ctx, given.email);
    if ('retryAt' in attempt) return new TooManyAttempts(ctx, attempt.retryAt);
    try {
      return await this.#signUp(ctx, given, attempt);
    } catch (error) {
      if (brokenUniqueness(error) === 'users_email_unique') return emailTaken(ctx);
      throw error;
    }
  }

  async #signUp(
    ctx: RequestContext,
    { email, password, workspaceName: name, currency, timeZone, locale }: SignUpArguments,
    attempt: Attempt,
  ): Promise<OpenSession | Conflict | TooManyAttempts> {
    const account = await this.unitOfWork.runInIdentity(ctx, (tx) => findAccount(tx, email));
    if (account !== null && !(await this.passwords.matches(account.passwordHash, password))) return emailTaken(ctx);
    const refused = await this.attempts.admitWorkspace(ctx);
    if (refused !== null) return new TooManyAttempts(ctx, refused.retryAt);
    const passwordHash = account === null ? await this.passwords.hash(password) : null;
    return this.unitOfWork.runInIdentity(ctx, async (tx) => {
      const isNew = passwordHash !== null;
      const userId = isNew ? await createAccount(tx, { email, passwordHash, locale }) : (account?.userId ?? '');
      if (isNew) await this.confirmation.send(tx, { userId, email, locale });
      const tenantId =
        (await sameSignUp(tx, userId, name)) ??
        (await createWorkspace(tx, { name, currency, timeZone, locale, isSample: false, ownerUserId: userId }));
      await this.attempts.succeeded(tx, attempt);
      return this.sessions.open(tx, userId, tenantId);
    });
  }
}

function emailTaken(ctx: RequestContext): Conflict {
  return new Conflict(ctx, message('problem.IDENTITY.EMAIL_TAKEN'));
}

/** Within this time a sign-up for a workspace of the same name is taken for one whose answer was lost. */
const SAME_WITHIN_MINUTES = 10;

/** The workspace that the same sign-up has made just before, if there was one. Two at once: the second waits for the first. */
async function sameSignUp(tx: Transaction, userId: string, name: string): Promise<string | null> {
  await tx.bind({ userId });
  await tx.query('SELECT FROM premia.users WHERE id = $1 FOR UPDATE', [userId]);
  const [made] = await tx.query<{ id: string }>(
    `SELECT t.id FROM premia.tenants t JOIN premia.memberships m ON m.tenant_id = t.id
     WHERE m.user_id = $1 AND m.ended_at IS NULL AND 'owner' = ANY (m.roles) AND t.name = $2
       AND t.created_at > $3::timestamptz - make_interval(mins => $4) LIMIT 1`,
    [userId, name, tx.ctx.now, SAME_WITHIN_MINUTES],
  );
  return made?.id ?? null;
}
