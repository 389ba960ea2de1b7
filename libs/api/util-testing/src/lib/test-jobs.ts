import { JobHandlers, PerformJob } from '@premia/api-data-access';
import type { Clock, StoredProblem } from '@premia/api-util-platform';
import type { JobState, Locale } from '@premia/shared-contract';
import type { TestDatabase } from './test-database';

/** What became of a job. */
export interface PerformedJob {
  readonly state: JobState;
  readonly resultId: string | null;
  readonly problem: StoredProblem | null;
}

/** Jobs on a test database: a feature's commands register with `handlers`, and a job is done when a test says so. */
export class TestJobs {
  readonly handlers = new JobHandlers();
  readonly #perform: PerformJob;

  constructor(
    private readonly database: TestDatabase,
    clock: Clock,
  ) {
    this.#perform = new PerformJob(this.handlers, database.unitOfWork, database.reads, clock);
  }

  /** One attempt at the job, as a worker makes it. */
  async perform(jobId: string, locale: Locale = 'en'): Promise<PerformedJob> {
    const [job] = await this.database.asSuperuser<{ tenantId: string; userId: string }>(
      'SELECT tenant_id AS "tenantId", created_by AS "userId" FROM premia.jobs WHERE id = $1',
      [jobId],
    );
    if (job === undefined) throw new Error(`There is no job ${jobId}`);
    await this.#perform.job({ ...job, jobId, locale });
    return this.outcome(jobId);
  }

  async outcome(jobId: string): Promise<PerformedJob> {
    const [job] = await this.database.asSuperuser<PerformedJob & Record<string, unknown>>(
      `SELECT state, result ->> 'id' AS "resultId", error AS problem FROM premia.jobs WHERE id = $1`,
      [jobId],
    );
    if (job === undefined) throw new Error(`There is no job ${jobId}`);
    return job;
  }
}
