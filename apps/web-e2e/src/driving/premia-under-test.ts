import type { ChildProcess } from 'node:child_process';
import { existsSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Browser } from 'playwright-core';
import { freshDatabase } from '@premia/api-util-testing';
import { startApi, waitUntilReady } from '../../../../tools/start/api-process.mjs';
import { pickLoopbackPort } from '../../../../tools/start/ports.mjs';
import { endChild } from '../../../../tools/start/shutdown.mjs';
import { openBrowser } from '../../../../tools/test/browser';
import { Visitor, type VisitorOptions } from './visitor';

/** The service lets requests and jobs under way finish. */
const PATIENCE_MS = 8_000;

/** Both are built by `npm test`; a run of Jest alone takes them as they are. */
const BUILT = [join(process.env['PREMIA_WEB_ROOT'] ?? 'dist/apps/web/browser', 'index.html'), 'dist/apps/api/main.js'];

/** The built client and API as `npm start` runs them, on an empty database of its own, and a browser to visit them with. */
export class PremiaUnderTest {
  readonly #visitors: Visitor[] = [];

  private constructor(
    readonly address: string,
    private readonly api: ChildProcess,
    private readonly browser: Browser,
  ) {}

  static async start(environment: Readonly<Record<string, string>> = {}): Promise<PremiaUnderTest> {
    const missing = BUILT.filter((file) => !existsSync(resolve(file)));
    if (missing.length > 0) throw new Error(`${missing.join(' and ')} is not there: run \`npm run build\` first`);
    const [{ appUrl }, port] = await Promise.all([freshDatabase('browser'), pickLoopbackPort(undefined)]);
    const { api, logFile } = startApi({
      logFolder: mkdtempSync(join(tmpdir(), 'premia-browser-')),
      environment: {
        DATABASE_URL: appUrl,
        PORT: String(port),
        LOG_LEVEL: 'warn',
        PREMIA_REQUESTS_PER_MINUTE: '100000',
        ...environment,
      },
    });
    const [ready, opened] = await Promise.allSettled([
      waitUntilReady(api, { port, logFile, isEnding: () => false }),
      openBrowser(),
    ]);
    if (ready.status === 'fulfilled' && opened.status === 'fulfilled') {
      return new PremiaUnderTest(`http://localhost:${port}`, api, opened.value);
    }
    // What is left open would keep the test run from ending.
    if (opened.status === 'fulfilled') await opened.value.close();
    await endChild(api, { patienceMs: PATIENCE_MS });
    throw ready.status === 'rejected' ? ready.reason : opened.status === 'rejected' && opened.reason;
  }

  /** Somebody at a browser of their own: cookies, language, screen. */
  async visitor(options: VisitorOptions): Promise<Visitor> {
    const visitor = await Visitor.arrive(this.browser, this.address, options);
    this.#visitors.push(visitor);
    return visitor;
  }

  /** Everybody who has come since the last farewell. */
  get visitors(): readonly Visitor[] {
    return this.#visitors;
  }

  async sendVisitorsHome(): Promise<void> {
    await Promise.all(this.#visitors.splice(0).map((visitor) => visitor.leave()));
  }

  async close(): Promise<void> {
    await this.sendVisitorsHome();
    await Promise.all([this.browser.close(), endChild(this.api, { patienceMs: PATIENCE_MS })]);
  }
}
