/** An e-mail ready to be sent: both forms say the same. */
export interface EmailMessage {
  readonly recipient: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

/** An e-mail of the outbox; it has the same id however often it is handed over. */
export interface OutgoingEmail extends EmailMessage {
  readonly id: string;
}

/** Hands an e-mail to the outside world. Throws where that failed, so that the job tries again. */
export abstract class Mailer {
  abstract send(message: OutgoingEmail): Promise<void>;
}
