import type { PerUnitComponentInput, PlanInput, TargetComponentInput } from '@premia/domain-bonus';
import { isDecimalText, isZero } from '@premia/shared-format';
import type { Message, Text } from '@premia/shared-messages';
import { listOf, message } from '@premia/shared-messages';
import { componentName, isPerUnit, type MeasureName } from '../words/component-name';
import { curveText } from './curve-summary';

/** What each component decides: curve and sides of its boundaries, where the curve is applied, limits. */
export function componentSummary(plan: PlanInput, nameOf: MeasureName): readonly Text[] {
  return plan.components.flatMap((component): readonly Text[] =>
    isPerUnit(component)
      ? [perUnitText(plan, component, nameOf(component.id))]
      : targetSummary(component, componentName(plan, component)),
  );
}

function targetSummary(component: TargetComponentInput, name: Text): readonly Message[] {
  const { weight, curveOn = 'measure' } = component;
  const curve = curveText(component.curve);
  const choices = [
    weight === undefined
      ? message('plan.choice.component.plain', { name, curve })
      : message('plan.choice.component.weighted', { name, weight, curve }),
  ];
  if (component.curve.kind !== 'linear') {
    choices.push(message(`plan.choice.curveOn.${curveOn === 'measure' ? 'measure' : 'component'}`, { name }));
  }
  return [...choices, ...limitSummary(component, name)];
}

function limitSummary({ cap, floor: least }: TargetComponentInput, name: Text): readonly Message[] {
  const floor = least !== undefined && isDecimalText(least) && isZero(least) ? undefined : least;
  if (floor === undefined) return cap === undefined ? [] : [message('plan.choice.limit.cap', { name, cap })];
  if (cap === undefined) return [message('plan.choice.limit.floor', { name, floor })];
  return [message('plan.choice.limit.both', { name, floor, cap })];
}

/** Pay per unit is called as the KPI whose units it counts. */
function perUnitText(plan: PlanInput, component: PerUnitComponentInput, name: Text): Text {
  const { currency } = plan;
  const tiers = component.tiers.map((tier) =>
    'rate' in tier
      ? message('plan.choice.perUnit.rateTier', { from: tier.from, rate: { amount: tier.rate, currency } })
      : message('plan.choice.perUnit.amountTier', {
          from: tier.from,
          to: tier.to,
          amount: { amount: tier.amount, currency },
        }),
  );
  const sentences: Message[] = [message(`plan.choice.perUnit.${modeOf(component)}`, { name, tiers: listOf(tiers) })];
  if (component.cap !== undefined) {
    sentences.push(message('plan.choice.perUnit.cap', { cap: { amount: component.cap, currency } }));
  }
  // What becomes of the share of the target that the KPI would have had: said where there is a target to share.
  if (plan.components.some((one) => one.scope === 'individual' && !isPerUnit(one))) {
    sentences.push(message('plan.choice.perUnit.passedOn'));
  }
  return listOf(sentences, 'space');
}

function modeOf({ mode, reach = 'at' }: PerUnitComponentInput): 'marginal' | 'wholeAt' | 'wholeAbove' | 'amount' {
  if (mode !== 'whole') return mode;
  return reach === 'at' ? 'wholeAt' : 'wholeAbove';
}
