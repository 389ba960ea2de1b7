import { listsOf } from './component/components';
import type { ScoredComponent } from './component/scored-component';
import type { FindMeasure, MeasureScore } from './component-rate';
import type { EngineVersion } from './engine-version';
import type { Scope } from './input';
import type { Participant } from './participant';
import type { SharedScores } from './shared-scores';

/** Finds measures of the participant, of the team of the last segment, or of the company, for gates and modifiers. */
export function measuresFor(
  participant: Participant,
  scored: readonly ScoredComponent[],
  shared: SharedScores,
  version: EngineVersion,
): FindMeasure {
  return (scope, id) => {
    for (const scores of listsIn(scope, participant, scored, shared, version)) {
      const found = scores.find(({ measure }) => measure.id === id);
      if (found !== undefined) return found;
    }
    return null;
  };
}

/** The scores that can be read in a scope, list by list, in the order of the plan's components. */
function listsIn(
  scope: Scope,
  participant: Participant,
  scored: readonly ScoredComponent[],
  shared: SharedScores,
  version: EngineVersion,
): readonly (readonly MeasureScore[])[] {
  switch (scope) {
    case 'individual':
      return weighedFirst(scored, version)
        .filter(({ component }) => component.scope === 'individual')
        .flatMap((component) => listsOf(component));
    case 'team': {
      const team = participant.segments.at(-1)?.team ?? '';
      return [...(shared.teams.get(team)?.values() ?? [])].map(({ measures }) => measures);
    }
    case 'company':
      return companyLists(shared);
  }
}

export function companyLists({ company, companyMeasures }: SharedScores): readonly (readonly MeasureScore[])[] {
  return [...[...company.values()].map(({ measures }) => measures), companyMeasures];
}

/** Of a measure that is weighed and paid per unit, the weighed one is read. */
function weighedFirst(scored: readonly ScoredComponent[], version: EngineVersion): readonly ScoredComponent[] {
  if (version === 'premia-bonus/1') return scored;
  return [...scored.filter(({ kind }) => kind === 'target'), ...scored.filter(({ kind }) => kind !== 'target')];
}
