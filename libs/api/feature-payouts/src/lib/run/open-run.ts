import type { Sql } from '@premia/api-data-access';
import type { TenantContext } from '@premia/api-util-platform';
import type { CycleRow } from '@premia/api-vocabulary';
import type { PayoutVisibility } from '../payouts-access';
import type { PlanVersionRecord } from '../run-input/cycle-and-plan.queries';
import { assembledPeople, prepareRun, readCycleFacts } from '../run-input/prepare-run';
import { readVersionAcknowledgers } from '../run-input/version-acknowledgers.queries';
import type { RunSource } from './calculate-people';
import { RunReview } from './run-review';

export interface RunSubject {
  readonly cycle: CycleRow;
  readonly version: PlanVersionRecord;
  /** The moment whose knowledge counts; null: all that is known. */
  readonly asOf: Date | null;
}

export interface OpenedRun {
  readonly source: RunSource;
  readonly review: RunReview;
}

/** A run before anybody is gone through: what is shared is read, people come when they are asked for. */
export async function openRun(
  sql: Sql,
  ctx: TenantContext,
  { cycle, version, asOf }: RunSubject,
  visibility: PayoutVisibility,
): Promise<OpenedRun> {
  const facts = await readCycleFacts(sql, ctx, cycle.id, asOf);
  const run = await prepareRun(sql, ctx, { cycle, plan: version.definition, teamIds: version.teamIds }, facts);
  const reading = await readVersionAcknowledgers(sql, ctx, version);
  return {
    source: { run, people: () => assembledPeople(sql, ctx, run) },
    review: new RunReview(run, version, reading, visibility),
  };
}
