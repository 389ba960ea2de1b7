import type { Rational } from '@premia/domain-kernel';
import type { ComponentScore, MeasureScore } from './component-rate';
import { scoreComponent } from './component-rate';
import type { EngineVersion } from './engine-version';
import type { Scope } from './input';
import type { Participant } from './participant';
import type { PerUnitScore } from './per-unit';
import { scorePerUnit } from './per-unit';
import type { PerUnitComponent, Plan, TargetComponent } from './plan';
import { paysBesidePilots } from './scoring/attainment';
import type { SharedScores } from './shared-scores';
import type { TargetBonus } from './target-bonus';
import type { OwnerScore } from './team-mean';
import { meanOfTeams } from './team-mean';

/** A component as it stands for one participant, before any gate (bonus calculation §3). */
export type ScoredComponent = ScoredTarget | ScoredPerUnit;

export interface ScoredTarget {
  readonly kind: 'target';
  readonly component: TargetComponent;
  /** Percent. */
  readonly attainment: Rational;
  readonly rate: Rational;
  /** Whose results these are: several only where the segments of the participant name several teams. */
  readonly owners: readonly OwnerScore[];
}

export interface ScoredPerUnit {
  readonly kind: 'per-unit';
  readonly component: PerUnitComponent;
  readonly score: PerUnitScore;
}

/** Scores every component of the plan for one participant. */
export function scoreParticipant(
  plan: Plan,
  participant: Participant,
  targetBonus: TargetBonus,
  shared: SharedScores,
): readonly ScoredComponent[] {
  return plan.components.map((component) =>
    component.kind === 'per-unit'
      ? scorePerUnitOf(component, participant)
      : scoreTargetOf(plan, component, participant, targetBonus, shared),
  );
}

function scorePerUnitOf(component: PerUnitComponent, participant: Participant): ScoredPerUnit {
  const [measure] = participant.measures.get(component.id) ?? [];
  if (measure === undefined) throw missing(component.id, participant.id);
  return { kind: 'per-unit', component, score: scorePerUnit(component, measure) };
}

function scoreTargetOf(
  plan: Plan,
  component: TargetComponent,
  participant: Participant,
  targetBonus: TargetBonus,
  shared: SharedScores,
): ScoredTarget {
  if (component.scope === 'team') {
    const mean = meanOfTeams(targetBonus, plan.version, (team) =>
      orMissing(shared.teams.get(team)?.get(component.id), component.id, team),
    );
    return { kind: 'target', component, ...mean };
  }
  const score: ComponentScore =
    component.scope === 'individual'
      ? scoreComponent(component, participant.measures.get(component.id) ?? [])
      : orMissing(shared.company.get(component.id), component.id, 'the company');
  const { attainment, rate } = score;
  return { kind: 'target', component, attainment, rate, owners: [{ team: null, score, share: null }] };
}

/** Whether pilots are all that is left, so that nothing is paid and nothing is wrong (bonus calculation §4). */
export function hasOnlyPilots(scored: readonly ScoredComponent[]): boolean {
  // Nearly everybody has a measure that is none, at the very beginning.
  let hasPilots = false;
  for (const component of scored) {
    for (const { measure } of component.kind === 'per-unit' ? [component.score] : scoresOf(component)) {
      if (measure.pilot) hasPilots = true;
      else if (paysBesidePilots(measure)) return false;
    }
  }
  return hasPilots;
}

function scoresOf({ owners }: ScoredTarget): readonly MeasureScore[] {
  const [only] = owners;
  return owners.length === 1 && only !== undefined
    ? only.score.measures
    : owners.flatMap(({ score }) => score.measures);
}

/** The score of a measure that a gate or a modifier reads: of the participant, of the team of the last segment, or of the company. */
export function findMeasureScore(
  scope: Scope,
  id: string,
  participant: Participant,
  scored: readonly ScoredComponent[],
  shared: SharedScores,
  version: EngineVersion,
): MeasureScore | null {
  for (const scores of measureScoresOf(scope, participant, scored, shared, version)) {
    const found = scores.find((score) => score.measure.id === id);
    if (found !== undefined) return found;
  }
  return null;
}

/** The scores that can be read in a scope, list by list, in the order of the plan's components. */
function measureScoresOf(
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
        .flatMap(listsOf);
    case 'team': {
      const team = participant.segments.at(-1)?.team ?? '';
      return [...(shared.teams.get(team)?.values() ?? [])].map((score) => score.measures);
    }
    case 'company':
      return [...[...shared.company.values()].map((score) => score.measures), shared.companyMeasures];
  }
}

/** Of a measure that is weighed and paid per unit, the weighed one is read. */
function weighedFirst(scored: readonly ScoredComponent[], version: EngineVersion): readonly ScoredComponent[] {
  if (version === 'premia-bonus/1' || scored.every(({ kind }) => kind === 'target')) return scored;
  return [...scored.filter(({ kind }) => kind === 'target'), ...scored.filter(({ kind }) => kind === 'per-unit')];
}

function listsOf(scored: ScoredComponent): readonly (readonly MeasureScore[])[] {
  if (scored.kind === 'target') return scored.owners.map(({ score }) => score.measures);
  return [[{ measure: scored.score.measure, attainment: null, rate: null, counted: false }]];
}

function orMissing<Value>(value: Value | undefined, component: string, owner: string): Value {
  if (value === undefined) throw missing(component, owner);
  return value;
}

/** A checked input holds a list for every component; this says otherwise. */
function missing(component: string, owner: string): Error {
  return new Error(
    `No measures of ${JSON.stringify(owner)} for the component ${JSON.stringify(component)} in a checked input`,
  );
}
