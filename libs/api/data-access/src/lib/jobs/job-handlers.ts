import { Injectable } from '@nestjs/common';
import type { RequestContext } from '@premia/api-util-platform';
import type { JobDefinition, TaskDefinition } from './define-job';
import type { RunningJob } from './running-job';

/** Does a job and ends it with `job.finish`. It may be started more than once; throwing means trying again later. */
export type JobHandler<Payload> = (job: RunningJob, payload: Payload) => Promise<void>;

/** Does a task. It may run more than once: it must be idempotent. Throwing means trying again later. */
export type TaskHandler<Payload> = (ctx: RequestContext, payload: Payload) => Promise<void>;

/** A job or task whose payload has been checked before its handler sees it. */
export interface HandledJob {
  readonly definition: JobDefinition<unknown>;
  readonly run: (job: RunningJob, payload: unknown) => Promise<void>;
}
export type HandledTask = (ctx: RequestContext, payload: unknown) => Promise<void>;

/** Which background work there is; features add theirs when their module starts. */
@Injectable()
export class JobHandlers {
  readonly jobs = new Map<string, HandledJob>();
  readonly tasks = new Map<string, HandledTask>();

  register<Payload>(definition: JobDefinition<Payload>, handler: JobHandler<Payload>): void {
    this.#mustBeNew(definition.kind);
    this.jobs.set(definition.kind, {
      definition,
      run: (job, payload) => handler(job, definition.payload.parse(payload)),
    });
  }

  registerTask<Payload>({ name, payload: schema }: TaskDefinition<Payload>, handler: TaskHandler<Payload>): void {
    this.#mustBeNew(name);
    this.tasks.set(name, (ctx, payload) => handler(ctx, schema.parse(payload)));
  }

  #mustBeNew(name: string): void {
    if (this.jobs.has(name) || this.tasks.has(name)) throw new Error(`Two handlers for the job ${name}`);
  }
}
