import { createHmac, timingSafeEqual } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { type Transaction, UnitOfWork } from '@premia/api-data-access';
import { composeEmail, Config, type RequestContext, type UserContext } from '@premia/api-util-platform';
import { LIMITS, type Locale } from '@premia/shared-contract';
import { message } from '@premia/shared-messages';
import { confirmEmail } from '../account';
import { LinkNotValid } from '../identity.errors';

const LIFETIME_MS = LIMITS.emailConfirmationDays * 24 * 60 * 60_000;

interface Recipient {
  readonly userId: string;
  readonly email: string;
  readonly locale: Locale;
}

/** Whether an address belongs to whoever signed up with it: shown by following a link that was sent there. */
@Injectable()
export class ConfirmEmailCommand {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly config: Config,
  ) {}

  /** Following the link twice is no fault. */
  async run(ctx: RequestContext, token: string): Promise<LinkNotValid | null> {
    const [userId = '', expires = '', signature = ''] = Buffer.from(token, 'base64url').toString().split('.');
    const expected = Buffer.from(this.#sign(userId, expires));
    const given = Buffer.from(signature);
    const isOurs = given.length === expected.length && timingSafeEqual(given, expected);
    if (!isOurs || Number(expires) <= ctx.now.getTime()) return new LinkNotValid(ctx);
    await this.unitOfWork.runInIdentity(ctx, (tx) => confirmEmail(tx, userId));
    return null;
  }

  /** A link to the address of whoever is signed in, if it is still to be confirmed. */
  async sendAgain(ctx: UserContext): Promise<void> {
    await this.unitOfWork.runInIdentity(ctx, async (tx) => {
      const [user] = await tx.query<Omit<Recipient, 'userId'>>(
        'select email, locale from premia.users where id = $1 and email_confirmed_at is null',
        [ctx.userId],
      );
      if (user !== undefined) await this.send(tx, { ...user, userId: ctx.userId });
    });
  }

  async send(tx: Transaction, { userId, email, locale }: Recipient): Promise<void> {
    const expires = String(tx.ctx.now.getTime() + LIFETIME_MS);
    const token = Buffer.from([userId, expires, this.#sign(userId, expires)].join('.')).toString('base64url');
    await tx.email(
      composeEmail({
        recipient: email,
        locale,
        subject: message('email.confirmation.subject'),
        paragraphs: [message('email.confirmation.text')],
        button: {
          label: message('email.confirmation.button'),
          url: `${this.config.publicUrl}/confirm-email?token=${token}`,
        },
        note: message('email.confirmation.note', { emailConfirmationDays: LIMITS.emailConfirmationDays }),
      }),
    );
  }

  /** Under a purpose of its own; an account's address never changes. */
  #sign(userId: string, expires: string): string {
    return createHmac('sha256', this.config.secret).update(`confirm-email:${userId}:${expires}`).digest('base64url');
  }
}
