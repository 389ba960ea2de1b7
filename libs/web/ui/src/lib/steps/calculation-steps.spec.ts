import { describe, expect, it } from '@jest/globals';
import type { CalculationStep } from './calculation-steps';
import { formulaText, stepsOf } from './calculation-steps';

const step = (changes: Partial<CalculationStep>): CalculationStep => ({
  number: 1,
  title: 'ROMI',
  formula: '12 000 ₹ × 92.44 %',
  full: '12 000 ₹ × 92.436154 % = 11 092.33848 ₹',
  remark: null,
  result: null,
  amount: { amount: '11092.34', currency: 'INR' },
  unit: 'money',
  ...changes,
});

describe('The steps of a calculation', () => {
  it('are those of a bar in its order, or all of them', () => {
    const steps = [step({ number: 1 }), step({ number: 2 }), step({ number: 3 })];
    expect(stepsOf(steps, { steps: [3, 1] }).map(({ number }) => number)).toEqual([3, 1]);
    expect(stepsOf(steps, null)).toBe(steps);
  });

  it('read as formula and remark, with all digits where they are asked for and more', () => {
    expect(formulaText(step({}), false)).toBe('12 000 ₹ × 92.44 %');
    expect(formulaText(step({}), true)).toBe('12 000 ₹ × 92.436154 % = 11 092.33848 ₹');
    expect(formulaText(step({ full: null }), true)).toBe('12 000 ₹ × 92.44 %');
    expect(formulaText(step({ remark: 'rounded' }), false)).toBe('12 000 ₹ × 92.44 % · rounded');
    expect(formulaText(step({ formula: null, full: null, remark: 'no data' }), true)).toBe('no data');
  });
});
