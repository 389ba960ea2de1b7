import { Rational } from '@premia/domain-kernel';
import type { BinaryOperation, Expression, FunctionCall } from './expression';

/** Aggregated values by input name; a name that is absent has no data. */
export type InputValues = ReadonlyMap<string, Rational>;

/** What a formula comes to: a value, or why there is none. */
export type FormulaOutcome =
  | { readonly kind: 'value'; readonly value: Rational }
  | { readonly kind: 'missing'; readonly names: readonly string[] }
  | { readonly kind: 'zero-denominator'; readonly denominator: Expression; readonly numerator: Rational };

/**
 * Evaluates a formula exactly, without rounding (except where it says `round`).
 * A missing input makes the whole missing, a denominator of 0 makes it undefined;
 * `coalesce` takes its first argument that has a value.
 */
export function evaluateFormula(expression: Expression, inputs: InputValues): FormulaOutcome {
  switch (expression.kind) {
    case 'number':
      return valueOf(expression.value);
    case 'name': {
      const value = inputs.get(expression.name);
      return value === undefined ? { kind: 'missing', names: [expression.name] } : valueOf(value);
    }
    case 'negation': {
      const operand = evaluateFormula(expression.operand, inputs);
      return operand.kind === 'value' ? valueOf(operand.value.negated()) : operand;
    }
    case 'binary':
      return evaluateBinary(expression, inputs);
    case 'call':
      return evaluateCall(expression, inputs);
  }
}

function valueOf(value: Rational): FormulaOutcome {
  return { kind: 'value', value };
}

function evaluateBinary(operation: BinaryOperation, inputs: InputValues): FormulaOutcome {
  const left = evaluateFormula(operation.left, inputs);
  const right = evaluateFormula(operation.right, inputs);
  if (left.kind !== 'value' || right.kind !== 'value') return firstWithoutValue([left, right]);
  switch (operation.operator) {
    case '+':
      return valueOf(left.value.plus(right.value));
    case '-':
      return valueOf(left.value.minus(right.value));
    case '*':
      return valueOf(left.value.times(right.value));
    case '/':
      if (right.value.isZero) {
        return { kind: 'zero-denominator', denominator: operation.right, numerator: left.value };
      }
      return valueOf(left.value.dividedBy(right.value));
  }
}

function evaluateCall(call: FunctionCall, inputs: InputValues): FormulaOutcome {
  if (call.name === 'coalesce') return evaluateCoalesce(call, inputs);
  const outcomes = call.callArguments.map((argument) => evaluateFormula(argument, inputs));
  const values = outcomes.flatMap((outcome) => (outcome.kind === 'value' ? [outcome.value] : []));
  const [first, ...others] = values;
  if (values.length < outcomes.length || first === undefined) return firstWithoutValue(outcomes);
  switch (call.name) {
    case 'min':
      return valueOf(others.reduce((least, value) => Rational.min(least, value), first));
    case 'max':
      return valueOf(others.reduce((most, value) => Rational.max(most, value), first));
    case 'abs':
      return valueOf(first.abs());
    case 'round':
      return valueOf(first.round(Number((others[0] ?? Rational.ZERO).toInteger('down'))));
  }
}

function evaluateCoalesce(call: FunctionCall, inputs: InputValues): FormulaOutcome {
  const outcomes: FormulaOutcome[] = [];
  for (const argument of call.callArguments) {
    const outcome = evaluateFormula(argument, inputs);
    if (outcome.kind === 'value') return outcome;
    outcomes.push(outcome);
  }
  return firstWithoutValue(outcomes);
}

/** Missing inputs go before a zero denominator, all of them together: without data nothing is known. */
function firstWithoutValue(outcomes: readonly FormulaOutcome[]): FormulaOutcome {
  const missing = outcomes.flatMap((outcome) => (outcome.kind === 'missing' ? outcome.names : []));
  if (missing.length > 0) return { kind: 'missing', names: [...new Set(missing)] };
  const undefinedOutcome = outcomes.find((outcome) => outcome.kind === 'zero-denominator');
  return undefinedOutcome ?? { kind: 'missing', names: [] };
}
