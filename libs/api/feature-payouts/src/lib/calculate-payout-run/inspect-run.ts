import { reaches, type Sql } from '@premia/api-data-access';
import type { CycleRow, TenantContext } from '@premia/api-util-platform';
import type { Finding } from '@premia/domain-payouts';
import { isReplaceable, type RunState } from '@premia/shared-contract';
import type { PayoutVisibility } from '../payouts-access';
import { calculateBatches } from '../run-input/calculate-batches';
import type { PlanVersionRecord } from '../run-input/cycle-and-plan.queries';
import { type PreparedRun, prepareRun, readCycleFacts } from '../run-input/prepare-run';
import { readVersionReaders } from '../run-input/version-readers.queries';
import { RunInspection } from './run-inspection';
import type { EarlierRun } from './write-run';

export interface InspectedRun {
  readonly run: PreparedRun;
  readonly inspection: RunInspection;
}

export interface InspectedSubject {
  readonly cycle: CycleRow;
  readonly version: PlanVersionRecord;
  /** The moment whose knowledge counts; null: all that is known. */
  readonly asOf: Date | null;
}

/** Goes through everybody once: what is missing, what it would come to, what the inputs hash to. */
export async function inspectRun(
  reader: Sql,
  ctx: TenantContext,
  { cycle, version, asOf }: InspectedSubject,
  visibility: PayoutVisibility,
): Promise<InspectedRun> {
  const facts = await readCycleFacts(reader, ctx, cycle.id, asOf);
  const run = await prepareRun(reader, ctx, { cycle, plan: version.definition, teamIds: version.teamIds }, facts);
  const inspection = new RunInspection(
    run,
    version,
    await readVersionReaders(reader, ctx, version),
    ({ person, teamId }) => reaches(visibility, person.id, teamId),
  );
  for await (const batch of calculateBatches(reader, ctx, run)) inspection.add(batch);
  if (inspection.participants === 0) inspection.note([general('nobody-in-plan', true)]);
  inspection.noteUnread();
  return { run, inspection };
}

/** What keeps a new run from taking the place of an earlier one. */
export function earlierRunFindings(latest: EarlierRun | null): readonly Finding[] {
  if (latest === null || isReplaceable(latest.state as RunState)) return [];
  return [general('run-under-approval', true, { number: String(latest.number) })];
}

/** Why no version of a plan holds in a cycle. */
export function noVersionFinding(versions: readonly PlanVersionRecord[]): Finding {
  const earliest = versions.at(-1)?.appliesFrom;
  return earliest == null
    ? general('no-published-plan', true)
    : general('plan-applies-later', true, { date: earliest });
}

function general(code: Finding['code'], blocking: boolean, values: Readonly<Record<string, string>> = {}): Finding {
  return { code, blocking, personId: null, values };
}
