import { describe, expect, it } from '@jest/globals';
import { Rational } from '@premia/domain-kernel';
import { describeFormula, describeNumber } from './describe-formula';
import type { Formula, NumberUnit } from './formula';
import {
  atLeast,
  atMost,
  difference,
  fullTime,
  money,
  percent,
  plain,
  product,
  quotient,
  rounded,
  sum,
  unroundedMoney,
} from './formula';
import { comparedText } from './short-text';
import { showFormula, showInFull } from './shown-formula';

const number = (text: string) => Rational.parseExact(text);
const rupees = (text: string) => money(number(text));
const percents = (text: string) => percent(number(text));
const plainly = (text: string) => plain(number(text));

function shown(formula: Formula, unit: NumberUnit = 'money', show = showFormula, locale: 'en' | 'ru' = 'en'): string {
  const writing = { currency: 'INR', locale };
  const found = show(formula, { unit, decimals: unit === 'number' ? 4 : 2 });
  const text = `${describeFormula(found, writing)} = ${describeNumber(found.result, unit, writing)}`;
  return text.replaceAll('\u00a0', ' ');
}

describe('a formula as it is shown', () => {
  it.each<readonly [string, Formula, NumberUnit, string]>([
    [
      'a bar',
      product(
        rupees('12000'),
        percents('70'),
        percents('40'),
        difference(percents('92.436153846153'), percents('100')),
      ),
      'money',
      '12 000 ₹ × 70 % × 40 % × (92.436 % − 100 %) = −254.15 ₹',
    ],
    [
      'an amount whose rate recurs',
      product(rupees('12000'), percents('70'), percents('579/7')),
      'money',
      '12 000 ₹ × 70 % × 82.7143 % = 6 948.00 ₹',
    ],
    ['a sum', sum(rupees('6947.680302'), rupees('4052.598138')), 'money', '6 947.68 ₹ + 4 052.60 ₹ = 11 000.28 ₹'],
    ['what is taken off below 0', difference(plainly('154.29'), plainly('-50')), 'number', '154.29 + 50 = 204.29'],
    ['what is added below 0', sum(plainly('1'), plainly('-0.5')), 'number', '1 − 0.5 = 0.5'],
    ['a factor below 0', product(plainly('2'), plainly('-3')), 'number', '2 × (−3) = −6'],
    [
      'an attainment',
      atMost(quotient(plainly('1000'), plainly('3')), percents('150')),
      'percent',
      '1 000 / 3, at most 150 % = 150 %',
    ],
    [
      'a limit inside a product',
      product(atLeast(rupees('10'), rupees('20')), plainly('0.5')),
      'money',
      '(10 ₹, at least 20 ₹) × 0.5 = 10.00 ₹',
    ],
    [
      'a target bonus',
      product(
        rupees('60000'),
        percents('20'),
        fullTime(number('0.5')),
        quotient(difference(plainly('28'), plainly('3')), plainly('28'), 'days'),
      ),
      'money',
      '60 000 ₹ × 20 % × 0.5 of full time × (28 − 3) of 28 days = 5 357.14 ₹',
    ],
    [
      'a rounding that is decided behind the fourth decimal',
      rounded(unroundedMoney(number('14177.4099999')), rupees('0.01'), 'down'),
      'money',
      '14 177.4099999 ₹ to 0.01 ₹, down = 14 177.40 ₹',
    ],
  ])('multiplies out: %s', (_, formula, unit, text) => {
    expect(shown(formula, unit)).toBe(text);
  });

  it('writes a fraction where no decimals would ever do: what is decided on half a coin', () => {
    expect(shown(product(rupees('3'), plainly('1/3'), percents('0.5')))).toBe('3 ₹ × (1 / 3) × 0.5 % = 0.01 ₹');
  });

  it('shows more digits than usual of a difference that would otherwise be nothing to divide by', () => {
    const small = difference(plainly('1.001'), plainly('1.0005'));
    expect(shown(quotient(plainly('1'), small), 'number')).toBe('1 / (1.001 − 1.0005) = 2 000');
  });

  it('reads in Russian as well', () => {
    const days = quotient(plainly('30'), plainly('31'), 'days');
    expect(shown(product(rupees('60000'), fullTime(number('0.5')), days), 'money', showFormula, 'ru')).toBe(
      '60 000 ₹ × 0,5 ставки × 30 из 31 дня = 29 032,26 ₹',
    );
  });

  it('has all digits on demand', () => {
    const rate = product(rupees('12000'), percents('92.436153846153'));
    expect(shown(rate, 'money', showInFull)).toBe('12 000 ₹ × 92.436153846153 % = 11 092.338462 ₹');
  });

  it.each([
    ['29.996', '30', '29.996'],
    ['29.9', '30', '29.9'],
    ['30', '30', '30'],
    ['29.9999999', '30', '29.9999999'],
    ['100/3', '30', '33.33'],
  ])('shows %s beside %s so that the comparison is true: %s', (value, than, text) => {
    expect(comparedText(number(value), number(than))).toBe(text);
  });
});
