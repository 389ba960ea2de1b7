import { Injectable } from '@nestjs/common';
import type { CookieOptions, Request } from 'express';
import { Config } from '@premia/api-util-platform';
import { LIMITS } from '@premia/shared-contract';

const NAME = 'premia_refresh';
const LIFETIME_MS = LIMITS.refreshTokenDays * 24 * 60 * 60_000;

/** Carries the refresh token where no script can read it and no other site can send it. */
@Injectable()
export class RefreshCookie {
  readonly #options: CookieOptions;

  constructor({ publicUrl }: Config) {
    this.#options = { httpOnly: true, sameSite: 'strict', secure: publicUrl.startsWith('https://'), path: '/graphql' };
  }

  read(request: Request): string | null {
    const cookies: unknown = request.cookies;
    if (typeof cookies !== 'object' || cookies === null || !(NAME in cookies)) return null;
    const token = cookies[NAME];
    return typeof token === 'string' && token !== '' ? token : null;
  }

  write(request: Request, token: string): void {
    request.res?.cookie(NAME, token, { ...this.#options, maxAge: LIFETIME_MS });
  }

  clear(request: Request): void {
    request.res?.clearCookie(NAME, this.#options);
  }
}
