import { Injectable } from '@nestjs/common';
import type { CookieOptions, Request } from 'express';
import { Config } from '@premia/api-util-platform';
import { LIMITS } from '@premia/shared-contract';

const LIFETIME_MS = LIMITS.refreshTokenDays * 24 * 60 * 60_000;

/** Carries the refresh token where no script can read it and no other site can send it. */
@Injectable()
export class RefreshCookie {
  readonly #name: string;
  readonly #options: CookieOptions;

  constructor({ publicUrl }: Config) {
    const secure = publicUrl.startsWith('https://');
    // With this prefix browsers take it from this host alone, no neighbour under the same domain; it asks for the path `/`.
    this.#name = secure ? '__Host-premia_refresh' : 'premia_refresh';
    this.#options = { httpOnly: true, sameSite: 'strict', secure, path: secure ? '/' : '/graphql' };
  }

  read(request: Request): string | null {
    const cookies: unknown = request.cookies;
    if (typeof cookies !== 'object' || cookies === null || !(this.#name in cookies)) return null;
    const token = (cookies as Readonly<Record<string, unknown>>)[this.#name];
    return typeof token === 'string' && token !== '' ? token : null;
  }

  write(request: Request, token: string): void {
    request.res?.cookie(this.#name, token, { ...this.#options, maxAge: LIFETIME_MS });
  }

  clear(request: Request): void {
    request.res?.clearCookie(this.#name, this.#options);
  }
}
