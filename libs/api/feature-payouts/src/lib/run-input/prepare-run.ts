import { readAssignmentActuals, type Sql } from '@premia/api-data-access';
import type { CycleRow, TenantContext } from '@premia/api-util-platform';
import type { BonusHeaderInput, PlanInput } from '@premia/domain-bonus';
import {
  type Actuals,
  type AssembledPerson,
  assemblePerson,
  assembleSharedMeasures,
  monthsOfCycle,
  type ParticipantRules,
  type SharedMeasures,
  type TeamRecord,
} from '@premia/domain-payouts';
import { readOwnAssignments, readPeople, readSharedAssignments } from './people.queries';
import { readTeams, readUsedTeams, teamsOfPlan } from './teams.queries';

/** Everything of a run but its people: read once, in a handful of statements. */
export interface PreparedRun {
  readonly cycle: CycleRow;
  readonly header: BonusHeaderInput;
  readonly shared: SharedMeasures;
  readonly rules: ParticipantRules;
  readonly teamNames: ReadonlyMap<string, string>;
}

export interface RunSubject {
  readonly cycle: CycleRow;
  readonly plan: PlanInput;
  /** Teams that the plan is for; empty: everyone. */
  readonly teamIds: readonly string[];
  /** Only this person; null: everyone. */
  readonly onlyPersonId?: string | null;
}

/** What two plans for the same cycle have in common, read once. */
export interface CycleFacts {
  readonly actuals: Actuals;
  readonly teams: readonly TeamRecord[];
}

export async function readCycleFacts(
  reader: Sql,
  ctx: TenantContext,
  cycleId: string,
  asOf: Date | null,
): Promise<CycleFacts> {
  return { actuals: await readAssignmentActuals(reader, { cycleId, asOf }), teams: await readTeams(reader, ctx) };
}

export async function prepareRun(
  reader: Sql,
  ctx: TenantContext,
  subject: RunSubject,
  facts: CycleFacts,
): Promise<PreparedRun> {
  const { cycle, plan, onlyPersonId = null } = subject;
  const { actuals, teams } = facts;
  const teamIds = teamsOfPlan(teams, subject.teamIds);
  const assignments = await readSharedAssignments(reader, ctx, cycle.id);
  const usedTeamIds = await readUsedTeams(reader, ctx, plan, cycle, teamIds, onlyPersonId);
  const shared = assembleSharedMeasures(
    plan,
    { teams, teamAssignments: assignments.ofTeams, companyAssignments: assignments.ofCompany, usedTeamIds },
    actuals,
  );
  return {
    cycle,
    header: {
      schema: 1,
      period: { from: cycle.from, to: cycle.to },
      plan,
      teams: shared.teams,
      company: shared.company,
    },
    shared,
    rules: { plan, cycle, months: monthsOfCycle(cycle), teamIds, actuals },
    teamNames: new Map(teams.map(({ id, name }) => [id, name])),
  };
}

/** Every person of the workspace, assembled, in batches of one order. */
export async function* assembledPeople(
  reader: Sql,
  ctx: TenantContext,
  { rules, cycle }: PreparedRun,
  onlyPersonId: string | null = null,
): AsyncGenerator<readonly AssembledPerson[]> {
  for await (const people of readPeople(reader, ctx, cycle, onlyPersonId)) {
    const assignments = await readOwnAssignments(
      reader,
      ctx,
      cycle.id,
      people.map(({ id }) => id),
    );
    yield people.map((person) => assemblePerson(rules, person, assignments.get(person.id) ?? []));
  }
}
