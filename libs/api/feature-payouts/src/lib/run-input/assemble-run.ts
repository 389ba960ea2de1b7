import type { ObservationText } from '@premia/api-data-access';
import { SliceActuals } from '@premia/api-data-access/computations';
import type { CycleRow } from '@premia/api-vocabulary';
import type { BonusHeaderInput, PlanInput } from '@premia/domain-bonus';
import {
  type AssembledPerson,
  assemblePerson,
  assembleSharedMeasures,
  monthsOfCycle,
  type ParticipantRules,
  type SharedMeasures,
  type TeamRecord,
} from '@premia/domain-payouts';
import type { GivenFor, YearRun } from './given-inputs.queries';
import type { SharedAssignments } from './people.queries';
import { personInputs, type PersonRow } from './people-rows';

/** Everything that a run is assembled from but its people, as it was read: plain data, for a process. */
export interface RunFacts {
  readonly cycle: CycleRow;
  readonly plan: PlanInput;
  readonly observations: readonly ObservationText[];
  readonly teams: readonly TeamRecord[];
  /** Teams that the plan is for, with all below them; null: everyone. */
  readonly teamIds: ReadonlySet<string> | null;
  /** Teams of those who will take part. */
  readonly usedTeamIds: ReadonlySet<string>;
  readonly assignments: SharedAssignments;
  readonly given: GivenFor;
  /** What counts as paid before, where the plan takes it off. */
  readonly yearRuns: readonly YearRun[];
}

/** Everything of a run but its people. */
export interface PreparedRun {
  readonly cycle: CycleRow;
  readonly header: BonusHeaderInput;
  readonly shared: SharedMeasures;
  readonly rules: ParticipantRules;
  readonly teamNames: ReadonlyMap<string, string>;
  readonly given: GivenFor;
}

export function assembleRun(facts: RunFacts): PreparedRun {
  const { cycle, plan, teams, teamIds, usedTeamIds, assignments } = facts;
  const actuals = new SliceActuals(facts.observations);
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
    given: facts.given,
  };
}

/** One person of the run: what is made of a row is over before the next one, as the collector likes it. */
export function assembledRow({ rules }: Pick<PreparedRun, 'rules'>, row: PersonRow): AssembledPerson {
  const { person, assignments, given, elsewhere } = personInputs(row);
  return assemblePerson(rules, person, assignments, given, elsewhere);
}
