import { Injectable, type OnModuleInit } from '@nestjs/common';
import { z } from 'zod';
import { defineTask, JobHandlers, newId, PasswordResetEntity, UnitOfWork } from '@premia/api-data-access';
import {
  composeEmail,
  Config,
  type EmailMessage,
  hashToken,
  isEmail,
  newSecretToken,
  type RequestContext,
} from '@premia/api-util-platform';
import { LIMITS, type Locale } from '@premia/shared-contract';
import { message } from '@premia/shared-messages';
import { findAccount } from '../account';

const REQUEST_PASSWORD_RESET = defineTask('request-password-reset', z.object({ email: z.string() }));
const LIFETIME_MS = LIMITS.passwordResetHours * 60 * 60_000;
/** E-mails to one account within the lifetime of a link: enough for a lost one, too few to flood a mailbox. */
const LINKS_AT_ONCE = 3;

@Injectable()
export class RequestPasswordResetCommand implements OnModuleInit {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly handlers: JobHandlers,
    private readonly config: Config,
  ) {}

  onModuleInit(): void {
    this.handlers.registerTask(REQUEST_PASSWORD_RESET, (ctx, { email }) => this.sendLink(ctx, email));
  }

  /** Looks nothing up: whether there is such an account shows neither in the answer nor in the time it takes. */
  async run(ctx: RequestContext, given: string): Promise<void> {
    const email = given.trim().toLowerCase();
    if (!isEmail(email)) return;
    await this.unitOfWork.runInIdentity(ctx, (tx) => tx.enqueueTask(REQUEST_PASSWORD_RESET, { email }));
  }

  /** In the background: a link to the account's address, if there is an account. */
  async sendLink(ctx: RequestContext, email: string): Promise<void> {
    await this.unitOfWork.runInIdentity(ctx, async (tx) => {
      const account = await findAccount(tx, email);
      if (account === null) return;
      // Requests at once wait for each other, so that they are counted one after the other.
      await tx.query('select from premia.users where id = $1 for update', [account.userId]);
      const [{ open } = { open: 0 }] = await tx.query<{ open: number }>(
        'SELECT count(*)::int AS open FROM premia.password_resets WHERE user_id = $1 AND used_at IS NULL AND expires_at > $2',
        [account.userId, ctx.now],
      );
      if (open >= LINKS_AT_ONCE) return;
      const token = newSecretToken();
      const { userId } = account;
      const [createdAt, expiresAt] = [ctx.now, new Date(ctx.now.getTime() + LIFETIME_MS)];
      const reset = { id: newId(), userId, tokenHash: hashToken(token), createdAt, expiresAt };
      await tx.repository(PasswordResetEntity).insert(reset);
      await tx.email(
        resetEmail(account.email, account.locale, `${this.config.publicUrl}/reset-password?token=${token}`),
      );
    });
  }
}

function resetEmail(recipient: string, locale: Locale, url: string): EmailMessage {
  return composeEmail({
    recipient,
    locale,
    subject: message('email.passwordReset.subject'),
    paragraphs: [message('email.passwordReset.text')],
    button: { label: message('email.passwordReset.button'), url },
    note: message('email.passwordReset.note', { passwordResetHours: LIMITS.passwordResetHours }),
  });
}
