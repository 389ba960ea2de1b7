import type { PlanInput } from '@premia/domain-bonus';
import type { Language, MeasureName } from '../words/language';
import { measureKey } from '../words/language';
import { fundingChoices, noDataChoice, prorationChoices, roundingChoices } from './base-choices';
import { componentChoices } from './component-choices';
import { combinationChoice, gateChoice, limitChoices, modifierChoice, orderChoice } from './order-choices';

/**
 * The choices a plan rests on, one sentence each, in the order in which the calculation makes them (product §6):
 * combination, curves and the side of each boundary, gates, modifiers, floor and cap and which wins, proration,
 * missing data, rounding, pool or budget.
 *
 * @param plan a plan that the engine accepts; other plans may read oddly, but nothing throws
 * @param nameOf how a measure is called, for gates and modifiers
 */
export function planChoices(plan: PlanInput, language: Language, nameOf: MeasureName = measureKey): readonly string[] {
  const order = orderChoice(plan, language);
  return [
    combinationChoice(plan, language),
    ...componentChoices(plan, language),
    ...(plan.gates ?? []).map((gate) => gateChoice(plan, gate, language, nameOf)),
    ...(plan.modifiers ?? []).map((modifier) => modifierChoice(modifier, language, nameOf)),
    ...limitChoices(plan, language),
    ...(order === null ? [] : [order]),
    ...prorationChoices(plan, language),
    noDataChoice(plan, language),
    ...fundingChoices(plan, language),
    ...roundingChoices(plan, language),
  ];
}
