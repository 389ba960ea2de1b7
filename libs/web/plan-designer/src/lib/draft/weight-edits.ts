import type { ComponentInput, PlanInput, TargetComponentInput } from '@premia/domain-bonus';
import { allocateByLargestRemainder, Rational } from '@premia/domain-kernel';

export function isWeighted(component: ComponentInput): component is TargetComponentInput {
  return !('kind' in component);
}

function weightOf(component: TargetComponentInput): Rational | null {
  const parsed = Rational.parseDecimal(component.weight ?? '');
  return parsed.ok ? parsed.value : null;
}

/** The sum of the weights as text; null where one of them is not a number yet. */
export function weightTotal(plan: PlanInput): string | null {
  const weights = plan.components.filter(isWeighted).map(weightOf);
  const known = weights.filter((weight) => weight !== null);
  return known.length === weights.length ? Rational.sum(known).toDecimal(6) : null;
}

/** Whether the weights need to add up at all: only additive plans weigh, and only components that share the target. */
export function needsWeights(plan: PlanInput): boolean {
  return plan.combination === 'additive' && plan.components.some(isWeighted);
}

/**
 * Sets one weight. Where two components share the bonus, the other takes the rest, so that they always add up;
 * among three or more nobody's weight moves unasked.
 */
export function withWeight(plan: PlanInput, id: string, weight: string): PlanInput {
  const weighted = plan.components.filter(isWeighted);
  const other = weighted.length === 2 ? weighted.find((component) => component.id !== id) : undefined;
  const rest = other === undefined ? null : restOf(weight);
  const components = plan.components.map((component) => {
    if (!isWeighted(component)) return component;
    if (component.id === id) return { ...component, weight };
    return component === other && rest !== null ? { ...component, weight: rest } : component;
  });
  return { ...plan, components };
}

function restOf(weight: string): string | null {
  const parsed = Rational.parseDecimal(weight);
  if (!parsed.ok || parsed.value.isNegative) return null;
  const rest = Rational.HUNDRED.minus(parsed.value);
  return rest.isNegative ? null : rest.toDecimal(6);
}

/** The weights brought to 100 in their proportions, in whole percents; equal parts where all are 0. */
export function withWeightsTo100(plan: PlanInput): PlanInput {
  const weighted = plan.components.filter(isWeighted);
  const weights = weighted.map((component) => weightOf(component) ?? Rational.ZERO);
  const positive = weights.map((weight) => (weight.isNegative ? Rational.ZERO : weight));
  const shares = positive.every((weight) => weight.isZero) ? positive.map(() => Rational.ONE) : positive;
  const parts = allocateByLargestRemainder(Rational.HUNDRED, Rational.ONE, shares);
  const byId = new Map(weighted.map((component, index) => [component.id, String(parts[index] ?? Rational.ZERO)]));
  const components = plan.components.map((component) =>
    isWeighted(component) ? { ...component, weight: byId.get(component.id) ?? '0' } : component,
  );
  return { ...plan, components };
}
