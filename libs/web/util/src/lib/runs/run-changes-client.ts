import { inject, Injectable } from '@angular/core';
import { GraphqlClient } from '../graphql/graphql-client';
import { readAll } from '../store/paged-rows';
import type { RunChangesQuery, StandingRunsQuery } from './run-changes.graphql.generated';
import { RunChangesDocument, StandingRunsDocument } from './run-changes.graphql.generated';

export type RunChanges = NonNullable<RunChangesQuery['runChanges']>;
export type StandingRun = StandingRunsQuery['payoutRuns']['nodes'][number];

/** Asked apart from the page that shows a run: to calculate it again may take longer than the page. */
@Injectable({ providedIn: 'root' })
export class RunChangesClient {
  readonly #graphql = inject(GraphqlClient);

  /** Null where nothing has changed, and where there is no such run for the reader. */
  async read(runId: string, personId: string | null): Promise<RunChanges | null> {
    const { runChanges } = await this.#graphql.query(RunChangesDocument, { runId, personId });
    return runChanges === null || runChanges.changes.length === 0 ? null : runChanges;
  }

  /** The run of a plan that counts in a cycle. */
  async standingRun(cycleId: string, planId: string): Promise<StandingRun | null> {
    const runs = await readAll(
      async (page) => (await this.#graphql.query(StandingRunsDocument, { ...page, cycleId })).payoutRuns,
    );
    const standing = runs.filter(({ state }) => state !== 'superseded' && state !== 'rejected');
    return standing.find((run) => run.planId === planId) ?? null;
  }
}
