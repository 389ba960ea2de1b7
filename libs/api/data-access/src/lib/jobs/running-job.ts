import { inAnotherOperation, Problem, storedProblem, type TenantContext } from '@premia/api-util-platform';
import type { Transaction } from '../unit-of-work/transaction';
import type { UnitOfWork } from '../unit-of-work/unit-of-work';

/** How often watchers hear of progress; more would cost more than the work. */
const PROGRESS_EVERY_MS = 300;

/** What a job made, for the page that waits for it. */
export interface JobResult {
  readonly id: string;
}

/** Thrown where a job must not go on: it was cancelled, or another worker has begun it anew. Nothing it did is kept. */
export class JobStopped extends Error {
  constructor(jobId: string) {
    super(`The job ${jobId} was cancelled or taken over`);
    this.name = 'JobStopped';
  }
}

/** One attempt at a job. What it writes counts only while it is the latest attempt and nobody has cancelled the job. */
export class RunningJob {
  #reportedAt = Number.NEGATIVE_INFINITY;
  #finished = false;

  constructor(
    readonly id: string,
    /** The actor as of now: roles and person are read again when the job starts. */
    readonly ctx: TenantContext,
    private readonly attempt: number,
    private readonly unitOfWork: UnitOfWork,
    private readonly now: () => Date,
  ) {}

  /** Tells how far the job is, to those who watch, in a transaction of its own. Throws `JobStopped` where it must end. */
  async progress(done: number, total: number): Promise<void> {
    const now = performance.now();
    if (now - this.#reportedAt < PROGRESS_EVERY_MS) return;
    this.#reportedAt = now;
    await this.#update('done = $4, total = $5', [done, total]);
  }

  /**
   * The transaction that writes the job's effect together with its end: after it the job never runs again, before it
   * nothing has happened. A returned `Problem` rolls back, and the job has failed with it.
   */
  async finish(work: (tx: Transaction) => Promise<JobResult | Problem | null>): Promise<void> {
    this.#finished = true;
    const outcome = await this.unitOfWork.run(this.ctx, async (tx) => {
      const result = await work(tx);
      if (result instanceof Problem) return result;
      await this.#update(
        `state = 'done', done = coalesce(total, done), result = $4, finished_at = $5`,
        [result === null ? null : JSON.stringify(result), this.now()],
        tx,
      );
      return null;
    });
    if (outcome !== null) await this.fail(outcome);
  }

  /** Ends the job without an effect. */
  async fail(problem: Problem): Promise<void> {
    this.#finished = true;
    await this.#update(`state = 'failed', error = $4, finished_at = $5`, [
      JSON.stringify(storedProblem(problem)),
      this.now(),
    ]);
  }

  /** Lets a later attempt begin anew. */
  async retryLater(): Promise<void> {
    await this.#update(`state = 'queued', done = 0, total = NULL`, []);
  }

  get isFinished(): boolean {
    return this.#finished;
  }

  async #update(assignments: string, values: readonly unknown[], tx?: Transaction): Promise<void> {
    const { tenantId } = this.ctx;
    const update = (within: Transaction) =>
      within.execute(
        `UPDATE premia.jobs SET ${assignments} WHERE tenant_id = $1 AND id = $2 AND attempt = $3 AND state = 'running'`,
        [tenantId, this.id, this.attempt, ...values],
      );
    const changed =
      tx === undefined ? await this.unitOfWork.run(inAnotherOperation(this.ctx), update) : await update(tx);
    if (changed === 0) throw new JobStopped(this.id);
  }
}
