import { inject, Injectable } from '@angular/core';
import { GraphqlClient } from '@premia/web-util';
import type {
  DashboardAssignmentsQuery,
  DashboardReportQuery,
  DashboardSetupQuery,
  DashboardSetupQueryVariables,
  DashboardTrendsQuery,
  ReportRowPartsFragment,
  TrendPartsFragment,
} from './dashboard.graphql.generated';
import {
  DashboardAssignmentsDocument,
  DashboardReportDocument,
  DashboardSetupDocument,
  DashboardTrendsDocument,
} from './dashboard.graphql.generated';

export type Setup = DashboardSetupQuery;
export type SetupParts = Omit<DashboardSetupQueryVariables, 'first'>;
export type Cycle = Setup['cycles']['nodes'][number];
export type Course = DashboardAssignmentsQuery & DashboardReportQuery & DashboardTrendsQuery;
export type Assignment = Course['assignments'][number];
export type ReportRow = ReportRowPartsFragment;
export type Trend = TrendPartsFragment;

/** The server's largest page. */
const MAX = 200;

/** What the overview asks the server. */
@Injectable({ providedIn: 'root' })
export class DashboardClient {
  readonly #graphql = inject(GraphqlClient);

  /** Only the parts that this reader may see are asked for. */
  setup(parts: SetupParts): Promise<Setup> {
    return this.#graphql.query(DashboardSetupDocument, { ...parts, first: MAX });
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
