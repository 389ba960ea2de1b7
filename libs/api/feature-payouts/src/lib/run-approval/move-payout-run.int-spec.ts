import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { EventSubscribers, newId } from '@premia/api-data-access';
import { type Config, Problem, type TenantContext } from '@premia/api-util-platform';
import {
  aTenant,
  cutAtEveryStatement,
  type TestDatabase,
  testDatabase,
  type TestMember,
} from '@premia/api-util-testing';
import type { PlanInput } from '@premia/domain-bonus';
import { ROLES, type RunState } from '@premia/shared-contract';
import { aDepartmentOf, type Department, PayoutsFixture } from '../../../testing/payouts-fixture';
import { PayoutQueries } from '../payout/payout.queries';
import { PayoutExceptions } from '../payout/payout-exceptions';
import { visibilityParameters, VISIBLE_PAYOUTS } from '../payout/visible-payouts';
import { ChangePayout, type PayoutChange } from '../payout-exceptions/change-payout.command';
import { SetPayoutBudget } from '../payout-exceptions/set-payout-budget.command';
import { RunApprovalEmails } from './run-approval-emails';
import { RunRights } from './run-parts';
import type { Move } from './run-step';

const PLAN: PlanInput = {
  currency: 'INR',
  combination: 'additive',
  components: [{ id: 'own', scope: 'individual', weight: '100', curve: { kind: 'linear' } }],
};

let database: TestDatabase;
let fixture: PayoutsFixture;
let rights: RunRights;

beforeAll(async () => {
  database = await testDatabase();
  fixture = new PayoutsFixture(database);
  rights = new RunRights(database.reads, database.loaders, fixture.access);
});
afterAll(() => database.close());

interface Run extends Department {
  readonly runId: string;
}

/** A run that the owner has calculated, in a workspace with HR, an auditor, and an employee whom it pays. */
async function aRun(plan: PlanInput = PLAN): Promise<Run> {
  const builder = aTenant().withMember('hr').withMember('auditor').withPerson('Specialist', 'employee');
  const department = await aDepartmentOf(2, database, plan, builder);
  const { tenant } = department;
  // The employee's login belongs to somebody who is paid.
  await database.asSuperuser(
    `update premia.memberships set person_id = (select person_id from premia.terms where tenant_id = $1 order by id limit 1)
      where tenant_id = $1 and id = $2`,
    [tenant.tenantId, tenant.member('employee').membershipId],
  );
  return { ...department, runId: await fixture.runIdOf(department) };
}

async function told(ctx: TenantContext, move: Move, id: string, key?: string): Promise<string> {
  const answer = await fixture.move.run(ctx, move, { id, reason: move === 'reject' ? 'Look again' : null }, key);
  await database.reads.end(ctx);
  return answer instanceof Problem ? `${answer.code}: ${answer.message}` : answer.state;
}

async function offered(ctx: TenantContext, runId: string) {
  const actions = await rights.actions(ctx, runId);
  await database.reads.end(ctx);
  return actions;
}

async function stateOf(runId: string): Promise<RunState | undefined> {
  const [row] = await database.asSuperuser<{ state: RunState }>(`select state from premia.payout_runs where id = $1`, [
    runId,
  ]);
  return row?.state;
}

/** Puts a run into a state by the moves that lead there; who makes them is of no matter. */
async function force(runId: string, ...states: readonly RunState[]): Promise<void> {
  for (const state of states)
    await database.asSuperuser(`update premia.payout_runs set state = $2 where id = $1`, [runId, state]);
}

/** One member with the roles, who may be the payee, the calculator, or have submitted. */
async function aMember({ tenant }: Department, roles: readonly string[], personId: string | null): Promise<TestMember> {
  const [userId, membershipId] = [newId(), newId()];
  const email = `${userId}@example.test`;
  await database.asSuperuser(
    `insert into premia.users (id, email, locale, created_at, email_confirmed_at) values ($1, $2, 'en', now(), now())`,
    [userId, email],
  );
  await database.asSuperuser(
    `insert into premia.memberships (tenant_id, id, user_id, roles, person_id, created_at) values ($1, $2, $3, $4, $5, now())`,
    [tenant.tenantId, membershipId, userId, roles, personId],
  );
  return { userId, membershipId, email, personId, roles: roles as TestMember['roles'] };
}

it('goes from calculated to locked by two people, each step with who, when and why', async () => {
  const { tenant, runId } = await aRun();
  const hr = () => tenant.as(tenant.member('hr'));
  expect(await told(tenant.asOwner(), 'submit', runId)).toMatch(/^NOT_FOUND/);
  expect(await offered(hr(), runId)).toEqual(['submit']);
  // Calculated by the owner, so that HR approves; somebody else of HR submits.
  const second = await aMember({ tenant } as Department, ['hr'], null);
  expect(await told(tenant.as(second), 'submit', runId)).toBe('submitted');
  expect(await told(tenant.as(second), 'approve', runId)).toMatch(/You submitted this run/);
  expect(await told(tenant.asOwner(), 'approve', runId)).toMatch(/You calculated this run/);
  expect(await told(hr(), 'approve', runId)).toBe('approved');
  expect(await told(tenant.asOwner(), 'lock', runId)).toBe('locked');
  const steps = await database.asSuperuser(
    `select s.action, s.by_user = any ($2) as known, e.action as audited, e.after ->> 'state' as state
       from premia.payout_run_steps s
       join premia.audit_events e on e.tenant_id = s.tenant_id and e.entity_id = s.run_id
        and e.after ->> 'state' = case s.action when 'submit' then 'submitted' when 'approve' then 'approved' else 'locked' end
      where s.run_id = $1 order by s.id`,
    [runId, [second.userId, hr().userId, tenant.owner.userId]],
  );
  expect(steps).toEqual([
    { action: 'submit', known: true, audited: 'payout-run.submitted', state: 'submitted' },
    { action: 'approve', known: true, audited: 'payout-run.approved', state: 'approved' },
    { action: 'lock', known: true, audited: 'payout-run.locked', state: 'locked' },
  ]);
});

describe('Nobody approves their own work or pay', () => {
  it('by none of all sets of roles, with none of the parts, by the service or past it', async () => {
    const run = await aRun();
    await force(run.runId, 'submitted');
    const { tenant, runId } = run;
    const employee = tenant.member('employee');
    const member = { ...employee, personId: await personOf(employee.membershipId) };
    const sets = ROLES.reduce<string[][]>((all, role) => [...all, ...all.map((one) => [...one, role])], [[]]).slice(1);
    let tried = 0;
    for (const roles of sets) {
      const ctx = () => tenant.as(member, { roles: roles as TestMember['roles'] });
      expect(await offered(ctx(), runId)).not.toContain('approve');
      expect(await told(ctx(), 'approve', runId)).toMatch(/You are paid by this run|^NOT_FOUND/);
      await expect(
        database.unitOfWork.run(ctx(), (tx) =>
          tx.execute(`update premia.payout_runs set state = 'approved' where id = $1`, [runId]),
        ),
      ).rejects.toThrow(/nobody approves a run/);
      tried += 1;
    }
    expect({ tried, state: await stateOf(runId) }).toEqual({ tried: 63, state: 'submitted' });
  });

  it('and a run that nobody else could approve is not submitted', async () => {
    const { tenant, runId } = await aRun();
    expect(await told(tenant.as(tenant.member('hr')), 'submit', runId)).toMatch(/Nobody could approve this run/);
    expect(await stateOf(runId)).toBe('calculated');
  });
});

it('takes each step once: asked again with the key it answers the same, without it says where the run is', async () => {
  const run = await aRun();
  const second = await aMember(run, ['hr'], null);
  const ctx = () => run.tenant.as(second);
  expect(await told(ctx(), 'submit', run.runId, 'k')).toBe('submitted');
  expect(await told(ctx(), 'submit', run.runId, 'k')).toBe('submitted');
  expect(await told(ctx(), 'submit', run.runId)).toMatch(/is waiting for approval by now/);
  const [{ count } = { count: 0 }] = await database.asSuperuser<{ count: number }>(
    `select count(*)::int as count from premia.payout_run_steps where run_id = $1`,
    [run.runId],
  );
  expect(count).toBe(1);
});

it.each(['superseded', 'rejected', 'exported'] as const)('does not move a run that is %s', async (state) => {
  const { tenant, runId } = await aRun();
  const ways = {
    superseded: ['superseded'],
    rejected: ['submitted', 'rejected'],
    exported: ['submitted', 'approved', 'locked', 'exported'],
  } as const;
  await force(runId, ...ways[state]);
  for (const move of ['submit', 'approve', 'reject', 'lock'] as const)
    expect(await told(tenant.as(tenant.member('hr')), move, runId)).toMatch(/Run 1 is .* by now/);
  expect(await stateOf(runId)).toBe(state);
});

it('is no run of another workspace', async () => {
  const { runId } = await aRun();
  const stranger = await aTenant().withMember('hr').in(database);
  for (const move of ['submit', 'approve', 'reject', 'lock'] as const)
    expect(await told(stranger.as(stranger.member('hr')), move, runId)).toMatch(/^NOT_FOUND/);
});

describe('What an approval rests on', () => {
  it('makes it fall where it has changed by the time of locking, and the run can be looked at again', async () => {
    const { tenant, runId } = await aRun();
    await force(runId, 'submitted', 'approved');
    await database.unitOfWork.run(tenant.asOwner(), (tx) =>
      tx.execute(
        `insert into premia.observations (tenant_id, id, metric, on_date, channel, campaign, value, source, external_key,
           revision, recorded_by, recorded_at) values ($1, $2, 'leads', '2021-02-11', 'search', 'one', 5, 'test', 'late', 1, $3, $4)`,
        [tenant.tenantId, newId(), tenant.owner.userId, tx.ctx.now],
      ),
    );
    const hr = () => tenant.as(tenant.member('hr'), { now: new Date('2021-03-06T09:00:00Z') });
    expect(await told(hr(), 'lock', runId)).toMatch(/The approval has fallen/);
    expect(await stateOf(runId)).toBe('calculated');
    expect(await told(hr(), 'lock', runId)).toMatch(/is calculated by now/);
  });
});

describe('A locked run', () => {
  it('is changed by nobody, past the service either', async () => {
    const { tenant, runId, cycleId } = await aRun();
    await force(runId, 'submitted', 'approved', 'locked');
    for (const [statement, id] of [
      [`update premia.payouts set total = total + 1 where run_id = $1`, runId],
      [`update premia.payouts set input = '{}' where run_id = $1`, runId],
      [`delete from premia.payouts where run_id = $1`, runId],
      [`update premia.payout_runs set payout_total = 0 where id = $1`, runId],
      [`update premia.payout_runs set shared_input = '{}' where id = $1`, runId],
      [`delete from premia.payout_runs where id = $1`, runId],
      [`update premia.cycles set to_date = '2021-03-31' where id = $1`, cycleId],
    ] as const) {
      await expect(database.asSuperuser(statement, [id])).rejects.toThrow(/a locked run is final/);
      await expect(database.unitOfWork.run(tenant.asOwner(), (tx) => tx.execute(statement, [id]))).rejects.toThrow(
        /a locked run is final|permission denied/,
      );
    }
    await expect(force(runId, 'calculated')).rejects.toThrow(/never moves/);
    expect(await told(tenant.asOwner(), 'reject', runId)).toMatch(/is locked by now/);
  });

  it('shows payees of a pool their own amount, and not before', async () => {
    const { tenant, runId } = await aRun({ ...PLAN, pool: { amount: '1000', share: 'score' } });
    const own = async () => {
      const ctx = tenant.as({
        ...tenant.member('employee'),
        personId: await personOf(tenant.member('employee').membershipId),
      });
      const visibility = await fixture.access.payouts(ctx);
      await database.reads.end(ctx);
      return (await database.asSuperuser(VISIBLE_PAYOUTS, [...visibilityParameters(ctx, visibility)])).length;
    };
    for (const state of ['submitted', 'approved'] as const) {
      await force(runId, state);
      expect(await own()).toBe(0);
    }
    await force(runId, 'locked');
    expect(await own()).toBe(1);
  });
});

it('tells approvers by e-mail, in their languages, without amounts, and the submitter of what was decided', async () => {
  const run = await aRun();
  const { tenant, runId } = run;
  const subscribers = new EventSubscribers();
  new RunApprovalEmails(subscribers, { publicUrl: 'http://localhost:3000' } as Config).onModuleInit();
  const second = await aMember(run, ['hr'], null);
  await database.asSuperuser(`update premia.users set locale = 'ru' where id = $1`, [tenant.member('hr').userId]);
  const deliver = async (): Promise<readonly { recipient: string; subject: string; text: string }[]> => {
    const [event] = await database.asSuperuser<{ event: { runId: string; stepId: string } }>(
      `select event from premia.events where tenant_id = $1 and event ->> 'type' = 'payout-run.moved' order by id desc limit 1`,
      [tenant.tenantId],
    );
    await database.asSuperuser(`delete from premia.emails where tenant_id = $1`, [tenant.tenantId]);
    await database.unitOfWork.run(tenant.asOwner(), async (tx) => {
      for (const { handle } of subscribers.of('payout-run.moved'))
        await handle(tx, { type: 'payout-run.moved', ...event?.event } as never);
    });
    return database.asSuperuser(
      `select recipient, subject, text_body as text from premia.emails where tenant_id = $1 order by recipient`,
      [tenant.tenantId],
    );
  };
  await told(tenant.as(second), 'submit', runId);
  expect(await deliver()).toEqual([
    {
      recipient: tenant.member('hr').email,
      // In the language of whoever gets it.
      subject: expect.stringMatching(/^(?!.*approval).*2021.* 1$/),
      text: expect.not.stringMatching(/₹|INR/),
    },
  ]);
  await told(tenant.as(tenant.member('hr')), 'reject', runId);
  expect(await deliver()).toMatchObject([{ recipient: second.email, text: expect.stringContaining('Look again') }]);
});

it('is cut off at any statement: the step is taken whole or not at all, and once', async () => {
  const places = await cutAtEveryStatement(database, async () => {
    const run = await aRun();
    await force(run.runId, 'submitted');
    const hr = () => run.tenant.as(run.tenant.member('hr'));
    return {
      work: () => fixture.move.run(hr(), 'approve', { id: run.runId }, 'key'),
      after: async () => {
        const left = async () => {
          const [row] = await database.asSuperuser<{ state: string; steps: number; audited: number; events: number }>(
            `select r.state, (select count(*)::int from premia.payout_run_steps where run_id = r.id) as steps,
                    (select count(*)::int from premia.audit_events where entity_id = r.id and action = 'payout-run.approved') as audited,
                    (select count(*)::int from premia.events where event ->> 'runId' = r.id::text and event ->> 'type' = 'payout-run.moved') as events
               from premia.payout_runs r where r.id = $1`,
            [run.runId],
          );
          return row;
        };
        const all = { state: 'approved', steps: 1, audited: 1, events: 1 };
        expect([all, { state: 'submitted', steps: 0, audited: 0, events: 0 }]).toContainEqual(await left());
        await told(hr(), 'approve', run.runId, 'key');
        expect(await left()).toEqual(all);
      },
    };
  });
  expect(places).toBeGreaterThan(5);
});

async function personOf(membershipId: string): Promise<string | null> {
  const [row] = await database.asSuperuser<{ id: string | null }>(
    `select person_id as id from premia.memberships where id = $1`,
    [membershipId],
  );
  return row?.id ?? null;
}

describe('A budget', () => {
  it.each([
    ['stop', 'as it is', /budget is 1.*can’t be submitted/],
    ['reason', 'without a reason', /Give a reason/],
  ] as const)('that says %s keeps a run from being submitted %s', async (whenOver, _, refusal) => {
    const run = await aRun();
    const second = await aMember(run, ['hr'], null);
    const { cycleId, planId, tenant, runId } = run;
    const budgets = new SetPayoutBudget(database.unitOfWork);
    await budgets.run(tenant.asOwner(), { cycleId, planId, amount: '1', whenOver });
    expect(await told(tenant.as(second), 'submit', runId)).toMatch(refusal);
    const ctx = tenant.as(second);
    const withReason = await fixture.move.run(ctx, 'submit', { id: runId, reason: 'Agreed' });
    await database.reads.end(ctx);
    expect(withReason instanceof Problem).toBe(whenOver === 'stop');
    await budgets.run(tenant.asOwner(), { cycleId, planId, amount: '999999999', whenOver });
    if (whenOver === 'stop') expect(await told(tenant.as(second), 'submit', runId)).toBe('submitted');
  });

  it('that asks the owner is approved by an owner alone', async () => {
    const run = await aRun();
    const { cycleId, planId, tenant, runId } = run;
    const second = await aMember(run, ['owner'], null);
    await new SetPayoutBudget(database.unitOfWork).run(tenant.asOwner(), {
      cycleId,
      planId,
      amount: '1',
      whenOver: 'ask-owner',
    });
    await force(runId, 'submitted');
    expect(await told(tenant.as(tenant.member('hr')), 'approve', runId)).toMatch(/Only an owner can approve it/);
    expect(await told(tenant.as(second), 'approve', runId)).toBe('approved');
  });
});

describe('What is unusual', () => {
  it('has to be looked at before a run is submitted, as it is, and a hold outlives a new calculation', async () => {
    // Nobody reaches the threshold: everybody takes part with nothing.
    const steps = [['1000', '100']] as const;
    const own = { id: 'own', scope: 'individual', weight: '100', curve: { kind: 'steps', steps } } as const;
    const run = await aRun({ ...PLAN, components: [own] });
    const { tenant, runId } = run;
    const second = await aMember(run, ['hr'], null);
    const hr = () => tenant.as(second);
    expect(await told(hr(), 'submit', runId)).toMatch(/2 unusual payouts have not been looked at/);
    const payouts = await database.asSuperuser<{ id: string }>(
      `select p.id from premia.payouts p join premia.payout_flags f on f.run_id = p.run_id and f.person_id = p.person_id
        where p.run_id = $1 and f.flag = 'zero'`,
      [runId],
    );
    const { reads, loaders, unitOfWork } = database;
    const change = new ChangePayout(unitOfWork, fixture.access, new PayoutQueries(reads, fixture.access));
    const [first] = payouts;
    const done = async (asked: PayoutChange, id = first?.id ?? '') => {
      const ctx = hr();
      const answer = await change.run(ctx, id, asked);
      await reads.end(ctx);
      return answer instanceof Problem ? answer.message : 'done';
    };
    for (const { id } of payouts) expect(await done({ kind: 'look', note: 'A slow month' }, id)).toBe('done');
    expect(await done({ kind: 'hold', reason: 'Inquiry' })).toBe('done');
    expect(await done({ kind: 'hold', reason: 'Again' })).toMatch(/on hold already/);
    const stranger = await aTenant().withMember('hr').in(database);
    expect(await change.run(stranger.as(stranger.member('hr')), first?.id ?? '', { kind: 'release' })).toBeInstanceOf(
      Problem,
    );
    await database.asSuperuser(`update premia.persons set name = name || ' II' where tenant_id = $1`, [
      tenant.tenantId,
    ]);
    await database.asSuperuser(`update premia.terms set eligible_pay = 61000 where tenant_id = $1`, [tenant.tenantId]);
    const again = await fixture.runIdOf(run);
    const exceptions = new PayoutExceptions(reads, loaders, fixture.access);
    const ctx = hr();
    expect(await exceptions.ofRun(ctx, again)).toMatchObject({ anomalies: 2, onHold: 1, unseen: 0 });
    await reads.end(ctx);
    expect(await told(hr(), 'submit', again)).toBe('submitted');
  });
});
