import type { Rational } from '@premia/domain-kernel';
import type { GatedComponent } from '../component/gated-component';
import type { Combination } from '../input';
import { namesOf } from '../kinds';
import type { Plan } from '../plan';
import type { CombinationTrace, ComponentTrace } from '../trace/trace';
import { additive } from './additive';
import type { CombinationKind, Combined } from './combination-kind';
import { matrix } from './matrix';
import { multiplicative } from './multiplicative';

/** Every way in which components make a bonus: a new one is a file and a line here. */
const COMBINATIONS: Readonly<Record<Combination, CombinationKind>> = { additive, multiplicative, matrix };

export const COMBINATION_NAMES = namesOf(COMBINATIONS);

/** Combines the components after their gates into an amount (bonus calculation §5), exact. */
export function combine(plan: Plan, target: Rational, components: readonly GatedComponent[]): Combined {
  return COMBINATIONS[plan.combination].combine(plan, target, components);
}

export function traceCombination(
  plan: Plan,
  target: Rational,
  traces: readonly ComponentTrace[],
  combined: Combined,
): CombinationTrace {
  return COMBINATIONS[plan.combination].trace(plan, target, traces, combined);
}

/** The rates of a component at which the combined amount jumps. */
export function jumpsAt(plan: Plan, componentId: string): readonly Rational[] {
  return COMBINATIONS[plan.combination].jumpsAt(plan, componentId);
}
