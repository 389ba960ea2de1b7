import type { PlanInput } from '@premia/domain-bonus';
import type { Text } from '@premia/shared-messages';
import type { MeasureName } from '../words/component-name';
import { fundingChoices, noDataChoice, prorationChoices, roundingChoices } from './base-choices';
import { componentChoices } from './component-choices';
import { combinationChoice, gateChoice, limitChoices, modifierChoice, orderChoices } from './order-choices';

/**
 * The choices a plan rests on, one sentence each, in the order in which the calculation makes them (product §6):
 * combination, curves and the side of each boundary, gates, modifiers, floor and cap and which wins, proration,
 * missing data, rounding, pool or budget.
 *
 * @param draft a plan that the engine accepts; other plans may read oddly, but nothing throws
 * @param nameOf how a measure is called, for gates and modifiers
 */
export function planChoices(draft: PlanInput, nameOf: MeasureName = (key) => key): readonly Text[] {
  const plan = asFarAsChosen(draft);
  return [
    combinationChoice(plan),
    ...componentChoices(plan, nameOf),
    ...(plan.gates ?? []).map((gate) => gateChoice(plan, gate, nameOf)),
    ...(plan.modifiers ?? []).map((modifier) => modifierChoice(modifier, nameOf)),
    ...limitChoices(plan),
    ...orderChoices(plan),
    ...prorationChoices(plan),
    noDataChoice(plan),
    ...fundingChoices(plan),
    ...roundingChoices(plan),
  ];
}

/** Conditions and factors that read nothing yet say nothing either: a designer has only just added them. */
function asFarAsChosen(plan: PlanInput): PlanInput {
  return {
    ...plan,
    ...(plan.gates !== undefined && {
      gates: plan.gates.filter(({ when }) => (when.measure ?? when.component ?? '') !== ''),
    }),
    ...(plan.modifiers !== undefined && {
      modifiers: plan.modifiers.filter((modifier) => modifier.kind !== 'measure' || modifier.measure !== ''),
    }),
  };
}
