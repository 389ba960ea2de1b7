import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Logger } from '@nestjs/common';
import { verifyAuditChain } from '@premia/api-data-access';
import { type TestDatabase, testDatabase } from '@premia/api-util-testing';
import type { PlanInput } from '@premia/domain-bonus';
import { aDepartmentOf, type Department, PayoutsFixture } from '../../../testing/payouts-fixture';

const PLAN: PlanInput = {
  currency: 'INR',
  combination: 'additive',
  components: [{ id: 'own', scope: 'individual', weight: '100', curve: { kind: 'linear' } }],
  pool: { amount: '1000', share: 'score' },
};
const PEOPLE = 2;

describe('A calculation that is interrupted', () => {
  let database: TestDatabase;
  let fixture: PayoutsFixture;

  beforeAll(async () => {
    Logger.overrideLogger(false);
    database = await testDatabase({ poolSize: 8 });
    fixture = new PayoutsFixture(database);
  });
  afterAll(() => database.close());

  async function stateOf({ tenant: { tenantId } }: Department) {
    const [state] = await database.asSuperuser<{ runs: number; payouts: number; audited: number; states: string[] }>(
      `select (select count(*)::int from premia.payout_runs where tenant_id = $1) as runs,
              (select count(*)::int from premia.payouts where tenant_id = $1) as payouts,
              (select count(*)::int from premia.audit_events where tenant_id = $1 and entity = 'payout-run') as audited,
              array(select state from premia.jobs where tenant_id = $1) as states`,
      [tenantId],
    );
    return state;
  }

  async function isChainIntact({ tenant }: Department): Promise<boolean> {
    const ctx = tenant.asOwner();
    return (await database.reads.during(ctx, () => verifyAuditChain(database.reads.of(ctx), ctx.tenantId))).intact;
  }

  /** Does the job by a worker that dies before its statement of this number: neither it nor any later one arrives. */
  async function performDyingAt(jobId: string, statement: number): Promise<'died' | 'finished'> {
    let statements = 0;
    const stop = database.database.statements.listen(() => {
      statements += 1;
      if (statements >= statement) throw new Error('The worker has died');
    });
    await fixture.jobs.perform(jobId).catch(() => undefined);
    stop();
    return statements >= statement ? 'died' : 'finished';
  }

  it('leaves nothing half done wherever its worker dies, and the next try makes one whole run', async () => {
    let survived = 0;
    for (let statement = 1; ; statement += 1) {
      const department = await aDepartmentOf(PEOPLE, database, PLAN);
      const jobId = await fixture.ask(department);
      if ((await performDyingAt(jobId, statement)) === 'finished') break;
      expect(await stateOf(department)).toMatchObject({ runs: 0, payouts: 0, audited: 0 });
      expect(['queued', 'running']).toContain((await stateOf(department))?.states[0]);
      expect(await fixture.jobs.perform(jobId)).toMatchObject({ state: 'done', problem: null });
      expect(await stateOf(department)).toEqual({ runs: 1, payouts: PEOPLE, audited: 1, states: ['done'] });
      expect(await isChainIntact(department)).toBe(true);
      survived += 1;
    }
    expect(survived).toBeGreaterThan(30);
  });

  it('makes one run where two workers take up one job', async () => {
    const department = await aDepartmentOf(PEOPLE, database, PLAN);
    const jobId = await fixture.ask(department);
    await Promise.allSettled([fixture.jobs.perform(jobId), fixture.jobs.perform(jobId)]);
    await fixture.jobs.perform(jobId);
    expect(await stateOf(department)).toEqual({ runs: 1, payouts: PEOPLE, audited: 1, states: ['done'] });
    expect(await isChainIntact(department)).toBe(true);
  });

  it('is refused, with a clear word, where whoever asked has lost the role since', async () => {
    const department = await aDepartmentOf(PEOPLE, database, PLAN);
    const jobId = await fixture.ask(department);
    await database.asSuperuser(`update premia.memberships set roles = '{employee}' where tenant_id = $1`, [
      department.tenant.tenantId,
    ]);
    expect(await fixture.jobs.perform(jobId)).toMatchObject({
      state: 'failed',
      problem: { code: 'JOB.NOT_ALLOWED', message: expect.stringContaining('may no longer') },
    });
    expect(await stateOf(department)).toMatchObject({ runs: 0, payouts: 0, audited: 0 });
  });

  it('keeps nothing of a run that is stopped on the way', async () => {
    const department = await aDepartmentOf(PEOPLE, database, PLAN);
    const jobId = await fixture.ask(department);
    const stop = database.database.statements.listen((sql) => {
      if (!sql.startsWith('copy staged_payouts')) return;
      stop();
      void database.asSuperuser(`update premia.jobs set state = 'cancelled', finished_at = now() where id = $1`, [
        jobId,
      ]);
    });
    await fixture.jobs.perform(jobId);
    expect(await stateOf(department)).toEqual({ runs: 0, payouts: 0, audited: 0, states: ['cancelled'] });
  });
});
