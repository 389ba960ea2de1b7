import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readObservationSeries } from '@premia/api-data-access';
import { aTenant, type TestDatabase, testDatabase, type TestTenant } from '@premia/api-util-testing';
import { MeasurementsFixture } from '../../../testing/measurements-fixture';
import type { ReaderChoices } from '../observation-import/reader-choices';

const text = (...lines: readonly string[]): string => lines.join('\n');

describe('The source of a file', () => {
  let database: TestDatabase;
  let fixture: MeasurementsFixture;

  beforeAll(async () => {
    database = await testDatabase();
    fixture = new MeasurementsFixture(database);
  });
  afterAll(() => database.close());

  const bring = (tenant: TestTenant, file: string, choices: ReaderChoices = {}) =>
    fixture.importFile(tenant.asOwner(), file, 'all-or-nothing', choices);

  it('keeps a renamed campaign one, by its number', async () => {
    const tenant = await aTenant().in(database);
    const file = text('Day,Campaign,Campaign ID,Cost', '2026-09-01,Autumn,77,100', '2026-09-02,Autumn,77,100');
    await bring(tenant, file);
    const renamed = file.replaceAll('Autumn', 'Autumn sale');
    const preview = await fixture.preview(tenant.asOwner(), renamed);
    expect(preview).toMatchObject({
      newCount: 0,
      unchangedCount: 2,
      withdrawnCount: 0,
      campaigns: ['autumn'],
      notices: [{ message: 'Campaign autumn sale has the number of autumn and counts as it.' }, {}],
    });
    expect(await bring(tenant, renamed)).toMatchObject({ added: 0, unchanged: 2, withdrawn: 0 });
    expect(await fixture.observations(tenant)).toHaveLength(2);
  });

  it('withdraws what a later file no longer holds, shows it before, and brings it back when that file is undone', async () => {
    const tenant = await aTenant().in(database);
    const first = text('Day,Campaign,Cost,Leads', '2026-09-01,A,100,10', '2026-09-02,A,100,12', '2026-09-02,B,5,1');
    const later = text('Day,Campaign,Cost,Leads', '2026-09-01,A,100,10', '2026-09-02,A,100,');
    await bring(tenant, first);
    expect(await fixture.preview(tenant.asOwner(), later)).toMatchObject({ unchangedCount: 3, withdrawnCount: 1 });
    const imported = await bring(tenant, later);
    expect(imported).toMatchObject({ added: 0, unchanged: 3, withdrawn: 1 });
    const standing = await fixture.observations(tenant);
    expect(standing).toContain('2026-09-02||a|leads = withdrawn (2)');
    // Another campaign of the day is not in the file at all: nothing is said of it.
    expect(standing).toContain('2026-09-02||b|leads = 1 (1)');
    if (!('id' in imported)) throw new Error('not imported');
    await fixture.undoImport.execute(tenant.asOwner(), imported.id);
    expect(await fixture.observations(tenant)).toContain('2026-09-02||a|leads = 12 (3)');
  });

  it('withdraws nothing of days that are not in the file, of a file with bad rows, or where values are to stay', async () => {
    const tenant = await aTenant().in(database);
    await bring(tenant, text('Day,Campaign,Cost,Leads', '2026-09-01,A,100,10', '2026-09-02,A,100,12'));
    expect(await bring(tenant, text('Day,Campaign,Cost', '2026-09-01,A,100'))).toMatchObject({ withdrawn: 0 });
    const bad = text('Day,Campaign,Cost,Leads', '2026-09-01,A,100,', '2026-09-02,A,x,5');
    expect(await fixture.importFile(tenant.asOwner(), bad, 'valid-rows')).toMatchObject({ withdrawn: 0 });
    const lacking = text('Day,Campaign,Cost,Leads', '2026-09-01,A,100,');
    expect(await bring(tenant, lacking, { keepsVanished: true })).toMatchObject({ withdrawn: 0 });
    expect(await bring(tenant, lacking)).toMatchObject({ withdrawn: 1 });
  });

  it('does not overwrite another, and rows without a channel get the one of the system', async () => {
    const tenant = await aTenant().in(database);
    await bring(tenant, text('Day,Campaign,Impr.,Clicks,Cost', '2026-09-01,Brand,1000,400,50'));
    await bring(tenant, text('Date,Clicks,Impressions,CTR,Position', '2026-09-01,26,900,2.9%,5.1'));
    expect(await fixture.observations(tenant)).toEqual([
      '2026-09-01|google ads|brand|clicks = 400 (1)',
      '2026-09-01|google ads|brand|impressions = 1000 (1)',
      '2026-09-01|google ads|brand|spend = 50 (1)',
      '2026-09-01|organic search||clicks = 26 (1)',
      '2026-09-01|organic search||impressions = 900 (1)',
    ]);
  });

  it('is asked for where another has values of the same metric and channel, so that nothing counts twice unsaid', async () => {
    const tenant = await aTenant().in(database);
    await bring(tenant, text('date,channel,leads', '2026-09-01,google ads,10'));
    const crm = text('date,channel,leads', '2026-09-01,google ads,8');
    expect(await fixture.preview(tenant.asOwner(), crm, { source: 'CRM' })).toMatchObject({
      source: 'crm',
      sources: ['file'],
      overlaps: [{ code: 'SOURCE_OVERLAPS', message: expect.stringContaining('already comes from “file”') }],
    });
    expect(await bring(tenant, crm, { source: 'CRM' })).toMatchObject({ fields: [{ code: 'SOURCE_OVERLAPS' }] });
    expect(await bring(tenant, crm, { source: 'CRM', countsBesides: true })).toMatchObject({ added: 1, source: 'crm' });
    // It is settled from then on.
    expect(await bring(tenant, crm.replace(',8', ',9'), { source: 'CRM' })).toMatchObject({ corrected: 1 });
    expect(await fixture.preview(tenant.asOwner(), crm, { source: 'CRM' })).toMatchObject({ overlaps: [] });
  });

  it('remembers how its files are read', async () => {
    const tenant = await aTenant().in(database);
    const file = (day: string) => text('Date,Spent well,Clicks', `${day},10,2`);
    const uploadId = await fixture.upload(tenant.asOwner(), file('9/1/2026'));
    const mapping = [
      { column: 'Date', field: 'date' },
      { column: 'Spent well', field: 'metric:spend' },
      { column: 'Clicks', field: 'metric:clicks' },
    ];
    const choices = { order: 'mdy', channel: 'Search' } as const;
    await fixture.import(tenant.asOwner(), { uploadId, mapping, mode: 'all-or-nothing', ...choices });
    expect(await bring(tenant, file('9/2/2026'))).toMatchObject({ added: 2 });
    expect(await fixture.observations(tenant)).toContain('2026-09-02|search||spend = 10 (1)');
  });

  it('is of one workspace only', async () => {
    const [tenant, other] = [await aTenant().in(database), await aTenant().in(database)];
    const file = text('Day,Campaign,Campaign ID,Cost', '2026-09-01,Autumn,77,100');
    await bring(tenant, file, { source: 'mine' });
    await bring(other, file.replace('Autumn', 'Winter'), { source: 'mine' });
    expect(await fixture.observations(other)).toEqual(['2026-09-01||winter|spend = 100 (1)']);
  });

  it('asks about campaigns that come in another channel than before, and takes them there', async () => {
    const tenant = await aTenant().in(database);
    await bring(tenant, text('date,channel,campaign,spend', '2021-02-01,search,Brand,10', '2021-02-01,social,Sale,5'));
    const later = text('date,channel,campaign,spend', '2021-02-01,social,Brand,10', '2021-02-01,social,Sale,5');
    const preview = await fixture.preview(tenant.asOwner(), later);
    expect('overlaps' in preview && preview.overlaps).toMatchObject([
      { code: 'CAMPAIGN_MOVED', message: expect.stringContaining('stood in search before and comes in social') },
    ]);
    expect(await bring(tenant, later)).toMatchObject({ type: 'InvalidInput' });
    expect(await bring(tenant, later, { acceptsMoved: true })).toMatchObject({ added: 1, withdrawn: 1 });
    expect(await fixture.observations(tenant)).toEqual([
      '2021-02-01|search|brand|spend = withdrawn (2)',
      '2021-02-01|social|brand|spend = 10 (1)',
      '2021-02-01|social|sale|spend = 5 (1)',
    ]);
  });

  it('counts no month beside its days, and takes a later file of the month for the earlier', async () => {
    const tenant = await aTenant().in(database);
    await bring(tenant, text('date,campaign,spend', '2021-02-01,a,10', '2021-02-28,a,20'));
    const month = text('Month,Campaign,Cost', '2021-02-01,a,30');
    const preview = await fixture.preview(tenant.asOwner(), month, { source: 'file' });
    expect('overlaps' in preview && preview.overlaps).toMatchObject([{ code: 'DAYS_CROSSED' }]);
    expect(await bring(tenant, month, { source: 'file', countsBesides: true })).toMatchObject({ type: 'InvalidInput' });
    const other = await aTenant().in(database);
    expect(await bring(other, month)).toMatchObject({ added: 1 });
    expect(await bring(other, text('Month,Campaign,Cost', '2021-02-01,a,31'))).toMatchObject({ corrected: 1 });
    expect(await fixture.observations(other)).toEqual(['2021-02-01/2021-02-28||a|spend = 31 (2)']);
    const sum = (from: string, to: string, grain: 'series' | 'channel-day' | 'campaign-day' = 'series') => {
      const ctx = other.asOwner();
      return database.reads.during(ctx, async () => {
        const asked = { from, to, grain, asOf: null, metrics: null };
        return (await readObservationSeries(database.reads.of(ctx), asked)).map(({ value }) => value.toExactText());
      });
    };
    expect([await sum('2021-02-01', '2021-02-28'), await sum('2021-01-01', '2021-03-31')]).toEqual([['31'], ['31']]);
    expect([
      await sum('2021-02-01', '2021-02-28', 'channel-day'),
      await sum('2021-02-01', '2021-03-01', 'campaign-day'),
    ]).toEqual([['31'], ['31']]);
    for (const grain of ['series', 'channel-day', 'campaign-day'] as const)
      expect([await sum('2021-02-02', '2021-03-31', grain), await sum('2021-02-01', '2021-02-27', grain)]).toEqual([
        [],
        [],
      ]);
    const days = text('date,campaign,spend', '2021-02-28,a,10');
    expect(await bring(other, days)).toMatchObject({ type: 'InvalidInput' });
  });
});
