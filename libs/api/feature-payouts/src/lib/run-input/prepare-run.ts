import { type ObservationText, readCycleObservations, type Sql, type Visibility } from '@premia/api-data-access';
import type { TenantContext } from '@premia/api-util-platform';
import type { CycleRow } from '@premia/api-vocabulary';
import type { PlanInput } from '@premia/domain-bonus';
import { type AssembledPerson, planInRun, type TeamRecord } from '@premia/domain-payouts';
import { assembledRow, assembleRun, type PreparedRun, type RunFacts } from './assemble-run';
import { readYearRuns } from './given-inputs.queries';
import { readPeople, readSharedAssignments } from './people.queries';
import { readTeams, readUsedTeams, teamsOfPlan } from './teams.queries';

export interface RunSubject {
  readonly cycle: CycleRow;
  /** Null: a plan that is not kept yet. */
  readonly planId: string | null;
  readonly plan: PlanInput;
  /** Teams that the plan is for; empty: everyone. */
  readonly teamIds: readonly string[];
  /** Only this person; null: everyone. */
  readonly onlyPersonId?: string | null;
  /** Only people of these teams, or the caller; absent: everyone. */
  readonly within?: Visibility;
}

/** What two plans for the same cycle have in common, read once. */
export interface CycleFacts {
  readonly observations: readonly ObservationText[];
  readonly teams: readonly TeamRecord[];
}

export async function readCycleFacts(
  sql: Sql,
  ctx: TenantContext,
  cycleId: string,
  asOf: Date | null,
): Promise<CycleFacts> {
  return { observations: await readCycleObservations(sql, cycleId, asOf), teams: await readTeams(sql, ctx) };
}

/** Everything that a run is assembled from but its people, in a handful of statements. */
export async function readRunFacts(
  sql: Sql,
  ctx: TenantContext,
  { cycle, planId, onlyPersonId = null, within, ...subject }: RunSubject,
  facts: CycleFacts,
): Promise<RunFacts> {
  const plan = planInRun(subject.plan);
  const teamIds = teamsOfPlan(facts.teams, subject.teamIds);
  const assignments = await readSharedAssignments(sql, ctx, cycle.id);
  const usedTeamIds = await readUsedTeams(sql, ctx, { plan, cycle, teamIds, onlyPersonId, within });
  const yearRuns = plan.recover === true && planId !== null ? await readYearRuns(sql, ctx, cycle, [planId]) : [];
  const given = { cycleId: cycle.id, planId, yearRunIds: yearRuns.map(({ id }) => id) };
  return { ...facts, cycle, plan, teamIds, assignments, usedTeamIds, given, yearRuns };
}

export async function prepareRun(
  sql: Sql,
  ctx: TenantContext,
  subject: RunSubject,
  facts: CycleFacts,
): Promise<PreparedRun> {
  return assembleRun(await readRunFacts(sql, ctx, subject, facts));
}

/** One person of a run; null: there is nobody of the kind. */
export async function readAssembledPerson(
  sql: Sql,
  ctx: TenantContext,
  run: PreparedRun,
  personId: string,
): Promise<AssembledPerson | null> {
  for await (const [row] of readPeople(sql, ctx, run.cycle, run.given, personId))
    if (row !== undefined) return assembledRow(run, row);
  return null;
}
