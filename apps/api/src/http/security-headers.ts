import type { RequestHandler } from 'express';
import helmet from 'helmet';
import type { Config } from '@premia/api-util-platform';

/** Nothing of Premia sees, hears, locates or pays. */
const NO_DEVICES = [
  'camera',
  'microphone',
  'geolocation',
  'payment',
  'usb',
  'display-capture',
  'publickey-credentials-get',
]
  .map((feature) => `${feature}=()`)
  .join(', ');

/**
 * Everything from here and nothing from elsewhere. Styles may be inline, because components and charts bring theirs;
 * scripts may not.
 */
export function securityHeaders({ publicUrl }: Config): RequestHandler {
  const secure = publicUrl.startsWith('https://');
  const helmets = helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'", "'unsafe-inline'"],
        imgSrc: ["'self'", 'data:', 'blob:'],
        fontSrc: ["'self'"],
        connectSrc: ["'self'"],
        workerSrc: ["'self'", 'blob:'],
        objectSrc: ["'none'"],
        baseUri: ["'self'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
        ...(secure ? { upgradeInsecureRequests: [] } : {}),
      },
    },
    strictTransportSecurity: secure ? { maxAge: 31_536_000, includeSubDomains: true } : false,
    crossOriginEmbedderPolicy: false,
    referrerPolicy: { policy: 'no-referrer' },
    frameguard: { action: 'deny' },
  });
  return (request, response, next) => {
    response.setHeader('permissions-policy', NO_DEVICES);
    helmets(request, response, next);
  };
}
