import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { bonusInputs } from '../spec/arbitrary-input';
import { referencePayouts } from '../spec/reference';
import { isRefusal } from './result';
import { calculate } from './run';

describe('the calculation', () => {
  it('equals the reference in plain fractions, to the last digit of every figure', () => {
    fc.assert(
      fc.property(bonusInputs(), (input) => {
        const expected = referencePayouts(input);
        const result = calculate(input);
        if (expected === 'budget-exceeded')
          expect(isRefusal(result) && result.errors.map(({ code }) => code)).toEqual([expected]);
        else expect(result).toEqual(expected);
      }),
      { numRuns: 1500 },
    );
  });
});
