import type { Rational } from '@premia/domain-kernel';

export const FORMULA_FUNCTIONS = ['min', 'max', 'abs', 'round', 'coalesce'] as const;
export type FormulaFunction = (typeof FORMULA_FUNCTIONS)[number];

export type BinaryOperator = '+' | '-' | '*' | '/';

/** Where a part of the formula stands in its text. */
export interface Span {
  readonly position: number;
  readonly length: number;
}

/** A parsed formula. Spans point at the operator, name, number or function, for messages. */
export type Expression = NumberLiteral | InputName | Negation | BinaryOperation | FunctionCall;

export interface NumberLiteral {
  readonly kind: 'number';
  readonly text: string;
  readonly value: Rational;
  readonly span: Span;
}

export interface InputName {
  readonly kind: 'name';
  readonly name: string;
  readonly span: Span;
}

export interface Negation {
  readonly kind: 'negation';
  readonly operand: Expression;
  readonly span: Span;
}

export interface BinaryOperation {
  readonly kind: 'binary';
  readonly operator: BinaryOperator;
  readonly left: Expression;
  readonly right: Expression;
  readonly span: Span;
}

export interface FunctionCall {
  readonly kind: 'call';
  readonly name: FormulaFunction;
  readonly callArguments: readonly Expression[];
  readonly span: Span;
}

/** Names that the formula reads, in the order of their first appearance. */
export function namesIn(expression: Expression): readonly string[] {
  const names = new Set<string>();
  collectNames(expression, names);
  return [...names];
}

function collectNames(expression: Expression, names: Set<string>): void {
  switch (expression.kind) {
    case 'number':
      return;
    case 'name':
      names.add(expression.name);
      return;
    case 'negation':
      collectNames(expression.operand, names);
      return;
    case 'binary':
      collectNames(expression.left, names);
      collectNames(expression.right, names);
      return;
    case 'call':
      for (const argument of expression.callArguments) collectNames(argument, names);
  }
}
