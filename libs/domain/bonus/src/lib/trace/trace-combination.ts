import { Rational } from '@premia/domain-kernel';
import { positionOn } from '../combine';
import type { Payment } from '../payment';
import type { MatrixAxis, Plan } from '../plan';
import type { CombinationTrace, ComponentTrace, MatrixAxisTrace } from './trace';

/** What the components come to together (bonus calculation §5). */
export function traceCombination(
  plan: Plan,
  payment: Payment,
  components: readonly ComponentTrace[],
): CombinationTrace {
  const { combined } = payment.claim;
  const target = payment.targetBonus.amount;
  const result = combined.claim;
  if (plan.combination === 'multiplicative') return { kind: 'multiplicative', target, components, result };
  if (plan.matrix !== null) {
    const row = traceAxis(plan.matrix.rows, payment);
    const column = traceAxis(plan.matrix.columns, payment);
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

function traceAxis(axis: MatrixAxis, { claim }: Payment): MatrixAxisTrace {
  const index = claim.components.findIndex(({ scored }) => scored.component.id === axis.component);
  const component = claim.components[index];
  if (component === undefined || !('rate' in component))
    throw new TypeError(`No rate of ${axis.component} in a matrix`);
  const position = positionOn(axis, claim.components);
  return {
    kind: 'matrix-axis',
    componentId: axis.component,
    component: index,
    rate: component.rate,
    position,
    from: axis.from[position] ?? null,
  };
}
