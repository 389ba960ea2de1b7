import { describe, expect, it } from '@jest/globals';
import { aPayout } from '../testing/my-bonus-harness';
import { stepsOfBar } from './steps-of-bar';

const { steps } = aPayout().explanation;

describe('The steps behind a bar', () => {
  it.each([
    { bar: 'base', numbers: [1] },
    { bar: 'measure:own:leads', numbers: [2] },
    { bar: 'component:own', numbers: [2, 3] },
    { bar: 'claim.additive', numbers: [4] },
    { bar: 'total', numbers: [4, 5] },
  ])('$bar', ({ bar, numbers }) => {
    expect(stepsOfBar(steps, bar).map(({ number }) => number)).toEqual(numbers);
  });
});
