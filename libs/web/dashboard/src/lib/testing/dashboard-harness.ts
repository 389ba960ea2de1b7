import type { Type } from '@angular/core';
import { jest } from '@jest/globals';
import type { PageHarness, PageStage } from '@premia/web-testing';
import { aKpiStanding, openPage, rupees } from '@premia/web-testing';
import type { Assignment, Course, ReportRow, Setup, Trend } from '../dashboard-client';
import { DashboardClient } from '../dashboard-client';
import { troubles } from '../heatmap';
import { targetOf } from '../scoring';

type KpiParts = Assignment['kpi'];
type Status = ReportRow['values'][number]['status'];

const ROMI: KpiParts = {
  __typename: 'Kpi',
  key: 'romi',
  formula: '(revenue - spend) / spend * 100',
  name: 'Return on marketing investment',
  shortName: 'ROMI',
  unit: 'percent',
  direction: 'higher_is_better',
};
export const CPL: KpiParts = {
  __typename: 'Kpi',
  key: 'cpl',
  formula: 'spend / leads',
  name: 'Cost per lead',
  shortName: 'CPL',
  unit: 'money',
  direction: 'lower_is_better',
};
const REVENUE: KpiParts = {
  __typename: 'Kpi',
  key: 'revenue',
  formula: null,
  name: 'Revenue',
  shortName: 'Revenue',
  unit: 'money',
  direction: 'higher_is_better',
};

export function anAssignment(
  changes: Partial<Assignment> & { readonly attainment?: string | null; readonly isFinal?: boolean } = {},
): Assignment {
  const { attainment = '76.09', isFinal = true, ...rest } = changes;
  return {
    __typename: 'Assignment',
    id: 'assignment-1',
    ownerKind: 'person',
    personId: 'search',
    teamId: null,
    ownerName: 'Search specialist',
    ownerTeamId: 'digital',
    scoring: { kind: 'progress', baseline: '-50', target: '25' },
    pilot: false,
    channels: ['search'],
    campaigns: [],
    kpi: ROMI,
    actual: {
      __typename: 'AssignmentActual',
      value: '7.070423',
      status: 'ok',
      reason: null,
      attainment,
      standing: aKpiStanding(attainment, { pilot: rest.pilot ?? false, isFinal }),
    },
    ...rest,
  };
}

export const TEAM_REVENUE = anAssignment({
  id: 'assignment-2',
  ownerKind: 'team',
  personId: null,
  teamId: 'digital',
  ownerName: 'Digital',
  ownerTeamId: null,
  kpi: REVENUE,
  scoring: { kind: 'ratio', direction: 'higher', target: '40000000' },
  attainment: '107.22',
});

export function aReportRow(name: string, spend: string, romi: string | null, status: Status = 'ok'): ReportRow {
  return {
    __typename: 'KpiReportRow',
    key: name,
    channel: name,
    campaign: name,
    metrics: [{ __typename: 'MetricTotal', metric: 'spend', name: 'Spend', value: spend }],
    values: [{ __typename: 'KpiValue', kpi: 'romi', value: romi, status, reason: null }],
  };
}

function aTrend(kpi: KpiParts): Trend {
  return {
    __typename: 'KpiTrend',
    kpi,
    days: ['2021-02-01', '2021-02-02'],
    series: [{ __typename: 'KpiTrendSeries', key: 'total', values: ['1', '2'] }],
  };
}

const value = (kpi: string, amount: string) =>
  ({ __typename: 'KpiValue', kpi, value: amount, status: 'ok', reason: null }) as const;

const LOSS = { __typename: 'SpendLoss', percent: '79.951', campaigns: ['social'] } as const;

/** What the server counts of these. */
function standingOf(assignments: readonly Assignment[]) {
  const behind = troubles(assignments);
  const unmeasured = behind.filter(({ cell }) => cell.state === 'no-data');
  const names = [...new Set(unmeasured.map(({ assignment }) => assignment.ownerName))];
  return {
    assignments,
    kpis: assignments.length,
    people: new Set(assignments.flatMap(({ personId }) => personId ?? [])).size,
    behind: behind.length - unmeasured.length,
    unmeasured: unmeasured.length,
    unmeasuredOwners: names.length,
    unmeasuredNames: names.slice(0, 3),
    targets: targetsOf(assignments),
  };
}

/** Teams' before people's, and people's where they agree. */
function targetsOf(assignments: readonly Assignment[]) {
  const counted = Map.groupBy(
    assignments.filter(({ pilot }) => !pilot),
    ({ kpi }) => kpi.key,
  );
  return [...counted].flatMap(([kpi, of]) => {
    const shared = of.filter(({ ownerKind }) => ownerKind !== 'person');
    const targets = new Set((shared.length > 0 ? shared : of).map(({ scoring }) => targetOf(scoring)));
    return [...targets].flatMap((target) =>
      target === null || targets.size > 1 ? [] : [{ __typename: 'CommonTarget' as const, kpi, target }],
    );
  });
}

export function aCourse(changes: Partial<Course> = {}): Course {
  const channels = [aReportRow('search', '3460400', '7.070423'), aReportRow('social', '13798501', '-13.675739')];
  const total = {
    ...aReportRow('total', '17258901', null),
    values: [value('revenue', '42889366'), value('romi', '40.2'), value('cpl', '466.473716')],
  };
  return {
    __typename: 'CycleCourse',
    ...standingOf(changes.assignments ?? [anAssignment(), TEAM_REVENUE]),
    byChannel: { __typename: 'KpiReport', kpis: [REVENUE, ROMI, CPL], rows: channels, total, loss: LOSS },
    before: {
      __typename: 'KpiReport',
      total: { ...total, values: [value('revenue', '40000000'), value('romi', '31')] },
    },
    revenue: aTrend(REVENUE),
    romi: aTrend(ROMI),
    cpl: aTrend(CPL),
    ...changes,
  };
}

export const EMPTY_SETUP: Setup = {
  cycles: [],
  people: 0,
  teams: [],
  dataOverview: { __typename: 'DataOverview', from: null, to: null, observationCount: 0 },
  bonusPlans: [],
  payoutRuns: [],
};

export function aSetup(changes: Partial<Setup> = {}): Setup {
  return {
    cycles: [
      { __typename: 'Cycle', id: 'march', name: 'March 2021', from: '2021-03-01', to: '2021-03-31', isFirst: false },
      {
        __typename: 'Cycle',
        id: 'february',
        name: 'February 2021',
        from: '2021-02-01',
        to: '2021-02-28',
        isFirst: true,
      },
    ],
    people: 1,
    teams: [
      { __typename: 'Team', id: 'digital', parentId: 'marketing' },
      { __typename: 'Team', id: 'marketing', parentId: null },
    ],
    dataOverview: { __typename: 'DataOverview', from: '2021-02-01', to: '2021-02-18', observationCount: 900 },
    bonusPlans: [
      { __typename: 'BonusPlan', id: 'plan-1', published: { __typename: 'BonusPlanVersion', id: 'version-1' } },
    ],
    payoutRuns: [
      {
        __typename: 'PayoutRun',
        id: 'run-1',
        number: 1,
        cycleId: 'february',
        state: 'calculated',
        payoutTotal: rupees('44721.97'),
        targetTotal: rupees('48000'),
        percentOfTarget: '93.17',
      },
    ],
    ...changes,
  };
}

export type PlayedClient = jest.Mocked<DashboardClient>;

export function aClient(setup: Setup = aSetup(), course: Course = aCourse()): PlayedClient {
  const client: Partial<PlayedClient> = {
    setup: jest.fn<DashboardClient['setup']>().mockResolvedValue(setup),
    course: jest.fn<DashboardClient['course']>().mockResolvedValue(course),
    assignment: jest.fn<DashboardClient['assignment']>(),
    cycle: jest.fn<DashboardClient['cycle']>(),
    measuredTo: jest.fn<DashboardClient['measuredTo']>().mockResolvedValue('2021-02-28'),
    kpiCourse: jest.fn<DashboardClient['kpiCourse']>().mockResolvedValue(course.romi),
    valueOver: jest.fn<DashboardClient['valueOver']>().mockResolvedValue('33'),
    cause: jest.fn<DashboardClient['cause']>().mockResolvedValue({ now: course.byChannel, before: course.byChannel }),
  };
  return client as PlayedClient;
}

export interface Stage extends Pick<PageStage, 'role' | 'session' | 'inputs'> {
  readonly client: jest.Mocked<DashboardClient>;
}

export function open(page: Type<unknown>, { client, ...stage }: Stage): Promise<PageHarness> {
  return openPage(page, {
    ...stage,
    messages: ['dashboard'],
    answers: [{ provide: DashboardClient, useValue: client }],
  });
}
