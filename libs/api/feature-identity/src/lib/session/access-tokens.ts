import { Injectable } from '@nestjs/common';
import { JwtService } from '@nestjs/jwt';
import type { Request } from 'express';
import passport from 'passport';
import { ExtractJwt, Strategy } from 'passport-jwt';
import { Config, isUuid } from '@premia/api-util-platform';
import { LIMITS } from '@premia/shared-contract';

/** Who a token speaks for. */
export interface TokenSubject {
  readonly userId: string;
  readonly sessionId: string;
  readonly tenantId: string | null;
}

export interface AccessToken {
  readonly token: string;
  readonly expiresAt: Date;
}

const ALGORITHM = 'HS256';
const ISSUER = 'premia';
const LIFETIME_MS = LIMITS.accessTokenMinutes * 60_000;

/** Issues access tokens and recognises them on requests; they live for minutes and are never stored. */
@Injectable()
export class AccessTokens {
  readonly #jwt = new JwtService();
  readonly #secret: string;
  readonly #passport = new passport.Passport();

  constructor({ secret }: Config) {
    this.#secret = secret;
    const options = {
      jwtFromRequest: ExtractJwt.fromAuthHeaderAsBearerToken(),
      secretOrKey: secret,
      algorithms: [ALGORITHM] as const,
      issuer: ISSUER,
      // Expiry is compared below with the request's own moment, the only clock there is.
      ignoreExpiration: true,
    };
    this.#passport.use(
      new Strategy(
        { ...options, algorithms: [...options.algorithms] },
        (claims: unknown, done: (error: null, claims: unknown) => void) => {
          done(null, claims);
        },
      ),
    );
  }

  issue({ userId, sessionId, tenantId }: TokenSubject, now: Date): AccessToken {
    const issued = Math.floor(now.getTime() / 1000);
    const expires = issued + LIFETIME_MS / 1000;
    const claims = { iss: ISSUER, sub: userId, sid: sessionId, tid: tenantId, iat: issued, exp: expires };
    return {
      token: this.#jwt.sign(claims, { secret: this.#secret, algorithm: ALGORITHM }),
      expiresAt: new Date(expires * 1000),
    };
  }

  /** The subject of the request's bearer token; null without one, and for one that is forged or expired. */
  async recognise(request: Request, now: Date): Promise<TokenSubject | null> {
    const claims = await this.#verifiedClaims(request);
    if (claims === null) return null;
    const { sub, sid, tid, exp } = claims;
    if (typeof exp !== 'number' || exp * 1000 <= now.getTime()) return null;
    if (!isId(sub) || !isId(sid) || !(tid === null || isId(tid))) return null;
    return { userId: sub, sessionId: sid, tenantId: tid };
  }

  #verifiedClaims(request: Request): Promise<Readonly<Record<string, unknown>> | null> {
    if (request.get('authorization') === undefined) return Promise.resolve(null);
    return new Promise((resolve, reject) => {
      const answer = (error: unknown, claims: unknown) => {
        if (error !== null && error !== undefined) reject(error instanceof Error ? error : new Error(String(error)));
        else resolve(typeof claims === 'object' && claims !== null ? (claims as Record<string, unknown>) : null);
      };
      const authenticate = this.#passport.authenticate('jwt', { session: false }, answer) as (
        request: Request,
        response: unknown,
        next: (error: unknown) => void,
      ) => void;
      authenticate(request, request.res, reject);
    });
  }
}

function isId(value: unknown): value is string {
  return typeof value === 'string' && isUuid(value);
}
