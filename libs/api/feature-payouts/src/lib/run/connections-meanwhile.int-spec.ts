import type { Computation, TurnOwner } from '@premia/api-processes';
import { type TestDatabase, testDatabase, ThisProcess } from '@premia/api-util-testing';
import type { PlanInput } from '@premia/domain-bonus';
import { aDepartmentOf, type Department } from '../../../testing/payouts-fixture';
import { PayoutsAccess } from '../payouts-access';
import { PlanPreviewQueries } from '../plan-preview/plan-preview.queries';
import { RunChecklistQueries } from '../run-checklist/run-checklist.queries';

const PLAN: PlanInput = {
  currency: 'INR',
  combination: 'additive',
  components: [{ id: 'own', scope: 'individual', weight: '100', curve: { kind: 'linear' } }],
};

/** Somebody else asks the database whenever a process begins, and when it has been handed everything. */
class WatchedProcess extends ThisProcess {
  readonly asked: string[] = [];

  constructor(private readonly somebodyElse: () => Promise<unknown>) {
    super();
  }

  override async *stream<Input, Part, Result, More = undefined>(
    owner: TurnOwner,
    computation: Computation<Input, Part, Result, More>,
    input: Input,
  ): AsyncGenerator<Part, Result, More> {
    const steps = super.stream(owner, computation, input);
    await this.somebodyElse();
    let step = await steps.next();
    while (step.done !== true) {
      const more = yield step.value;
      if (more === null) {
        await this.somebodyElse();
        this.asked.push(computation.name);
      }
      step = await steps.next(more);
    }
    return step.value;
  }
}

let database: TestDatabase;
let department: Department;

beforeAll(async () => {
  // Whoever holds the only connection while they compute would keep everybody waiting.
  database = await testDatabase({ poolSize: 1 });
  department = await aDepartmentOf(600, database, PLAN);
});

afterAll(() => database.close());

it.each<[string, (access: PayoutsAccess, processes: ThisProcess) => Promise<number>]>([
  [
    'preview-plan',
    async (access, processes) => {
      const { cycleId, planId } = department;
      const request = { cycleId, planId, definition: PLAN, scenario: 'target' } as const;
      const queries = new PlanPreviewQueries(database.reads, access, processes);
      return (await queries.preview(department.tenant.asOwner(), request)).people.length;
    },
  ],
  [
    'check-run',
    async (access, processes) => {
      const queries = new RunChecklistQueries(database.reads, access, processes);
      const { cycleId, planId } = department;
      return (await queries.checklist(department.tenant.asOwner(), cycleId, planId)).peopleCount;
    },
  ],
])('%s holds no connection while it waits for a process, nor while that computes', async (name, ask) => {
  const processes = new WatchedProcess(() => {
    const ctx = department.tenant.asOwner();
    return database.reads.during(ctx, () => database.reads.query(ctx, 'select 1'));
  });
  const people = await ask(new PayoutsAccess(database.reads, database.loaders), processes);
  expect([people, processes.asked]).toEqual([600, [name]]);
});
