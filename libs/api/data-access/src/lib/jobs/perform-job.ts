import { Injectable } from '@nestjs/common';
import type { z } from 'zod';
import { Clock, type RequestContext, scopeOf, type TenantContext } from '@premia/api-util-platform';
import { DEFAULT_LOCALE, isRole } from '@premia/shared-contract';
import { Reads } from '../reads/reads';
import { isActiveMember } from '../tenancy/active-member';
import { UnitOfWork } from '../unit-of-work/unit-of-work';
import { JOB_ATTEMPTS, type JobReference, type TaskEnvelope } from './enqueue-job';
import { JobHandlers } from './job-handlers';
import { JobBroken, JobNotAllowed } from './job-problems';
import { JobStopped, RunningJob } from './running-job';

interface StartedRow {
  readonly kind: string;
  readonly payload: unknown;
  readonly attempt: number;
  readonly roles: readonly string[] | null;
  readonly person_id: string | null;
}

/** Does one job or task that the queue has handed out; a throw makes the queue try again later. */
@Injectable()
export class PerformJob {
  constructor(
    private readonly handlers: JobHandlers,
    private readonly unitOfWork: UnitOfWork,
    private readonly reads: Reads,
    private readonly clock: Clock,
  ) {}

  async job({ tenantId, userId, jobId, locale }: z.infer<typeof JobReference>): Promise<void> {
    const asker = { ...this.#context(jobId), tenantId, userId, locale };
    const started = await this.#start(asker, jobId);
    if (started === null) return;
    const ctx: TenantContext = {
      ...asker,
      roles: (started.roles ?? []).filter(isRole),
      personId: started.person_id,
    };
    const job = new RunningJob(jobId, ctx, started.attempt, this.unitOfWork, () => this.clock.now());
    try {
      await this.reads
        .during(ctx, () => this.#run(job, started))
        .catch((error: unknown) => giveUpOrRetry(job, started, error));
    } catch (error) {
      // Nothing of this attempt was kept; how the job goes on is another's to say.
      if (!(error instanceof JobStopped)) throw error;
    }
  }

  async task(name: string, { origin, payload }: z.infer<typeof TaskEnvelope>, requestId: string): Promise<void> {
    const handler = this.handlers.tasks.get(name);
    if (handler === undefined) throw new Error(`Nothing handles the task ${name}`);
    const ctx: RequestContext = { ...this.#context(requestId), ...origin };
    await this.reads.during(ctx, () => handler(ctx, payload));
  }

  /** Makes this the latest attempt; null where the job has ended. Who asked for it is read as they are now. */
  async #start(ctx: TenantContext, jobId: string): Promise<StartedRow | null> {
    return this.unitOfWork.run(ctx, async (tx) => {
      const [row] = await tx.query<StartedRow>(
        `WITH started AS (
           UPDATE premia.jobs SET state = 'running', attempt = attempt + 1, started_at = coalesce(started_at, $3)
           WHERE tenant_id = $1 AND id = $2 AND state IN ('queued', 'running')
           RETURNING kind, payload, attempt, created_by)
         SELECT started.kind, started.payload, started.attempt, m.roles, m.person_id
         FROM started
         LEFT JOIN premia.memberships m
           ON m.tenant_id = $1 AND m.user_id = started.created_by AND ${isActiveMember('$3')}`,
        [ctx.tenantId, jobId, ctx.now],
      );
      return row ?? null;
    });
  }

  async #run(job: RunningJob, { kind, payload, attempt }: StartedRow): Promise<void> {
    const handled = this.handlers.jobs.get(kind);
    if (handled === undefined) throw new Error(`Nothing handles the job ${kind}`);
    // A worker that dies of the job itself would otherwise take it up for ever.
    if (attempt > JOB_ATTEMPTS) return job.fail(new JobBroken(job.ctx, job.id));
    if (scopeOf(job.ctx, handled.definition.permission) === null) return job.fail(new JobNotAllowed(job.ctx));
    await handled.run(job, payload);
    if (!job.isFinished) throw new Error(`The handler of ${kind} returned without ending its job`);
  }

  #context(requestId: string) {
    const nobody = { sessionId: null, personId: null, roles: [], ip: '', userAgent: '' };
    return { ...nobody, requestId, operation: {}, now: this.clock.now(), locale: DEFAULT_LOCALE };
  }
}

/** Throws, so that the queue tries again; also where another attempt has begun meanwhile and this one collided with it. */
async function giveUpOrRetry(job: RunningJob, { attempt }: StartedRow, error: unknown): Promise<never> {
  if (attempt >= JOB_ATTEMPTS) await job.fail(new JobBroken(job.ctx, job.id));
  else await job.retryLater();
  throw error;
}
