import type { RequestHandler } from 'express';

const READ = ['GET', 'HEAD'];
/** What each address that is there understands; other parts of `/api` speak for themselves. */
const METHODS: readonly (readonly [path: RegExp, methods: readonly string[]])[] = [
  [/^\/graphql\/stream$/, ['POST']],
  [/^\/graphql$/, [...READ, 'POST']],
  [/^\/api\/uploads$/, ['POST']],
  [/^\/api\/files\//, READ],
  [/^\/api\/v1\/observations$/, ['POST']],
  [/^\/api\/v1\/openapi\.json$/, READ],
  // Whatever else is asked for is a page of the client, or for whoever watches the service.
  [/^(?!\/api(?:\/|$))/, READ],
];

/** Says which methods an address has, where it is asked by another. */
export const allowedMethods: RequestHandler = ({ path, method }, response, next) => {
  const methods = METHODS.find(([pattern]) => pattern.test(path))?.[1];
  if (methods === undefined || methods.includes(method)) next();
  else
    response
      .status(405)
      .set('allow', methods.join(', '))
      .type('text/plain')
      .send(`${path} understands ${methods.join(', ')}, not ${method}.\n`);
};
