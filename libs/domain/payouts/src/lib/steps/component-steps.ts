import type {
  EffectTrace,
  LimitTrace,
  ListScoreTrace,
  MeasureTrace,
  PerUnitTrace,
  TargetComponentTrace,
  Trace,
} from '@premia/domain-bonus';
import { Rational } from '@premia/domain-kernel';
import { message } from '@premia/shared-messages';
import type { Formula, NumberUnit } from '../formula/formula';
import { atLeast, atMost, money, percent, plain, product, quotient, sum } from '../formula/formula';
import { addMeasureSteps, addRateSteps } from './score-steps';
import type { Subject } from './step';
import type { StepList } from './step-list';

/** What every component comes to before any gate (bonus calculation §3). */
export function addComponentSteps(list: StepList, { components, gates }: Trace): void {
  const readByGates = new Set(gates.filter(({ value }) => value === 'attainment').map(({ reads }) => reads.id));
  for (const component of components) {
    if (component.kind === 'per-unit') addPerUnit(list, component);
    else addTargetComponent(list, component, readByGates.has(component.id));
  }
}

function addTargetComponent(list: StepList, component: TargetComponentTrace, isAttainmentRead: boolean): void {
  const subject = { componentId: component.id };
  for (const score of component.scores) addListScore(list, score, subject, isAttainmentRead);
  const [first, ...others] = component.scores;
  if (first === undefined || others.length === 0) return;
  const shares = component.scores.map(({ share, result }) => ({
    weight: plain(share ?? Rational.ONE),
    value: percent(result),
  }));
  list.calculate('component-rate', subject, 'percent', meanFormula(shares));
}

function addListScore(
  list: StepList,
  { measures, rate, limits }: ListScoreTrace,
  subject: Subject,
  isAttainmentRead: boolean,
): void {
  for (const measure of measures) addMeasureSteps(list, measure, { ...subject, measureId: measure.id });
  const counted = weighedMeasures(measures);
  if (counted.length === 0) {
    list.say('component-rate', subject, 'percent', message('explanation.remark.nothing-weighs'), rate.result);
    return;
  }
  if (counted.length > 1 && (isAttainmentRead || rate.kind === 'rate')) {
    const mean = meanOf(counted.map((one) => [one.weight, one.attainment?.result]));
    list.calculate('component-attainment', subject, 'percent', mean);
  }
  if (rate.kind === 'rate') addRateSteps(list, rate, subject);
  else
    list.calculate('component-rate', subject, 'percent', meanOf(counted.map((one) => [one.weight, one.rate?.result])));
  for (const limit of limits) addLimit(list, limit, subject);
}

/** Those that count: of a list that is all in pilot there are none. */
export function weighedMeasures(measures: readonly MeasureTrace[]): readonly MeasureTrace[] {
  const counted = measures.filter(({ isCounted }) => isCounted);
  return counted.some(({ weight }) => weight?.isPositive === true) ? counted : [];
}

function addLimit(list: StepList, { kind, before, result }: LimitTrace, subject: Subject): void {
  const held = kind === 'floor' ? atLeast : atMost;
  list.calculate(`component-${kind}`, subject, 'percent', held(percent(before), percent(result)));
}

type Weighed = readonly [weight: Rational | null, value: Rational | undefined];

/** `40 % × 150 % + 60 % × 100 %`; weights that do not come to 100 are divided by what they come to. */
function meanOf(weighed: readonly Weighed[]): Formula {
  return meanFormula(
    weighed.map(([weight, value]) => ({
      weight: percent(weight ?? Rational.ZERO),
      value: percent(value ?? Rational.ZERO),
    })),
    Rational.sum(weighed.map(([weight]) => weight ?? Rational.ZERO)).equals(Rational.HUNDRED),
  );
}

function meanFormula(
  terms: readonly { readonly weight: Formula; readonly value: Formula }[],
  isWhole = false,
): Formula {
  const top = sum(...terms.map(({ weight, value }) => product(weight, value)));
  return isWhole ? top : quotient(top, sum(...terms.map(({ weight }) => weight)));
}

function addPerUnit(list: StepList, component: PerUnitTrace): void {
  const subject = { componentId: component.id, measureId: component.measure.id };
  list.written.add(component.measure);
  const earned = earnedFormula(component);
  if (earned === null) {
    list.say(
      'per-unit',
      subject,
      'money',
      message(component.earned === null ? 'explanation.remark.nothing-counted' : 'explanation.remark.no-tier'),
      component.amount,
    );
  } else {
    list.calculate('per-unit', subject, 'money', earned);
  }
}

/** What the units earn, under the component's cap; null where there is nothing to multiply. */
export function earnedFormula({ earned, counted, limits }: PerUnitTrace): Formula | null {
  if (earned === null || counted === null) return null;
  const formula = tiersFormula(earned, counted);
  if (formula === null) return null;
  return limits.reduce((left, { result }) => atMost(left, money(result)), formula);
}

function tiersFormula(earned: NonNullable<PerUnitTrace['earned']>, counted: Rational): Formula | null {
  switch (earned.kind) {
    case 'whole':
      return earned.tier === null ? null : product(plain(counted), money(earned.tier.rate));
    case 'marginal':
      return sumOrNull(earned.parts.map(({ tier, units }) => product(plain(units), money(tier.rate))));
    case 'amount':
      return sumOrNull(earned.parts.map(({ tier, part }) => product(money(tier.amount), plain(part))));
  }
}

function sumOrNull(terms: readonly Formula[]): Formula | null {
  return terms.length === 0 ? null : sum(...terms);
}

/** What failed gates made of the components, in the order of the plan. */
export function addComponentGateSteps(list: StepList, { components }: Trace): void {
  for (const component of components) {
    const unit = component.kind === 'per-unit' ? 'money' : 'percent';
    for (const effect of component.effects) {
      const subject = { componentId: component.id, gateId: effect.gate.id };
      const formula = effectFormula(effect, unit);
      if (formula === null)
        list.say('component-gate', subject, unit, message('explanation.remark.becomes-zero'), effect.result);
      else list.calculate('component-gate', subject, unit, formula);
    }
  }
}

/** What a failed gate makes of a rate or of money; null where it becomes 0. */
function effectFormula(
  { effect, bound, before }: EffectTrace,
  unit: NumberUnit & ('money' | 'percent'),
): Formula | null {
  const write = unit === 'money' ? money : percent;
  switch (effect.kind) {
    case 'zero':
      return null;
    case 'scale':
      return product(write(before), plain(effect.by));
    case 'cap':
      return atMost(write(before), write(bound ?? effect.by));
  }
}
