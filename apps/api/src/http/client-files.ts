import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import express, { type RequestHandler, type Response, Router } from 'express';
import type { Config } from '@premia/api-util-platform';

const RESERVED = ['/graphql', '/api', '/mail', '/healthz', '/readyz', '/metrics'];
/** Built files carry a hash of their content in their name: a new version has a new name. */
const HASHED = /[-.][A-Za-z0-9_-]{8,}\.(?:js|css|woff2|svg|png|json)$/;
const YEAR_SECONDS = 31_536_000;

/** The built client: its files as they are, its start page for every address that is a page of the client. */
export function clientFiles({ webRoot }: Config): RequestHandler {
  const folder = resolve(webRoot);
  const startPage = resolve(folder, 'index.html');
  const router = Router();
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
  response.setHeader('cache-control', HASHED.test(file) ? `public, max-age=${YEAR_SECONDS}, immutable` : 'no-cache');
}
