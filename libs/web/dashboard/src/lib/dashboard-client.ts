import { Injectable, inject } from '@angular/core';
import { GraphqlClient } from '@premia/web-util';
import { DashboardCourseDocument, DashboardSetupDocument } from './dashboard.graphql.generated';
import type { DashboardCourseQuery, DashboardSetupQuery, DashboardSetupQueryVariables, ReportRowPartsFragment, TrendPartsFragment } from './dashboard.graphql.generated';

export type Setup = DashboardSetupQuery;
export type SetupParts = DashboardSetupQueryVariables;
export type Cycle = Setup['cycles']['nodes'][number];
export type Course = DashboardCourseQuery;
export type Assignment = Course['assignments'][number];
export type ReportRow = ReportRowPartsFragment;
export type Trend = TrendPartsFragment;

/** What the overview asks the server. */
@Injectable({ providedIn: 'root' })
export class DashboardClient {
  readonly #graphql = inject(GraphqlClient);

  /** Only the parts that this reader may see are asked for. */
  setup(parts: SetupParts): Promise<Setup> {
    return this.#graphql.query(DashboardSetupDocument, parts);
  }

  course(cycleId: string, from: string, to: string): Promise<Course> {
    return this.#graphql.query(DashboardCourseDocument, { cycleId, from, to });
  }
}
