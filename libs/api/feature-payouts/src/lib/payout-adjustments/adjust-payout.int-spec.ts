import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@premia/api-data-access';
import { Problem, type TenantContext } from '@premia/api-util-platform';
import { aTenant, type TestDatabase, testDatabase } from '@premia/api-util-testing';
import type { PlanInput } from '@premia/domain-bonus';
import { aDepartmentOf, type Department, PayoutsFixture } from '../../../testing/payouts-fixture';
import { PayoutQueries } from '../payout/payout.queries';
import type { Payout } from '../payout/payout.type';
import { SetPayoutBudget } from '../payout-exceptions/set-payout-budget.command';
import { RunSummaries } from '../payout-run/run-summary';
import { AdjustPayout, type ProposedAdjustment } from './adjust-payout.command';
import { PayoutAdjustmentQueries } from './payout-adjustments.queries';

const PLAN: PlanInput = {
  currency: 'INR',
  combination: 'additive',
  components: [{ id: 'own', scope: 'individual', weight: '100', curve: { kind: 'linear' } }],
};

let database: TestDatabase;
let fixture: PayoutsFixture;
let adjust: AdjustPayout;
let payouts: PayoutQueries;

beforeAll(async () => {
  database = await testDatabase();
  fixture = new PayoutsFixture(database);
  payouts = new PayoutQueries(database.reads, fixture.access);
  adjust = new AdjustPayout(database.unitOfWork, fixture.access, payouts);
});

afterAll(() => database.close());

interface Run extends Department {
  readonly runId: string;
  readonly hr: () => TenantContext;
  readonly second: () => TenantContext;
  readonly employee: () => TenantContext;
  readonly personId: string;
}

/** A run of two, calculated by the owner; HR proposes, a second one of HR submits, and the first of the paid is an employee. */
async function aRun(): Promise<Run> {
  const builder = aTenant().withMember('hr').withMember('admin', 'hr').withPerson('Specialist', 'employee');
  const department = await aDepartmentOf(2, database, PLAN, builder);
  const { tenant } = department;
  const [row] = await database.asSuperuser<{ personId: string }>(
    `update premia.memberships set person_id = (select person_id from premia.terms where tenant_id = $1 order by id limit 1)
      where tenant_id = $1 and id = $2 returning person_id as "personId"`,
    [tenant.tenantId, tenant.member('employee').membershipId],
  );
  const personId = row?.personId ?? '';
  return {
    ...department,
    runId: await fixture.runIdOf(department),
    hr: () => tenant.as(tenant.member('hr')),
    second: () => tenant.as(tenant.member('admin')),
    employee: () => tenant.as({ ...tenant.member('employee'), personId }),
    personId,
  };
}

async function told<T>(ctx: TenantContext, work: (ctx: TenantContext) => Promise<T>): Promise<T> {
  try {
    return await work(ctx);
  } finally {
    await database.reads.end(ctx);
  }
}

async function payoutIdOf(runId: string, personId: string): Promise<string> {
  const [row] = await database.asSuperuser<{ id: string }>(
    `select id from premia.payouts where run_id = $1 and person_id = $2`,
    [runId, personId],
  );
  return row?.id ?? '';
}

const words = (answer: unknown): string => (answer instanceof Problem ? `${answer.code}: ${answer.message}` : 'done');

async function proposed(run: Run, asked: Partial<ProposedAdjustment> = {}, ctx = run.hr()): Promise<string> {
  const payoutId = await payoutIdOf(run.runId, run.personId);
  const request = { payoutId, amount: '250.5', reason: 'Agreed in March', ...asked };
  return words(await told(ctx, (own) => adjust.propose(own, request)));
}

async function lastAdjustment({ tenant }: Run): Promise<string> {
  const [row] = await database.asSuperuser<{ id: string }>(
    `select id from premia.payout_adjustments where tenant_id = $1 order by proposed_at desc, id desc limit 1`,
    [tenant.tenantId],
  );
  return row?.id ?? '';
}

async function decided(run: Run, approved: boolean, ctx: TenantContext): Promise<string> {
  const id = await lastAdjustment(run);
  return words(await told(ctx, (own) => adjust.decide(own, id, approved)));
}

async function moved(run: Run, ctx: TenantContext, move: 'submit' | 'approve' | 'lock'): Promise<string> {
  const answer = await told(ctx, (own) => fixture.move.run(own, move, { id: run.runId }));
  return answer instanceof Problem ? answer.message : answer.state;
}

async function seen(run: Run, ctx: TenantContext, runId = run.runId): Promise<Payout | null> {
  const id = await payoutIdOf(runId, run.personId);
  return told(ctx, (own) => payouts.byId(own, id));
}

it('is paid once another person has approved it, in the payout, its totals, and in a new calculation', async () => {
  const run = await aRun();
  const before = await seen(run, run.hr());
  expect(await proposed(run)).toBe('done');
  expect(await seen(run, run.hr())).toEqual(before);
  expect(await decided(run, true, run.hr())).toMatch(/You proposed this adjustment/);
  expect(await decided(run, true, run.second())).toBe('done');
  const paid = (Number(before?.total.amount) + 250.5).toFixed(2);
  const after = await seen(run, run.hr());
  expect(Number(after?.total.amount).toFixed(2)).toBe(paid);
  expect(after?.calculated).toEqual(before?.total);
  expect((await seen(run, run.employee()))?.total).toEqual(after?.total);

  const summaries = new RunSummaries(database.reads, database.loaders, fixture.access);
  const summary = await told(run.hr(), (ctx) => summaries.of(ctx, run.runId));
  const [sum] = await database.asSuperuser<{ total: string }>(
    `select (payout_total + 250.50)::text as total from premia.payout_runs where id = $1`,
    [run.runId],
  );
  expect(summary.payout).toBe(sum?.total);

  await database.asSuperuser(`update premia.terms set eligible_pay = 61000 where tenant_id = $1 and person_id <> $2`, [
    run.tenant.tenantId,
    run.personId,
  ]);
  const again = await fixture.runIdOf(run);
  expect((await seen(run, run.hr(), again))?.total).toEqual(after?.total);
});

it('shows the payee what is approved, by reason, and not who said what', async () => {
  const run = await aRun();
  const queries = new PayoutAdjustmentQueries(database.reads, database.loaders, fixture.access);
  await proposed(run, { comment: 'Not for the payee', evidence: 'Mail of 3 March' });
  const of = async (ctx: TenantContext) => {
    const id = await payoutIdOf(run.runId, run.personId);
    return told(ctx, (own) => queries.of(own, id));
  };
  expect(await of(run.employee())).toEqual([]);
  expect(await of(run.second())).toMatchObject([{ state: 'proposed', canApprove: true, canDecline: true }]);
  expect(await of(run.hr())).toMatchObject([{ canApprove: false, canDecline: true, evidence: 'Mail of 3 March' }]);
  await decided(run, true, run.second());
  expect(await of(run.employee())).toMatchObject([
    { state: 'approved', reason: 'Agreed in March', comment: null, evidence: null, proposedByEmail: null },
  ]);
});

it('is neither proposed nor decided by the payee, nor by who sees no runs, by the service or past it', async () => {
  const run = await aRun();
  const payee = { ...run.tenant.member('hr'), personId: run.personId };
  expect(await proposed(run, {}, run.tenant.as(payee))).toMatch(/your own payout/);
  expect(await proposed(run, {}, run.employee())).toMatch(/^NOT_FOUND/);
  const stranger = await aTenant().withMember('hr').in(database);
  expect(await proposed(run, {}, stranger.as(stranger.member('hr')))).toMatch(/^NOT_FOUND/);
  await proposed(run);
  const id = await lastAdjustment(run);
  const past = (ctx: TenantContext, userId: string) =>
    database.unitOfWork.run(ctx, (tx) =>
      tx.execute(
        `update premia.payout_adjustments set decision = 'approved', decided_by = $2, decided_at = now() where id = $1`,
        [id, userId],
      ),
    );
  const { hr, second, employee } = run;
  await expect(past(hr(), hr().userId)).rejects.toThrow(/payout_adjustments_two_people/);
  await expect(past(hr(), second().userId)).rejects.toThrow(/row-level security/);
  await expect(past(employee(), employee().userId)).rejects.toThrow(/their own pay/);
  await expect(
    database.unitOfWork.run(hr(), (tx) =>
      tx.execute(`update premia.payout_adjustments set amount = 1 where id = $1`, [id]),
    ),
  ).rejects.toThrow(/permission denied/);
  await decided(run, true, second());
  await expect(database.asSuperuser(`delete from premia.payout_adjustments where id = $1`, [id])).rejects.toThrow(
    /is decided/,
  );
});

describe('What a run is decided on', () => {
  it('waits for decisions, and its approval falls as an adjustment is approved', async () => {
    const run = await aRun();
    await proposed(run);
    expect(await moved(run, run.second(), 'submit')).toMatch(/1 adjustment waits for a decision/);
    expect(await decided(run, false, run.hr())).toBe('done');
    expect(await moved(run, run.second(), 'submit')).toBe('submitted');
    expect(await proposed(run)).toMatch(/is waiting for approval/);
    expect(await moved(run, run.hr(), 'approve')).toBe('approved');
    expect(await proposed(run)).toBe('done');
    const third = run.tenant.asOwner();
    expect(await decided(run, true, third)).toBe('done');
    const [row] = await database.asSuperuser<{ state: string }>(`select state from premia.payout_runs where id = $1`, [
      run.runId,
    ]);
    expect(row?.state).toBe('calculated');
  });

  it('never changes once it is locked, whatever statement is sent', async () => {
    const run = await aRun();
    await moved(run, run.second(), 'submit');
    await moved(run, run.hr(), 'approve');
    await proposed(run);
    expect(await moved(run, run.hr(), 'lock')).toMatch(/1 adjustment waits/);
    await decided(run, false, run.hr());
    expect(await moved(run, run.hr(), 'lock')).toBe('locked');
    expect(await proposed(run)).toMatch(/is locked by now/);
    await expect(
      database.asSuperuser(
        `insert into premia.payout_adjustments (tenant_id, id, cycle_id, plan_id, person_id, kind, amount, reason, proposed_by,
           proposed_at) values ($1, $2, $3, $4, $5, 'adjustment', 1, 'x', $6, now())`,
        [run.tenant.tenantId, newId(), run.cycleId, run.planId, run.personId, run.hr().userId],
      ),
    ).rejects.toThrow(/no amount changes in a run that is locked/);
  });

  it('keeps within a budget that stops', async () => {
    const run = await aRun();
    const { cycleId, planId, tenant } = run;
    const [row] = await database.asSuperuser<{ amount: string }>(
      `select (payout_total + 100)::text as amount from premia.payout_runs where id = $1`,
      [run.runId],
    );
    const amount = row?.amount ?? '';
    const budgets = new SetPayoutBudget(database.unitOfWork);
    await budgets.run(tenant.asOwner(), { cycleId, planId, amount, whenOver: 'stop' });
    await proposed(run, { amount: '100.01' });
    expect(await decided(run, true, run.second())).toMatch(/budget/);
    await decided(run, false, run.second());
    await proposed(run, { amount: '100' });
    expect(await decided(run, true, run.second())).toBe('done');
    expect(await moved(run, run.second(), 'submit')).toBe('submitted');
  });
});

it.each([
  ['0', /changes nothing/],
  ['0.001', /more decimal places than the currency INR/],
])('takes no %s', async (amount, refusal) => {
  expect(await proposed(await aRun(), { amount })).toMatch(refusal);
});
