import { Injectable } from '@nestjs/common';
import type { RequestContext } from '@premia/api-util-platform';

/** What a job does. It may run more than once: it must be idempotent. Throwing means trying again later. */
export type JobHandler = (ctx: RequestContext, payload: Readonly<Record<string, unknown>>) => Promise<void>;

/** Which background tasks there are; features add theirs when their module starts. */
@Injectable()
export class JobHandlers {
  readonly #handlers = new Map<string, JobHandler>();

  register(task: string, handler: JobHandler): void {
    if (this.#handlers.has(task)) throw new Error(`Two handlers for the task ${task}`);
    this.#handlers.set(task, handler);
  }

  get all(): ReadonlyMap<string, JobHandler> {
    return this.#handlers;
  }
}
