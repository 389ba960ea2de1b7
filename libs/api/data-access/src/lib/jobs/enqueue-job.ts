import type { Locale } from '@premia/shared-contract';
import type { SqlReader } from '../measurements/sql-reader';

export interface JobOptions {
  /** Jobs of one key replace each other while none has started. */
  readonly key?: string;
  /** Jobs of one queue run one after the other. */
  readonly queue?: string;
  readonly runAt?: Date;
  readonly maximumAttempts?: number;
}

/** For whom a job works: it gets a request context of its own from this. */
export interface JobOrigin {
  readonly tenantId: string | null;
  readonly userId: string | null;
  readonly locale: Locale;
}

export interface JobEnvelope {
  readonly origin: JobOrigin;
  readonly payload: Readonly<Record<string, unknown>>;
}

export async function enqueueJob(
  sql: SqlReader,
  origin: JobOrigin,
  task: string,
  payload: Readonly<Record<string, unknown>>,
  { key, queue, runAt, maximumAttempts }: JobOptions,
): Promise<void> {
  const envelope: JobEnvelope = { origin, payload };
  await sql.query(
    `SELECT graphile_worker.add_job($1, $2::json, queue_name => $3, run_at => $4, max_attempts => $5, job_key => $6)`,
    [task, JSON.stringify(envelope), queue ?? null, runAt ?? null, maximumAttempts ?? null, key ?? null],
  );
}
