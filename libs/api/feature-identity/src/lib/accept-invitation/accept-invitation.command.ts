import { Injectable } from '@nestjs/common';
import { brokenUniqueness, newId, type Transaction, UnitOfWork } from '@premia/api-data-access';
import type { InvalidInput, RequestContext } from '@premia/api-util-platform';
import { confirmEmail, createAccount, findAccount } from '../account';
import { type Attempt, SignInAttempts } from '../attempts/sign-in-attempts';
import { LinkNotValid, TooManyAttempts, WrongCredentials } from '../identity.errors';
import { PasswordHashing } from '../password/password-hashing';
import { newPasswordFaults, passwordRefused } from '../password/password-rules';
import type { AcceptInvitationArguments } from '../session.input';
import { type OpenSession, Sessions } from '../session/sessions';
import { InvitationPreview } from './invitation-preview.type';
import { type OpenInvitation, openInvitation } from './open-invitation';

@Injectable()
export class AcceptInvitationCommand {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly passwords: PasswordHashing,
    private readonly sessions: Sessions,
    private readonly attempts: SignInAttempts,
  ) {}

  /** What the link opens to. */
  preview(ctx: RequestContext, token: string): Promise<InvitationPreview | LinkNotValid> {
    return this.unitOfWork.runInIdentity(ctx, async (tx) => {
      const invitation = await openInvitation(tx, token);
      if (invitation === null) return new LinkNotValid(ctx);
      const account = await findAccount(tx, invitation.email);
      return new InvitationPreview({
        workspaceName: invitation.workspace_name,
        email: invitation.email,
        roles: invitation.roles,
        accountExists: account !== null,
        expiresAt: invitation.expires_at,
      });
    });
  }

  /** Makes the holder of the link a member: with the account of the address, or with a new one of this password. */
  async run(
    ctx: RequestContext,
    { token, password, name = null }: AcceptInvitationArguments,
  ): Promise<OpenSession | LinkNotValid | InvalidInput | WrongCredentials | TooManyAttempts> {
    const found = await this.unitOfWork.runInIdentity(ctx, async (tx) => {
      const invitation = await openInvitation(tx, token);
      return invitation === null ? null : { invitation, account: await findAccount(tx, invitation.email) };
    });
    if (found === null) return new LinkNotValid(ctx);
    const { invitation, account } = found;
    if (account === null) {
      const faults = newPasswordFaults(password, invitation.email, invitation.workspace_name);
      if (faults.length > 0) return passwordRefused(ctx, faults);
      const passwordHash = await this.passwords.hash(password);
      return this.#join(
        ctx,
        token,
        (tx) => createAccount(tx, { email: invitation.email, name, passwordHash, locale: ctx.locale }),
        null,
      );
    }
    const attempt = await this.attempts.admit(ctx, invitation.email);
    if ('retryAt' in attempt) return new TooManyAttempts(ctx, attempt.retryAt);
    if (!(await this.passwords.matches(account.passwordHash, password))) {
      await this.attempts.failed(ctx, attempt);
      return new WrongCredentials(ctx);
    }
    return this.#join(ctx, token, () => Promise.resolve(account.userId), attempt);
  }

  async #join(
    ctx: RequestContext,
    token: string,
    userOf: (tx: Transaction) => Promise<string>,
    attempt: Attempt | null,
  ): Promise<OpenSession | LinkNotValid> {
    try {
      return await this.unitOfWork.runInIdentity(ctx, async (tx) => {
        const invitation = await openInvitation(tx, token);
        if (invitation === null || !(await markAccepted(tx, invitation))) return new LinkNotValid(ctx);
        const userId = await userOf(tx);
        await tx.bind({ userId });
        await confirmEmail(tx, userId);
        await addMembership(tx, invitation, userId);
        if (attempt !== null) await this.attempts.succeeded(tx, attempt);
        return this.sessions.open(tx, userId, invitation.tenant_id);
      });
    } catch (error) {
      // The account was made, or the person linked to another login, since the invitation was sent.
      if (brokenUniqueness(error) !== null) return new LinkNotValid(ctx);
      throw error;
    }
  }
}

/** False where a second click was faster. */
async function markAccepted(tx: Transaction, { id, tenant_id }: OpenInvitation): Promise<boolean> {
  const changed = await tx.execute(
    `UPDATE premia.invitations SET accepted_at = $3
     WHERE tenant_id = $1 AND id = $2 AND accepted_at IS NULL AND revoked_at IS NULL`,
    [tenant_id, id, tx.ctx.now],
  );
  return changed === 1;
}

/** A new member, or one who had left and comes back. */
async function addMembership(tx: Transaction, invitation: OpenInvitation, userId: string): Promise<void> {
  const [membership] = await tx.query<{ id: string }>(
    `INSERT INTO premia.memberships (tenant_id, id, user_id, roles, person_id, created_at) VALUES ($1, $2, $3, $4, $5, $6)
     ON CONFLICT ON CONSTRAINT memberships_user_unique DO UPDATE
       SET roles = EXCLUDED.roles, person_id = coalesce(EXCLUDED.person_id, memberships.person_id), ended_at = NULL
       WHERE memberships.ended_at IS NOT NULL
     RETURNING id`,
    [invitation.tenant_id, newId(), userId, invitation.roles, invitation.person_id, tx.ctx.now],
  );
  tx.audit({
    action: 'invitation.accepted',
    entity: 'membership',
    entityId: membership?.id ?? null,
    after: { invitationId: invitation.id, roles: invitation.roles, personId: invitation.person_id },
  });
}
