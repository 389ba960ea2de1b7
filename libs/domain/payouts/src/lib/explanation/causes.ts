import type { ComponentTrace, StageTrace, TargetComponentTrace, Trace } from '@premia/domain-bonus';
import { Rational } from '@premia/domain-kernel';
import type { Message } from '@premia/shared-messages';
import { message } from '@premia/shared-messages';
import { comparedText, shortText } from '../formula/short-text';
import { gateSubject } from '../steps/total-steps';
import type { Names } from './names';

interface Money {
  readonly currency: string;
  /** Of the smallest amount that is shown. */
  readonly decimals: number;
}

/** What moved the amount, in the order of the calculation; what a later step replaced altogether is left out. */
export function causesOf(trace: Trace, names: Names, money: Money): readonly Message[] {
  const { stages } = trace;
  const replaced = stages.findLastIndex(replacesAmount);
  return [
    ...targetCauses(trace),
    ...(replaced < 0
      ? [...resultCauses(trace), ...trace.components.flatMap((one) => partCauses(one, trace, names))]
      : []),
    ...stages.slice(Math.max(0, replaced)).flatMap((stage) => stageCause(stage, names, money) ?? []),
  ];
}

/** Whether nothing of the amount before is left: a factor of 0, or a pool that is shared by target bonuses. */
function replacesAmount(stage: StageTrace): boolean {
  if (stage.kind === 'pool-share') return stage.by === 'target';
  return (stage.kind === 'modifier' || stage.kind === 'gate') && stage.result.isZero && !stage.before.isZero;
}

function targetCauses({ targetBonus: { segments, result } }: Trace): readonly Message[] {
  const factors = segments.map(({ factor }) => factor);
  if (result.isZero || Rational.sum(factors.map((one) => one.result)).equals(Rational.ONE)) return [];
  const served = Rational.sum(factors.map(({ counted, full }) => counted.dividedBy(full)));
  return [
    ...(served.equals(Rational.ONE) ? [] : [message('explanation.sentence.part-period')]),
    ...(factors.every(({ absentDays }) => absentDays.isZero) ? [] : [message('explanation.sentence.absence')]),
  ];
}

/** What the results gave before limits and gates, against the target; or what the table makes of them. */
function resultCauses({ combination, components, targetBonus }: Trace): readonly Message[] {
  if (targetBonus.result.isZero) return [];
  if (combination.kind === 'matrix') {
    return [
      message('explanation.sentence.table', { percent: shortText(combination.cell ?? Rational.ZERO, 'percent') }),
    ];
  }
  return (['individual', 'team', 'company'] as const).flatMap((scope) => {
    const own = components.filter(isWeighed).filter((one) => one.scope === scope);
    return own.length === 0 ? [] : message(`explanation.sentence.results.${scope}-${directionOf(own)}`);
  });
}

function directionOf(components: readonly TargetComponentTrace[]): 'more' | 'less' | 'on' {
  const above = (one: TargetComponentTrace): Rational => scoredRate(one).minus(Rational.HUNDRED);
  const isSum = components.every(({ weight }) => weight !== null);
  const { sign } = isSum
    ? Rational.sum(components.map((one) => (one.weight ?? Rational.ZERO).times(above(one))))
    : components
        .reduce((left, one) => left.times(scoredRate(one).dividedBy(Rational.HUNDRED)), Rational.ONE)
        .minus(Rational.ONE);
  return sign > 0 ? 'more' : sign < 0 ? 'less' : 'on';
}

/** The rate before floor, cap and gates. */
function scoredRate({ scores }: TargetComponentTrace): Rational {
  const share = (one: (typeof scores)[number]): Rational => one.share ?? Rational.ONE;
  const whole = Rational.sum(scores.map(share));
  if (whole.isZero) return scores[0]?.rate.result ?? Rational.ZERO;
  return Rational.sum(scores.map((one) => share(one).times(one.rate.result))).dividedBy(whole);
}

function isWeighed(component: ComponentTrace): component is TargetComponentTrace {
  return component.kind === 'target-component' && component.weight?.isZero !== true;
}

function perUnitCause(componentId: string, measureId: string, names: Names): Message {
  return message('explanation.sentence.per-unit', { name: names.measure({ componentId, measureId }) });
}

/** Pay per unit, limits and gates of one component. */
function partCauses(component: ComponentTrace, { targetBonus }: Trace, names: Names): readonly Message[] {
  const { id, effects } = component;
  const part = names.component(id);
  if (component.kind !== 'per-unit' && (!isWeighed(component) || targetBonus.result.isZero)) return [];
  const limits = component.kind === 'per-unit' ? component.limits : component.scores.flatMap((one) => one.limits);
  const units = component.kind === 'per-unit' && !component.amount.isZero ? component.measure : null;
  return [
    ...(units === null ? [] : [perUnitCause(id, units.id, names)]),
    ...(['floor', 'cap'] as const)
      .filter((kind) => limits.some((limit) => limit.kind === kind))
      .map((kind) => message(`explanation.sentence.component-${kind}`, { name: part })),
    ...effects
      .filter(({ before, result }) => !result.equals(before))
      .map(({ gate }) =>
        message('explanation.sentence.component-gate', { part, name: names.subject(gateSubject(gate)) }),
      ),
  ];
}

function stageCause(stage: StageTrace, names: Names, { currency, decimals }: Money): Message | null {
  const moved = stage.result.minus(stage.before);
  if (stage.kind === 'pool-share') return message(`explanation.sentence.pool-by-${stage.by}`);
  if (moved.isZero) return null;
  switch (stage.kind) {
    case 'modifier': {
      const { id, result } = stage.modifier;
      return message('explanation.sentence.modifier', { name: id, factor: comparedText(result, Rational.ONE) });
    }
    case 'gate':
      return message('explanation.sentence.gate', { name: names.subject(gateSubject(stage.effect.gate)) });
    case 'previously-paid':
      return message(`explanation.sentence.previously-paid${moved.isPositive ? '-back' : ''}`);
    case 'protection':
    case 'floor':
    case 'cap':
      return message(`explanation.sentence.${stage.kind}`);
    case 'budget-share':
      return message('explanation.sentence.budget');
    case 'rounded': {
      if (moved.abs().isLessThan(Rational.ofFraction(1n, 10n ** BigInt(decimals)))) return null;
      return message('explanation.sentence.rounding', {
        unit: { amount: stage.rounding.unit.toExactText(), currency },
      });
    }
    case 'largest-remainder':
    case 'not-eligible':
      return null;
  }
}
