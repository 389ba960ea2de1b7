import type { Params } from 'nestjs-pino';
import type { Config, ContextualRequest } from '@premia/api-util-platform';

const QUIET = new Set(['/healthz', '/readyz', '/metrics']);
/** Segments that may be a secret link; ids are kept, they help and tell nothing. */
const SECRET_SEGMENT = /^[A-Za-z0-9_-]{40,}$/;

/** JSON lines with request, tenant and user id; no headers, no bodies, no query strings, nobody's name or address. */
export function logOptions({ logLevel }: Config): Params {
  return {
    pinoHttp: {
      level: logLevel,
      genReqId: (request) => (request as ContextualRequest).requestContext?.requestId ?? '',
      autoLogging: { ignore: (request) => QUIET.has(request.url ?? '') },
      customProps: (request) => {
        const ctx = (request as ContextualRequest).requestContext;
        return { requestId: ctx?.requestId, tenantId: ctx?.tenantId ?? undefined, userId: ctx?.userId ?? undefined };
      },
      serializers: {
        req: ({ method, url }: { readonly method: string; readonly url: string }) => ({
          method,
          path: loggablePath(url),
        }),
        res: ({ statusCode }: { readonly statusCode: number }) => ({ statusCode }),
      },
    },
  };
}

/** A path without its query and without what could be a token in it. */
export function loggablePath(url: string): string {
  const [path = ''] = url.split('?');
  return path
    .split('/')
    .map((segment) => (SECRET_SEGMENT.test(segment) ? '…' : segment))
    .join('/');
}
