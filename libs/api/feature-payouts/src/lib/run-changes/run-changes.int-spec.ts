import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId, type Transaction } from '@premia/api-data-access';
import { SystemClock } from '@premia/api-util-platform';
import { type TestDatabase, testDatabase, ThisProcess } from '@premia/api-util-testing';
import type { PlanInput } from '@premia/domain-bonus';
import type { AuditAction, AuditEntity } from '@premia/shared-contract';
import { aDepartmentOf, type Department, PayoutsFixture } from '../../../testing/payouts-fixture';
import { RunChangesQueries } from './run-changes.queries';
import type { RunChanges } from './run-changes.type';

const PLAN: PlanInput = {
  currency: 'INR',
  combination: 'additive',
  components: [{ id: 'own', scope: 'individual', weight: '100', curve: { kind: 'linear' } }],
};
const SHARED: PlanInput = { ...PLAN, budget: { amount: '8000', whenExceeded: 'scale' } };

type Change = readonly [action: AuditAction, entity: AuditEntity, statement: string];

const LATE_DATA: Change = [
  'observations.imported',
  'import',
  `insert into premia.observations (tenant_id, id, metric, on_date, channel, campaign, value, source, external_key, revision, recorded_by, recorded_at)
   select $1, $2, 'leads', '2021-02-20', 'search', 'one', 100, 'test', 'late', 1, $3, now()`,
];
const TARGET: Change = [
  'assignments.saved',
  'cycle',
  `update premia.assignments set scoring = jsonb_set(scoring, '{target}', '"4000"') where tenant_id = $1 and scoring ->> 'target' like '1960%' and $2::uuid is not null and $3::uuid is not null`,
];
const TERMS: Change = [
  'terms.added',
  'person',
  `update premia.terms set target_percent = 40 where tenant_id = $1 and person_id = (select min(id::text)::uuid from premia.persons where tenant_id = $1)
     and $2::uuid is not null and $3::uuid is not null`,
];

describe('What has changed since a run', () => {
  let database: TestDatabase;
  let fixture: PayoutsFixture;
  let queries: RunChangesQueries;

  beforeAll(async () => {
    database = await testDatabase();
    fixture = new PayoutsFixture(database, new SystemClock());
    queries = new RunChangesQueries(database.reads, fixture.access, new ThisProcess());
  });
  afterAll(() => database.close());

  async function change({ tenant }: Department, [action, entity, statement]: Change): Promise<void> {
    const ctx = tenant.asOwner();
    await database.unitOfWork.run(ctx, async (tx: Transaction) => {
      await tx.execute(statement, [ctx.tenantId, newId(), ctx.userId]);
      tx.audit({ action, entity, entityId: null });
    });
  }

  async function changesOf({ tenant }: Department, runId: string, personId: string | null = null): Promise<RunChanges> {
    const changes = await queries.changes(tenant.asOwner(), runId, personId);
    if (changes === null) throw new Error('No run');
    return changes;
  }

  it('is nothing while nothing was written, and where what was written is about something else', async () => {
    const department = await aDepartmentOf(2, database, PLAN);
    const runId = await fixture.runIdOf(department);
    expect(await changesOf(department, runId)).toMatchObject({ changes: [], now: null });
    await change(department, ['team.created', 'team', 'select $1::uuid, $2::uuid, $3::uuid']);
    expect(await changesOf(department, runId)).toMatchObject({ changes: [], peopleCount: 0 });
  });

  it('is not worked out anew because somebody has looked at pay', async () => {
    const department = await aDepartmentOf(2, database, PLAN);
    const runId = await fixture.runIdOf(department);
    await change(department, ['pay.read', 'person', LATE_DATA[2]]);
    expect(await changesOf(department, runId)).toMatchObject({ changes: [], now: null });
  });

  // 1000 of 1960 and of 1923 leads, 12 000 each: 6 122.45 and 6 240.25.
  it.each<readonly [string, Change, readonly string[], string, number]>([
    ['late data', LATE_DATA, ['data'], '1236.26', 2],
    ['a changed target', TARGET, ['kpis'], '-3122.45', 1],
    ['changed terms', TERMS, ['terms'], '6122.45', 1],
  ])('tells of %s, by how much and for whom', async (_, written, changes, difference, people) => {
    const department = await aDepartmentOf(2, database, PLAN);
    const runId = await fixture.runIdOf(department);
    await change(department, written);
    const found = await changesOf(department, runId);
    expect(found).toMatchObject({
      changes,
      before: { amount: '12362.7' },
      change: { amount: difference },
      peopleCount: people,
    });
    expect(found.people).toHaveLength(people);
    const again = await fixture.runIdOf(department);
    const [run] = await database.asSuperuser<{ readonly total: string }>(
      `select payout_total::text as total from premia.payout_runs where id = $1`,
      [again],
    );
    expect(found.now?.amount).toBe(run?.total);
    expect(await changesOf(department, again)).toMatchObject({ changes: [] });
    expect(await changesOf(department, runId)).toMatchObject({ changes: [] });
  });

  it('tells one person of their own payout alone', async () => {
    const department = await aDepartmentOf(2, database, PLAN);
    const runId = await fixture.runIdOf(department);
    await change(department, TERMS);
    const whole = await changesOf(department, runId);
    const personId = whole.people[0]?.personId ?? '';
    const own = await changesOf(department, runId, personId);
    expect(own.people).toEqual(whole.people);
    expect(own.before?.amount).not.toBe(whole.before?.amount);
    expect(await queries.changes(department.tenant.asOwner(), newId(), null)).toBeNull();
  });

  it('says that, and not by how much, where one payout follows from those of others', async () => {
    const department = await aDepartmentOf(2, database, SHARED);
    const runId = await fixture.runIdOf(department);
    await change(department, LATE_DATA);
    const whole = await changesOf(department, runId);
    expect(whole.changes).toEqual(['data']);
    expect(whole.now).not.toBeNull();
    const [someone] = await database.asSuperuser<{ readonly id: string }>(
      'select person_id as id from premia.payouts where run_id = $1 limit 1',
      [runId],
    );
    expect(await changesOf(department, runId, someone?.id ?? '')).toMatchObject({ changes: ['data'], now: null });
  });

  it('says that it can no longer be calculated', async () => {
    const department = await aDepartmentOf(1, database, PLAN);
    const runId = await fixture.runIdOf(department);
    await change(department, [
      'import.undone',
      'import',
      `insert into premia.observations (tenant_id, id, metric, on_date, channel, campaign, value, source, external_key, revision, recorded_by, recorded_at)
       select $1, $2, 'leads', '2021-02-10', 'search', 'one', null, 'test', 'leads', 2, $3, now()`,
    ]);
    expect(await changesOf(department, runId)).toMatchObject({ changes: ['data'], now: null, change: null });
  });
});
