import { createHmac, timingSafeEqual } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Config, type RequestContext } from '@premia/api-util-platform';

type Purpose = 'confirm-email' | 'sign-up';

/** Links that say by themselves whom they are for and until when: nothing about them is stored. */
@Injectable()
export class SignedLinks {
  constructor(private readonly config: Config) {}

  issue({ now }: RequestContext, purpose: Purpose, subject: string, lifetimeMs: number): string {
    const expires = String(now.getTime() + lifetimeMs);
    const signature = this.#sign(purpose, subject, expires);
    return Buffer.from([subject, expires, signature].join('.')).toString('base64url');
  }

  /** Whom a link is for; null for one that is over, made up, or for another purpose. */
  read({ now }: RequestContext, purpose: Purpose, token: string): string | null {
    const [, subject = '', expires = '', signature = ''] =
      /^(.*)\.(\d+)\.([^.]*)$/su.exec(Buffer.from(token, 'base64url').toString()) ?? [];
    const [given, expected] = [Buffer.from(signature), Buffer.from(this.#sign(purpose, subject, expires))];
    const isOurs = given.length === expected.length && timingSafeEqual(given, expected);
    return isOurs && Number(expires) > now.getTime() ? subject : null;
  }

  #sign(purpose: Purpose, subject: string, expires: string): string {
    return createHmac('sha256', this.config.secret).update(`${purpose}:${subject}:${expires}`).digest('base64url');
  }
}
