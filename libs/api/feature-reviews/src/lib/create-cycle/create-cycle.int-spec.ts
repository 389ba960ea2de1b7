import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aTenant, inputProblems, type TestDatabase, testDatabase, type TestTenant } from '@premia/api-util-testing';
import { Cycle } from '@premia/api-vocabulary';
import { CycleQueries } from '../cycle.queries';
import { CreateCycle } from './create-cycle.command';
import { CreateCycleArguments } from './create-cycle.input';

const FEBRUARY: CreateCycleArguments = { name: 'February 2021', kind: 'month', from: '2021-02-01', to: '2021-02-28' };
const MARCH: CreateCycleArguments = { name: 'March 2021', kind: 'month', from: '2021-03-01', to: '2021-03-31' };

describe('Creating review cycles', () => {
  let database: TestDatabase;
  let queries: CycleQueries;
  let createCycle: CreateCycle;

  beforeAll(async () => {
    database = await testDatabase();
    queries = new CycleQueries(database.reads);
    createCycle = new CreateCycle(database.unitOfWork);
  });
  afterAll(() => database.close());

  const aWorkspace = (): Promise<TestTenant> => aTenant().withMember('employee').in(database);
  const cyclesOf = (tenant: TestTenant) => {
    const ctx = tenant.as(tenant.member('employee'));
    return database.reads.during(ctx, async () => (await queries.page(ctx, {})).nodes.map(({ name }) => name));
  };

  it('adds a cycle, which every member sees, the latest first', async () => {
    const tenant = await aWorkspace();
    expect(await createCycle.execute(tenant.asOwner(), FEBRUARY)).toMatchObject({ ...FEBRUARY, stage: 'active' });
    await createCycle.execute(tenant.asOwner(), MARCH);
    expect(await cyclesOf(tenant)).toEqual(['March 2021', 'February 2021']);
  });

  it('lets cycles of other kinds overlap, as a quarter holds its months', async () => {
    const tenant = await aWorkspace();
    await createCycle.execute(tenant.asOwner(), FEBRUARY);
    const quarter = { name: 'Q1 2021', kind: 'quarter', from: '2021-01-01', to: '2021-03-31' } as const;
    expect(await createCycle.execute(tenant.asOwner(), quarter)).toBeInstanceOf(Cycle);
  });

  it('refuses the same days of the same kind again, and a name that is taken', async () => {
    const tenant = await aWorkspace();
    await createCycle.execute(tenant.asOwner(), FEBRUARY);
    expect(await createCycle.execute(tenant.asOwner(), { ...FEBRUARY, name: 'Feb' })).toMatchObject({
      code: 'CYCLE.PERIOD_TAKEN',
    });
    expect(await createCycle.execute(tenant.asOwner(), { ...MARCH, name: 'FEBRUARY 2021' })).toMatchObject({
      code: 'CYCLE.NAME_TAKEN',
    });
  });

  it('adds a cycle once when two ask for it at once', async () => {
    const tenant = await aWorkspace();
    const results = await Promise.all([
      createCycle.execute(tenant.asOwner(), FEBRUARY),
      createCycle.execute(tenant.asOwner(), { ...FEBRUARY, name: 'Feb' }),
    ]);
    expect(results.filter((result) => result instanceof Cycle)).toHaveLength(1);
  });

  it('says all that is wrong at once, in Russian to a Russian reader', async () => {
    const problems = await inputProblems(CreateCycleArguments, { ...FEBRUARY, name: ' ', to: '2021-02-27' }, 'ru');
    expect(problems.map(({ path, message }) => `${path}: ${message}`)).toEqual([
      'name: Поле пустое. Заполните его.',
      'from: С 2021-02-01 по 2021-02-27 — не целый месяц. Возьмите 2021-02-01 … 2021-02-28 или выберите свободные даты.',
    ]);
  });

  it('keeps cycles to their own workspace', async () => {
    const [tenant, outsider] = [await aWorkspace(), await aWorkspace()];
    const { id } = (await createCycle.execute(tenant.asOwner(), FEBRUARY)) as Cycle;
    const [own, other] = [tenant.asOwner(), outsider.asOwner()];
    expect(await database.reads.during(own, () => queries.byId(own, id))).toMatchObject({ name: 'February 2021' });
    expect(await database.reads.during(other, () => queries.byId(other, id))).toBeNull();
    expect(await cyclesOf(outsider)).toEqual([]);
  });
});
