import type { GateTrace, ModifierTrace, StageTrace, Trace } from '@premia/domain-bonus';
import { Rational } from '@premia/domain-kernel';
import type { Message } from '@premia/shared-messages';
import { message } from '@premia/shared-messages';
import type { Formula } from '../formula/formula';
import {
  atLeast,
  atMost,
  difference,
  evaluate,
  money,
  percent,
  plain,
  product,
  rounded,
  sum,
  unroundedMoney,
} from '../formula/formula';
import { comparedText } from '../formula/short-text';
import { OPERATORS } from './operators';
import { addPoolShare, addShare } from './pool-steps';
import { addAttainment, addRateSteps } from './score-steps';
import type { Subject, Viewing } from './step';
import type { StepList } from './step-list';

/** How every gate was judged (bonus calculation §5). */
export function addGateSteps(list: StepList, { gates }: Trace): void {
  for (const gate of gates) {
    const subject = gateSubject(gate);
    if (gate.measure !== null && gate.value !== 'actual') addReadMeasure(list, gate);
    const { read, isPassed } = gate;
    if (read === null) list.ask('gate', subject, message('explanation.remark.gate-without-data'), false);
    else list.ask('gate', subject, gateRemark(gate, read), isPassed);
  }
}

/** `28 ≥ 30`, in percent where the gate reads an attainment or a rate. */
function gateRemark({ value, operator, than }: GateTrace, read: Rational): Message {
  const parameters = { operator: OPERATORS[operator], than: than.toExactText() };
  return value === 'actual'
    ? message('explanation.remark.gate', { ...parameters, read: comparedText(read, than) })
    : message('explanation.remark.gate-percent', { ...parameters, read: comparedText(read, than, 'percent') });
}

/** A gate is called by what it reads. */
export function gateSubject({ id, reads }: GateTrace): Subject {
  return { gateId: id, ...(reads.kind === 'measure' ? { measureId: reads.id } : { componentId: reads.id }) };
}

/** The attainment of a measure that enters no component is worked out where it is first read. */
function addReadMeasure(list: StepList, { measure }: Pick<GateTrace, 'measure'>): void {
  if (measure?.attainment == null || list.written.has(measure)) return;
  list.written.add(measure);
  addAttainment(list, measure.attainment, { measureId: measure.id });
}

/** From the components to one amount (bonus calculation §5). */
export function addCombinationSteps(list: StepList, { combination }: Trace): void {
  switch (combination.kind) {
    case 'additive':
      for (const { component, target } of combination.parts) {
        if (component.kind === 'per-unit') continue;
        const factors = [money(target), percent(component.weight ?? Rational.ZERO), percent(component.result)];
        list.calculate('part', { componentId: component.id }, 'money', product(...factors));
        if (combination.parts.length === 1) return;
      }
      list.calculate('combined', {}, 'money', sum(...combination.parts.map(({ result }) => money(result))));
      return;
    case 'multiplicative': {
      const rates = combination.components.map(({ result }) => percent(result));
      list.calculate('product', {}, 'money', product(money(combination.target), ...rates));
      return;
    }
    case 'matrix':
      if (combination.cell === null)
        list.say('table', {}, 'money', message('explanation.remark.below-table'), Rational.ZERO);
      else list.calculate('table', {}, 'money', product(money(combination.target), percent(combination.cell)));
  }
}

export function addModifierSteps(list: StepList, { modifiers }: Trace): void {
  for (const modifier of modifiers) {
    const subject = { modifierId: modifier.id };
    if (modifier.kind !== 'measure') {
      list.say('modifier', subject, 'number', modifierRemark(modifier), modifier.result);
      continue;
    }
    addReadMeasure(list, modifier);
    addRateSteps(list, modifier.rate, subject);
    list.calculate('modifier', subject, 'number', percent(modifier.rate.result));
  }
}

function modifierRemark(modifier: Exclude<ModifierTrace, { kind: 'measure' }>): Message {
  const factor = modifier.result.toExactText();
  switch (modifier.kind) {
    case 'lookup':
      return message('explanation.remark.modifier-key', { key: modifier.key, factor });
    case 'number':
      return message('explanation.remark.modifier-given', { factor });
    case 'default':
      return message('explanation.remark.modifier-default', { factor });
  }
}

/** From the combined amount to the payout (bonus calculation §5 and §6). */
export function addStageSteps(list: StepList, trace: Trace, viewing: Viewing): void {
  for (const stage of trace.stages) {
    if (!viewing.hidesOthers || !addHiddenShare(list, stage)) addStage(list, stage, trace.targetBonus.result);
  }
}

/**
 * The share of a pool or a budget as one step without its numbers: pool, sum, and the share before rounding would each tell
 * what others get (ADR 0021).
 */
function addHiddenShare(list: StepList, stage: StageTrace): boolean {
  if (stage.kind === 'largest-remainder') {
    const remark = message(`explanation.remark.${stage.of}-of-all`);
    list.say(`${stage.of}-share`, {}, 'money', remark, stage.result);
  }
  return stage.kind === 'pool-share' || stage.kind === 'budget-share' || stage.kind === 'largest-remainder';
}

function addStage(list: StepList, stage: StageTrace, target: Rational): void {
  const before = money(stage.before);
  switch (stage.kind) {
    case 'modifier':
      list.calculate(
        'after-modifier',
        { modifierId: stage.modifier.id },
        'money',
        product(before, plain(stage.modifier.result)),
      );
      return;
    case 'protection':
      list.calculate('protection', {}, 'money', atLeast(before, protectedFormula(stage)));
      return;
    case 'gate':
      addTotalGate(list, stage, target);
      return;
    case 'floor':
      list.calculate('floor', {}, 'money', atLeast(before, ...limitsOf(stage)));
      return;
    case 'cap':
      list.calculate('cap', {}, 'money', atMost(before, ...limitsOf(stage)));
      return;
    case 'previously-paid': {
      const left = difference(before, money(stage.previouslyPaid));
      const isHeld = !stage.isRecovered && stage.before.isLessThan(stage.previouslyPaid);
      list.calculate('previously-paid', {}, 'money', isHeld ? atLeast(left, money(Rational.ZERO)) : left);
      return;
    }
    case 'not-eligible':
      list.say(stage.reason, {}, 'money', message('explanation.remark.nothing-paid'), stage.result);
      return;
    case 'pool-share':
      addPoolShare(list, stage);
      return;
    case 'budget-share':
      addShare(list, 'budget-share', stage.budget, stage);
      return;
    case 'rounded':
      list.calculate(
        'rounding',
        {},
        'money',
        rounded(unroundedMoney(stage.before), money(stage.rounding.unit), stage.rounding.mode),
      );
      return;
    case 'largest-remainder': {
      const floor = rounded(unroundedMoney(stage.before), money(stage.unit), 'floor');
      // Of very many people the sum that the share is worked out with may itself be rounded: then what was paid stands.
      const down = evaluate(floor).equals(stage.roundedDown) ? floor : money(stage.roundedDown);
      list.calculate('rounding', {}, 'money', stage.extraUnit ? sum(down, money(stage.unit)) : down);
    }
  }
}

/** `(10 000 ₹ + 2 000 ₹) × 0.9 × 80 %`. */
export function protectedFormula({
  parts,
  modifiers,
  percent: share,
}: Extract<StageTrace, { kind: 'protection' }>): Formula {
  return product(
    sum(...parts.map(({ result }) => money(result))),
    ...modifiers.map(({ result }) => plain(result)),
    percent(share),
  );
}

/** What a floor or a cap is made of, each with its numbers. */
export function limitsOf({
  percentOfTarget,
  amount,
  target,
}: Extract<StageTrace, { kind: 'floor' | 'cap' }>): readonly Formula[] {
  return [
    ...(percentOfTarget === null ? [] : [product(percent(percentOfTarget), money(target))]),
    ...(amount === null ? [] : [money(amount)]),
  ];
}

function addTotalGate(
  list: StepList,
  { effect, before, result }: Extract<StageTrace, { kind: 'gate' }>,
  target: Rational,
): void {
  const subject = gateSubject(effect.gate);
  const kind = effect.effect;
  switch (kind.kind) {
    case 'zero':
      list.say('total-gate', subject, 'money', message('explanation.remark.becomes-zero'), result);
      return;
    case 'scale':
      list.calculate('total-gate', subject, 'money', product(money(before), plain(kind.by)));
      return;
    case 'cap':
      list.calculate('total-gate', subject, 'money', atMost(money(before), product(percent(kind.by), money(target))));
  }
}
