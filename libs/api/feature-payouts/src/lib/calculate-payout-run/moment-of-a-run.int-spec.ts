import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId, readAssignmentActuals, takeRecordingMoment, type Transaction } from '@premia/api-data-access';
import { SystemClock, type TenantContext } from '@premia/api-util-platform';
import { type TestDatabase, testDatabase } from '@premia/api-util-testing';
import type { PlanInput } from '@premia/domain-bonus';
import { aDepartmentOf, type Department, PayoutsFixture } from '../../../testing/payouts-fixture';

const PLAN: PlanInput = {
  currency: 'INR',
  combination: 'additive',
  components: [{ id: 'own', scope: 'individual', weight: '100', curve: { kind: 'steps', steps: [['80', '80']] } }],
};

describe('The moment of a run', () => {
  let database: TestDatabase;
  let fixture: PayoutsFixture;
  let department: Department;

  beforeAll(async () => {
    database = await testDatabase();
    fixture = new PayoutsFixture(database, new SystemClock());
    department = await aDepartmentOf(1, database, PLAN);
  });
  afterAll(() => database.close());

  async function correct(tx: Transaction, ctx: TenantContext, value: number, revision: number): Promise<void> {
    const recordedAt = await takeRecordingMoment(tx, ctx, new Date());
    await tx.execute(
      `insert into premia.observations (tenant_id, id, metric, on_date, channel, campaign, value, source, external_key, revision,
         recorded_by, recorded_at) values ($1, $2, 'leads', '2021-02-10', 'search', 'one', $3, 'test', 'leads', $4, $5, $6)`,
      [ctx.tenantId, newId(), value, revision, ctx.userId, recordedAt],
    );
    await pause(200);
  }

  it('is after every correction that the run does not have', async () => {
    const correcting = department.tenant.asOwner();
    const corrected = database.unitOfWork.run(correcting, (tx) => correct(tx, correcting, 9999, 2));
    await pause(100);
    const runId = await fixture.runIdOf(department);
    await corrected;
    const [run] = await database.asSuperuser<{ readonly asOf: Date; readonly actual: string }>(
      `select r.data_as_of as "asOf", p.input #>> '{measures,own,0,actual}' as actual
         from premia.payout_runs r join premia.payouts p on p.run_id = r.id where r.id = $1`,
      [runId],
    );
    const ctx = department.tenant.asOwner();
    const actuals = await database.reads.during(ctx, () =>
      readAssignmentActuals(database.reads.of(ctx), { cycleId: department.cycleId, asOf: run?.asOf ?? null }),
    );
    expect([...actuals.values()].map(({ value }) => value)).toEqual([run?.actual]);
  });
});
