import { Controller, Get, Header, Res } from '@nestjs/common';
import type { Response } from 'express';
import { Database } from '@premia/api-data-access';
import { Public } from '@premia/api-util-platform';
import { Readiness } from './readiness';

@Controller()
export class HealthController {
  constructor(
    private readonly database: Database,
    private readonly readiness: Readiness,
  ) {}

  /** The process lives. */
  @Get('healthz')
  @Public()
  @Header('cache-control', 'no-store')
  healthz(): { readonly status: 'ok' } {
    return { status: 'ok' };
  }

  /** The process serves: it has started, is not stopping, and the database answers. */
  @Get('readyz')
  @Public()
  @Header('cache-control', 'no-store')
  async readyz(@Res({ passthrough: true }) response: Response): Promise<{ readonly status: string }> {
    const status = this.readiness.isReady ? await this.#databaseStatus() : 'not serving';
    if (status !== 'ready') response.status(503);
    return { status };
  }

  async #databaseStatus(): Promise<string> {
    try {
      await this.database.ping();
      return 'ready';
    } catch {
      return 'the database does not answer';
    }
  }
}
