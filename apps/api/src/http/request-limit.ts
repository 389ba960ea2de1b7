import type { RequestHandler } from 'express';
import { rateLimit } from 'express-rate-limit';
import { type Config, localeOf, localize } from '@premia/api-util-platform';

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
      const message = localize(
        { locale: localeOf(request.get('accept-language')) ?? 'en' },
        {
          en: 'There were too many requests from this address. Wait a minute and try again.',
          ru: 'С этого адреса слишком много запросов. Подождите минуту и повторите.',
        },
      );
      const asGraphQL = request.path === '/graphql';
      response.status(429).json(asGraphQL ? { errors: [{ message, extensions: { code } }] } : { code, message });
    },
  });
}
