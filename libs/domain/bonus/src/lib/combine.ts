import { Rational } from '@premia/domain-kernel';
import type { AppliedEffect, EvaluatedGate } from './gates';
import { applyEffects, failedOn } from './gates';
import type { ScoredComponent, ScoredPerUnit, ScoredTarget } from './participant-score';
import type { Matrix, MatrixAxis, Plan } from './plan';

/** A component after the gates that apply to it. */
export type GatedComponent = GatedTarget | GatedPerUnit;
export interface GatedTarget {
  readonly scored: ScoredTarget;
  /** Percent. */
  readonly rate: Rational;
  readonly effects: readonly AppliedEffect[];
}
export interface GatedPerUnit {
  readonly scored: ScoredPerUnit;
  /** Money. */
  readonly amount: Rational;
  readonly effects: readonly AppliedEffect[];
}

/** Gates on components (bonus calculation §5): each failed gate in order, on the rate or the per-unit amount. */
export function gateComponents(
  scored: readonly ScoredComponent[],
  evaluated: readonly EvaluatedGate[],
): readonly GatedComponent[] {
  return scored.map((component) => {
    const value = component.kind === 'target' ? component.rate : component.score.amount;
    const effects = applyEffects(failedOn(evaluated, component.component.id), value, Rational.HUNDRED);
    const left = effects.length === 0 ? value : (effects.at(-1)?.result ?? value);
    return component.kind === 'target'
      ? { scored: component, rate: left, effects }
      : { scored: component, amount: left, effects };
  });
}

export function isPerUnit(component: GatedComponent): component is GatedPerUnit {
  return component.scored.kind === 'per-unit';
}

/** What the components come to together. */
export interface Combined {
  /** Money. */
  readonly amount: Rational;
  /** Each component's part of the amount, money; null in plans that are no sum of components. */
  readonly parts: readonly Rational[] | null;
}

/** Combines the gated components into an amount (bonus calculation §5), exact. */
export function combine(plan: Plan, target: Rational, components: readonly GatedComponent[]): Combined {
  switch (plan.combination) {
    case 'additive': {
      const parts = components.map((component) => partOf(component, target));
      return { amount: Rational.sum(parts), parts };
    }
    case 'multiplicative':
      return {
        amount: components.reduce((amount, component) => rateOf(component).percentOf(amount), target),
        parts: null,
      };
    case 'matrix':
      return { amount: cellOf(plan.matrix, components).percentOf(target), parts: null };
  }
}

/** target · weight/100 · rate/100, or the money of a per-unit component. */
function partOf(component: GatedComponent, target: Rational): Rational {
  if (isPerUnit(component)) return component.amount;
  const weight = component.scored.component.weight ?? Rational.ZERO;
  return component.rate.percentOf(weight.percentOf(target));
}

function rateOf(component: GatedComponent): Rational {
  return isPerUnit(component) ? Rational.HUNDRED : component.rate;
}

/** The rate of the cell that both components reach; 0 below the first row or column. */
function cellOf(matrix: Matrix | null, components: readonly GatedComponent[]): Rational {
  if (matrix === null) return Rational.ZERO;
  const row = positionOn(matrix.rows, components);
  const column = positionOn(matrix.columns, components);
  return matrix.rates[row]?.[column] ?? Rational.ZERO;
}

/** The highest threshold that the component's rate reaches; −1 below the first. */
export function positionOn(axis: MatrixAxis, components: readonly GatedComponent[]): number {
  const component = components.find(({ scored }) => scored.component.id === axis.component);
  const rate = component === undefined ? Rational.ZERO : rateOf(component);
  return axis.from.filter((threshold) => rate.compare(threshold) >= 0).length - 1;
}
