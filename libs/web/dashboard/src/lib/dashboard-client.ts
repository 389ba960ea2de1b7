import { inject, Injectable } from '@angular/core';
import { GraphqlClient, readAll } from '@premia/web-util';
import type {
  DashboardAssignmentsQuery,
  DashboardCyclesQuery,
  DashboardDataQuery,
  DashboardPeopleQuery,
  DashboardPlansQuery,
  DashboardReportQuery,
  DashboardRunsQuery,
  DashboardTeamsQuery,
  DashboardTrendsQuery,
  ReportRowPartsFragment,
  TrendPartsFragment,
} from './dashboard.graphql.generated';
import {
  DashboardAssignmentsDocument,
  DashboardCyclesDocument,
  DashboardDataDocument,
  DashboardPeopleDocument,
  DashboardPlansDocument,
  DashboardReportDocument,
  DashboardRunsDocument,
  DashboardTeamsDocument,
  DashboardTrendsDocument,
} from './dashboard.graphql.generated';

export type Cycle = DashboardCyclesQuery['cycles']['nodes'][number];
/** How far the workspace is; null for what the viewer may not see. */
export interface Setup {
  readonly cycles: readonly Cycle[];
  readonly people: readonly DashboardPeopleQuery['people']['nodes'][number][] | null;
  readonly teams: readonly DashboardTeamsQuery['teams']['nodes'][number][] | null;
  readonly dataOverview: DashboardDataQuery['dataOverview'] | null;
  readonly bonusPlans: readonly DashboardPlansQuery['bonusPlans']['nodes'][number][] | null;
  readonly payoutRuns: readonly DashboardRunsQuery['payoutRuns']['nodes'][number][] | null;
}
export type SetupParts = Readonly<Record<'people' | 'data' | 'plans' | 'runs', boolean>>;
export type Course = DashboardAssignmentsQuery & DashboardReportQuery & DashboardTrendsQuery;
export type Assignment = Course['assignments'][number];
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
      parts.people ? readAll(async (page) => (await ask.query(DashboardPeopleDocument, page)).people) : null,
      parts.people ? readAll(async (page) => (await ask.query(DashboardTeamsDocument, page)).teams) : null,
      parts.data ? ask.query(DashboardDataDocument, {}).then((answer) => answer.dataOverview) : null,
      parts.plans ? readAll(async (page) => (await ask.query(DashboardPlansDocument, page)).bonusPlans) : null,
      parts.runs ? readAll(async (page) => (await ask.query(DashboardRunsDocument, page)).payoutRuns) : null,
    ]);
    return { cycles, people, teams, dataOverview, bonusPlans, payoutRuns };
  }

  /** Three questions side by side: together they would cost more than the server allows one operation. */
  async course(cycleId: string, from: string, to: string): Promise<Course> {
    const [assignments, report, trends] = await Promise.all([
      this.#graphql.query(DashboardAssignmentsDocument, { cycleId }),
      this.#graphql.query(DashboardReportDocument, { from, to }),
      this.#graphql.query(DashboardTrendsDocument, { from, to }),
    ]);
    return { ...assignments, ...report, ...trends };
  }
}
