import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@premia/api-data-access';
import { composeEmail, Config, type EmailMessage, type RequestContext } from '@premia/api-util-platform';
import { LIMITS, type Locale } from '@premia/shared-contract';
import { message } from '@premia/shared-messages';
import { findAccount } from '../account';
import { SignInAttempts } from '../attempts/sign-in-attempts';
import { TooManyAttempts } from '../identity.errors';
import { SignedLinks } from '../signed-links';
import type { SignUpArguments } from './sign-up.input';

const LIFETIME_MS = LIMITS.signUpHours * 60 * 60_000;

@Injectable()
export class RequestSignUpCommand {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly attempts: SignInAttempts,
    private readonly links: SignedLinks,
    private readonly config: Config,
  ) {}

  /**
   * Sends a link to the address. Whether it has an account, the e-mail says and nothing else: the same statements run, and
   * the same answer is given.
   */
  async run(ctx: RequestContext, { email, locale }: SignUpArguments): Promise<TooManyAttempts | null> {
    const refused = await this.attempts.admitSignUp(ctx);
    if (refused !== null) return new TooManyAttempts(ctx, refused.retryAt);
    const url = `${this.config.publicUrl}/complete-sign-up?token=${this.links.issue(ctx, 'sign-up', email, LIFETIME_MS)}`;
    await this.unitOfWork.runInIdentity(ctx, async (tx) => {
      const account = await findAccount(tx, email);
      const isOwned = account !== null && account.emailConfirmedAt !== null;
      await tx.email(
        isOwned ? this.#existing({ email, locale: account.locale }, url) : newAccount({ email, locale }, url),
      );
    });
    return null;
  }

  #existing({ email: recipient, locale }: SignUpArguments, url: string): EmailMessage {
    return composeEmail({
      recipient,
      locale,
      subject: message('email.accountExists.subject'),
      paragraphs: [message('email.accountExists.text'), message('email.accountExists.further', { url })],
      button: { label: message('email.accountExists.button'), url: `${this.config.publicUrl}/sign-in` },
      note: message('email.accountExists.note', { signUpHours: LIMITS.signUpHours }),
    });
  }
}

function newAccount(
  { email: recipient, locale }: { readonly email: string; readonly locale: Locale },
  url: string,
): EmailMessage {
  return composeEmail({
    recipient,
    locale,
    subject: message('email.signUp.subject'),
    paragraphs: [message('email.signUp.text')],
    button: { label: message('email.signUp.button'), url },
    note: message('email.signUp.note', { signUpHours: LIMITS.signUpHours }),
  });
}
