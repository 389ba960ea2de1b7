import { Injectable } from '@nestjs/common';
import { brokenUniqueness, createWorkspace, type Transaction, UnitOfWork } from '@premia/api-data-access';
import { InvalidInput, type RequestContext } from '@premia/api-util-platform';
import { message } from '@premia/shared-messages';
import { type Account, createAccount, findAccount, setPassword } from '../account';
import { type Attempt, SignInAttempts } from '../attempts/sign-in-attempts';
import { LinkNotValid, TooManyAttempts, WrongCredentials } from '../identity.errors';
import { PasswordHashing } from '../password/password-hashing';
import { newPasswordFaults } from '../password/password-rules';
import { type OpenSession, Sessions } from '../session/sessions';
import { SignedLinks } from '../signed-links';
import type { CompleteSignUpArguments } from './sign-up.input';
import { SignUpLink } from './sign-up-link.type';
import { leaveWorkspaces } from './unconfirmed-account';

type Outcome = OpenSession | LinkNotValid | InvalidInput | WrongCredentials | TooManyAttempts;

@Injectable()
export class CompleteSignUpCommand {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly passwords: PasswordHashing,
    private readonly sessions: Sessions,
    private readonly attempts: SignInAttempts,
    private readonly links: SignedLinks,
  ) {}

  /** What the link of the e-mail opens to. */
  async preview(ctx: RequestContext, token: string): Promise<SignUpLink | LinkNotValid> {
    const email = this.links.read(ctx, 'sign-up', token);
    if (email === null) return new LinkNotValid(ctx);
    const account = await this.#find(ctx, email);
    return new SignUpLink({ email, accountExists: account !== null && isOwned(account) });
  }

  /**
   * Makes an account with an empty workspace and signs its owner in. Whoever has an account gives its password and gets a
   * further workspace. An account whose address nobody had confirmed may be a stranger's: it starts anew.
   */
  async run(ctx: RequestContext, given: CompleteSignUpArguments): Promise<Outcome> {
    const email = this.links.read(ctx, 'sign-up', given.token);
    if (email === null) return new LinkNotValid(ctx);
    // Of two clicks at once the second finds that there is an account by now.
    return (
      (await this.#complete(ctx, email, given)) ?? (await this.#complete(ctx, email, given)) ?? new LinkNotValid(ctx)
    );
  }

  #find(ctx: RequestContext, email: string): Promise<Account | null> {
    return this.unitOfWork.runInIdentity(ctx, (tx) => findAccount(tx, email));
  }

  async #complete(ctx: RequestContext, email: string, given: CompleteSignUpArguments): Promise<Outcome | null> {
    const account = await this.#find(ctx, email);
    if (account !== null && isOwned(account)) {
      const attempt = await this.attempts.admit(ctx, email);
      if ('retryAt' in attempt) return new TooManyAttempts(ctx, attempt.retryAt);
      if (!(await this.passwords.matches(account.passwordHash, given.password))) {
        await this.attempts.failed(ctx, attempt);
        return new WrongCredentials(ctx);
      }
      return this.#enter(ctx, given, () => Promise.resolve(account.userId), attempt);
    }
    const { password, locale, name = null } = given;
    const faults = [
      ...newPasswordFaults(password, email, given.workspaceName).map((fault) => ({ ...fault, path: 'password' })),
      ...(name === null ? [{ path: 'name', reason: message('problem.REQUIRED.text') }] : []),
    ];
    if (faults.length > 0) return new InvalidInput(ctx, faults);
    const passwordHash = await this.passwords.hash(password);
    try {
      return await this.#enter(ctx, given, (tx) =>
        account === null
          ? createAccount(tx, { email, name, passwordHash, locale })
          : this.#takeOver(tx, account.userId, { name, passwordHash }),
      );
    } catch (error) {
      if (brokenUniqueness(error) === 'users_email_unique') return null;
      throw error;
    }
  }

  #enter(
    ctx: RequestContext,
    { workspaceName: name, currency, timeZone, locale }: CompleteSignUpArguments,
    userOf: (tx: Transaction) => Promise<string | null>,
    attempt: Attempt | null = null,
  ): Promise<OpenSession | null> {
    return this.unitOfWork.runInIdentity(ctx, async (tx) => {
      const userId = await userOf(tx);
      if (userId === null) return null;
      const tenantId =
        (await sameSignUp(tx, userId, name)) ??
        (await createWorkspace(tx, { name, currency, timeZone, locale, isSample: false, ownerUserId: userId }));
      if (attempt !== null) await this.attempts.succeeded(tx, attempt);
      return this.sessions.open(tx, userId, tenantId);
    });
  }

  /** Null where somebody has confirmed the address meanwhile. */
  async #takeOver(
    tx: Transaction,
    userId: string,
    { name, passwordHash }: { readonly name: string | null; readonly passwordHash: string },
  ): Promise<string | null> {
    const taken = await tx.execute(
      'update premia.users set email_confirmed_at = $2, name = $3 where id = $1 and email_confirmed_at is null',
      [userId, tx.ctx.now, name],
    );
    if (taken === 0) return null;
    await setPassword(tx, userId, passwordHash);
    await this.sessions.revokeAll(tx, userId, 'password-changed');
    await leaveWorkspaces(tx, userId);
    return userId;
  }
}

function isOwned(account: Account): boolean {
  return account.emailConfirmedAt !== null;
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
