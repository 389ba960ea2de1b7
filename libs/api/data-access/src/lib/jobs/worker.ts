import { Injectable, Logger as NestLogger } from '@nestjs/common';
import { Logger, run, type Runner, type RunnerOptions, runOnce, type TaskList } from 'graphile-worker';
import { Pool } from 'pg';
import { Clock, type RequestContext } from '@premia/api-util-platform';
import { Reads } from '../reads/reads';
import type { JobEnvelope } from './enqueue-job';
import { type JobHandler, JobHandlers } from './job-handlers';

export interface WorkerOptions {
  readonly databaseUrl: string;
  /** Jobs at once in this process. */
  readonly concurrency?: number;
}

/** LISTEN holds one connection, each job's bookkeeping another. */
const CONNECTIONS_BESIDE_JOBS = 2;
const DEFAULT_CONCURRENCY = 2;

/** Does background work as premia_app: what a job may touch is bound by the tenant and user it carries. */
@Injectable()
export class Worker {
  readonly #log = new NestLogger(Worker.name);
  #running: { readonly runner: Runner; readonly pool: Pool } | null = null;

  constructor(
    private readonly handlers: JobHandlers,
    private readonly reads: Reads,
    private readonly clock: Clock,
  ) {}

  async start({ databaseUrl, concurrency = DEFAULT_CONCURRENCY }: WorkerOptions): Promise<void> {
    const pool = openPool(databaseUrl, concurrency + CONNECTIONS_BESIDE_JOBS);
    const runner = await run({ ...this.#options(pool), concurrency });
    this.#running = { runner, pool };
  }

  /** Waits for jobs under way, takes no new ones. */
  async stop(): Promise<void> {
    const running = this.#running;
    this.#running = null;
    if (running === null) return;
    await running.runner.stop();
    await running.pool.end();
  }

  /** Does everything that is due, then returns; for tests and for one-off runs. */
  async drain(databaseUrl: string): Promise<void> {
    const pool = openPool(databaseUrl, 1 + CONNECTIONS_BESIDE_JOBS);
    try {
      await runOnce(this.#options(pool));
    } finally {
      await pool.end();
    }
  }

  #options(pool: Pool): RunnerOptions {
    return { pgPool: pool, taskList: this.#taskList(), noHandleSignals: true, logger: this.#logger() };
  }

  #taskList(): TaskList {
    return Object.fromEntries(
      [...this.handlers.all].map(([task, handler]) => [
        task,
        (envelope: unknown, { job }) => this.#perform(handler, envelope as JobEnvelope, `job-${job.id}`),
      ]),
    );
  }

  async #perform(handler: JobHandler, { origin, payload }: JobEnvelope, requestId: string): Promise<void> {
    const ctx: RequestContext = {
      requestId,
      now: this.clock.now(),
      locale: origin.locale,
      tenantId: origin.tenantId,
      userId: origin.userId,
      sessionId: null,
      personId: null,
      roles: [],
      ip: '',
      userAgent: '',
    };
    await this.reads.during(ctx, () => handler(ctx, payload));
  }

  /** The queue's own chatter is debugging; its errors are ours. Payloads are never logged. */
  #logger(): Logger {
    return new Logger(() => (level, message) => {
      if (level === 'error') this.#log.error(message);
      else if (level === 'warning') this.#log.warn(message);
      else this.#log.debug(message);
    });
  }
}

function openPool(connectionString: string, max: number): Pool {
  const pool = new Pool({ connectionString, max, application_name: 'premia-worker' });
  // A lost connection is reported by the statement that needed it; without a listener it would end the process.
  pool.on('error', () => undefined);
  pool.on('connect', (client) => client.on('error', () => undefined));
  return pool;
}
