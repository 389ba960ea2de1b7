import { Rational } from '@premia/domain-kernel';
import type { FormulaOutcome } from './evaluate-formula';
import { evaluateFormula } from './evaluate-formula';
import { formatFormula } from './format-formula';
import { parseFormula } from './parse-formula';

function evaluate(text: string, inputs: Readonly<Record<string, string>> = {}): FormulaOutcome {
  const parsed = parseFormula(text);
  if (!parsed.ok) throw new Error(parsed.error.message);
  return evaluateFormula(
    parsed.value,
    new Map(Object.entries(inputs).map(([name, value]) => [name, Rational.parse(value)])),
  );
}

function valueOf(text: string, inputs?: Readonly<Record<string, string>>): string {
  const outcome = evaluate(text, inputs);
  return outcome.kind === 'value' ? outcome.value.toExactText() : outcome.kind;
}

describe('evaluating a formula', () => {
  it.each([
    ['2 + 3 * 4', '14'],
    ['(2 + 3) * 4', '20'],
    ['10 - 4 - 3', '3'],
    ['100 / 10 / 5', '2'],
    ['-2 * -3', '6'],
    ['0.1 + 0.2', '0.3'],
    ['1 / 3', '1/3'],
    ['1 / 3 * 3', '1'],
    ['min(3, 1, 2)', '1'],
    ['max(3, 1, 2)', '3'],
    ['abs(2 - 5)', '3'],
    ['round(2.5)', '3'],
    ['round(-2.5)', '-3'],
    ['round(1 / 3, 4)', '0.3333'],
    ['round(0.00005, 4)', '0.0001'],
  ])('%s is exactly %s', (text, expected) => {
    expect(valueOf(text)).toBe(expected);
  });

  it('names every missing input, and none twice', () => {
    expect(evaluate('a / (b + a) + c', { c: '1' })).toEqual({ kind: 'missing', names: ['a', 'b'] });
  });

  it('gives denominator and numerator where it would divide by 0', () => {
    const outcome = evaluate('100 * (income - costs) / costs', { income: '7', costs: '0' });
    expect(outcome.kind).toBe('zero-denominator');
    if (outcome.kind !== 'zero-denominator') return;
    expect(formatFormula(outcome.denominator)).toBe('costs');
    expect(outcome.numerator.toExactText()).toBe('700');
  });

  it('reports missing inputs before a denominator of 0', () => {
    expect(evaluate('a / b + c', { a: '1', b: '0' })).toEqual({ kind: 'missing', names: ['c'] });
  });

  it('takes the first argument of coalesce that has a value', () => {
    expect(valueOf('coalesce(a, b, 5)', { b: '2' })).toBe('2');
    expect(valueOf('coalesce(a / b, 5)', { a: '1', b: '0' })).toBe('5');
    expect(evaluate('coalesce(a, b)')).toEqual({ kind: 'missing', names: ['a', 'b'] });
  });

  it('does not take a property of every object for an input', () => {
    expect(evaluate('constructor + __proto__')).toEqual({ kind: 'missing', names: ['constructor', '__proto__'] });
  });
});
