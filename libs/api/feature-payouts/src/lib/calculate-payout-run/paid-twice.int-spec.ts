import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { newId } from '@premia/api-data-access';
import { Problem } from '@premia/api-util-platform';
import { type TestDatabase, testDatabase, ThisProcess } from '@premia/api-util-testing';
import type { PlanInput } from '@premia/domain-bonus';
import { describedFebruary } from '../../../testing/described-february';
import { workspaceOf } from '../../../testing/described-workspace';
import { type Department, PayoutsFixture } from '../../../testing/payouts-fixture';
import { MyBonusQueries } from '../my-bonus/my-bonus.queries';
import { PayoutQueries } from '../payout/payout.queries';
import { PayoutRunQueries } from '../payout-run/payout-run.queries';
import { RunChecklistQueries } from '../run-checklist/run-checklist.queries';

const PLAN: PlanInput = {
  currency: 'INR',
  combination: 'additive',
  components: [{ id: 'own', scope: 'individual', weight: '100', curve: { kind: 'linear' } }],
};

describe('Days that two runs would pay', () => {
  let database: TestDatabase;
  let fixture: PayoutsFixture;
  let checklists: RunChecklistQueries;
  let runs: PayoutRunQueries;
  let bonuses: MyBonusQueries;
  let department: Department;

  beforeAll(async () => {
    database = await testDatabase();
    fixture = new PayoutsFixture(database);
    checklists = new RunChecklistQueries(database.reads, fixture.access, new ThisProcess());
    runs = new PayoutRunQueries(database.reads, fixture.access);
    const { access, frozen, traces } = fixture;
    const payouts = new PayoutQueries(database.reads, access);
    bonuses = new MyBonusQueries(database.reads, access, payouts, frozen, traces);
  });
  afterAll(() => database.close());
  beforeEach(async () => {
    department = await workspaceOf(describedFebruary(PLAN, ['Anna', 'Boris']), database);
  });

  /** The same plan, or the same cycle, a second time. */
  async function copyOf(what: 'plan' | 'quarter'): Promise<Department> {
    const { tenant, cycleId, planId } = department;
    const id = newId();
    if (what === 'plan') {
      await database.asSuperuser(
        `insert into premia.bonus_plans select (jsonb_populate_record(p, jsonb_build_object('id', $2::text, 'name', 'Second'))).*
           from premia.bonus_plans p where p.id = $1`,
        [planId, id],
      );
      await database.asSuperuser(
        `insert into premia.bonus_plan_versions
         select (jsonb_populate_record(v, jsonb_build_object('id', $2::text, 'plan_id', $2::text))).*
           from premia.bonus_plan_versions v where v.plan_id = $1`,
        [planId, id],
      );
      return { tenant, cycleId, planId: id };
    }
    await database.asSuperuser(
      `insert into premia.cycles select (jsonb_populate_record(c, jsonb_build_object('id', $2::text, 'name', 'Quarter',
              'kind', 'quarter', 'from_date', '2021-01-01', 'to_date', '2021-03-31'))).*
         from premia.cycles c where c.id = $1`,
      [cycleId, id],
    );
    await database.asSuperuser(
      `insert into premia.assignments
       select (jsonb_populate_record(a, jsonb_build_object('id', gen_random_uuid(), 'cycle_id', $2::text))).*
         from premia.assignments a where a.cycle_id = $1`,
      [cycleId, id],
    );
    return { tenant, cycleId: id, planId };
  }

  async function checklist({ tenant, cycleId, planId }: Department) {
    const ctx = tenant.asOwner();
    return database.reads.during(ctx, () => checklists.checklist(ctx, cycleId, planId));
  }

  async function calculateBecause({ tenant, cycleId, planId }: Department, overlapReason: string) {
    const job = await fixture.calculateCommand.ask(tenant.asOwner(), { cycleId, planId, overlapReason });
    if (job instanceof Problem) throw new Error(job.message);
    const { resultId } = await fixture.jobs.perform(job.id);
    const ctx = tenant.asOwner();
    return database.reads.during(ctx, () => runs.byId(ctx, resultId ?? ''));
  }

  it('are both in one’s own bonus, before and after they are calculated, with what they come to', async () => {
    const { tenant, cycleId } = department;
    const second = await copyOf('plan');
    const [anna] = await database.asSuperuser<{ id: string }>(
      `select id from premia.persons where tenant_id = $1 and name = 'Anna'`,
      [tenant.tenantId],
    );
    const seen = async (planId: string | null) => {
      const ctx = tenant.asOwner({ roles: ['employee'], personId: anna?.id ?? null });
      const bonus = await database.reads.during(ctx, () => bonuses.bonus(ctx, cycleId, planId));
      return {
        plans: bonus?.plans.map(({ planName, total }) => [planName, total?.amount]),
        together: bonus?.together?.amount,
        shown: [bonus?.planVersion?.planName, (bonus?.payout ?? bonus?.standing)?.total.amount],
      };
    };
    const both = [
      ['Plan', '6000.00'],
      ['Second', '6000.00'],
    ];
    const shows = async () => {
      expect(await seen(null)).toEqual({ plans: both, together: '12000', shown: both[0] });
      expect(await seen(second.planId)).toEqual({ plans: both, together: '12000', shown: both[1] });
    };
    await shows();
    await fixture.calculate(department);
    await calculateBecause(second, 'Both are meant');
    await shows();
  });

  it.each(['plan', 'quarter'] as const)(
    'are told before, name by name with amounts, and need a reason that stays: a second %s',
    async (what) => {
      const first = await fixture.runIdOf(department);
      const second = await copyOf(what);
      const told = await checklist(second);
      expect(told).toMatchObject({ ready: true, paidTwiceCount: 2 });
      const twice = told.items.filter(({ code }) => code === 'paid-twice');
      expect(twice).toMatchObject([
        { runId: first, blocking: false, payoutId: expect.any(String), personId: expect.any(String) },
        { runId: first },
      ]);
      expect(twice.map(({ message }) => message.replace(/\s/g, ' '))).toEqual(
        ['Anna', 'Boris'].map((name) =>
          expect.stringMatching(new RegExp(`^${name} already gets 6 000 ₹ for February 2021, by run 1 of “Plan”`)),
        ),
      );
      const { resultId, problem } = await fixture.calculate(second);
      expect([resultId, problem]).toEqual([
        null,
        expect.objectContaining({ code: 'PAYOUT_RUN.PAID_TWICE', items: expect.anything() }),
      ]);
      const run = await calculateBecause(second, 'The quarter is paid on top');
      expect(run).toMatchObject({ overlapReason: 'The quarter is paid on top' });
      const [audited] = await database.asSuperuser(
        `select after ->> 'overlapReason' as reason, after ->> 'paidTwice' as people
         from premia.audit_events where tenant_id = $1 and entity_id = $2 and action = 'payout-run.calculated'`,
        [department.tenant.tenantId, run?.id],
      );
      expect(audited).toEqual({ reason: 'The quarter is paid on top', people: '2' });
    },
  );

  it('are none in runs that do not stand, and a reason that nothing asks for is not kept', async () => {
    const first = await fixture.runIdOf(department);
    const second = await copyOf('plan');
    await database.asSuperuser(`update premia.payout_runs set state = 'superseded' where id = $1`, [first]);
    expect(await checklist(second)).toMatchObject({ ready: true, paidTwiceCount: 0 });
    expect(await calculateBecause(second, 'Just so')).toMatchObject({ overlapReason: null });
  });
});
