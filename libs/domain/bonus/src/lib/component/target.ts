import { Rational } from '@premia/domain-kernel';
import type { MeasureScore } from '../component-rate';
import { scoreComponent, weightOf } from '../component-rate';
import { checkCurve } from '../curve/curve';
import type { Combination } from '../input';
import type { TargetComponent } from '../plan';
import type { MeasureResult } from '../result';
import { reportNumber } from '../rounding';
import type { OwnerScore } from '../team-mean';
import { meanOfTeams } from '../team-mean';
import type { ListScoreTrace } from '../trace/trace';
import { traceLimits } from '../trace/trace-limits';
import type { MeasureTracer } from '../trace/trace-measure';
import { traceRate } from '../trace/trace-measure';
import type { Place } from '../validate/place';
import { complete, fields, refuseFieldsBeyond } from '../validate/record';
import { readAmount, readOptionalAmount, readOptionalChoice, refuseField } from '../validate/scalar';
import type { ComponentKind, ScoredFor } from './component-kind';
import type { ScoredTarget } from './scored-component';

const FIELDS = fields('id scope weight weights curve curveOn cap floor');

/** A rate of a share of the target bonus. */
export const target: ComponentKind<TargetComponent, ScoredTarget> = {
  check: (record, { id, scope, combination, version }, place) => {
    refuseFieldsBeyond(record, FIELDS, 'component of the target bonus', place);
    const weight = readWeight(record.weight, combination, place.at('weight'));
    const curve = checkCurve(record.curve, place.at('curve'));
    const curveOn = readOptionalChoice(record.curveOn, place.at('curveOn'), ['measure', 'component']);
    const cap = readOptionalAmount(record.cap, place.at('cap'));
    const floor = readOptionalAmount(record.floor, place.at('floor'));
    const weights =
      record.weights === undefined
        ? ('percent' as const)
        : readOptionalChoice(record.weights, place.at('weights'), ['relative']);
    if (version !== 'premia-bonus/1') refuseFloorAboveCap(floor, cap, place.at('floor'));
    const parts = complete({ id, scope, curve });
    const component = parts && { kind: 'target' as const, ...parts, weight, weights, curveOn, cap, floor };
    return { use: { kind: 'weighed', curveOn, weights }, component };
  },
  score: (component, scoredFor) => {
    if (component.scope === 'team') {
      const { targetBonus, version, shared } = scoredFor;
      const scoreOf = (team: string) => listed(shared.teams.get(team)?.get(component.id), component, team);
      return { kind: 'target', component, ...meanOfTeams(targetBonus, version, scoreOf) };
    }
    const score = ownScore(component, scoredFor);
    const { attainment, rate } = score;
    return { kind: 'target', component, attainment, rate, owners: [{ team: null, score, share: null }] };
  },
  listsOf: ({ owners }) => owners.map(({ score }) => score.measures),
  valueOf: ({ rate }) => rate,
  // target · weight/100 · rate/100
  partOf: ({ component }, rate, targetBonus) =>
    component.weight === null ? Rational.ZERO : rate.percentOf(component.weight.percentOf(targetBonus)),
  trace: ({ component, owners, attainment, rate }, measures) => {
    const { id, scope, weight } = component;
    const scores = owners.map((owner) => traceList(component, owner, measures));
    return { kind: 'target-component', id, scope, weight, scores, attainment, rate };
  },
  report: (scored, value, amount) => {
    const { id } = scored.component;
    const attainment = reportNumber(scored.attainment);
    const rate = reportNumber(value);
    const measures = reportMeasures(scored);
    return amount === null ? { id, attainment, rate, measures } : { id, attainment, rate, amount, measures };
  },
};

/** Additive plans weigh their components; the others have no weights. */
function readWeight(value: unknown, combination: Combination | null, place: Place): Rational | null {
  if (combination === 'additive') return readAmount(value, place);
  if (combination === null) return readOptionalAmount(value, place);
  refuseField(value, place, `a ${combination} plan does not weigh its components.`);
  return null;
}

function refuseFloorAboveCap(floor: Rational | null, cap: Rational | null, place: Place): void {
  if (floor === null || cap === null || !floor.isGreaterThan(cap)) return;
  place.refuse(
    'floor-above-cap',
    `The floor ${floor.toExactText()} is above the cap ${cap.toExactText()}, so that no rate could hold both; lower the floor or raise the cap.`,
  );
}

function ownScore(component: TargetComponent, { participant, shared }: ScoredFor): OwnerScore['score'] {
  return component.scope === 'individual'
    ? scoreComponent(component, participant.measures.get(component.id) ?? [])
    : listed(shared.company.get(component.id), component, 'the company');
}

/** A checked input holds a list of measures for every component; this says otherwise. */
function listed<Score>(score: Score | undefined, { id }: TargetComponent, owner: string): Score {
  if (score === undefined) throw new TypeError(`No measures of ${owner} for the component ${id} in a checked input`);
  return score;
}

function traceList(
  component: TargetComponent,
  { team, score, share }: OwnerScore,
  measures: MeasureTracer,
): ListScoreTrace {
  const curve = component.curveOn === 'measure' ? component.curve : null;
  const counts = score.measures.some((measure) => measure.counted && !weightOf(measure).isZero);
  return {
    kind: 'list-score',
    team,
    share,
    measures: score.measures.map((measure) => measures.trace(measure, { componentId: component.id, team, curve })),
    attainment: score.attainment,
    rate:
      curve === null && counts
        ? traceRate(component.curve, score.attainment, null)
        : { kind: 'mean-of-rates', result: score.unlimited },
    // Of a list of which nothing counts the rate is 0, whatever the floor.
    limits: counts ? traceLimits(component, score.unlimited, score.rate) : [],
    result: score.rate,
  };
}

/** The measures name their team only where there are several. */
function reportMeasures({ component, owners }: ScoredTarget): readonly MeasureResult[] {
  const [first, second] = owners;
  if (first === undefined) return [];
  if (second === undefined) {
    const { measures } = first.score;
    return component.scope === 'individual' ? measures.map(reportMeasure) : reportShared(measures);
  }
  return owners.flatMap(({ team, score }) =>
    score.measures.map((measure) => ({ ...reportMeasure(measure), team: team ?? '' })),
  );
}

/** The scores of a team or the company stand in many lines; their text is made once. */
const REPORTED = new WeakMap<readonly MeasureScore[], readonly MeasureResult[]>();

function reportShared(measures: readonly MeasureScore[]): readonly MeasureResult[] {
  const reported = REPORTED.get(measures) ?? measures.map(reportMeasure);
  REPORTED.set(measures, reported);
  return reported;
}

function reportMeasure(score: MeasureScore): MeasureResult {
  const { measure, attainment, rate, counted } = score;
  return {
    id: measure.id,
    weight: reportNumber(weightOf(score)),
    attainment: attainment && reportNumber(attainment),
    rate: rate && reportNumber(rate),
    counted,
  };
}
