import type { RequestHandler } from 'express';

/** For whoever watches the process. */
export const OPERATIONS = ['/healthz', '/readyz', '/metrics'];

/** A process that only works in the background answers those who watch it, and nobody else. */
export const operationsOnly: RequestHandler = (request, response, next) => {
  if (OPERATIONS.includes(request.path)) next();
  else
    response
      .status(404)
      .type('text/plain')
      .send('This process does background work; requests go to one with PREMIA_ROLE=api or all.\n');
};
