import type { PagesTenant } from './tenant';

/** One question of a page; `list`: where its connection stands, if the client reads it to its end. */
export interface PageQuestion {
  readonly operation: string;
  readonly variables?: Readonly<Record<string, unknown>>;
  readonly list?: string;
}

const whole = (operation: string, list: string, variables: PageQuestion['variables'] = {}): PageQuestion => ({
  operation,
  list,
  variables: { first: 200, ...variables },
});

/** What the client asks for each of its main pages as an owner opens it. */
export function clientPages({
  cycleId,
  planId,
  runId,
  personId,
}: PagesTenant): Readonly<Record<string, readonly PageQuestion[]>> {
  const month = { from: '2021-12-01', to: '2021-12-31' };
  const before = { beforeFrom: '2021-11-01', beforeTo: '2021-11-30' };
  const year = { from: '2021-01-01', to: '2021-12-31' };
  const run = { id: runId, first: 50, orderBy: 'total_desc' };
  const trend = (period: typeof month): PageQuestion => ({
    operation: 'KpiTrend',
    variables: { ...period, kpi: 'romi', by: 'channel', cumulative: true },
  });
  const report = (by: string, period = month): PageQuestion => ({
    operation: 'KpiReport',
    variables: { ...period, by },
  });
  return {
    overview: [
      whole('DashboardCycles', 'cycles'),
      { operation: 'DashboardPeople' },
      whole('DashboardTeams', 'teams'),
      { operation: 'DashboardData' },
      whole('DashboardPlans', 'bonusPlans'),
      whole('DashboardRuns', 'payoutRuns'),
      { operation: 'DashboardCourse', variables: { cycleId } },
      { operation: 'DashboardReport', variables: { ...month, ...before } },
      { operation: 'DashboardTrends', variables: month },
      ...[0, 1, 2].map((n) => ({
        operation: 'DashboardCause',
        variables: { ...month, ...before, kpi: 'leads', channels: [], campaigns: [`campaign ${n}`] },
      })),
    ],
    'my bonus': [{ operation: 'MyBonus' }],
    'kpis of a month': [
      { operation: 'MeasuredPeriod' },
      report('channel'),
      trend(month),
      whole('KpiPeriods', 'cycles'),
      { operation: 'KpiTargets', variables: { cycleId } },
    ],
    'kpis of a month by campaign': [report('campaign')],
    'kpis of a month by day': [report('day')],
    'kpis of a year': [report('channel', year), trend(year)],
    'kpis of a year by day': [report('day', year)],
    people: [
      { operation: 'People', variables: { first: 50, archived: false } },
      whole('Teams', 'teams'),
      whole('OpenInvitations', 'invitations'),
    ],
    'people searched': [{ operation: 'People', variables: { first: 50, archived: false, search: 'specialist 47' } }],
    person: [{ operation: 'Person', variables: { id: personId } }, whole('Teams', 'teams')],
    cycles: [
      { operation: 'Cycles', variables: { first: 50, archived: false } },
      whole('RunsOfCycles', 'payoutRuns'),
      { operation: 'Slices' },
    ],
    cycle: [
      { operation: 'Cycle', variables: { id: cycleId } },
      { operation: 'CycleAssignments', variables: { cycleId } },
      whole('OwnersOfKpis', 'people'),
      whole('TeamsOfKpis', 'teams'),
      whole('RunsOfCycles', 'payoutRuns', { cycleId }),
    ],
    'targets grid': [
      { operation: 'Cycle', variables: { id: cycleId } },
      { operation: 'Cycles', variables: { first: 50, archived: false } },
      { operation: 'CycleAssignments', variables: { cycleId } },
      { operation: 'EarlierActuals', variables: { cycleId, beforeCycleId: cycleId } },
      whole('OwnersOfKpis', 'people'),
      whole('TeamsOfKpis', 'teams'),
      { operation: 'KpiChoices' },
      { operation: 'Slices' },
    ],
    plans: [whole('BonusPlans', 'bonusPlans')],
    plan: [
      { operation: 'BonusPlan', variables: { id: planId } },
      { operation: 'PlanDesignerChoices' },
      whole('PlanCycles', 'cycles'),
      whole('PlanTeams', 'teams'),
    ],
    runs: [{ operation: 'PayoutRuns', variables: { first: 50 } }],
    run: [{ operation: 'PayoutRun', variables: run }, whole('RunTeams', 'teams')],
    'run by name': [{ operation: 'PayoutRun', variables: { ...run, orderBy: 'name' } }],
    'run by percentage': [{ operation: 'PayoutRun', variables: { ...run, orderBy: 'percent_asc' } }],
    'run searched': [{ operation: 'PayoutRun', variables: { ...run, search: 'specialist 47' } }],
    'run, those flagged': [{ operation: 'PayoutRun', variables: { ...run, flag: 'changed' } }],
    data: [
      { operation: 'DataOverview' },
      { operation: 'MetricChoices' },
      { operation: 'ObservationImports', variables: { first: 20 } },
    ],
    audit: [{ operation: 'AuditEvents', variables: { first: 50 } }, whole('Members', 'members', { first: 50 })],
    members: [
      { operation: 'Members', variables: { first: 50 } },
      { operation: 'MemberInvitations', variables: { first: 50 } },
      { operation: 'RoleGrants' },
    ],
  };
}
