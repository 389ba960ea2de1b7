import type { PlanInput } from '@premia/domain-bonus';
import type { Text } from '@premia/shared-messages';
import type { MeasureName } from '../words/component-name';
import { fundingSummary, noDataChoice, prorationSummary, roundingSummary } from './base-summary';
import { componentSummary } from './component-summary';
import { combinationChoice, gateChoice, limitSummary, modifierChoice, orderSummary } from './order-summary';

/**
 * The choices a plan rests on, one sentence each, in the order in which the calculation makes them (product §6):
 * combination, curves and the side of each boundary, gates, modifiers, floor and cap and which wins, proration,
 * missing data, rounding, pool or budget.
 *
 * @param draft a plan that the engine accepts; other plans may read oddly, but nothing throws
 * @param nameOf how a measure is called, for gates and modifiers
 * @param hidesShares for a reader who may not know how much a pool or a budget is
 */
export function planSummary(
  draft: PlanInput,
  nameOf: MeasureName = (key) => key,
  hidesShares = false,
): readonly Text[] {
  const plan = asFarAsChosen(draft);
  return [
    combinationChoice(plan),
    ...componentSummary(plan, nameOf),
    ...(plan.gates ?? []).map((gate) => gateChoice(plan, gate, nameOf)),
    ...(plan.modifiers ?? []).map((modifier) => modifierChoice(modifier, nameOf)),
    ...limitSummary(plan),
    ...orderSummary(plan),
    ...prorationSummary(plan),
    noDataChoice(plan),
    ...fundingSummary(plan, hidesShares),
    ...roundingSummary(plan),
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
