import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@premia/api-data-access';
import { composeEmail, Config, type RequestContext, type UserContext } from '@premia/api-util-platform';
import { LIMITS, type Locale } from '@premia/shared-contract';
import { message } from '@premia/shared-messages';
import { confirmEmail } from '../account';
import { LinkNotValid } from '../identity.errors';
import { SignedLinks } from '../signed-links';

const LIFETIME_MS = LIMITS.emailConfirmationDays * 24 * 60 * 60_000;

/** For accounts from before sign-up began with the link: whether their address belongs to whoever made them. */
@Injectable()
export class ConfirmEmailCommand {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly links: SignedLinks,
    private readonly config: Config,
  ) {}

  /** Following the link twice is no fault. */
  async run(ctx: RequestContext, token: string): Promise<LinkNotValid | null> {
    const userId = this.links.read(ctx, 'confirm-email', token);
    if (userId === null) return new LinkNotValid(ctx);
    await this.unitOfWork.runInIdentity(ctx, (tx) => confirmEmail(tx, userId));
    return null;
  }

  /** A link to the address of whoever is signed in, if it is still to be confirmed. An account's address never changes. */
  async sendAgain(ctx: UserContext): Promise<void> {
    await this.unitOfWork.runInIdentity(ctx, async (tx) => {
      const [user] = await tx.query<{ readonly email: string; readonly locale: Locale }>(
        'select email, locale from premia.users where id = $1 and email_confirmed_at is null',
        [ctx.userId],
      );
      if (user === undefined) return;
      const token = this.links.issue(ctx, 'confirm-email', ctx.userId, LIFETIME_MS);
      await tx.email(
        composeEmail({
          recipient: user.email,
          locale: user.locale,
          subject: message('email.confirmation.subject'),
          paragraphs: [message('email.confirmation.text')],
          button: {
            label: message('email.confirmation.button'),
            url: `${this.config.publicUrl}/confirm-email?token=${token}`,
          },
          note: message('email.confirmation.note', { emailConfirmationDays: LIMITS.emailConfirmationDays }),
        }),
      );
    });
  }
}
