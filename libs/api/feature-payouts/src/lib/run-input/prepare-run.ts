import { setImmediate } from 'node:timers/promises';
import { readSliceActuals, type Sql, type Visibility } from '@premia/api-data-access';
import type { TenantContext } from '@premia/api-util-platform';
import type { CycleRow } from '@premia/api-vocabulary';
import type { BonusHeaderInput, PlanInput } from '@premia/domain-bonus';
import {
  type Actuals,
  type AssembledPerson,
  assemblePerson,
  assembleSharedMeasures,
  monthsOfCycle,
  type ParticipantRules,
  planInRun,
  type SharedMeasures,
  type TeamRecord,
} from '@premia/domain-payouts';
import { type GivenFor, readYearRuns, type YearRun } from './given-inputs.queries';
import { readPeople, readSharedAssignments } from './people.queries';
import { readTeams, readUsedTeams, teamsOfPlan } from './teams.queries';

/** Everything of a run but its people: read once, in a handful of statements. */
export interface PreparedRun {
  readonly cycle: CycleRow;
  readonly header: BonusHeaderInput;
  readonly shared: SharedMeasures;
  readonly rules: ParticipantRules;
  readonly teamNames: ReadonlyMap<string, string>;
  readonly given: GivenFor;
  /** What counts as paid before, where the plan takes it off. */
  readonly yearRuns: readonly YearRun[];
}

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
  readonly actuals: Actuals;
  readonly teams: readonly TeamRecord[];
}

export async function readCycleFacts(
  sql: Sql,
  ctx: TenantContext,
  cycleId: string,
  asOf: Date | null,
): Promise<CycleFacts> {
  return { actuals: await readSliceActuals(sql, cycleId, asOf), teams: await readTeams(sql, ctx) };
}

export async function prepareRun(
  sql: Sql,
  ctx: TenantContext,
  subject: RunSubject,
  facts: CycleFacts,
): Promise<PreparedRun> {
  const { cycle, planId, onlyPersonId = null, within } = subject;
  const plan = planInRun(subject.plan);
  const { actuals, teams } = facts;
  const teamIds = teamsOfPlan(teams, subject.teamIds);
  const assignments = await readSharedAssignments(sql, ctx, cycle.id);
  const usedTeamIds = await readUsedTeams(sql, ctx, { plan, cycle, teamIds, onlyPersonId, within });
  const yearRuns = plan.recover === true && planId !== null ? await readYearRuns(sql, ctx, cycle, [planId]) : [];
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
    rules: { plan, cycle, months: monthsOfCycle(cycle), teamIds, usedTeamIds, actuals },
    teamNames: new Map(teams.map(({ id, name }) => [id, name])),
    given: { cycleId: cycle.id, planId, yearRunIds: yearRuns.map(({ id }) => id) },
    yearRuns,
  };
}

/** So many people are worked on before other requests have their turn: some two milliseconds. */
const PEOPLE_IN_A_ROW = 10;

/** Every person of the workspace, assembled, in small groups of one order; between them others have their turn. */
export async function* assembledPeople(
  sql: Sql,
  ctx: TenantContext,
  { rules, cycle, given }: Pick<PreparedRun, 'rules' | 'cycle' | 'given'>,
  onlyPersonId: string | null = null,
): AsyncGenerator<readonly AssembledPerson[]> {
  for await (const people of readPeople(sql, ctx, cycle, given, onlyPersonId)) {
    for (let first = 0; first < people.length; first += PEOPLE_IN_A_ROW) {
      const group = people.slice(first, first + PEOPLE_IN_A_ROW);
      yield group.map((one) => assemblePerson(rules, one.person, one.assignments, one.given));
      await setImmediate();
    }
  }
}
