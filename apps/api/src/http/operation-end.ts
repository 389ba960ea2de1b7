import type { RequestHandler } from 'express';
import type { Reads } from '@premia/api-data-access';
import type { ContextualRequest } from '@premia/api-util-platform';

/** Ends the reads of a request when its answer is out, and also when the client has gone away before. */
export function endReadsWithRequest(reads: Reads): RequestHandler {
  return (request: ContextualRequest, response, next) => {
    response.once('close', () => {
      const ctx = request.requestContext;
      if (ctx !== undefined) void reads.end(ctx);
    });
    next();
  };
}
