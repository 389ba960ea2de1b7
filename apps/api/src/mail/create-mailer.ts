import { createTransport, type Transporter } from 'nodemailer';
import { type Config, type EmailMessage, Mailer } from '@premia/api-util-platform';

/** A mail server that hangs must not hold a transaction for longer than the database lets it idle. */
const CONNECT_WITHIN_MS = 10_000;
const ANSWER_WITHIN_MS = 20_000;

/** Sends through the mail server of the configuration. */
class SmtpMailer extends Mailer {
  readonly #transport: Transporter;

  constructor(
    smtpUrl: string,
    private readonly from: string,
  ) {
    super();
    this.#transport = createTransport({
      url: smtpUrl,
      connectionTimeout: CONNECT_WITHIN_MS,
      greetingTimeout: CONNECT_WITHIN_MS,
      socketTimeout: ANSWER_WITHIN_MS,
    });
  }

  async send({ recipient, subject, text, html }: EmailMessage): Promise<void> {
    await this.#transport.sendMail({ from: this.from, to: recipient, subject, text, html });
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

export function createMailer({ smtpUrl, mailFrom, localMailPage }: Config): Mailer {
  if (smtpUrl !== null) return new SmtpMailer(smtpUrl, mailFrom);
  return localMailPage ? new LocalMailer() : new MissingMailer();
}
