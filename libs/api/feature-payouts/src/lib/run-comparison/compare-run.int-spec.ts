import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { EventSubscribers, newId } from '@premia/api-data-access';
import type { TenantContext } from '@premia/api-util-platform';
import { aTenant, type TestDatabase, testDatabase, ThisProcess } from '@premia/api-util-testing';
import type { PlanInput } from '@premia/domain-bonus';
import { Rational } from '@premia/domain-kernel';
import { aDepartmentOf, type Department, PayoutsFixture } from '../../../testing/payouts-fixture';
import { CompareRun } from './compare-run.task';
import { RunComparisonQueries } from './run-comparison.queries';
import type { RunComparison } from './run-comparison.type';

const PLAN: PlanInput = {
  currency: 'INR',
  combination: 'additive',
  components: [{ id: 'own', scope: 'individual', weight: '100', curve: { kind: 'linear' } }],
};
const PEOPLE = 5;

describe('A run held against another', () => {
  let database: TestDatabase;
  let fixture: PayoutsFixture;
  let compare: CompareRun;
  let queries: RunComparisonQueries;

  beforeAll(async () => {
    database = await testDatabase();
    fixture = new PayoutsFixture(database);
    const { unitOfWork, reads, loaders } = database;
    compare = new CompareRun(fixture.jobs.handlers, new EventSubscribers(), unitOfWork, reads, new ThisProcess());
    queries = new RunComparisonQueries(reads, loaders, fixture.access);
  });
  afterAll(() => database.close());

  /** January beside February, with the same KPIs and other data. */
  async function withJanuary(department: Department): Promise<Department> {
    const { tenantId } = department.tenant;
    const cycleId = newId();
    await database.asSuperuser(
      `insert into premia.cycles (tenant_id, id, name, kind, from_date, to_date, stage, created_at)
       values ($1, $2, 'January 2021', 'month', '2021-01-01', '2021-01-31', 'closed', now())`,
      [tenantId, cycleId],
    );
    await database.asSuperuser(
      `insert into premia.assignments (tenant_id, id, cycle_id, owner_kind, person_id, kpi, weight, scoring, channels, campaigns,
         pilot, created_at, created_by, updated_at)
       select tenant_id, gen_random_uuid(), $2, owner_kind, person_id, kpi, weight, scoring, channels, campaigns, pilot,
              created_at, created_by, updated_at
         from premia.assignments where tenant_id = $1 and cycle_id = $3`,
      [tenantId, cycleId, department.cycleId],
    );
    await addLeads(department, '2021-01-10', '600');
    return { ...department, cycleId };
  }

  async function addLeads({ tenant }: Department, day: string, value: string): Promise<void> {
    await database.unitOfWork.run(tenant.asOwner(), (tx) =>
      tx.execute(
        `insert into premia.observations (tenant_id, id, metric, on_date, channel, campaign, value, source, external_key,
           revision, recorded_by, recorded_at) values ($1, $2, 'leads', $4::date, 'search', 'one', $5, 'test', $4::text, 1, $3, $6)`,
        [tenant.tenantId, newId(), tenant.owner.userId, day, value, tx.ctx.now],
      ),
    );
  }

  async function comparisons(ctx: TenantContext, runId: string): Promise<readonly RunComparison[]> {
    try {
      const run = await fixture.runs.byId(ctx, runId);
      return run === null ? [] : await queries.ofRun(ctx, run);
    } finally {
      await database.reads.end(ctx);
    }
  }

  const shown = (found: readonly RunComparison[]) =>
    found.map(({ against, baseCycleName, unexplained, reasons }) => ({
      against,
      baseCycleName,
      unexplained,
      reasons: reasons.map(({ code, kpi, people }) => [code, kpi?.key, people]),
    }));

  function expectExact(found: readonly RunComparison[]): void {
    for (const { from, to, reasons } of found)
      expect(Rational.sum(reasons.map(({ amount }) => Rational.parse(amount.amount))).toExactText()).toBe(
        Rational.parse(to.amount).minus(Rational.parse(from.amount)).toExactText(),
      );
  }

  it('tells what the last period and a restatement made of it, to the last unit, once', async () => {
    const february = await aDepartmentOf(PEOPLE, database, PLAN);
    await fixture.runIdOf(await withJanuary(february));
    const first = await fixture.runIdOf(february);
    await addLeads(february, '2021-02-20', '50');
    const second = await fixture.runIdOf(february);
    for (const runId of [first, second, second]) await compare.run(february.tenant.asOwner(), runId);
    const found = await comparisons(february.tenant.asOwner(), second);
    expect(shown(found)).toEqual([
      {
        against: 'last-period',
        baseCycleName: 'January 2021',
        unexplained: 0,
        reasons: [['attainment', 'leads', PEOPLE]],
      },
      {
        against: 'run-before',
        baseCycleName: 'February 2021',
        unexplained: 0,
        reasons: [['restatement', 'leads', PEOPLE]],
      },
    ]);
    expectExact(found);

    // The adjustment of one person is a reason of its own against January, and none against the run before.
    const { tenant, cycleId, planId } = february;
    await database.asSuperuser(
      `insert into premia.payout_adjustments (tenant_id, id, cycle_id, plan_id, person_id, kind, amount, reason, proposed_by,
         proposed_at, decision, decided_by, decided_at)
       select $1, gen_random_uuid(), $2, $3, person_id, 'adjustment', 17.5, 'Agreed', gen_random_uuid(), now(), 'approved',
              gen_random_uuid(), now() from premia.payouts where run_id = $4 limit 1`,
      [tenant.tenantId, cycleId, planId, second],
    );
    const adjusted = await comparisons(tenant.asOwner(), second);
    expect(shown(adjusted).map(({ unexplained, reasons }) => [unexplained, reasons])).toEqual([
      [
        0,
        [
          ['attainment', 'leads', PEOPLE],
          ['adjustment', undefined, 1],
        ],
      ],
      [0, [['restatement', 'leads', PEOPLE]]],
    ]);
    expectExact(adjusted);
  });

  it('names an amount that was changed in the database, of one person, as the only unexplained one', async () => {
    const february = await aDepartmentOf(PEOPLE, database, PLAN);
    await fixture.runIdOf(await withJanuary(february));
    const runId = await fixture.runIdOf(february);
    await database.asSuperuser(
      `update premia.payouts set total = total + 1 where id = (select id from premia.payouts where run_id = $1 limit 1)`,
      [runId],
    );
    await compare.run(february.tenant.asOwner(), runId);
    const found = await comparisons(february.tenant.asOwner(), runId);
    expect(found.map(({ unexplained }) => unexplained)).toEqual([1]);
    expect(found[0]?.reasons.find(({ code }) => code === 'unexplained')?.amount).toEqual({
      amount: '1',
      currency: 'INR',
    });
    expectExact(found);
  });

  it('is over those alone whom a head sees, and nobody’s for whoever sees only themselves', async () => {
    const builder = aTenant().withPerson('Head', 'head').withPerson('Somebody', 'employee');
    const february = await aDepartmentOf(PEOPLE, database, PLAN, builder);
    await fixture.runIdOf(await withJanuary(february));
    const runId = await fixture.runIdOf(february);
    const { tenant } = february;
    await compare.run(tenant.asOwner(), runId);
    // The head leads a team of nobody.
    await database.asSuperuser(
      `insert into premia.teams (tenant_id, id, name, head_person_id, created_at) values ($1, $2, 'Empty', $3, now())`,
      [tenant.tenantId, newId(), tenant.member('head').personId],
    );
    const [heads] = await comparisons(tenant.as(tenant.member('head')), runId);
    expect(heads).toMatchObject({ from: { amount: '0' }, to: { amount: '0' }, reasons: [] });
    expect(await comparisons(tenant.as(tenant.member('employee')), runId)).toEqual([]);
  });
});
