import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import express, { type RequestHandler, type Response, Router } from 'express';
import type { Config } from '@premia/api-util-platform';

const RESERVED = ['/graphql', '/api', '/mail', '/healthz', '/readyz', '/metrics'];
/** What the bundler writes carries a hash of its content in its name: a new version has a new name. */
const HASHED = /-[\w-]{8}\.(?:js|css)(?:\.br)?$/;
/** Fonts keep their names, and change once in years. */
const FONT = /\.woff2$/;
const WEEK_SECONDS = 604_800;
const YEAR_SECONDS = 31_536_000;

/** The built client: its files as they are, its start page for every address that is a page of the client. */
export function clientFiles({ webRoot }: Config): RequestHandler {
  const folder = resolve(webRoot);
  const startPage = resolve(folder, 'index.html');
  const router = Router();
  router.use(compressedByTheBuild(folder));
  router.use(express.static(folder, { index: false, setHeaders: cacheByName }));
  router.use((request, response, next) => {
    const isPage = (request.method === 'GET' || request.method === 'HEAD') && request.accepts('html') !== false;
    if (!isPage || isReserved(request.path) || /\.[a-z0-9]+$/i.test(request.path)) {
      next();
      return;
    }
    if (!existsSync(startPage)) {
      response
        .status(503)
        .type('text/plain')
        .send('The client has not been built: run `npm run build` and reload this page.\n');
      return;
    }
    response.setHeader('cache-control', 'no-cache');
    response.sendFile(startPage);
  });
  return router;
}

function isReserved(path: string): boolean {
  return RESERVED.some((reserved) => path === reserved || path.startsWith(`${reserved}/`));
}

function cacheByName(response: Response, file: string): void {
  if (HASHED.test(file)) response.setHeader('cache-control', `public, max-age=${YEAR_SECONDS}, immutable`);
  else response.setHeader('cache-control', FONT.test(file) ? `public, max-age=${WEEK_SECONDS}` : 'no-cache');
}

/** Sends the file that `npm run build` has compressed already, to whoever takes Brotli: better and at no cost per request. */
function compressedByTheBuild(folder: string): RequestHandler {
  return (request, response, next) => {
    const kind = /\.(?:js|css|svg|json)$/.exec(request.path)?.[0];
    if (kind !== undefined) response.vary('accept-encoding');
    if (
      kind !== undefined &&
      request.acceptsEncodings('br') !== false &&
      existsSync(`${resolve(folder, `.${request.path}`)}.br`)
    ) {
      request.url = request.url.replace(request.path, `${request.path}.br`);
      response.type(kind).setHeader('content-encoding', 'br');
    }
    next();
  };
}
