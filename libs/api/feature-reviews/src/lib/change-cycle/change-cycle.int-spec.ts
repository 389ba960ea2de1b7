import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@premia/api-data-access';
import { NotFound } from '@premia/api-util-platform';
import { aTenant, type TestDatabase, testDatabase, type TestTenant } from '@premia/api-util-testing';
import { type Cycle, Deleted, InUse } from '@premia/api-vocabulary';
import { CreateCycle } from '../create-cycle/create-cycle.command';
import { CycleQueries } from '../cycle.queries';
import { ChangeCycle } from './change-cycle.command';

describe('Changing a cycle', () => {
  let database: TestDatabase;
  let queries: CycleQueries;
  let createCycle: CreateCycle;
  let change: ChangeCycle;

  beforeAll(async () => {
    database = await testDatabase();
    queries = new CycleQueries(database.reads);
    createCycle = new CreateCycle(database.unitOfWork);
    change = new ChangeCycle(database.unitOfWork);
  });
  afterAll(() => database.close());

  const created = async (tenant: TestTenant, month: string): Promise<string> => {
    const days = { from: `2021-${month}-01`, to: `2021-${month}-28` };
    const cycle = { ...days, name: `Sprint ${month}`, kind: 'free' } as const;
    return ((await createCycle.execute(tenant.asOwner(), cycle)) as Cycle).id;
  };
  const names = (tenant: TestTenant, archived: boolean) => {
    const ctx = tenant.asOwner();
    const read = async () => (await queries.page(ctx, { archived })).nodes.map(({ name }) => name);
    return database.reads.during(ctx, read);
  };

  it('gives it another name, unless that is taken', async () => {
    const tenant = await aTenant().in(database);
    const [february] = [await created(tenant, '02'), await created(tenant, '03')];
    expect(await change.rename(tenant.asOwner(), february, 'Launch')).toMatchObject({ name: 'Launch' });
    expect(await change.rename(tenant.asOwner(), february, 'SPRINT 03')).toMatchObject({ code: 'CYCLE.NAME_TAKEN' });
  });

  it('deletes it while nothing rests on it, and archives it otherwise', async () => {
    const tenant = await aTenant().in(database);
    const [empty, used] = [await created(tenant, '02'), await created(tenant, '03')];
    await database.asSuperuser(
      `insert into premia.assignments (tenant_id, id, cycle_id, owner_kind, kpi, weight, scoring, channels, campaigns, pilot,
         created_at, created_by, updated_at)
       values ($1, $2, $3, 'company', 'leads', 100, '{}', '{}', '{}', false, now(), $2, now())`,
      [tenant.tenantId, newId(), used],
    );
    expect(await change.remove(tenant.asOwner(), empty)).toBeInstanceOf(Deleted);
    const refused = await change.remove(tenant.asOwner(), used);
    expect(refused).toBeInstanceOf(InUse);
    expect(refused).toMatchObject({ uses: [{ kind: 'kpis', count: 1, things: [{ name: 'Test workspace' }] }] });
    expect(await change.archive(tenant.asOwner(), { id: used, archived: true })).toMatchObject({ archived: true });
    expect([await names(tenant, false), await names(tenant, true)]).toEqual([[], ['Sprint 03']]);
    await change.archive(tenant.asOwner(), { id: used, archived: false });
    expect(await names(tenant, false)).toEqual(['Sprint 03']);
  });

  it('questions days that overlap another cycle by accident', async () => {
    const tenant = await aTenant().in(database);
    await created(tenant, '02');
    const inside = { name: 'Inside', kind: 'free', from: '2021-02-10', to: '2021-02-20' } as const;
    expect(await createCycle.execute(tenant.asOwner(), inside)).toMatchObject({
      code: 'CYCLE.OVERLAPS',
      message: expect.stringContaining('Sprint 02'),
    });
    expect(await createCycle.execute(tenant.asOwner(), { ...inside, overlapping: true })).toMatchObject({
      name: 'Inside',
    });
  });

  it('finds no cycle of another workspace', async () => {
    const [tenant, other] = [await aTenant().in(database), await aTenant().in(database)];
    const id = await created(tenant, '02');
    expect(await change.rename(other.asOwner(), id, 'Mine')).toBeInstanceOf(NotFound);
    expect(await change.remove(other.asOwner(), id)).toBeInstanceOf(NotFound);
    expect(await change.archive(other.asOwner(), { id, archived: true })).toBeInstanceOf(NotFound);
  });
});
