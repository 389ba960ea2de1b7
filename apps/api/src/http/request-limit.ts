import type { RequestHandler } from 'express';
import { rateLimit } from 'express-rate-limit';
import { type Config, localeOf } from '@premia/api-util-platform';
import { describe } from '@premia/shared-messages';

const MINUTE_MS = 60_000;
const UNLIMITED = ['/healthz', '/readyz', '/metrics'];

/** Holds back an address that asks far more than a person with many tabs could. Counted in each process by itself. */
export function requestLimit({ requestsPerMinute }: Config): RequestHandler {
  return rateLimit({
    windowMs: MINUTE_MS,
    limit: requestsPerMinute,
    standardHeaders: 'draft-8',
    legacyHeaders: false,
    skip: ({ path }) => UNLIMITED.includes(path),
    handler: (request, response) => {
      const code = 'TOO_MANY_REQUESTS';
      const message = describe(localeOf(request.get('accept-language')) ?? 'en', 'problem.TOO_MANY_REQUESTS');
      const asGraphQL = request.path === '/graphql';
      response.status(429).json(asGraphQL ? { errors: [{ message, extensions: { code } }] } : { code, message });
    },
  });
}
