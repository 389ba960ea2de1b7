import { Rational } from '@premia/domain-kernel';
import type { Allotment, PoolAllotment, RemainderAllotment } from '../allotment';
import type { Payout } from '../calculate';
import { capAmount, floorAmount } from '../limits';
import type { Limit, Plan } from '../plan';
import { fundingScore } from '../pool';
import { roundToUnit } from '../rounding';
import type { SharedScores } from '../shared-scores';
import type { EffectTrace, ModifierTrace, PartTrace, PoolTrace, StageTrace } from './trace';
import type { MeasureTracer } from './trace-measure';
import { traceRate } from './trace-measure';

/** A stage without the amount that it starts from. */
type StageDraft = StageTrace extends infer Stage ? (Stage extends StageTrace ? Omit<Stage, 'before'> : never) : never;

/** Stages in order, each starting from the one before. */
export class Stages {
  readonly list: StageTrace[] = [];

  constructor(private readonly start: Rational) {}

  get result(): Rational {
    return this.list.at(-1)?.result ?? this.start;
  }

  push(draft: StageDraft): void {
    this.list.push({ before: this.result, ...draft });
  }
}

/** What the stages are traced from, besides the settlement. */
export interface StageParts {
  readonly parts: readonly PartTrace[];
  readonly modifiers: readonly ModifierTrace[];
  readonly effects: readonly EffectTrace[];
}

/** From the combined amount to the gross payout, in the order of bonus calculation §5. */
export function pushGrossPayout(stages: Stages, plan: Plan, payout: Payout, parts: StageParts): void {
  const { gross, participant, targetBonus, ineligible } = payout;
  for (const modifier of parts.modifiers) {
    stages.push({ kind: 'modifier', modifier, result: stages.result.times(modifier.result) });
  }
  pushProtection(stages, plan, payout, parts);
  for (const effect of parts.effects) stages.push({ kind: 'gate', effect, result: effect.result });
  if (!gross.zeroed) pushLimits(stages, plan, targetBonus.amount);
  if (ineligible !== null) stages.push({ kind: 'not-eligible', reason: ineligible, result: Rational.ZERO });
  else if (!participant.previouslyPaid.isZero) {
    const { previouslyPaid } = participant;
    stages.push({ kind: 'previously-paid', previouslyPaid, isRecovered: plan.recover, result: gross.amount });
  }
}

function pushProtection(stages: Stages, plan: Plan, { gross }: Payout, { parts, modifiers }: StageParts): void {
  const { protectedAt } = gross;
  if (plan.protectIndividual === null || protectedAt === null || !protectedAt.isGreaterThan(stages.result)) return;
  stages.push({
    kind: 'protection',
    parts: parts.filter(({ component }) => component.scope === 'individual'),
    modifiers,
    percent: plan.protectIndividual,
    protectedAmount: protectedAt,
    result: protectedAt,
  });
}

/** Plan floor, then plan cap. */
function pushLimits(stages: Stages, plan: Plan, target: Rational): void {
  const floor = floorAmount(plan.floor, target);
  if (floor?.isGreaterThan(stages.result) === true) pushLimit(stages, 'floor', plan.floor, target, floor);
  const cap = capAmount(plan.cap, target);
  if (cap?.isLessThan(stages.result) === true) pushLimit(stages, 'cap', plan.cap, target, cap);
}

function pushLimit(stages: Stages, kind: 'floor' | 'cap', limit: Limit, target: Rational, bound: Rational): void {
  const percentOfTarget = target.isZero ? null : limit.percentOfTarget;
  stages.push({ kind, percentOfTarget, amount: limit.amount, target, bound, result: bound });
}

/** From the gross payout to the total: rounding, and what a pool or a budget makes of it (bonus calculation §6). */
export function pushTotal(
  stages: Stages,
  plan: Plan,
  payout: Payout,
  allotment: Allotment | null,
  poolOf: (allotment: PoolAllotment) => PoolTrace,
): void {
  const { unit } = plan.rounding;
  if (allotment?.kind === 'pool') {
    pushPoolShare(stages, payout, allotment, poolOf(allotment));
    pushRemainder(stages, 'pool', unit, allotment.remainder);
  } else if (allotment !== null && allotment.scaled !== null && plan.budget !== null) {
    const own = stages.result;
    const all = Rational.parseExact(allotment.scaled.all);
    const budget = plan.budget.amount;
    stages.push({ kind: 'budget-share', budget, own, all, result: budget.times(own).dividedBy(all) });
    pushRemainder(stages, 'budget', unit, allotment.scaled.remainder);
  } else {
    const { rounding } = plan;
    stages.push({ kind: 'rounded', rounding, result: roundToUnit(stages.result, rounding) });
  }
}

function pushPoolShare(stages: Stages, payout: Payout, allotment: PoolAllotment, pool: PoolTrace): void {
  const { by, hasPart } = allotment;
  const whole = by === 'target' ? payout.targetBonus.amount : stages.result;
  const own = hasPart ? whole : Rational.ZERO;
  const all = Rational.parseExact(allotment.all);
  const result = hasPart ? pool.result.times(own).dividedBy(all) : Rational.ZERO;
  stages.push({ kind: 'pool-share', pool, by, own, all, result });
}

function pushRemainder(stages: Stages, of: 'pool' | 'budget', unit: Rational, remainder: RemainderAllotment): void {
  const { extraUnit } = remainder;
  const roundedDown = Rational.parseExact(remainder.roundedDown);
  const result = extraUnit ? roundedDown.plus(unit) : roundedDown;
  stages.push({ kind: 'largest-remainder', of, unit, roundedDown, extraUnit, result });
}

export function tracePool(
  plan: Plan,
  allotment: PoolAllotment,
  shared: SharedScores,
  measures: MeasureTracer,
): PoolTrace {
  const source = plan.pool?.source;
  const result = Rational.parseExact(allotment.pool);
  if (source?.kind !== 'funded') return { kind: 'fixed-pool', result };
  const score = fundingScore(source.measure, shared);
  if (score === null) throw new TypeError(`The company has no measure ${source.measure}`);
  return {
    kind: 'funded-pool',
    measure: measures.trace(score),
    rate: traceRate(source.curve, score.attainment ?? Rational.ZERO, null),
    targets: Rational.parseExact(allotment.targets ?? '0'),
    unit: plan.rounding.unit,
    result,
  };
}
