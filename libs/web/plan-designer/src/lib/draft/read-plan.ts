import type { PlanInput } from '@premia/domain-bonus';

/** A definition as it came over the wire, taken for a plan where it has a plan's shape; the server has checked the rest. */
export function readPlan(definition: unknown): PlanInput | null {
  return isPlan(definition) ? definition : null;
}

function isPlan(definition: unknown): definition is PlanInput {
  return (
    typeof definition === 'object' &&
    definition !== null &&
    'components' in definition &&
    Array.isArray(definition.components) &&
    'combination' in definition &&
    'currency' in definition
  );
}
