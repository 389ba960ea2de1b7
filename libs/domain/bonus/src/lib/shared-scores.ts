import type { ComponentScore, MeasureScore } from './component-rate';
import { scoreComponent } from './component-rate';
import { COMPANY_MEASURES } from './measure-lookup';
import type { MeasureLists } from './participant';
import type { Plan, TargetComponent } from './plan';
import { attainmentOf } from './scoring/attainment';

/** Scores that many participants share, by component; each list is scored once. */
export interface SharedScores {
  readonly company: ReadonlyMap<string, ComponentScore>;
  readonly companyMeasures: readonly MeasureScore[];
  readonly teams: ReadonlyMap<string, ReadonlyMap<string, ComponentScore>>;
}

/** Scores the company and every team (bonus calculation §3). */
export function scoreShared(plan: Plan, teams: ReadonlyMap<string, MeasureLists>, company: MeasureLists): SharedScores {
  const byTeam = new Map<string, ReadonlyMap<string, ComponentScore>>();
  for (const [team, lists] of teams) byTeam.set(team, scoreLists(plan, 'team', lists));
  return {
    company: scoreLists(plan, 'company', company),
    companyMeasures: (company.get(COMPANY_MEASURES) ?? []).map((measure) => {
      const attainment = attainmentOf(measure);
      return { measure, attainment, rate: attainment, counted: false };
    }),
    teams: byTeam,
  };
}

function scoreLists(
  plan: Plan,
  scope: TargetComponent['scope'],
  lists: MeasureLists,
): ReadonlyMap<string, ComponentScore> {
  const scores = new Map<string, ComponentScore>();
  for (const component of plan.components) {
    if (component.kind !== 'target' || component.scope !== scope) continue;
    scores.set(component.id, scoreComponent(component, lists.get(component.id) ?? []));
  }
  return scores;
}
