/** An e-mail ready to be sent: both forms say the same. */
export interface EmailMessage {
  readonly recipient: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

/** Hands an e-mail to the outside world. Throws where that failed, so that the job tries again. */
export abstract class Mailer {
  abstract send(message: EmailMessage): Promise<void>;
}
