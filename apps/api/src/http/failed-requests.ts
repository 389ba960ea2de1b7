import { Logger } from '@nestjs/common';
import type { ErrorRequestHandler } from 'express';
import { type ContextualRequest, localeOf } from '@premia/api-util-platform';
import { DEFAULT_LOCALE } from '@premia/shared-contract';
import { describe } from '@premia/shared-messages';

const logger = new Logger('HTTP');
const RETRY_AFTER_SECONDS = '2';

/**
 * Answers what failed before there was an operation, in the form its client reads: a body that cannot be read (4xx), or
 * a caller who could not be recognised because the database does not answer.
 */
export const failedRequests: ErrorRequestHandler = (
  error: Error & { readonly status?: number },
  request: ContextualRequest,
  response,
  next,
) => {
  if (response.headersSent) return next(error);
  const { status = 503 } = error;
  const isTheirs = status < 500;
  if (!isTheirs) logger.error({ requestId: response.getHeader('x-request-id'), err: error, msg: 'A request failed' });
  const code = status === 413 ? 'REQUEST_TOO_LARGE' : isTheirs ? 'BAD_REQUEST' : 'SERVICE_BUSY';
  const locale = request.requestContext?.locale ?? localeOf(request.get('accept-language')) ?? DEFAULT_LOCALE;
  const message = describe(locale, `problem.${code}`);
  if (!isTheirs) response.set('retry-after', RETRY_AFTER_SECONDS);
  const asGraphQL = request.path === '/graphql';
  response.status(status).json(asGraphQL ? { errors: [{ message, extensions: { code } }] } : { code, message });
};
