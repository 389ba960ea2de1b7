import { Injectable, Logger as NestLogger } from '@nestjs/common';
import { type JobHelpers, Logger, run, type Runner, type RunnerOptions, runOnce, type TaskList } from 'graphile-worker';
import { Pool } from 'pg';
import { AUDIT_HEADS_CRONTAB } from '../audit/log-audit-heads.task';
import { JobReference, TaskEnvelope } from './enqueue-job';
import { JobHandlers } from './job-handlers';
import { PerformJob } from './perform-job';

export interface WorkerOptions {
  readonly databaseUrl: string;
  /** Jobs at once in this process. */
  readonly concurrency?: number;
}

/** LISTEN holds one connection, looking after the queue another; each job holds one and its bookkeeping one more. */
const CONNECTIONS_BESIDE_JOBS = 2;
const CONNECTIONS_OF_JOB = 2;
const DEFAULT_CONCURRENCY = 2;
/** The queue itself waits four hours before it believes that a worker has died. */
const RECOVER_EVERY_MS = 30_000;
/** A worker that has taken a job locks it much sooner than this. */
const LOCK_WITHIN_SECONDS = 10;
const JOB_LOCK = 7_364_004;
const LOCK_KEYS = 2 ** 31;

/** Does background work as premia_app: what a job may touch is bound by the tenant and user it carries. */
@Injectable()
export class Worker {
  readonly #log = new NestLogger(Worker.name);
  #running: { readonly runner: Runner; readonly pool: Pool; readonly recovery: NodeJS.Timeout } | null = null;

  constructor(
    private readonly handlers: JobHandlers,
    private readonly perform: PerformJob,
  ) {}

  async start({ databaseUrl, concurrency = DEFAULT_CONCURRENCY }: WorkerOptions): Promise<void> {
    const pool = openPool(databaseUrl, concurrency);
    await recoverAbandoned(pool);
    const runner = await run({ ...this.#options(pool), concurrency, crontab: AUDIT_HEADS_CRONTAB });
    const recovery = setInterval(() => {
      recoverAbandoned(pool).catch((error: unknown) => this.#log.warn(error));
    }, RECOVER_EVERY_MS);
    this.#running = { runner, pool, recovery };
  }

  /** Waits for jobs under way, takes no new ones. */
  async stop(): Promise<void> {
    const running = this.#running;
    this.#running = null;
    if (running === null) return;
    clearInterval(running.recovery);
    await running.runner.stop();
    await running.pool.end();
  }

  /** Does everything that is due, then returns; for tests and for one-off runs. */
  async drain(databaseUrl: string): Promise<void> {
    const pool = openPool(databaseUrl, 1);
    try {
      await recoverAbandoned(pool);
      await runOnce(this.#options(pool));
    } finally {
      await pool.end();
    }
  }

  #options(pool: Pool): RunnerOptions {
    return { pgPool: pool, taskList: this.#taskList(), noHandleSignals: true, logger: this.#logger() };
  }

  #taskList(): TaskList {
    const jobs = [...this.handlers.jobs.keys()].map((kind) => [
      kind,
      (payload: unknown, helpers: JobHelpers) => alone(helpers, () => this.perform.job(JobReference.parse(payload))),
    ]);
    const tasks = [...this.handlers.tasks.keys()].map((name) => [
      name,
      (payload: unknown, helpers: JobHelpers) =>
        alone(helpers, () => this.perform.task(name, TaskEnvelope.parse(payload), `task-${helpers.job.id}`)),
    ]);
    return Object.fromEntries([...jobs, ...tasks]) as TaskList;
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

/** The lock shows other workers that the job is being done; the server frees it with the connection, however we end. */
function alone({ job, withPgClient }: JobHelpers, work: () => Promise<void>): Promise<void> {
  return withPgClient(async (client) => {
    await client.query('SELECT pg_advisory_lock($1, ($2::bigint % $3)::int)', [JOB_LOCK, job.id, LOCK_KEYS]);
    try {
      await work();
    } finally {
      await client.query('SELECT pg_advisory_unlock($1, ($2::bigint % $3)::int)', [JOB_LOCK, job.id, LOCK_KEYS]);
    }
  });
}

interface AbandonedRow {
  readonly id: string;
  readonly locked_by: string;
}

/** Gives the jobs of workers that have died back to the queue. How often a job is tried is counted in its own row. */
async function recoverAbandoned(pool: Pool): Promise<void> {
  const { rows } = await pool.query<AbandonedRow>(
    `SELECT id, locked_by FROM graphile_worker.jobs
     WHERE locked_at < now() - make_interval(secs => $3)
       AND NOT EXISTS (SELECT FROM pg_locks
         WHERE locktype = 'advisory' AND classid = $1::int::oid AND objid = (id % $2)::int::oid)`,
    [JOB_LOCK, LOCK_KEYS, LOCK_WITHIN_SECONDS],
  );
  if (rows.length === 0) return;
  await pool.query('SELECT graphile_worker.force_unlock_workers($1)', [rows.map(({ locked_by }) => locked_by)]);
  await pool.query('SELECT graphile_worker.reschedule_jobs($1, now(), attempts => 0)', [rows.map(({ id }) => id)]);
}

function openPool(connectionString: string, concurrency: number): Pool {
  const max = concurrency * CONNECTIONS_OF_JOB + CONNECTIONS_BESIDE_JOBS;
  const pool = new Pool({ connectionString, max, application_name: 'premia-worker' });
  // A lost connection is reported by the statement that needed it; without a listener it would end the process.
  pool.on('error', () => undefined);
  pool.on('connect', (client) => client.on('error', () => undefined));
  return pool;
}
