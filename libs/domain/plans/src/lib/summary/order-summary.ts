import type { GateInput, LimitInput, ModifierInput, PlanInput } from '@premia/domain-bonus';
import { isDecimalText, isZero } from '@premia/shared-format';
import type { Message, Text } from '@premia/shared-messages';
import { listOf, message } from '@premia/shared-messages';
import { componentName, isPerUnit, type MeasureName } from '../words/component-name';

/** How components become one gross payout (bonus calculation §5). */
export function combinationChoice(plan: PlanInput): Message {
  if (plan.combination === 'multiplicative') return message('plan.choice.combination.multiplicative');
  if (plan.combination === 'matrix') {
    return message('plan.choice.combination.matrix', {
      row: nameOfComponent(plan, plan.matrix?.rows.component),
      column: nameOfComponent(plan, plan.matrix?.columns.component),
    });
  }
  // Pay per unit is no share of the target: it comes on top of the parts that are.
  if (plan.components.every(isPerUnit)) return message('plan.choice.combination.perUnit');
  return plan.components.some(isPerUnit)
    ? message('plan.choice.combination.onTop')
    : message('plan.choice.combination.additive');
}

function nameOfComponent(plan: PlanInput, id = ''): Text {
  const component = plan.components.find((candidate) => candidate.id === id);
  return component === undefined ? id : componentName(plan, component);
}

const OPERATORS = { '>=': '≥', '>': '>', '<=': '≤', '<': '<', '==': '=' } as const;

/** One sentence for each gate, a condition to its reader: what it asks, of what, and what follows where it is not met. */
export function gateChoice(plan: PlanInput, gate: GateInput, nameOf: MeasureName): Message {
  const { when } = gate;
  const values = {
    read: when.measure === undefined ? nameOfComponent(plan, when.component) : nameOf(when.measure),
    scope: message(`plan.choice.read.${when.scope}`),
    value: message(`plan.choice.value.${when.value}`),
    operator: OPERATORS[when.op],
    than: message(`plan.choice.${when.value === 'actual' ? 'number' : 'percent'}`, { value: when.than }),
    effect: effectText(plan, gate),
  };
  return gate.appliesTo === 'total' && gate.otherwise.effect === 'zero'
    ? message('plan.choice.gateAndFloor', values)
    : message('plan.choice.gate', values);
}

function effectText(plan: PlanInput, { otherwise, appliesTo }: GateInput): Message {
  const target = plan.components.find(({ id }) => id === appliesTo);
  const what =
    target === undefined
      ? message('plan.choice.effect.total')
      : message('plan.choice.effect.component', { name: componentName(plan, target) });
  if (otherwise.effect === 'zero') return message('plan.choice.effect.zero', { what });
  return message(`plan.choice.effect.${otherwise.effect}`, { what, by: otherwise.by });
}

/** One sentence for each modifier, a factor to its reader. */
export function modifierChoice(modifier: ModifierInput, nameOf: MeasureName): Message {
  const { id, default: missing } = modifier;
  switch (modifier.kind) {
    case 'lookup': {
      const values = listOf(
        Object.entries(modifier.values).map(([key, factor]) =>
          message('plan.choice.factor.lookupValue', { key, factor }),
        ),
      );
      return missing === undefined
        ? message('plan.choice.factor.lookup', { id, values })
        : message('plan.choice.factor.lookupDefault', { id, values, missing });
    }
    case 'number': {
      const { min, max } = modifier;
      return missing === undefined
        ? message('plan.choice.factor.number', { id, min, max })
        : message('plan.choice.factor.numberDefault', { id, min, max, missing });
    }
    case 'measure': {
      const measure = nameOf(modifier.measure);
      const scope = message(`plan.choice.read.${modifier.scope}`);
      return missing === undefined
        ? message('plan.choice.factor.measure', { id, measure, scope })
        : message('plan.choice.factor.measureDefault', { id, measure, scope, missing });
    }
  }
}

/** Floor and cap of the whole bonus, and which of them wins. */
export function limitSummary(plan: PlanInput): readonly Message[] {
  const floor = limitParts(plan.floor, plan.currency);
  const cap = limitParts(plan.cap, plan.currency);
  const choices: Message[] = [];
  if (floor.length > 0) choices.push(message('plan.choice.floor', { limits: listOf(floor, 'or') }));
  if (cap.length > 0) {
    const values = { limits: listOf(cap, 'or'), several: cap.length > 1 };
    choices.push(message(`plan.choice.cap.${floor.length === 0 ? 'alone' : 'afterFloor'}`, values));
  }
  return choices;
}

/** The parts of a limit; none where it limits nothing. */
function limitParts(limit: LimitInput | undefined, currency: string): readonly Message[] {
  const { percentOfTarget, amount } = limit ?? {};
  const isNothing = (text: string | undefined): boolean => text === undefined || (isDecimalText(text) && isZero(text));
  const hasPercent = !isNothing(percentOfTarget) || !isNothing(amount);
  return [
    ...(percentOfTarget === undefined || !hasPercent
      ? []
      : [message('plan.choice.percentOfTarget', { value: percentOfTarget })]),
    ...(amount === undefined || isNothing(amount)
      ? []
      : [message('plan.choice.money', { value: { amount, currency } })]),
  ];
}

/** In which order everything happens, said only where there is more than one thing to order. */
export function orderSummary(plan: PlanInput): readonly Message[] {
  const gates = plan.gates ?? [];
  const has = {
    gatesOnComponents: gates.some(({ appliesTo }) => appliesTo !== 'total'),
    modifiers: (plan.modifiers ?? []).length > 0,
    gatesOnTotal: gates.some(({ appliesTo }) => appliesTo === 'total'),
    floor: limitParts(plan.floor, plan.currency).length > 0,
    cap: limitParts(plan.cap, plan.currency).length > 0,
  };
  if (Object.values(has).filter(Boolean).length < 2) return [];
  const steps = [
    has.gatesOnComponents && message('plan.choice.order.gatesOnComponents'),
    message('plan.choice.order.combination'),
    has.modifiers && message('plan.choice.order.modifiers'),
    has.gatesOnTotal && message('plan.choice.order.gatesOnTotal'),
    has.floor && message('plan.choice.order.floor'),
    has.cap && message('plan.choice.order.cap'),
    message('plan.choice.order.rounding'),
  ].filter((step) => step !== false);
  return [message('plan.choice.order.all', { steps: listOf(steps, 'arrow') })];
}
