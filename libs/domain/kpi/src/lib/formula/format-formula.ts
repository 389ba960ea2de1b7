import type { Expression } from './expression';

const RANK = { sum: 1, product: 2, sign: 3, primary: 4 } as const;

function rankOf(expression: Expression): number {
  if (expression.kind === 'binary') {
    return expression.operator === '+' || expression.operator === '-' ? RANK.sum : RANK.product;
  }
  return expression.kind === 'negation' ? RANK.sign : RANK.primary;
}

/** Writes an expression as a formula with only the parentheses it needs; parsing it gives the same expression. */
export function formatFormula(expression: Expression): string {
  switch (expression.kind) {
    case 'number':
      return expression.text;
    case 'name':
      return expression.name;
    case 'negation':
      return `-${formatAtLeast(expression.operand, RANK.sign)}`;
    case 'binary': {
      const rank = rankOf(expression);
      const left = formatAtLeast(expression.left, rank);
      const right = formatAtLeast(expression.right, rank + 1);
      return `${left} ${expression.operator} ${right}`;
    }
    case 'call':
      return `${expression.name}(${expression.callArguments.map(formatFormula).join(', ')})`;
  }
}

function formatAtLeast(expression: Expression, rank: number): string {
  const text = formatFormula(expression);
  return rankOf(expression) < rank ? `(${text})` : text;
}
