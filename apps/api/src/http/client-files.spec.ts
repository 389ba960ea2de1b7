import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import express from 'express';
import type { Config } from '@premia/api-util-platform';
import { finishClient } from '../../../../tools/start/finish-client.mjs';
import { clientFiles } from './client-files';

const SCRIPT = `import{x}from"./chunk-a_-2B45x.js";console.log('${'a long script '.repeat(200)}');`;
const START_PAGE =
  '<link rel="modulepreload" href="chunk-a_-2B45x.js"><script src="main-ABCD2345.js" type="module"></script>';
let server: Server;
let address: string;

beforeAll(() => {
  const webRoot = mkdtempSync(join(tmpdir(), 'premia-client-'));
  mkdirSync(join(webRoot, 'fonts'));
  writeFileSync(join(webRoot, 'index.html'), START_PAGE);
  writeFileSync(join(webRoot, 'main-ABCD2345.js'), SCRIPT);
  writeFileSync(join(webRoot, 'chunk-a_-2B45x.js'), 'import"./chunk-deep2345.js";');
  writeFileSync(join(webRoot, 'chunk-deep2345.js'), 'export{};');
  writeFileSync(join(webRoot, 'before-paint.js'), '// short');
  writeFileSync(join(webRoot, 'fonts/golos-text-latin-wght-normal.woff2'), 'font');
  finishClient(webRoot);
  server = express()
    .use(clientFiles({ webRoot } as Config))
    .listen(0);
  address = `http://localhost:${(server.address() as AddressInfo).port}`;
});

afterAll(() => server.close());

const get = (path: string, encoding = 'br'): Promise<Response> =>
  fetch(`${address}${path}`, { headers: { 'accept-encoding': encoding } });

describe('the files of the client', () => {
  it('are sent as the build compressed them to whoever takes Brotli, and plain to others', async () => {
    const compressed = await get('/main-ABCD2345.js');
    expect(compressed.headers.get('content-encoding')).toBe('br');
    expect(compressed.headers.get('content-type')).toMatch(/^(?:text|application)\/javascript/);
    expect(Number(compressed.headers.get('content-length'))).toBeLessThan(SCRIPT.length / 10);
    expect(await compressed.text()).toBe(SCRIPT);
    const plain = await get('/main-ABCD2345.js', 'identity');
    expect(plain.headers.get('content-encoding')).toBeNull();
    expect(plain.headers.get('vary')).toMatch(/accept-encoding/i);
    expect(await plain.text()).toBe(SCRIPT);
    expect((await get('/before-paint.js')).headers.get('content-encoding')).toBeNull();
  });

  it('are kept for good only where a new version has a new name', async () => {
    const cached = async (path: string): Promise<string | null> => (await get(path)).headers.get('cache-control');
    expect(await cached('/main-ABCD2345.js')).toBe('public, max-age=31536000, immutable');
    expect(await cached('/fonts/golos-text-latin-wght-normal.woff2')).toBe('public, max-age=604800');
    expect(await cached('/chunk-a_-2B45x.js')).toBe('public, max-age=31536000, immutable');
    expect(await cached('/before-paint.js')).toBe('no-cache');
    expect(await cached('/people')).toBe('no-cache');
  });

  it('are asked for at once, also those that only a file imported by the first one needs', async () => {
    expect((await (await get('/people')).text()).match(/modulepreload" href="[^"]+/gu)).toEqual([
      'modulepreload" href="chunk-a_-2B45x.js',
      'modulepreload" href="chunk-deep2345.js',
    ]);
  });

  it('are never looked for beyond their folder', async () => {
    expect((await get('/%2e%2e/%2e%2e/etc/passwd.js')).status).toBeGreaterThanOrEqual(400);
  });
});
