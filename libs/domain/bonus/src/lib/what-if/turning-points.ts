import { Rational } from '@premia/domain-kernel';
import type { Payout } from '../calculate';
import { jumpsAt } from '../combination/combine';
import type { ScoredTarget } from '../component/scored-component';
import type { ComponentScore, MeasureScore } from '../component-rate';
import { weightOf } from '../component-rate';
import type { Curve } from '../curve/curve';
import type { Measure } from '../participant';
import { bendsOfTiers } from '../per-unit/modes';
import type { Plan } from '../plan';
import { actualsAt } from '../scoring/scoring';
import { attainmentsAt, bendsOf } from './inverse';
import type { MeasurePlace } from './locate';

/**
 * The actuals of a measure at which a participant's bonus can bend, jump or turn: the thresholds of
 * scoring, curves, caps, floors, gates, matrix and tiers, carried back to the actual. Between two
 * neighbours the bonus moves in one direction. Points too many do no harm; they only cost time.
 *
 * @param payout the participant's, with the measure scored
 */
export function turningPoints(plan: Plan, payout: Payout, place: MeasurePlace): readonly Rational[] {
  const gates = plan.gates.filter((gate) => gate.reads.kind === 'measure' && gate.reads.id === place.measure.id);
  const read = gates.filter(({ value }) => value === 'actual').map(({ than }) => than);
  const points = [Rational.ZERO, Rational.ONE, ...read];
  for (const scored of payout.scored) {
    if (scored.component.id !== place.listId) continue;
    if (scored.kind === 'per-unit') {
      points.push(...bendsOfTiers(scored.score.measure.tiers ?? scored.component.tiers));
    } else {
      for (const owner of ownersOf(scored)) points.push(...componentPoints(plan, scored, owner, place.measure.id));
    }
  }
  return [...points, ...scoringPoints(place.measure, sharedThresholds(plan, place))];
}

interface Owner {
  readonly score: ComponentScore;
  /** The part of the participant's component that this owner's result makes: 1, or a team's share. */
  readonly share: Rational;
}

function ownersOf(scored: ScoredTarget): readonly Owner[] {
  if (scored.owners.length < 2) return scored.owners.map(({ score }) => ({ score, share: Rational.ONE }));
  const total = Rational.sum(scored.owners.map(({ share }) => share ?? Rational.ZERO));
  return scored.owners.map(({ score, share }) => ({ score, share: (share ?? Rational.ZERO).dividedBy(total) }));
}

/** Thresholds in attainments that hold wherever the measure stands: gates and modifiers that read it, the funding of a pool. */
function sharedThresholds(plan: Plan, place: MeasurePlace): readonly Rational[] {
  const { id } = place.measure;
  const gates = plan.gates.filter((gate) => gate.reads.kind === 'measure' && gate.reads.id === id);
  const curves = plan.modifiers.flatMap((modifier) =>
    modifier.kind === 'measure' && modifier.measure === id ? [modifier.curve] : [],
  );
  if (plan.pool?.source.kind === 'funded' && plan.pool.source.measure === id) curves.push(plan.pool.source.curve);
  return [...gates.map(({ than }) => than), ...curves.flatMap(curvePoints)];
}

/** Where a curve bends, and where its rate leaves 0. */
function curvePoints(curve: Curve): readonly Rational[] {
  return [...bendsOf(curve), ...attainmentsAt(curve, Rational.ZERO)];
}

/** The actuals at the ends of scoring, at `attainmentMax`, and at the given attainments. */
function scoringPoints(measure: Measure, attainments: readonly Rational[]): readonly Rational[] {
  const { scoring, attainmentMax } = measure;
  if (scoring === null) return [];
  const all = [Rational.ZERO, Rational.HUNDRED, ...(attainmentMax === null ? [] : [attainmentMax]), ...attainments];
  return all.flatMap((attainment) => actualsAt(scoring, attainment));
}

function componentPoints(plan: Plan, scored: ScoredTarget, owner: Owner, measureId: string): readonly Rational[] {
  const own = owner.score.measures.find(({ measure }) => measure.id === measureId);
  if (own === undefined) return [];
  const curve = own.measure.curve ?? scored.component.curve;
  const line = lineOf(scored, owner, own);
  if (line === null) return scoringPoints(own.measure, curvePoints(curve));
  const attainments =
    scored.component.curveOn === 'component'
      ? componentAttainments(plan, scored, line).map((attainment) => solveLine(line.attainment, attainment))
      : [
          ...curvePoints(curve),
          ...rateThresholds(plan, scored, line)
            .map((rate) => solveLine(line.rate, rate))
            .concat(own.measure.cap ?? [])
            .flatMap((rate) => attainmentsAt(curve, rate)),
          ...attainmentThresholds(plan, scored, line).map((attainment) => solveLine(line.attainment, attainment)),
        ];
  return scoringPoints(own.measure, [...attainments, ...measureRateGates(plan, own, curve)]);
}

/** value of the owner's component = base + slope · value of the measure; of the participant's = mean of owners. */
interface Line {
  readonly attainment: Affine;
  readonly rate: Affine;
  /** Turns a threshold of the participant's component into one of this owner's. */
  readonly ownerRate: (threshold: Rational) => Rational;
  readonly ownerAttainment: (threshold: Rational) => Rational;
}
interface Affine {
  readonly base: Rational;
  readonly slope: Rational;
}

/** Null where the measure does not count in the component: left out, or without weight. */
function lineOf(scored: ScoredTarget, owner: Owner, own: MeasureScore): Line | null {
  const counted = owner.score.measures.filter((score) => score.counted);
  const total = Rational.sum(counted.map(weightOf));
  if (!own.counted || weightOf(own).isZero || owner.share.isZero) return null;
  const slope = weightOf(own).dividedBy(total);
  const baseOf = (valueOf: (score: MeasureScore) => Rational | null) =>
    Rational.sum(
      counted.filter((score) => score !== own).map((score) => weightOf(score).times(valueOf(score) ?? Rational.ZERO)),
    ).dividedBy(total);
  const others = (mean: Rational, value: Rational) => mean.minus(owner.share.times(value));
  const otherRate = others(scored.rate, owner.score.rate);
  const otherAttainment = others(scored.attainment, owner.score.attainment);
  return {
    attainment: { base: baseOf(({ attainment }) => attainment), slope },
    rate: { base: baseOf(({ rate }) => rate), slope },
    ownerRate: (threshold) => threshold.minus(otherRate).dividedBy(owner.share),
    ownerAttainment: (threshold) => threshold.minus(otherAttainment).dividedBy(owner.share),
  };
}

function solveLine(line: Affine, value: Rational): Rational {
  return value.minus(line.base).dividedBy(line.slope);
}

/** Rates of the owner's component at which its floor, its cap, a gate or the matrix changes something. */
function rateThresholds(plan: Plan, scored: ScoredTarget, line: Line): readonly Rational[] {
  const { component } = scored;
  const limits = [component.floor, component.cap].filter((limit) => limit !== null);
  const gates = gatesOn(plan, component.id, 'rate');
  return [...limits, ...[...gates, ...jumpsAt(plan, component.id)].map(line.ownerRate)];
}

function attainmentThresholds(plan: Plan, scored: ScoredTarget, line: Line): readonly Rational[] {
  return gatesOn(plan, scored.component.id, 'attainment').map(line.ownerAttainment);
}

/** Under a curve on the component: attainments of the component at which anything changes. */
function componentAttainments(plan: Plan, scored: ScoredTarget, line: Line): readonly Rational[] {
  const { curve } = scored.component;
  const crossed = rateThresholds(plan, scored, line).flatMap((rate) => attainmentsAt(curve, rate));
  return [...curvePoints(curve), ...crossed, ...attainmentThresholds(plan, scored, line)];
}

function gatesOn(plan: Plan, componentId: string, value: 'rate' | 'attainment'): readonly Rational[] {
  return plan.gates
    .filter((gate) => gate.reads.kind === 'component' && gate.reads.id === componentId && gate.value === value)
    .map(({ than }) => than);
}

function measureRateGates(plan: Plan, own: MeasureScore, curve: Curve): readonly Rational[] {
  return plan.gates
    .filter((gate) => gate.reads.kind === 'measure' && gate.reads.id === own.measure.id && gate.value === 'rate')
    .flatMap(({ than }) => attainmentsAt(curve, than));
}
