import { Injectable } from '@nestjs/common';
import { type Transaction, UnitOfWork } from '@premia/api-data-access';
import { hashToken, type InvalidInput, type RequestContext } from '@premia/api-util-platform';
import { confirmEmail, setPassword } from '../account';
import { auditAccount } from '../account-audit';
import { SignInAttempts } from '../attempts/sign-in-attempts';
import { LinkNotValid } from '../identity.errors';
import { PasswordHashing } from '../password/password-hashing';
import { newPasswordFaults, passwordRefused } from '../password/password-rules';
import type { LinkAndPasswordArguments } from '../session.input';
import { type OpenSession, Sessions } from '../session/sessions';
import { leaveWorkspaces } from '../sign-up/unconfirmed-account';

interface ResetRow {
  readonly user_id: string;
  readonly email: string;
  readonly confirmed: boolean;
}

@Injectable()
export class ResetPasswordCommand {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly passwords: PasswordHashing,
    private readonly sessions: Sessions,
    private readonly attempts: SignInAttempts,
  ) {}

  /** Sets the password of the link's account, ends its sessions and its other links, and opens a new session. */
  async run(
    ctx: RequestContext,
    { token, password }: LinkAndPasswordArguments,
  ): Promise<OpenSession | LinkNotValid | InvalidInput> {
    const known = await this.unitOfWork.runInIdentity(ctx, (tx) => lockReset(tx, token));
    if (known === null) return new LinkNotValid(ctx);
    const faults = newPasswordFaults(password, known.email);
    if (faults.length > 0) return passwordRefused(ctx, faults);
    const passwordHash = await this.passwords.hash(password);
    return this.unitOfWork.runInIdentity(ctx, async (tx) => {
      const reset = await lockReset(tx, token);
      if (reset === null) return new LinkNotValid(ctx);
      await setPassword(tx, reset.user_id, passwordHash);
      const closedWorkspaces = reset.confirmed ? 0 : await leaveWorkspaces(tx, reset.user_id);
      await confirmEmail(tx, reset.user_id);
      await tx.execute('UPDATE premia.password_resets SET used_at = $2 WHERE user_id = $1 AND used_at IS NULL', [
        reset.user_id,
        ctx.now,
      ]);
      await this.sessions.revokeAll(tx, reset.user_id, 'password-changed');
      await this.attempts.forgive(tx, reset.email);
      const session = await this.sessions.open(tx, reset.user_id, null);
      await auditAccount(tx, reset.user_id, { action: 'password.reset', actorUserId: reset.user_id });
      return { ...session, closedWorkspaces };
    });
  }
}

/** The reset of a link that still holds, locked, so that a second click waits and then finds it used. */
async function lockReset(tx: Transaction, token: string): Promise<ResetRow | null> {
  const [row] = await tx.query<ResetRow>(
    `SELECT r.user_id, u.email, u.email_confirmed_at IS NOT NULL AS confirmed FROM premia.password_resets r JOIN premia.users u ON u.id = r.user_id
     WHERE r.token_hash = $1 AND r.used_at IS NULL AND r.expires_at > $2 FOR UPDATE OF r`,
    [hashToken(token), tx.ctx.now],
  );
  return row ?? null;
}
