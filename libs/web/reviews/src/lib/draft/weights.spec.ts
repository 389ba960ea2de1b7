import { describe, expect, it } from '@jest/globals';
import { balanced, evenly, restOfWeights, weightTotals } from './weights';

const weights = (...texts: readonly string[]) => texts.map((weight) => ({ weight, component: null }));

describe('Weights of a list', () => {
  it('are complete at exactly 100, however they are written', () => {
    expect(weightTotals(weights('40', '30,5', '29.5'))).toEqual([
      { component: null, total: '100', missing: '0', isComplete: true },
    ]);
  });

  it('say what is missing, or too much', () => {
    expect(weightTotals(weights('40', '30', '29'))[0]).toMatchObject({ total: '99', missing: '1', isComplete: false });
    expect(weightTotals(weights('60', '50'))[0]).toMatchObject({ total: '110', missing: '-10', isComplete: false });
  });

  it('have no total while one of them is no number', () => {
    expect(weightTotals(weights('40', 'sixty'))[0]).toMatchObject({ total: null, missing: null, isComplete: false });
  });

  it('are counted for each component of the plan by itself', () => {
    const lists = [
      { weight: '100', component: 'own' },
      { weight: '60', component: 'quality' },
    ];
    expect(weightTotals(lists).map(({ component, isComplete }) => [component, isComplete])).toEqual([
      ['own', true],
      ['quality', false],
    ]);
  });

  it('leave the rest to a KPI that is added', () => {
    expect(restOfWeights(weights(), null)).toBe('100');
    expect(restOfWeights(weights('40', '30'), null)).toBe('30');
    expect(restOfWeights(weights('70', '40'), null)).toBe('0');
  });

  it('take what is missing only where something above 0 is left', () => {
    expect(balanced('29', '1')).toBe('30');
    expect(balanced('30', '-10')).toBe('20');
    expect(balanced('10', '-10')).toBeNull();
    expect(balanced('ten', '1')).toBeNull();
  });

  it('spread evenly in whole percents that come to 100', () => {
    expect(evenly(weights('1', '2', '3')).map(({ weight }) => weight)).toEqual(['34', '33', '33']);
  });
});
