import { setTimeout as rest } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import type { Request } from 'express';
import { JobQueries, JobSignals, Reads } from '@premia/api-data-access';
import {
  Authentication,
  Clock,
  isTenantContext,
  type Job,
  scopeOf,
  type TenantContext,
} from '@premia/api-util-platform';

/** A watcher looks at least so often, whatever it hears: a token ends, and a signal may be lost with its connection. */
const LOOK_EVERY_MS = 10_000;

@Injectable()
export class WatchJob {
  constructor(
    private readonly authentication: Authentication,
    private readonly clock: Clock,
    private readonly reads: Reads,
    private readonly queries: JobQueries,
    private readonly signals: JobSignals,
  ) {}

  /** How a job stands, at once and after every change, until it has ended or the caller may no longer see it. */
  async *run(ctx: TenantContext, request: Request, id: string): AsyncGenerator<Job> {
    let change = Promise.withResolvers<void>();
    const stop = await this.signals.listen(id, () => {
      change.resolve();
    });
    try {
      for (;;) {
        change = Promise.withResolvers();
        const job = await this.#look(ctx, request, id);
        if (job === null) return;
        yield job;
        if (job.finishedAt !== null) return;
        const over = new AbortController();
        await Promise.race([change.promise, rest(LOOK_EVERY_MS, null, { ref: false, signal: over.signal })]);
        over.abort();
        if (this.signals.isClosing) return;
      }
    } finally {
      stop();
    }
  }

  /** Asks anew who the caller is, so that a stream ends with its token and follows what was given or taken meanwhile. */
  async #look(before: TenantContext, request: Request, id: string): Promise<Job | null> {
    const now = this.clock.now();
    const { userId, tenantId, personId, roles } = await this.authentication.identify(request, now);
    const ctx = { ...before, operation: {}, now, userId, tenantId, personId, roles };
    const isSame = userId === before.userId && tenantId === before.tenantId;
    if (!isSame || !isTenantContext(ctx) || scopeOf(ctx, 'workspace.read') === null) return null;
    return this.reads.during(ctx, () => this.queries.byId(ctx, id));
  }
}
