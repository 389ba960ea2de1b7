import { Clock, Mailer, type OutgoingEmail } from '@premia/api-util-platform';
import { TEST_NOW } from './test-context';

/** A clock that stands until it is moved. */
export class MovableClock extends Clock {
  #now = TEST_NOW;

  now(): Date {
    return this.#now;
  }

  moveBy({
    days = 0,
    hours = 0,
    minutes = 0,
    seconds = 0,
  }: Partial<Record<'days' | 'hours' | 'minutes' | 'seconds', number>>): void {
    this.#now = new Date(this.#now.getTime() + (((days * 24 + hours) * 60 + minutes) * 60 + seconds) * 1000);
  }
}

/** Keeps what would have been sent. */
export class CollectingMailer extends Mailer {
  readonly messages: OutgoingEmail[] = [];

  send(message: OutgoingEmail): Promise<void> {
    this.messages.push(message);
    return Promise.resolve();
  }

  /** The newest e-mail to the address; throws where there is none. */
  lastTo(recipient: string): OutgoingEmail {
    const message = this.messages.findLast((sent) => sent.recipient === recipient);
    if (message === undefined) throw new Error(`No e-mail was sent to ${recipient}`);
    return message;
  }

  /** The secret at the end of the link in the newest e-mail to the address. */
  tokenTo(recipient: string): string {
    return tokenIn(this.lastTo(recipient).text);
  }
}

export function tokenIn(text: string): string {
  const token = /[?&]token=([A-Za-z0-9_-]{40,})\s/.exec(text)?.[1];
  if (token === undefined) throw new Error(`No link with a token: ${text}`);
  return token;
}
