import type { GateOperator } from '@premia/domain-bonus';

/** How a gate's comparison is written. */
export const OPERATORS: Readonly<Record<GateOperator, string>> = {
  '>=': '≥',
  '>': '>',
  '<=': '≤',
  '<': '<',
  '==': '=',
};
