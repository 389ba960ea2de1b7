import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readObservationSeries } from '@premia/api-data-access';
import { NotFound, type TenantContext } from '@premia/api-util-platform';
import { aTenant, type TestDatabase, testDatabase, type TestTenant } from '@premia/api-util-testing';
import { MeasurementsFixture } from '../../../testing/measurements-fixture';
import type { ObservationImport } from '../observation-import/observation-import.type';

const fileWith = (...spends: readonly string[]): string =>
  ['date,channel,spend', ...spends.map((spend, index) => `2021-02-0${index + 1},search,${spend}`)].join('\n');

describe('Undoing an import', () => {
  let database: TestDatabase;
  let fixture: MeasurementsFixture;

  beforeAll(async () => {
    database = await testDatabase();
    fixture = new MeasurementsFixture(database);
  });
  afterAll(() => database.close());

  const aWorkspace = () => aTenant().withMember('head').withMember('admin').in(database);
  const importAs = async (ctx: TenantContext, ...spends: readonly string[]) =>
    ((await fixture.importFile(ctx, fileWith(...spends))) as ObservationImport).id;
  const spendOf = async (tenant: TestTenant, asOf: Date | null = null): Promise<string> => {
    const ctx = tenant.asOwner();
    const rows = await database.reads.during(ctx, () =>
      readObservationSeries(database.reads.of(ctx), {
        from: '2021-02-01',
        to: '2021-02-28',
        grain: 'series',
        asOf,
        metrics: ['spend'],
      }),
    );
    return rows[0]?.value.toDecimal(6) ?? 'nothing';
  };

  it('takes back what the import added, and brings back what it corrected', async () => {
    const tenant = await aWorkspace();
    await importAs(tenant.asOwner(), '10');
    const second = await importAs(tenant.asOwner(), '15', '20');
    expect(await spendOf(tenant)).toBe('35');
    expect(await fixture.undoImport.execute(tenant.asOwner(), second)).toMatchObject({ undoneAt: expect.any(Date) });
    expect(await spendOf(tenant)).toBe('10');
    expect(await fixture.observations(tenant)).toEqual([
      '2021-02-01|search||spend = 10 (3)',
      '2021-02-02|search||spend = withdrawn (2)',
    ]);
  });

  it('leaves alone what a later import has corrected', async () => {
    const tenant = await aWorkspace();
    const first = await importAs(tenant.asOwner(), '10', '20');
    await importAs(tenant.asOwner(), '11');
    await fixture.undoImport.execute(tenant.asOwner(), first);
    expect(await spendOf(tenant)).toBe('11');
  });

  it('does not bring back a value of an import that has been undone before', async () => {
    const tenant = await aWorkspace();
    const first = await importAs(tenant.asOwner(), '10');
    const second = await importAs(tenant.asOwner(), '15');
    await fixture.undoImport.execute(tenant.asOwner(), first);
    await fixture.undoImport.execute(tenant.asOwner(), second);
    expect(await spendOf(tenant)).toBe('nothing');
  });

  it('takes back a value that an undo had brought back', async () => {
    const tenant = await aWorkspace();
    const first = await importAs(tenant.asOwner(), '10');
    const second = await importAs(tenant.asOwner(), '15');
    await fixture.undoImport.execute(tenant.asOwner(), second);
    await fixture.undoImport.execute(tenant.asOwner(), first);
    expect(await spendOf(tenant)).toBe('nothing');
  });

  it('counts withdrawn observations as new when the file comes again', async () => {
    const tenant = await aWorkspace();
    const first = await importAs(tenant.asOwner(), '10');
    await fixture.undoImport.execute(tenant.asOwner(), first);
    expect(await fixture.importFile(tenant.asOwner(), fileWith('10'))).toMatchObject({ added: 1, unchanged: 0 });
    expect(await spendOf(tenant)).toBe('10');
  });

  it('lets a report as of an earlier moment show what was known then', async () => {
    const tenant = await aWorkspace();
    const first = await importAs(tenant.asOwner(), '10');
    fixture.clock.moveBy({ minutes: 1 });
    const afterFirst = fixture.clock.now();
    fixture.clock.moveBy({ minutes: 1 });
    await importAs(tenant.asOwner(), '15');
    fixture.clock.moveBy({ minutes: 1 });
    const afterSecond = fixture.clock.now();
    fixture.clock.moveBy({ minutes: 1 });
    await fixture.undoImport.execute(tenant.asOwner(), first);
    expect([await spendOf(tenant, afterFirst), await spendOf(tenant, afterSecond), await spendOf(tenant)]).toEqual([
      '10',
      '15',
      '15',
    ]);
  });

  it('is done once', async () => {
    const tenant = await aWorkspace();
    const first = await importAs(tenant.asOwner(), '10');
    await fixture.undoImport.execute(tenant.asOwner(), first);
    expect(await fixture.undoImport.execute(tenant.asOwner(), first)).toMatchObject({ code: 'IMPORT.UNDONE_ALREADY' });
  });

  it('is open to a head for own imports, to an admin for all, to another workspace for none', async () => {
    const [tenant, outsider] = [await aWorkspace(), await aWorkspace()];
    const owners = await importAs(tenant.asOwner(), '10');
    const heads = await importAs(tenant.as(tenant.member('head')), '11');
    const head = () => tenant.as(tenant.member('head'));
    expect(await fixture.undoImport.execute(head(), owners)).toMatchObject({ code: 'IMPORT.NOT_YOURS' });
    expect(await fixture.undoImport.execute(outsider.asOwner(), owners)).toBeInstanceOf(NotFound);
    expect(await fixture.undoImport.execute(head(), heads)).toMatchObject({ undoneAt: expect.any(Date) });
    expect(await fixture.undoImport.execute(tenant.as(tenant.member('admin')), owners)).toMatchObject({
      undoneAt: expect.any(Date),
    });
  });
});
