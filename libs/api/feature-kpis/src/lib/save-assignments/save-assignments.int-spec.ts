import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { NotFound, type TenantContext } from '@premia/api-util-platform';
import { givenInput, inputProblems, type TestDatabase, testDatabase } from '@premia/api-util-testing';
import type { NoDataPolicy } from '@premia/domain-bonus';
import { aStaff, KpisFixture, type Staff } from '../../../testing/kpis-fixture';
import { SaveAssignmentsArguments, SaveCycleAssignmentsArguments } from '../assignments/assignment.input';
import { AssignmentsSaved, ConfirmationNeeded } from '../assignments/assignment.type';
import type { GivenAssignment } from './given-assignment';

const REASON = 'Agreed with the owner: one person runs the whole channel';
const ROMI: GivenAssignment = {
  kpi: 'romi',
  weight: '40',
  scoring: { kind: 'progress', baseline: '-50', target: '25' },
  attainmentMax: '200',
  channels: ['Search'],
  confirmation: REASON,
};
const CPL: GivenAssignment = {
  kpi: 'cpl',
  weight: '30',
  scoring: { kind: 'ratio', direction: 'lower', target: '480' },
  channels: ['search'],
};
const LEADS: GivenAssignment = {
  kpi: 'leads',
  weight: '30',
  scoring: { kind: 'ratio', direction: 'higher', target: '7000' },
  channels: ['search'],
};
const LIST = [ROMI, CPL, LEADS];

describe('Saving an owner’s assignments', () => {
  let database: TestDatabase;
  let fixture: KpisFixture;
  let staff: Staff;

  beforeAll(async () => {
    database = await testDatabase();
    fixture = new KpisFixture(database);
    staff = await aStaff(database);
  });
  afterAll(() => database.close());

  const given = (assignments: readonly GivenAssignment[], personId: string | null, cycleId: string) => ({
    cycleId,
    ownerKind: 'person',
    personId,
    assignments: assignments.map((assignment) => ({ ownerKind: 'person', ...assignment })),
  });
  const save = async (
    ctx: TenantContext,
    list: readonly GivenAssignment[],
    personId = staff.employeeId,
    cycleId = staff.cycleId,
  ) => {
    const { assignments } = await givenInput(SaveAssignmentsArguments, given(list, personId, cycleId));
    return fixture.saveAssignments.execute(ctx, {
      cycleId,
      owner: { kind: 'person', personId, teamId: null },
      assignments,
    });
  };
  const problemsOf = (assignments: readonly GivenAssignment[], locale: 'en' | 'ru' = 'en') =>
    inputProblems(SaveAssignmentsArguments, given(assignments, staff.employeeId, staff.cycleId), locale);

  it('replaces the whole list at once, and what stays keeps its id', async () => {
    const first = (await save(staff.as('owner'), LIST)) as AssignmentsSaved;
    expect(first.assignments.map(({ kpi, weight, channels }) => [kpi.key, weight, channels])).toEqual([
      ['romi', '40', ['search']],
      ['cpl', '30', ['search']],
      ['leads', '30', ['search']],
    ]);
    const ctr: GivenAssignment = {
      ...LEADS,
      kpi: 'ctr',
      weight: '25',
      scoring: { kind: 'ratio', direction: 'higher', target: '1' },
    };
    const second = (await save(staff.as('owner'), [{ ...ROMI, weight: '45' }, CPL, ctr])) as AssignmentsSaved;
    expect(second.assignments.map(({ kpi, weight }) => [kpi.key, weight])).toEqual([
      ['romi', '45'],
      ['cpl', '30'],
      ['ctr', '25'],
    ]);
    expect(second.assignments.slice(0, 2).map(({ id }) => id)).toEqual(
      first.assignments.slice(0, 2).map(({ id }) => id),
    );
  });

  it('takes an empty list as no assignments', async () => {
    const own = await aStaff(database);
    const owner = { kind: 'person', personId: own.employeeId, teamId: null } as const;
    await fixture.saveAssignments.execute(own.as('owner'), { cycleId: own.cycleId, owner, assignments: LIST });
    const emptied = await fixture.saveAssignments.execute(own.as('owner'), {
      cycleId: own.cycleId,
      owner,
      assignments: [],
    });
    expect(emptied).toMatchObject({ assignments: [] });
  });

  it('refuses weights that do not come to 100, and says what is missing or too much', async () => {
    expect(await problemsOf([ROMI, CPL, { ...LEADS, weight: '29' }])).toMatchObject([
      {
        path: 'assignments',
        code: 'WEIGHTS_NOT_100',
        value: '99',
        message: 'The weights add up to 99, not to 100. Add 1 to one of them, or spread it.',
      },
    ]);
    expect(await problemsOf([ROMI, CPL, { ...LEADS, weight: '30.5' }], 'ru')).toMatchObject([
      { message: 'Веса в сумме дают 100,5, а не 100. Убавьте 0,5 у одного из них или у нескольких.' },
    ]);
  });

  it('adds weights up for each component of the plan', async () => {
    const own = LIST.map((assignment) => ({ ...assignment, component: 'own' }));
    const other = { ...CPL, component: 'quality', weight: '90' };
    expect(await problemsOf([...own, other])).toMatchObject([
      { code: 'WEIGHTS_NOT_100', message: expect.stringContaining('“quality”') },
    ]);
  });

  it('refuses a target of 0 with what to do', async () => {
    const zero = { ...LEADS, scoring: { kind: 'ratio', direction: 'higher', target: '0' } };
    expect(await problemsOf([ROMI, CPL, zero])).toMatchObject([
      {
        path: 'assignments.2.scoring.target',
        code: 'TARGET_NOT_POSITIVE',
        message: expect.stringContaining('must be above 0'),
      },
    ]);
    expect(await problemsOf([ROMI, CPL, zero], 'ru')).toMatchObject([
      { message: expect.stringContaining('Цель должна быть больше нуля') },
    ]);
  });

  it('says everything that is wrong with a list at once', async () => {
    const problems = await problemsOf([
      { ...ROMI, kpi: 'happiness', weight: '0' },
      { ...CPL, noData: 'guess' as NoDataPolicy },
      { ...CPL, weight: '30' },
    ]);
    expect(problems.map(({ path, code }) => `${path} ${code}`)).toEqual([
      'assignments.0.kpi UNKNOWN_KPI',
      'assignments.0.weight NOT_A_WEIGHT',
      'assignments.1.noData WRONG_KIND',
      'assignments.2.kpi DUPLICATE',
      'assignments WEIGHTS_NOT_100',
    ]);
  });

  it('asks for a reason where one person is given a KPI beyond one person’s influence', async () => {
    const unconfirmed = await save(staff.as('owner'), [{ ...ROMI, confirmation: ' ' }, CPL, LEADS]);
    expect(unconfirmed).toBeInstanceOf(ConfirmationNeeded);
    expect((unconfirmed as ConfirmationNeeded).warnings).toMatchObject([
      { path: 'assignments.0.confirmation', code: 'KPI.BEYOND_ONE_PERSON', value: 'romi' },
    ]);
    expect(await save(staff.as('owner'), LIST)).toBeInstanceOf(AssignmentsSaved);
  });

  it('asks for a reason where there are fewer or more KPIs than the policy has', async () => {
    const two = [
      { ...CPL, weight: '50' },
      { ...LEADS, weight: '50' },
    ];
    expect(await save(staff.as('owner'), two)).toMatchObject({
      warnings: [{ path: 'assignments', code: 'KPI_COUNT.OUTSIDE_POLICY', value: '2' }],
    });
    expect(
      await save(staff.as('owner'), [
        { ...CPL, weight: '50', confirmation: REASON },
        { ...LEADS, weight: '50' },
      ]),
    ).toBeInstanceOf(AssignmentsSaved);
    const six = ['a', 'b', 'c', 'd', 'e', 'f'].map((campaign, index) => ({
      ...CPL,
      campaigns: [campaign],
      weight: index === 0 ? '50' : '10',
    }));
    expect(await save(staff.as('owner', { locale: 'ru' }), six)).toMatchObject({
      warnings: [{ value: '6', message: expect.stringContaining('от 3 до 5') }],
    });
  });

  it('does not ask teams and the company for either', async () => {
    const revenue = {
      kpi: 'revenue',
      weight: '100',
      scoring: { kind: 'ratio', direction: 'higher', target: '40000000' },
    };
    const team = { kind: 'team', personId: null, teamId: staff.teamId } as const;
    const company = { kind: 'company', personId: null, teamId: null } as const;
    for (const owner of [team, company]) {
      const saved = await fixture.saveAssignments.execute(staff.as('owner'), {
        cycleId: staff.cycleId,
        owner,
        assignments: [revenue],
      });
      expect(saved).toBeInstanceOf(AssignmentsSaved);
    }
  });

  it('refuses an owner that is half named', async () => {
    const problems = await inputProblems(SaveAssignmentsArguments, {
      ...given([], null, staff.cycleId),
      teamId: staff.teamId,
    });
    expect(problems).toMatchObject([{ path: 'ownerKind', code: 'OWNER_UNCLEAR' }]);
  });

  it('refuses changes of a closed cycle', async () => {
    const closed = await aStaff(database);
    await database.asSuperuser(`update premia.cycles set stage = 'closed' where id = $1`, [closed.cycleId]);
    expect(await save(closed.as('owner'), LIST, closed.employeeId, closed.cycleId)).toMatchObject({
      code: 'CYCLE.CLOSED',
    });
  });

  it('lets a head set the KPIs of the headed team and its people, and nobody else’s, not even the own', async () => {
    expect(await save(staff.as('head'), LIST)).toBeInstanceOf(AssignmentsSaved);
    expect(await save(staff.as('head'), LIST, staff.outsiderId)).toBeInstanceOf(NotFound);
    expect(await save(staff.as('head'), LIST, staff.headId)).toBeInstanceOf(NotFound);
    const revenue = [{ kpi: 'revenue', weight: '100', scoring: { kind: 'ratio', direction: 'higher', target: '1' } }];
    const saveFor = (kind: 'team' | 'company', teamId: string | null) =>
      fixture.saveAssignments.execute(staff.as('head'), {
        cycleId: staff.cycleId,
        owner: { kind, personId: null, teamId },
        assignments: revenue,
      });
    expect(await saveFor('team', staff.teamId)).toBeInstanceOf(AssignmentsSaved);
    expect(await saveFor('team', staff.otherTeamId)).toBeInstanceOf(NotFound);
    expect(await saveFor('company', null)).toBeInstanceOf(NotFound);
  });

  it('finds no person, team or cycle of another workspace', async () => {
    const outsider = await aStaff(database);
    expect(await save(outsider.as('owner'), LIST, staff.employeeId, outsider.cycleId)).toBeInstanceOf(NotFound);
    expect(await save(outsider.as('owner'), LIST, outsider.employeeId, staff.cycleId)).toBeInstanceOf(NotFound);
  });

  describe('several owners at once', () => {
    const listOf = (personId: string, assignments: readonly GivenAssignment[] = LIST) => ({
      owner: { kind: 'person', personId, teamId: null } as const,
      assignments,
    });
    const kept = async (of: Staff) => {
      const ctx = of.as('owner');
      const { cycleId } = of;
      const list = () => fixture.assignments.list(ctx, { cycleId, personId: null, teamId: null });
      return (await database.reads.during(ctx, list)).map(({ ownerName, kpi }) => `${ownerName} ${kpi.key}`);
    };

    it('saves all of them, each with an event of its own, in as many statements as one', async () => {
      const own = await aStaff(database);
      const count = async (lists: readonly ReturnType<typeof listOf>[]) => {
        const statements: string[] = [];
        const stop = database.database.statements.listen((sql) => statements.push(sql));
        const saved = await fixture.saveAssignments.executeAll(own.as('owner'), own.cycleId, lists);
        stop();
        expect(saved).toBeInstanceOf(AssignmentsSaved);
        return statements.length;
      };
      const one = await count([listOf(own.headId)]);
      expect(await count([listOf(own.employeeId), listOf(own.outsiderId), listOf(own.headId, [])])).toBe(one);
      expect(await kept(own)).toEqual([
        'Event manager romi',
        'Event manager cpl',
        'Event manager leads',
        'Search specialist romi',
        'Search specialist cpl',
        'Search specialist leads',
      ]);
      const events = await database.asSuperuser(
        `select after from premia.audit_events where tenant_id = $1 and action = 'assignments.saved'`,
        [own.tenant.tenantId],
      );
      expect(events).toHaveLength(4);
    });

    it('saves none where one is out of reach, or asks for a reason', async () => {
      const own = await aStaff(database);
      const save = (lists: readonly ReturnType<typeof listOf>[]) =>
        fixture.saveAssignments.executeAll(own.as('head'), own.cycleId, lists);
      expect(await save([listOf(own.employeeId), listOf(own.outsiderId)])).toBeInstanceOf(NotFound);
      const doubtful = listOf(own.employeeId, [{ ...ROMI, confirmation: null }, CPL, LEADS]);
      expect(await save([{ ...doubtful }])).toMatchObject({
        warnings: [{ path: 'lists.0.assignments.0.confirmation', code: 'KPI.BEYOND_ONE_PERSON' }],
      });
      expect(await kept(own)).toEqual([]);
    });

    it('says everything that is wrong with every list at once, and refuses an owner twice', async () => {
      const input = ({ owner, assignments }: ReturnType<typeof listOf>) => ({
        ownerKind: owner.kind,
        personId: owner.personId,
        assignments: assignments.map((assignment) => ({ ownerKind: 'person', ...assignment })),
      });
      const zero = { ...LEADS, scoring: { kind: 'ratio', direction: 'higher', target: '0' } };
      const lists = [
        listOf(staff.employeeId, [ROMI, { ...CPL, weight: 'a' }]),
        listOf(staff.outsiderId, [ROMI, CPL, zero]),
        listOf(staff.employeeId, [{ ...CPL, weight: '90' }]),
      ].map(input);
      const problems = await inputProblems(SaveCycleAssignmentsArguments, { cycleId: staff.cycleId, lists });
      expect(problems.map(({ path, code }) => `${path} ${code}`)).toEqual([
        'lists.0.assignments.1.weight NOT_A_DECIMAL',
        'lists.1.assignments.2.scoring.target TARGET_NOT_POSITIVE',
        'lists.2.assignments WEIGHTS_NOT_100',
        'lists.2 OWNER_TWICE',
      ]);
    });
  });

  it('doubts a target far from what the period before came to, until a reason is given or it is no longer new', async () => {
    const own = await aStaff(database);
    await fixture.record(own.tenant, 'date,channel,leads,spend\n2021-01-10,search,700,1000\n');
    const target = (value: string, confirmation: string | null = null): GivenAssignment => ({
      ...LEADS,
      scoring: { kind: 'ratio', direction: 'higher', target: value },
      confirmation,
    });
    const saveTarget = (leads: GivenAssignment) =>
      save(own.as('owner'), [ROMI, { ...CPL, confirmation: REASON }, leads], own.employeeId, own.cycleId);
    expect(await saveTarget(target('7001'))).toMatchObject({
      warnings: [{ path: 'assignments.2.confirmation', code: 'TARGET.IMPLAUSIBLE', value: '7001' }],
    });
    expect(await saveTarget(target('7000'))).toBeInstanceOf(AssignmentsSaved);
    expect(await saveTarget(target('7001', 'A fair in this month'))).toBeInstanceOf(AssignmentsSaved);
    expect(await saveTarget(target('7001'))).toBeInstanceOf(AssignmentsSaved);
    const percent = { kind: 'progress', baseline: '-50', target: '40000000' };
    const doubted = [
      { ...ROMI, scoring: percent, confirmation: null, pilot: true },
      { ...CPL, scoring: { kind: 'given' } },
      LEADS,
    ];
    expect(await save(own.as('owner'), doubted, own.outsiderId, own.cycleId)).toMatchObject({
      warnings: [
        { path: 'assignments', code: 'KPI_COUNT.OUTSIDE_POLICY' },
        { path: 'assignments.0.confirmation', code: 'TARGET.IMPLAUSIBLE', value: '40000000' },
      ],
    });
  });
});
