import type { Rational } from '@premia/domain-kernel';
import type { GatedComponent, GatedPerUnit, GatedTarget } from '../combine';
import { isPerUnit } from '../combine';
import { weightOf } from '../component-rate';
import type { AppliedEffect } from '../gates';
import type { ScoredTarget } from '../participant-score';
import { filledTiers, tierReached, tiersOf, unitsByTier } from '../per-unit';
import type { TargetComponent } from '../plan';
import type { OwnerScore } from '../team-mean';
import type {
  ComponentTrace,
  EffectTrace,
  LimitTrace,
  ListScoreTrace,
  PerUnitEarnedTrace,
  PerUnitTrace,
  TargetComponentTrace,
} from './trace';
import type { MeasureTracer } from './trace-measure';
import { traceRate } from './trace-measure';

/** A component before its gates: they are judged on all components, and have their effects after. */
export type UngatedTrace = Omit<TargetComponentTrace, 'effects' | 'result'> | Omit<PerUnitTrace, 'effects' | 'result'>;

export function traceUngated(component: GatedComponent, measures: MeasureTracer): UngatedTrace {
  return isPerUnit(component) ? tracePerUnit(component, measures) : traceTarget(component, measures);
}

/** The component with the effects of its failed gates. */
export function traceGated(
  ungated: UngatedTrace,
  component: GatedComponent,
  effectOf: (applied: AppliedEffect) => EffectTrace,
): ComponentTrace {
  const result = isPerUnit(component) ? component.amount : component.rate;
  return { ...ungated, effects: component.effects.map(effectOf), result };
}

function traceTarget(
  { scored }: GatedTarget,
  measures: MeasureTracer,
): Omit<TargetComponentTrace, 'effects' | 'result'> {
  const { id, scope, weight } = scored.component;
  return {
    kind: 'target-component',
    id,
    scope,
    weight,
    scores: scored.owners.map((owner) => traceList(scored, owner, measures)),
    attainment: scored.attainment,
    rate: scored.rate,
  };
}

function traceList(
  { component }: ScoredTarget,
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

/** The cap wins over the floor, also where the floor is higher. */
function traceLimits(
  { floor, cap }: Pick<TargetComponent, 'floor' | 'cap'>,
  value: Rational,
  result: Rational,
): readonly LimitTrace[] {
  const limits: LimitTrace[] = [];
  let before = value;
  if (floor?.isGreaterThan(before) === true) {
    limits.push({ kind: 'floor', before, result: floor });
    before = floor;
  }
  if (cap?.isLessThan(before) === true) limits.push({ kind: 'cap', before, result });
  return limits;
}

function tracePerUnit({ scored }: GatedPerUnit, measures: MeasureTracer): Omit<PerUnitTrace, 'effects' | 'result'> {
  const { component, score } = scored;
  const { id, scope, mode } = component;
  const read = { measure: score.measure, attainment: null, rate: null, counted: score.counted !== null };
  return {
    kind: 'per-unit',
    id,
    scope,
    mode,
    measure: measures.trace(read, { componentId: id, team: null, curve: null }),
    counted: score.counted,
    earned: score.counted === null ? null : traceEarned(scored, score.counted),
    limits: traceLimits({ floor: null, cap: component.cap }, score.earned, score.amount),
    amount: score.amount,
  };
}

function traceEarned({ component, score }: GatedPerUnit['scored'], actual: Rational): PerUnitEarnedTrace {
  const tiers = tiersOf(component, score.measure);
  const result = score.earned;
  if (tiers.kind === 'amounts') return { kind: 'amount', parts: filledTiers(tiers.tiers, actual), result };
  return component.mode === 'whole'
    ? { kind: 'whole', tier: tierReached(tiers.tiers, component.reach, actual), result }
    : { kind: 'marginal', parts: unitsByTier(tiers.tiers, actual), result };
}
