import type { RunningJob, Sql } from '@premia/api-data-access';
import type { CycleRow } from '@premia/api-vocabulary';
import type { GivenFor } from '../run-input/given-inputs.queries';
import { countPeople, readPeople } from '../run-input/people.queries';
import type { PersonRow } from '../run-input/people-rows';
import type { CalculatedRun, RunOrder, RunRequest, RunSupply } from './calculate-run.computation';

/** A process that has asked for the order of a run. */
export type RunProcess = AsyncGenerator<RunRequest, CalculatedRun, RunSupply>;

interface RunPeople {
  readonly sql: Sql;
  readonly job: RunningJob;
  readonly cycle: CycleRow;
  readonly given: GivenFor;
  readonly otherRunIds: readonly string[];
}

/** Lines of COPY that a process makes of the people it is handed, as often through all of them as it asks for. */
export class RunLines implements AsyncIterable<Buffer> {
  #run: CalculatedRun | null = null;

  constructor(
    private readonly child: RunProcess,
    private readonly order: RunOrder,
    private readonly from: RunPeople,
  ) {}

  /** Everything but the lines, once these are over. */
  get run(): CalculatedRun {
    if (this.#run === null) throw new Error('The lines of the run are not over');
    return this.#run;
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<Buffer> {
    const { sql, job, cycle, given, otherRunIds } = this.from;
    const count = await countPeople(sql, job.ctx);
    let people: AsyncIterator<readonly PersonRow[]> | null = null;
    const { visibility } = this.order;
    let done = 0;
    let step = await this.child.next(this.order);
    while (step.done !== true) {
      if (people === null || step.value.wants === 'first-people') {
        people = readPeople(sql, job.ctx, cycle, given, null, { runIds: otherRunIds, visibility });
        done = 0;
      }
      if (step.value.wants === 'more-people' && step.value.lines !== null) yield bufferOf(step.value.lines);
      const batch = await people.next();
      done += batch.done === true ? 0 : batch.value.length;
      await job.progress(done, count);
      step = await this.child.next(batch.done === true ? null : batch.value);
    }
    this.#run = step.value;
  }
}

/** The same bytes: what comes from a process has lost its kind. */
function bufferOf({ buffer, byteOffset, byteLength }: Uint8Array): Buffer {
  return Buffer.from(buffer, byteOffset, byteLength);
}
