import type { Computation } from '@premia/api-processes';
import { type Allotment, type BonusHeaderInput, isEngineVersion, type ParticipantInput } from '@premia/domain-bonus';
import { type DifferenceReason, explainDifference, type FrozenLine, type MeasureSource } from '@premia/domain-payouts';

/** What two runs have in common with their lines: all that is frozen once per run. */
export interface ComparedRun {
  readonly header: BonusHeaderInput;
  readonly engineVersion: string;
  readonly sharedSources: {
    readonly teams: Readonly<Record<string, readonly MeasureSource[]>>;
    readonly company: readonly MeasureSource[];
  };
}

interface ComparedLine {
  readonly input: ParticipantInput | null;
  readonly allotment: Allotment | null;
  readonly sources: readonly MeasureSource[];
  readonly total: string;
}

/** A person in both runs; null where one has no line of theirs. */
export interface ComparedPerson {
  readonly personId: string;
  readonly before: ComparedLine | null;
  readonly after: ComparedLine | null;
}

export interface ComparisonOrder {
  readonly before: ComparedRun;
  readonly after: ComparedRun;
}

export interface FoundReason {
  readonly personId: string;
  readonly code: DifferenceReason['code'];
  readonly kpi: string | null;
  readonly amount: string;
}

/** Explains the differences of people who are handed over in batches; gives the reasons of each batch. */
export const COMPARE_RUNS: Computation<
  ComparisonOrder,
  readonly FoundReason[],
  null,
  readonly ComparedPerson[] | null
> = {
  name: 'compare-runs',
  *run({ before, after }) {
    let people = yield [];
    while (people !== null)
      people = yield people.flatMap((person) =>
        explainDifference(lineOf(before, person.before), lineOf(after, person.after)).map(({ code, of, amount }) => ({
          personId: person.personId,
          code,
          kpi: of === null ? null : kpiOf(after, person, of.measure),
          amount,
        })),
      );
    return null;
  },
};

function lineOf({ header, engineVersion }: ComparedRun, line: ComparedLine | null): FrozenLine | null {
  if (line === null) return null;
  if (!isEngineVersion(engineVersion)) throw new Error(`Nothing calculates by the rules of ${engineVersion} any more`);
  const { input, allotment, total } = line;
  return { header, input, allotment, engineVersion, total };
}

function kpiOf({ sharedSources }: ComparedRun, { after }: ComparedPerson, measure: string): string {
  const teams = (after?.input?.segments ?? []).flatMap(({ team }) =>
    team === undefined ? [] : (sharedSources.teams[team] ?? []),
  );
  const sources = [...(after?.sources ?? []), ...teams, ...sharedSources.company];
  return sources.find((source) => source.measure === measure)?.kpi ?? measure;
}
