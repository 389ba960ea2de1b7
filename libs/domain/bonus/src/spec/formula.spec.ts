import { describe, expect, it } from '@jest/globals';
import { Rational } from '@premia/domain-kernel';
import { evaluateFormula } from './formula';

const evaluate = (formula: string, values: Readonly<Record<string, string>> = {}): string =>
  evaluateFormula(
    formula,
    Object.fromEntries(Object.entries(values).map(([name, text]) => [name, Rational.parseExact(text)])),
  ).toExactText();

describe('a formula', () => {
  it.each([
    ['1 + 2 * 3', '7'],
    ['(1 + 2) * 3', '9'],
    ['10 - 4 - 3', '3'],
    ['100 / 3 / 2', '50/3'],
    ['-2 * -3', '6'],
    ['--2', '2'],
    ['2 - -2', '4'],
    ['0.1 + 0.2', '0.3'],
    ['min(1, 2)', '1'],
    ['max(1, min(5, 3))', '3'],
    ['floor(-1.5)', '-2'],
    ['roundHalfUp(2.5)', '3'],
    ['roundHalfEven(2.5)', '2'],
    ['roundDown(-1.9)', '-1'],
    ['roundUp(1.1)', '2'],
    ['3 >= 3', '1'],
    ['3 > 3', '0'],
    ['2 <= 3', '1'],
    ['3 < 3', '0'],
    ['1 / 3 == 2 / 6', '1'],
    ['100 * (5 >= 1)', '100'],
    ['max(1 > 2, 0)', '0'],
    ['  1  ', '1'],
  ])('%s is %s', (formula, expected) => {
    expect(evaluate(formula)).toBe(expected);
  });

  it('takes values by name', () => {
    expect(
      evaluate('100 * (actual - baseline) / (target - baseline)', { actual: '7', baseline: '-50', target: '25' }),
    ).toBe('76');
    expect(evaluate('rate1 + rate_2', { rate1: '1/3', rate_2: '2/3' })).toBe('1');
  });

  it('may have blanks around it', () => {
    expect(evaluate(' 1 + 2', {})).toBe('3');
    expect(evaluate('1 + 2 ', {})).toBe('3');
  });

  it.each([
    ['', 'The formula ends too early'],
    ['1 +', 'The formula ends too early'],
    ['1 2', 'Unexpected "2"'],
    ['(1', 'Expected ) in the formula'],
    ['min(1)', 'Expected , in the formula'],
    ['min(1, 2', 'Expected ) in the formula'],
    ['floor(1, 2)', 'Expected ) in the formula'],
    ['pow(1, 2)', 'Unknown function "pow"'],
    ['actual', 'Unknown name "actual"'],
    ['constructor', 'Unknown name "constructor"'],
    ['1 $ 2', 'Not a formula at character 2'],
    ['1 > 2 > 3', 'Unexpected ">"'],
    ['1 / 0', 'Division by zero'],
  ])('refuses %j', (formula, message) => {
    expect(() => evaluate(formula)).toThrow(message);
  });
});
