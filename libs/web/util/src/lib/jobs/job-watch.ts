import { inject, signal } from '@angular/core';
import type { ProblemLike } from '../graphql/problems';
import { isProblem } from '../graphql/problems';
import { injectTranslate } from '../i18n/translate';
import type { Job } from './jobs-client';
import { JobsClient } from './jobs-client';

/** How soon to look again where the job has no stream: at once nearly while a short job runs, less often during a long one. */
const FIRST_MS = 250;
const LAST_MS = 2_000;
const SLOWER = 1.4;

/** What a job made, or why it made nothing. */
export type JobOutcome = { readonly __typename: 'Done'; readonly resultId: string } | ProblemLike;

/** Watches one job at a time; `job` is how it stands while it runs, and null otherwise. */
export class JobWatch {
  readonly #client = inject(JobsClient);
  readonly #t = injectTranslate();
  readonly #job = signal<Job | null>(null);

  readonly job = this.#job.asReadonly();

  /** Follows the job to its end: by its stream, and by asking again where there is none. */
  async follow(id: string): Promise<JobOutcome> {
    let streams = true;
    try {
      for (let wait = FIRST_MS; ; wait = Math.min(wait * SLOWER, LAST_MS)) {
        if (streams) {
          try {
            for await (const job of this.#client.watch(id)) {
              const outcome = this.#show(job);
              if (outcome !== null) return outcome;
            }
          } catch {
            // A proxy may hold streams back, and a server of before has none.
            streams = false;
          }
        }
        const outcome = this.#show(await this.#client.read(id));
        if (outcome !== null) return outcome;
        await new Promise((resolve) => setTimeout(resolve, wait));
      }
    } finally {
      this.#job.set(null);
    }
  }

  /** The outcome of a job that has ended; another is shown as it stands. */
  #show(job: Job | null): JobOutcome | null {
    if (job === null) return this.#refused('gone');
    if (job.state === 'done') return { __typename: 'Done', resultId: job.resultId ?? '' };
    if (job.state === 'failed') return job.problem ?? this.#refused('failed');
    if (job.state === 'cancelled') return this.#refused('cancelled');
    this.#job.set(job);
    return null;
  }

  /** Asks the server to stop the job; whoever follows it hears of the end. */
  async cancel(): Promise<void> {
    const job = this.#job();
    if (job === null) return;
    const cancelled = await this.#client.cancel(job.id);
    if (!isProblem(cancelled)) this.#job.set(cancelled);
  }

  #refused(reason: 'gone' | 'failed' | 'cancelled'): ProblemLike {
    return { __typename: 'JobEnded', code: `JOB.${reason.toUpperCase()}`, message: this.#t(`ui.job.${reason}`) };
  }
}

/** A watch for the jobs of one page or client. */
export function injectJob(): JobWatch {
  return new JobWatch();
}
