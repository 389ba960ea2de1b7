import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@premia/api-data-access';
import { aTenant, type TestDatabase, testDatabase, type TestTenant } from '@premia/api-util-testing';
import { CreateCycle } from './create-cycle/create-cycle.command';
import { CycleQueries } from './cycle.queries';
import { CycleFieldsResolver } from './cycle-fields.resolver';

const MONTHS = [
  { name: 'January 2021', kind: 'month', from: '2021-01-01', to: '2021-01-31' },
  { name: 'February 2021', kind: 'month', from: '2021-02-01', to: '2021-02-28' },
  { name: 'March 2021', kind: 'month', from: '2021-03-01', to: '2021-03-31' },
] as const;

describe('A cycle by its days, data and runs', () => {
  let database: TestDatabase;
  let fields: CycleFieldsResolver;

  beforeAll(async () => {
    database = await testDatabase();
    fields = new CycleFieldsResolver(database.reads, database.loaders);
  });
  afterAll(() => database.close());

  async function aWorkspace(): Promise<TestTenant> {
    const tenant = await aTenant().in(database);
    const create = new CreateCycle(database.unitOfWork);
    for (const month of MONTHS) await create.execute(tenant.asOwner(), month);
    return tenant;
  }

  function measure(tenant: TestTenant, day: string): Promise<unknown> {
    const ctx = tenant.asOwner();
    return database.unitOfWork.run(ctx, (tx) =>
      tx.execute(
        `insert into premia.observations (tenant_id, id, metric, on_date, channel, campaign, value, source, external_key, revision, recorded_by, recorded_at)
         values ($1, $2, 'leads', $3::date, 'search', 'one', 1, 'test', $3::text, 1, $4, now())`,
        [ctx.tenantId, newId(), day, ctx.userId],
      ),
    );
  }

  /** The cycle that pages begin with, and how each stands, at noon of a day. */
  async function seenOn(
    tenant: TestTenant,
    day: string,
  ): Promise<{ first: string | undefined; states: readonly string[] }> {
    const ctx = tenant.asOwner({ now: new Date(`${day}T12:00:00Z`) });
    return database.reads.during(ctx, async () => {
      const { nodes } = await new CycleQueries(database.reads).page(ctx, {});
      const seen = await Promise.all(
        nodes.map(async (cycle) => ({
          name: cycle.name,
          isFirst: await fields.isFirst(ctx, cycle),
          state: await fields.state(ctx, cycle),
        })),
      );
      const firsts = seen.filter(({ isFirst }) => isFirst);
      expect(firsts.length).toBeLessThanOrEqual(1);
      return { first: firsts[0]?.name, states: seen.map(({ state }) => state).reverse() };
    });
  }

  it.each([
    ['without data the latest that has begun', [], '2021-02-10', 'February 2021'],
    ['the running one as soon as it has data', ['2021-01-20', '2021-02-01'], '2021-02-02', 'February 2021'],
    ['on the first day of a month the one before', ['2021-01-20', '2021-01-31'], '2021-02-01', 'January 2021'],
    ['long after the last data the one that has it', ['2021-02-20'], '2021-06-01', 'February 2021'],
    ['before any of them the next to come', [], '2020-12-31', 'January 2021'],
  ])('is what pages begin with: %s', async (_, days, today, first) => {
    const tenant = await aWorkspace();
    for (const day of days) await measure(tenant, day);
    expect((await seenOn(tenant, today)).first).toBe(first);
  });

  it('is planned, runs and ends by its days, whatever the stage, and is done once its run is approved', async () => {
    const tenant = await aWorkspace();
    expect((await seenOn(tenant, '2021-02-28')).states).toEqual(['ended', 'running', 'planned']);
    await database.asSuperuser(
      `update premia.cycles set stage = 'closed' where tenant_id = $1 and from_date < '2021-02-15'`,
      [tenant.tenantId],
    );
    expect((await seenOn(tenant, '2021-03-01')).states).toEqual(['done', 'done', 'running']);
    await database.asSuperuser(
      `with plan as (insert into premia.bonus_plans (tenant_id, id, name, created_at, created_by)
                     select $1, gen_random_uuid(), 'Plan', now(), $2 returning id),
            version as (insert into premia.bonus_plan_versions (tenant_id, id, plan_id, number, state, definition, team_ids, definition_hash, created_at, created_by, updated_at)
                        select $1, gen_random_uuid(), id, 1, 'draft', '{}', '{}', 'x', now(), $2, now() from plan returning id)
       insert into premia.payout_runs (tenant_id, id, cycle_id, plan_version_id, number, state, currency, shared_input, shared_sources,
              input_hash, engine_version, data_as_of, target_total, payout_total, calculated_at, calculated_by)
       select $1, gen_random_uuid(), c.id, version.id, 1, 'calculated', 'INR', '{}', '{}', 'x', 'x', now(), 0, 0, now(), $2
         from version, premia.cycles c where c.tenant_id = $1 and c.name = 'January 2021'`,
      [tenant.tenantId, tenant.owner.userId],
    );
    expect((await seenOn(tenant, '2021-03-01')).states).toEqual(['ended', 'done', 'running']);
  });
});
