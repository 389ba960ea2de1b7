import type { Sql } from '@premia/api-data-access';
import type { TenantContext } from '@premia/api-util-platform';
import { cycleName, type CycleRow } from '@premia/api-vocabulary';
import type { Finding } from '@premia/domain-payouts';
import type { RunState } from '@premia/shared-contract';
import type { RunFacts } from '../run-input/assemble-run';
import type { PlanVersionRecord } from '../run-input/cycle-and-plan.queries';
import type { YearRun } from '../run-input/given-inputs.queries';
import { readCycleFacts, readRunFacts } from '../run-input/prepare-run';
import { readVersionAcknowledgers, type VersionAcknowledgers } from '../run-input/version-acknowledgers.queries';
import { readOverlappingRuns } from './earlier-runs.queries';
import { general } from './run-review';

export interface RunSubject {
  readonly cycle: CycleRow;
  readonly version: PlanVersionRecord;
  /** The moment whose knowledge counts; null: all that is known. */
  readonly asOf: Date | null;
}

interface ReadRun {
  readonly facts: RunFacts;
  readonly acknowledgers: VersionAcknowledgers;
  readonly issues: readonly Finding[];
  /** Runs that pay days of the same cycle. */
  readonly otherRunIds: readonly string[];
}

/** All that is shared in a run, as it was read; people come when they are asked for. */
export async function readRun(sql: Sql, ctx: TenantContext, { cycle, version, asOf }: RunSubject): Promise<ReadRun> {
  const shared = await readCycleFacts(sql, ctx, cycle.id, asOf);
  const { planId, definition: plan, teamIds } = version;
  const facts = await readRunFacts(sql, ctx, { cycle, planId, plan, teamIds }, shared);
  return {
    facts,
    acknowledgers: await readVersionAcknowledgers(sql, ctx, version),
    otherRunIds: await readOverlappingRuns(sql, ctx, cycle, planId),
    issues: facts.yearRuns.filter(({ state }) => !isFinal(state)).map((earlier) => openRunIssue(ctx, earlier)),
  };
}

function isFinal(state: RunState): boolean {
  return state === 'locked' || state === 'exported';
}

/** What it paid is taken off although it may still change. */
function openRunIssue(ctx: TenantContext, { cycleName: name, from, to, number }: YearRun): Finding {
  return general('earlier-run-open', false, { name: cycleName(ctx, { name, from, to }), number: String(number) });
}
