import { createTransport, type Transporter } from 'nodemailer';
import { type Config, Mailer, type OutgoingEmail } from '@premia/api-util-platform';

/** A mail server that hangs must not hold back the e-mails behind it. */
const CONNECT_WITHIN_MS = 10_000;
const ANSWER_WITHIN_MS = 20_000;

/** Sends through the mail server of the configuration. */
class SmtpMailer extends Mailer {
  readonly #transport: Transporter;

  constructor(
    smtpUrl: string,
    private readonly from: string,
    private readonly domain: string,
  ) {
    super();
    this.#transport = createTransport({
      url: smtpUrl,
      connectionTimeout: CONNECT_WITHIN_MS,
      greetingTimeout: CONNECT_WITHIN_MS,
      socketTimeout: ANSWER_WITHIN_MS,
    });
  }

  async send({ id, recipient, subject, text, html }: OutgoingEmail): Promise<void> {
    const messageId = `<${id}@${this.domain}>`;
    await this.#transport.sendMail({ messageId, from: this.from, to: recipient, subject, text, html });
  }
}

/** The e-mail is where it can be read already: in the outbox, shown by the local mail page. */
class LocalMailer extends Mailer {
  send(): Promise<void> {
    return Promise.resolve();
  }
}

/** Says, on every try, what the operator has to set. */
class MissingMailer extends Mailer {
  send(): Promise<void> {
    return Promise.reject(new Error('No mail server: set SMTP_URL; the e-mail is kept and sent then'));
  }
}

export function createMailer({ smtpUrl, mailFrom, localMailPage, publicUrl }: Config): Mailer {
  if (smtpUrl !== null) return new SmtpMailer(smtpUrl, mailFrom, new URL(publicUrl).hostname);
  return localMailPage ? new LocalMailer() : new MissingMailer();
}
