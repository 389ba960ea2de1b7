import { z } from 'zod';
import { type Locale, LOCALES } from '@premia/shared-contract';
import type { Sql } from '../database/sql';
import { newId } from '../new-id';
import type { JobDefinition, TaskDefinition } from './define-job';

export interface JobOptions {
  /** What must not be twice: while a job of this key is open, asking again gives that job. */
  readonly key?: string;
  /** What must be serial: jobs of one queue of a workspace run one after the other. */
  readonly queue?: string;
}

/** A task of a key is once in the queue; asked for again, it takes the new payload and time. */
export interface TaskOptions {
  readonly key?: string;
  readonly runAt?: Date;
}

/** Passing failures, such as a lost connection, are over within minutes; whoever waits for a job hears of the others soon. */
export const JOB_ATTEMPTS = 6;

/** What the queue holds of a job; everything else is read from its row, under the workspace's own rights. */
export const JobReference = z.object({
  tenantId: z.uuid(),
  userId: z.uuid(),
  jobId: z.uuid(),
  /** In which whoever asked reads what comes of it. */
  locale: z.enum(LOCALES),
});

/** What the queue holds of a task. */
export const TaskEnvelope = z.object({
  origin: z.object({ tenantId: z.uuid().nullable(), userId: z.uuid().nullable(), locale: z.enum(LOCALES) }),
  payload: z.unknown(),
});

/** Who asks, when, and in which language. */
export interface JobOrigin {
  readonly tenantId: string | null;
  readonly userId: string | null;
  readonly locale: Locale;
  readonly now: Date;
}

/** Writes the job beside the change that asks for it; gives back its id, or that of the open job with the same key. */
export async function enqueueJob<Payload>(
  sql: Sql,
  { tenantId, userId, locale, now }: JobOrigin,
  { kind, payload: schema }: JobDefinition<Payload>,
  payload: Payload,
  { key, queue }: JobOptions,
): Promise<string> {
  if (tenantId === null || userId === null) throw new Error(`A job needs a workspace and a member: ${kind}`);
  const jobId = newId();
  const [job] = await sql.query<{ readonly id: string }>(
    // An update that changes nothing: only so is the row of the open job locked and given back.
    `INSERT INTO premia.jobs AS job (tenant_id, id, kind, payload, key, state, attempt, done, created_by, created_at)
     VALUES ($1, $2, $3, $4, $5, 'queued', 0, 0, $6, $7)
     ON CONFLICT (tenant_id, key) WHERE state IN ('queued', 'running') DO UPDATE SET state = job.state
     RETURNING id`,
    [tenantId, jobId, kind, JSON.stringify(schema.parse(payload)), key ?? null, userId, now],
  );
  if (job === undefined) throw new Error(`The job ${kind} was not written`);
  if (job.id !== jobId) return job.id;
  const reference: z.infer<typeof JobReference> = { tenantId, userId, jobId, locale };
  await sql.query(`SELECT graphile_worker.add_job($1, $2::json, queue_name => $3, max_attempts => $4, job_key => $5)`, [
    kind,
    JSON.stringify(reference),
    queue === undefined ? null : `${tenantId}:${queue}`,
    JOB_ATTEMPTS,
    jobId,
  ]);
  return jobId;
}

/** Hands a task to the queue. */
export async function enqueueTask<Payload>(
  sql: Sql,
  { tenantId, userId, locale }: JobOrigin,
  { name, payload: schema }: TaskDefinition<Payload>,
  payload: Payload,
  { key, runAt }: TaskOptions = {},
): Promise<void> {
  const envelope: z.infer<typeof TaskEnvelope> = {
    origin: { tenantId, userId, locale },
    payload: schema.parse(payload),
  };
  await sql.query('SELECT graphile_worker.add_job($1, $2::json, job_key => $3, run_at => $4)', [
    name,
    JSON.stringify(envelope),
    key ?? null,
    runAt ?? null,
  ]);
}
