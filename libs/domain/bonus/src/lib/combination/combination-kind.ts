import type { Rational } from '@premia/domain-kernel';
import type { GatedComponent } from '../component/gated-component';
import type { Plan } from '../plan';
import type { CombinationTrace, ComponentTrace } from '../trace/trace';

/** What the components come to together. */
export interface Combined {
  /** Money. */
  readonly amount: Rational;
  /** Each component's part of the amount, money; null in plans that are no sum of components. */
  readonly parts: readonly Rational[] | null;
}

/** All that is known of one way in which components make a bonus (bonus calculation §5). */
export interface CombinationKind {
  combine(plan: Plan, target: Rational, components: readonly GatedComponent[]): Combined;
  trace(plan: Plan, target: Rational, traces: readonly ComponentTrace[], combined: Combined): CombinationTrace;
  /** The rates of a component at which the amount jumps. */
  jumpsAt(plan: Plan, componentId: string): readonly Rational[];
}
