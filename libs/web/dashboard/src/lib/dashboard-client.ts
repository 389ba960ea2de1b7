import { inject, Injectable } from '@angular/core';
import { GraphqlClient, readAll } from '@premia/web-util';
import type {
  DashboardCauseQuery,
  DashboardCourseQuery,
  DashboardCycleQuery,
  DashboardCyclesQuery,
  DashboardDataQuery,
  DashboardPlansQuery,
  DashboardReportQuery,
  DashboardRunsQuery,
  DashboardTeamsQuery,
  DashboardTrendsQuery,
  OverviewAssignmentFragment,
  ReportRowPartsFragment,
  TrendPartsFragment,
} from './dashboard.graphql.generated';
import {
  DashboardAssignmentDocument,
  DashboardCauseDocument,
  DashboardCourseDocument,
  DashboardCycleDocument,
  DashboardCyclesDocument,
  DashboardDataDocument,
  DashboardKpiCourseDocument,
  DashboardKpiWithoutDocument,
  DashboardPeopleDocument,
  DashboardPlansDocument,
  DashboardReportDocument,
  DashboardRunsDocument,
  DashboardTeamsDocument,
  DashboardTrendsDocument,
} from './dashboard.graphql.generated';
import type { Days } from './period-before';
import { periodBefore } from './period-before';

export type Cycle = DashboardCyclesQuery['cycles']['nodes'][number];
/** How far the workspace is; null for what the viewer may not see. */
export interface Setup {
  readonly cycles: readonly Cycle[];
  /** How many. */
  readonly people: number | null;
  readonly teams: readonly DashboardTeamsQuery['teams']['nodes'][number][] | null;
  readonly dataOverview: DashboardDataQuery['dataOverview'] | null;
  readonly bonusPlans: readonly DashboardPlansQuery['bonusPlans']['nodes'][number][] | null;
  readonly payoutRuns: readonly DashboardRunsQuery['payoutRuns']['nodes'][number][] | null;
}
export type SetupParts = Readonly<Record<'people' | 'data' | 'plans' | 'runs', boolean>>;
export type Standing = DashboardCourseQuery['cycleCourse'];
export type Course = Standing & DashboardReportQuery & DashboardTrendsQuery;
export type Assignment = OverviewAssignmentFragment;
export type CauseRows = DashboardCauseQuery;
/** Null where there is no such cycle, or not for this viewer. */
export type OneCycle = DashboardCycleQuery['cycle'];
export type ReportRow = ReportRowPartsFragment;
export type Trend = TrendPartsFragment;

/** What the overview asks the server. */
@Injectable({ providedIn: 'root' })
export class DashboardClient {
  readonly #graphql = inject(GraphqlClient);

  /** Only the parts that this viewer may see are asked for, side by side and to their end. */
  async setup(parts: SetupParts): Promise<Setup> {
    const ask = this.#graphql;
    const [cycles, people, teams, dataOverview, bonusPlans, payoutRuns] = await Promise.all([
      readAll(async (page) => (await ask.query(DashboardCyclesDocument, page)).cycles),
      parts.people ? ask.query(DashboardPeopleDocument, {}).then((answer) => answer.people.totalCount) : null,
      parts.people ? readAll(async (page) => (await ask.query(DashboardTeamsDocument, page)).teams) : null,
      parts.data ? ask.query(DashboardDataDocument, {}).then((answer) => answer.dataOverview) : null,
      parts.plans ? readAll(async (page) => (await ask.query(DashboardPlansDocument, page)).bonusPlans) : null,
      parts.runs ? readAll(async (page) => (await ask.query(DashboardRunsDocument, page)).payoutRuns) : null,
    ]);
    return { cycles, people, teams, dataOverview, bonusPlans, payoutRuns };
  }

  /** Three questions side by side: together they would cost more than the server allows one operation. */
  async course(cycleId: string, { from, to }: Days): Promise<Course> {
    const [{ cycleCourse }, report, trends] = await Promise.all([
      this.#graphql.query(DashboardCourseDocument, { cycleId }),
      this.#graphql.query(DashboardReportDocument, { from, to, ...asBefore({ from, to }) }),
      this.#graphql.query(DashboardTrendsDocument, { from, to }),
    ]);
    return { ...cycleCourse, ...report, ...trends };
  }

  /** The campaigns behind an assignment, in a period and in the one before it. */
  cause(assignment: Assignment, days: Days): Promise<CauseRows> {
    return this.#graphql.query(DashboardCauseDocument, { ...sliceOf(assignment), ...days, ...asBefore(days) });
  }

  async assignment(cycleId: string, id: string): Promise<Assignment | null> {
    return (await this.#graphql.query(DashboardAssignmentDocument, { cycleId, id })).assignments[0] ?? null;
  }

  async cycle(id: string): Promise<OneCycle> {
    return (await this.#graphql.query(DashboardCycleDocument, { id })).cycle;
  }

  async measuredTo(): Promise<string | null> {
    return (await this.#graphql.query(DashboardDataDocument, {})).dataOverview.to;
  }

  /** How an assignment's KPI has come along, day by day. */
  async kpiCourse(assignment: Assignment, days: Days): Promise<Trend> {
    return (await this.#graphql.query(DashboardKpiCourseDocument, { ...sliceOf(assignment), ...days })).kpiTrend;
  }

  /** What the KPI would be, counted over these campaigns of its slice only; null where it would have no value. */
  async valueOver(assignment: Assignment, campaigns: readonly string[], days: Days): Promise<string | null> {
    const asked = { ...sliceOf(assignment), campaigns, ...days };
    return (await this.#graphql.query(DashboardKpiWithoutDocument, asked)).kpiReport.total.values[0]?.value ?? null;
  }
}

function sliceOf({ kpi, channels, campaigns }: Assignment) {
  return { kpi: kpi.key, channels, campaigns };
}

function asBefore(days: Days): { readonly beforeFrom: string; readonly beforeTo: string } {
  const before = periodBefore(days);
  return { beforeFrom: before.from, beforeTo: before.to };
}
