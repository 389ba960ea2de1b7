import { Rational } from '@premia/domain-kernel';
import type { Payout } from '../calculate';
import { positionOn } from '../combine';
import type { MatrixAxis, Plan } from '../plan';
import type { CombinationTrace, ComponentTrace, MatrixAxisTrace } from './trace';

/** What the components come to together (bonus calculation §5). */
export function traceCombination(plan: Plan, payout: Payout, components: readonly ComponentTrace[]): CombinationTrace {
  const { combined } = payout.gross;
  const target = payout.targetBonus.amount;
  const result = combined.amount;
  if (plan.combination === 'multiplicative') return { kind: 'multiplicative', target, components, result };
  if (plan.matrix !== null) {
    const row = traceAxis(plan.matrix.rows, payout);
    const column = traceAxis(plan.matrix.columns, payout);
    const cell = plan.matrix.rates[row.position]?.[column.position] ?? null;
    return { kind: 'matrix', target, row, column, cell, result };
  }
  const parts = components.map((component, position) => ({
    kind: 'part' as const,
    component,
    target,
    result: combined.parts?.[position] ?? Rational.ZERO,
  }));
  return { kind: 'additive', parts, result };
}

function traceAxis(axis: MatrixAxis, { gross }: Payout): MatrixAxisTrace {
  const index = gross.components.findIndex(({ scored }) => scored.component.id === axis.component);
  const component = gross.components[index];
  if (component === undefined || !('rate' in component))
    throw new TypeError(`No rate of ${axis.component} in a matrix`);
  const position = positionOn(axis, gross.components);
  return {
    kind: 'matrix-axis',
    componentId: axis.component,
    component: index,
    rate: component.rate,
    position,
    from: axis.from[position] ?? null,
  };
}
