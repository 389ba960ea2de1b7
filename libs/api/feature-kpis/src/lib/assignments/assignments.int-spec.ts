import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readAssignmentActuals } from '@premia/api-data-access';
import type { TenantContext } from '@premia/api-util-platform';
import { type TestDatabase, testDatabase } from '@premia/api-util-testing';
import type { OwnerKind } from '@premia/domain-kpi';
import { aStaff, KpisFixture, realFile, type Staff, whereAbsent } from '../../../testing/kpis-fixture';

const onRealFile = realFile === null ? it.skip : it;

describe('Assignments', () => {
  let database: TestDatabase;
  let fixture: KpisFixture;
  let staff: Staff;

  beforeAll(async () => {
    database = await testDatabase();
    fixture = new KpisFixture(database);
    staff = await aStaff(database);
    await fixture.record(staff.tenant, realFile ?? 'date,channel,spend,leads\n2021-02-01,search,100,0\n');
    await saveList('person', staff.employeeId, [
      { kpi: 'romi', weight: '40', scoring: { kind: 'progress', baseline: '-50', target: '25' }, attainmentMax: '200' },
      { kpi: 'cpl', weight: '30', scoring: { kind: 'ratio', direction: 'lower', target: '480' } },
      { kpi: 'clicks', weight: '30', scoring: { kind: 'ratio', direction: 'higher', target: '7000' } },
    ]);
    await saveList('person', staff.outsiderId, [
      { kpi: 'cpl', weight: '100', scoring: { kind: 'ratio', direction: 'lower', target: '480' }, channels: ['fairs'] },
    ]);
    await saveList('team', staff.teamId, [
      {
        kpi: 'revenue',
        weight: '100',
        scoring: { kind: 'ratio', direction: 'higher', target: '40000000' },
        channels: [],
      },
    ]);
    await saveList('team', staff.otherTeamId, [
      { kpi: 'revenue', weight: '100', scoring: { kind: 'given' }, channels: [] },
    ]);
    await saveList('company', null, [{ kpi: 'leads', weight: '100', scoring: { kind: 'given' }, channels: [] }]);
  });
  afterAll(() => database.close());

  const saveList = async (
    kind: OwnerKind,
    id: string | null,
    list: readonly {
      kpi: string;
      weight: string;
      scoring: unknown;
      attainmentMax?: string;
      channels?: readonly string[];
    }[],
  ) => {
    const owner = { kind, personId: kind === 'person' ? id : null, teamId: kind === 'team' ? id : null };
    const assignments = list.map((assignment) => ({ channels: ['search'], confirmation: 'Agreed', ...assignment }));
    const saved = await fixture.saveAssignments.execute(staff.as('owner'), {
      cycleId: staff.cycleId,
      owner,
      assignments,
    });
    if ('code' in saved) throw new Error(saved.message);
  };
  const seenBy = (ctx: TenantContext, personId: string | null = null, cycleId = staff.cycleId) =>
    database.reads.during(ctx, async () => {
      const assignments = await fixture.assignments.list(ctx, { cycleId, personId, teamId: null });
      const actuals = await Promise.all(assignments.map((assignment) => fixture.loaders.actual(ctx, assignment)));
      return assignments.map(({ ownerName, kpi }, index) => ({
        ownerName,
        kpi: kpi.key,
        actual: actuals[index] ?? null,
      }));
    });
  const ownersSeenBy = async (ctx: TenantContext) => [
    ...new Set((await seenBy(ctx)).map(({ ownerName }) => ownerName)),
  ];

  it('are all seen by those who read all', async () => {
    for (const role of ['owner', 'admin', 'hr', 'auditor'] as const) {
      expect(await ownersSeenBy(staff.as(role))).toEqual([
        'Test workspace',
        'Digital',
        'Events',
        'Event manager',
        'Search specialist',
      ]);
    }
  });

  it('are seen by a head for the company, the headed team and its people', async () => {
    expect(await ownersSeenBy(staff.as('head'))).toEqual(['Test workspace', 'Digital', 'Search specialist']);
  });

  it('are seen by an employee for the company, the own team and oneself', async () => {
    expect(await ownersSeenBy(staff.as('employee'))).toEqual(['Test workspace', 'Digital', 'Search specialist']);
    expect(await seenBy(staff.as('employee'), staff.outsiderId)).toEqual([]);
  });

  it('are seen by nobody of another workspace', async () => {
    const outsider = await aStaff(database);
    expect(await seenBy(outsider.as('owner'), null, staff.cycleId)).toEqual([]);
  });

  it('say why nothing was measured of a slice without data', async () => {
    expect(await seenBy(staff.as('owner', { locale: 'ru' }), staff.outsiderId)).toMatchObject([
      {
        actual: {
          value: null,
          status: 'no_data',
          reason: expect.stringContaining('Нет данных за период'),
          attainment: null,
        },
      },
    ]);
  });

  it('get their actuals in three statements, whatever their number', async () => {
    const ctx = staff.as('owner');
    const statements: string[] = [];
    const stop = database.database.statements.listen((sql) => statements.push(sql));
    await seenBy(ctx);
    stop();
    // Scope, list, how far the cycle has come, assignments with their cycle, observations.
    expect(statements.filter((sql) => sql.includes('premia.'))).toHaveLength(5);
  });

  it('have no actuals as of a moment before anything was recorded', async () => {
    const ctx = staff.as('owner');
    const actuals = await database.reads.during(ctx, () =>
      readAssignmentActuals(database.reads.of(ctx), { cycleId: staff.cycleId, asOf: new Date('2020-01-01T00:00:00Z') }),
    );
    expect(actuals.size).toBe(7);
    expect([...new Set([...actuals.values()].map(({ status }) => status))]).toEqual(['no_data']);
  });

  onRealFile(
    `carry the real file's actuals frozen at 12 decimals, and the engine's attainments${whereAbsent}`,
    async () => {
      const own = await seenBy(staff.as('employee'), staff.employeeId);
      expect(own.map(({ kpi, actual }) => [kpi, actual?.status])).toEqual([
        ['romi', 'ok'],
        ['cpl', 'ok'],
        ['clicks', 'ok'],
      ]);
      const [romi, cpl, clicks] = own.map(({ actual }) => actual);
      expect(romi?.value).toMatch(/^7\.070423\d{0,6}$|^7\.07042\d{7}$/);
      expect(cpl?.value).toMatch(/^486\.9002\d{8}$/);
      expect(clicks?.value).toMatch(/^\d+$/);
      // 100 · (7.0704… + 50) / 75 and 100 · 480 / 486.9002…
      expect(romi?.attainment).toMatch(/^76\.0938\d\d$/);
      expect(cpl?.attainment).toMatch(/^98\.58282\d$/);
    },
  );

  it('say what they came to in the period before, a year earlier, and on average of three, as a ratio of sums', async () => {
    const own = await aStaff(database);
    const days = [
      '2020-02-10,search,50,10',
      '2020-11-10,search,100,10',
      '2020-12-10,search,300,20',
      '2021-01-10,search,500,60',
      '2021-01-10,social,9,9',
    ];
    await fixture.record(own.tenant, `date,channel,spend,leads\n${days.join('\n')}\n`);
    const ratio = (kpi: string) => ({
      kpi,
      weight: '50',
      scoring: { kind: 'ratio', direction: 'higher', target: '10' },
      channels: ['search'],
      confirmation: 'Agreed',
    });
    const owner = { kind: 'person', personId: own.employeeId, teamId: null } as const;
    await fixture.saveAssignments.execute(own.as('owner'), {
      cycleId: own.cycleId,
      owner,
      assignments: [ratio('cpl'), ratio('leads')],
    });
    const earlierFor = (ctx: TenantContext) =>
      database.reads.during(ctx, async () =>
        (await fixture.assignments.earlier(ctx, own.cycleId, own.cycleId)).map(({ last, lastYear, average }) => [
          last,
          lastYear,
          average,
        ]),
      );
    expect(await earlierFor(own.as('head'))).toEqual([
      ['8.333333333333', '5', '10'],
      ['60', '10', '30'],
    ]);
    expect(await earlierFor((await aStaff(database)).as('owner'))).toEqual([]);
  });
});
