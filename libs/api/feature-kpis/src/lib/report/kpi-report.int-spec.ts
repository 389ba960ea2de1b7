import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { TenantContext } from '@premia/api-util-platform';
import { type TestDatabase, testDatabase } from '@premia/api-util-testing';
import { findKpi } from '@premia/domain-kpi';
import { aStaff, KpisFixture, realFile, type Staff, whereAbsent } from '../../../testing/kpis-fixture';
import type { KpiReportQuestion } from './kpi-report.queries';
import type { KpiReport, KpiReportRow } from './kpi-report.type';

const onRealFile = realFile === null ? it.skip : it;
const FEBRUARY = { from: '2021-02-01', to: '2021-02-28', kpis: null, slice: null } as const;

function valuesOf(row: KpiReportRow | undefined): Record<string, string | null> {
  return Object.fromEntries((row?.values ?? []).map(({ kpi, value }) => [kpi, value]));
}

describe('A KPI report', () => {
  let database: TestDatabase;
  let fixture: KpisFixture;

  beforeAll(async () => {
    database = await testDatabase();
    fixture = new KpisFixture(database);
  });
  afterAll(() => database.close());

  const report = (ctx: TenantContext, question: Partial<KpiReportQuestion> = {}): Promise<KpiReport> =>
    database.reads.during(ctx, () => fixture.report.report(ctx, { ...FEBRUARY, by: 'channel', ...question }));
  const aStaffWith = async (content: string): Promise<Staff> => {
    const staff = await aStaff(database);
    await fixture.record(staff.tenant, content);
    return staff;
  };

  it('is a ratio of sums, not a mean of daily ratios', async () => {
    const staff = await aStaffWith('date,channel,spend,leads\n2021-02-01,search,100,1\n2021-02-02,search,100,9\n');
    const { rows, total } = await report(staff.as('owner'), { kpis: ['cpl'] });
    expect(rows.map((row) => [row.key, valuesOf(row)])).toEqual([['search', { cpl: '20' }]]);
    expect(valuesOf(total)).toEqual({ cpl: '20' });
    expect(rows[0]?.metrics.map(({ metric, name, value }) => [metric, name, value])).toEqual(
      expect.arrayContaining([
        ['spend', 'Spend', '200'],
        ['leads', 'Leads', '10'],
      ]),
    );
  });

  it('says in words, in both languages, why a KPI has no value', async () => {
    const staff = await aStaffWith('date,channel,spend,leads\n2021-02-01,search,100,0\n');
    const [english] = (await report(staff.as('owner'), { kpis: ['cpl', 'ctr'] })).rows;
    expect(english?.values).toEqual([
      { kpi: 'cpl', value: null, status: 'undefined_worst', reason: expect.stringContaining('is 0 in this period') },
      { kpi: 'ctr', value: null, status: 'no_data', reason: expect.stringContaining('No data in this period: ') },
    ]);
    const [russian] = (await report(staff.as('owner', { locale: 'ru' }), { kpis: ['cpl', 'ctr'] })).rows;
    expect(russian?.values.map(({ reason }) => reason)).toEqual([
      expect.stringContaining('делить не на что'),
      expect.stringContaining('Нет данных за период'),
    ]);
  });

  it('takes the last reading of a stock, and counts nobody twice', async () => {
    const staff = await aStaffWith(
      [
        'date,channel,campaign,followers,reached_people',
        '2021-02-01,social,page a,100,50',
        '2021-02-02,social,page a,110,60',
        '2021-02-01,social,page b,7,',
      ].join('\n'),
    );
    const { rows } = await report(staff.as('owner'), { kpis: ['social_followers', 'reach'] });
    expect(rows[0]?.values).toMatchObject([
      { kpi: 'social_followers', value: '117' },
      { kpi: 'reach', value: null, status: 'no_data', reason: expect.stringContaining('count twice') },
    ]);
  });

  it('leaves out days, channels and workspaces that were not asked for', async () => {
    const staff = await aStaffWith(
      'date,channel,spend,leads\n2021-01-31,search,9,1\n2021-02-01,search,1,1\n2021-02-01,social,2,1\n2021-03-01,search,9,1\n',
    );
    const other = await aStaffWith('date,channel,spend,leads\n2021-02-01,search,500,1\n');
    const searchOnly = await report(staff.as('owner'), { kpis: ['cpl'], slice: { channels: ['search'] } });
    expect(searchOnly.rows.map(({ key }) => key)).toEqual(['search']);
    expect(valuesOf(searchOnly.total)).toEqual({ cpl: '1' });
    expect(valuesOf((await report(other.as('owner'), { kpis: ['cpl'] })).total)).toEqual({ cpl: '500' });
  });

  it('holds to the slice of an assignment: its channels, and of these its campaigns', async () => {
    const staff = await aStaffWith(
      'date,channel,campaign,spend,leads\n2021-02-01,search,brand,1,1\n2021-02-01,search,generic,8,1\n2021-02-01,social,brand,50,1\n',
    );
    const slice = { channels: ['search'], campaigns: ['Brand'] };
    const { rows, total } = await report(staff.as('owner'), { kpis: ['cpl'], by: 'campaign', slice });
    expect(rows.map(({ key }) => key)).toEqual(['brand']);
    expect(valuesOf(total)).toEqual({ cpl: '1' });
    const everywhere = await report(staff.as('owner'), { kpis: ['cpl'], slice: { campaigns: ['generic'] } });
    expect(valuesOf(everywhere.total)).toEqual({ cpl: '8' });
  });

  it('answers a workspace without data with no rows, and a total that says so', async () => {
    const { rows, total } = await report((await aStaff(database)).as('owner'), { kpis: ['romi'] });
    expect(rows).toEqual([]);
    expect(total.values).toMatchObject([{ kpi: 'romi', value: null, status: 'no_data' }]);
  });

  it('shows an employee the slices of own assignments, and all of it to whoever reads data', async () => {
    const staff = await aStaffWith('date,channel,spend,leads\n2021-02-01,search,1,1\n2021-02-01,social,2,1\n');
    expect((await report(staff.as('employee'))).rows).toEqual([]);
    await database.asSuperuser(
      `insert into premia.assignments (tenant_id, id, cycle_id, owner_kind, person_id, kpi, weight, scoring, channels, campaigns, pilot, created_at, created_by, updated_at)
       values ($1, gen_random_uuid(), $2, 'person', $3, 'cpl', 100, '{}', array['search'], '{}', false, now(), $4, now())`,
      [staff.tenant.tenantId, staff.cycleId, staff.employeeId, staff.tenant.owner.userId],
    );
    const seen = await report(staff.as('employee'), { kpis: ['cpl'] });
    expect(seen.rows.map(({ key }) => key)).toEqual(['search']);
    expect(valuesOf(seen.total)).toEqual({ cpl: '1' });
    for (const role of ['head', 'admin', 'hr', 'auditor'] as const) {
      expect((await report(staff.as(role))).rows).toHaveLength(2);
    }
  });

  it('takes one statement, whatever it is split by, and one more for the loss of campaigns behind days', async () => {
    const staff = await aStaffWith(
      'date,channel,campaign,spend,leads\n2021-02-01,search,a,1,1\n2021-02-02,social,b,2,1\n',
    );
    const statements: string[] = [];
    const stop = database.database.statements.listen((sql) => statements.push(sql));
    for (const by of ['channel', 'campaign', 'day', 'total'] as const) await report(staff.as('owner'), { by });
    stop();
    expect(statements.filter((sql) => sql.includes('premia.'))).toHaveLength(5);
  });

  describe('of the real file', () => {
    let staff: Staff;
    beforeAll(async () => {
      staff = await aStaff(database);
      if (realFile !== null) await fixture.record(staff.tenant, realFile);
    });

    onRealFile(`gives the exact KPIs of the whole month${whereAbsent}`, async () => {
      const kpis = ['ctr', 'cpc', 'cpl', 'cpo', 'aov', 'lcr', 'romi', 'drr'];
      const { total } = await report(staff.as('owner'), { kpis });
      expect(valuesOf(total)).toEqual({
        ctr: '0.190142',
        cpc: '10.197235',
        cpl: '466.473716',
        cpo: '3803.416613',
        aov: '5332.508517',
        lcr: '12.264597',
        romi: '40.203114',
        drr: '71.325092',
      });
    });

    onRealFile(`gives the exact KPIs by channel${whereAbsent}`, async () => {
      const { rows } = await report(staff.as('owner'), { kpis: ['romi', 'cpl'] });
      const byChannel = new Map(rows.map((row) => [row.key, valuesOf(row)]));
      expect(byChannel.size).toBe(4);
      expect(byChannel.get('search')).toEqual({ romi: '7.070423', cpl: '486.900249' });
      expect(byChannel.get('social')).toEqual({ romi: '-13.675739', cpl: '439.666738' });
    });

    onRealFile(`joins the two spellings of a campaign, each in its channel${whereAbsent}`, async () => {
      const { rows } = await report(staff.as('owner'), { by: 'campaign' });
      expect(rows).toHaveLength(11);
      expect(rows.find(({ key }) => key === 'facebook_tier2')).toMatchObject({
        campaign: 'facebook_tier2',
        channel: 'social',
      });
    });

    onRealFile(`ends its cumulative curve on the month's ratio of sums${whereAbsent}`, async () => {
      const kpi = findKpi('romi');
      if (kpi === undefined) throw new Error('The catalogue has no ROMI');
      const ctx = staff.as('owner');
      const trend = await database.reads.during(ctx, () =>
        fixture.trend.trend(ctx, {
          kpi,
          from: '2021-02-01',
          to: '2021-02-28',
          by: 'channel',
          cumulative: true,
          slice: null,
        }),
      );
      expect(trend.days).toHaveLength(28);
      expect(trend.series.find(({ key }) => key === 'social')?.values.at(-1)).toBe('-13.675739');
      expect(trend.series.find(({ key }) => key === 'search')?.values.at(-1)).toBe('7.070423');
    });
  });
});
