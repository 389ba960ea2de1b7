import type { Sql } from '@premia/api-data-access';
import type { TenantContext } from '@premia/api-util-platform';
import type { CycleRow } from '@premia/api-vocabulary';
import { isRefusal, traceParticipant } from '@premia/domain-bonus';
import { type OwnCalculation, ownInput } from '@premia/domain-payouts';
import { type PlanVersionRecord, readPublishedVersions, versionFor } from '../run-input/cycle-and-plan.queries';
import { type CycleFacts, prepareRun, readAssembledPerson, readCycleFacts } from '../run-input/prepare-run';
import { readPendingVersions } from '../run-input/version-acknowledgers.queries';

/** How somebody's bonus stands today in a cycle that no run has been calculated for. */
export interface LiveBonus {
  readonly version: PlanVersionRecord;
  readonly calculation: OwnCalculation;
}

/** The plans that the person takes part in, calculated for them alone on what is known now, by the versions that hold for them. */
export async function readLiveBonuses(
  sql: Sql,
  ctx: TenantContext,
  personId: string,
  cycle: CycleRow,
): Promise<readonly LiveBonus[]> {
  const pending = await readPendingVersions(sql, ctx, personId);
  const versions = (await readPublishedVersions(sql, ctx, null)).filter(({ id }) => !pending.has(id));
  const byPlan = Map.groupBy(versions, ({ planId }) => planId);
  let facts: CycleFacts | null = null;
  const live: LiveBonus[] = [];
  for (const ofPlan of byPlan.values()) {
    const version = versionFor(ofPlan, cycle);
    if (version === null) continue;
    facts ??= await readCycleFacts(sql, ctx, cycle.id, null);
    const calculation = await calculateOne(sql, ctx, personId, cycle, version, facts);
    if (calculation !== null) live.push({ version, calculation });
  }
  return live.toSorted((a, b) => a.version.planName.localeCompare(b.version.planName));
}

async function calculateOne(
  sql: Sql,
  ctx: TenantContext,
  personId: string,
  cycle: CycleRow,
  version: PlanVersionRecord,
  facts: CycleFacts,
): Promise<OwnCalculation | null> {
  const { planId, definition: plan } = version;
  const subject = { cycle, planId, plan, teamIds: version.teamIds, onlyPersonId: personId };
  const run = await prepareRun(sql, ctx, subject, facts);
  const assembled = await readAssembledPerson(sql, ctx, run, personId);
  if (assembled?.kind !== 'participant') return null;
  const input = ownInput(run.header, assembled.participant);
  const { participants, ...header } = input;
  const trace = traceParticipant(header, participants[0], null);
  const teams = assembled.participant.segments.flatMap(({ team }) => (team === undefined ? [] : [team]));
  return {
    input,
    trace: isRefusal(trace) ? null : trace,
    sources: [
      ...assembled.sources,
      ...teams.flatMap((team) => run.shared.teamSources[team] ?? []),
      ...run.shared.companySources,
    ],
  };
}
