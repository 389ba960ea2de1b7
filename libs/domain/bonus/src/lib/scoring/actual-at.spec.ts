import { describe, expect, it } from '@jest/globals';
import { Rational } from '@premia/domain-kernel';
import type { ScoringInput } from '../input';
import { actualAt } from './scoring';

const at = (attainment: string) => Rational.parse(attainment);

describe('the actual at which a measure reaches an attainment', () => {
  it('turns every scoring round', () => {
    expect(actualAt({ kind: 'ratio', direction: 'higher', target: '7000' }, at('80'))).toEqual({
      actual: '5600',
      status: 'ok',
    });
    expect(actualAt({ kind: 'ratio', direction: 'lower', target: '480' }, at('80'))).toEqual({
      actual: '600',
      status: 'ok',
    });
    expect(actualAt({ kind: 'mirror', target: '480' }, at('80'))).toEqual({ actual: '576', status: 'ok' });
    expect(actualAt({ kind: 'progress', baseline: '-50', target: '25' }, at('80'))).toEqual({
      actual: '10',
      status: 'ok',
    });
    expect(actualAt({ kind: 'range', low: '10', high: '20', tolerance: '5' }, at('80'))).toEqual({
      actual: '21',
      status: 'ok',
    });
    expect(actualAt({ kind: 'range', low: '10', high: '20', tolerance: '5' }, at('120'))).toEqual({
      actual: '10',
      status: 'ok',
    });
    expect(actualAt({ kind: 'milestone' }, at('99'))).toEqual({ actual: '0', status: 'ok' });
    expect(actualAt({ kind: 'milestone' }, at('100'))).toEqual({ actual: '1', status: 'ok' });
    expect(actualAt({ kind: 'rated', ratings: { low: '50', good: '100' } }, at('80'))).toEqual({
      actual: 'good',
      status: 'ok',
    });
    expect(actualAt({ kind: 'given' }, at('80'))).toEqual({ actual: '80', status: 'ok' });
  });

  it('rounds a quotient that does not end toward the better side, so that a threshold supposed to be met is met', () => {
    expect(actualAt({ kind: 'ratio', direction: 'lower', target: '100' }, at('90')).actual).toBe('111.111111111111');
    expect(actualAt({ kind: 'progress', baseline: '25', target: '-50' }, at('33.333333333333333')).actual).toBe('0');
  });

  it('takes a cost that is infinitely too high as the worst', () => {
    expect(actualAt({ kind: 'ratio', direction: 'lower', target: '480' }, at('0'))).toEqual({
      actual: null,
      status: 'undefined_worst',
    });
    expect(actualAt({ kind: 'range', low: '1', high: '2', tolerance: '0' }, at('80'))).toEqual({
      actual: null,
      status: 'undefined_worst',
    });
  });
});

describe('an actual that does not end', () => {
  /** So little that it shows in the thirteenth decimal only. */
  const hair = at('0.00000000001');

  it.each<[string, ScoringInput, Rational, string]>([
    ['up, where more is better', { kind: 'ratio', direction: 'higher', target: '1' }, hair, '0.000000000001'],
    ['down, where less is better', { kind: 'ratio', direction: 'lower', target: '1' }, at('30'), '3.333333333333'],
    ['down, where less is better in a mirror', { kind: 'mirror', target: '1' }, hair, '1.999999999999'],
    ['up on the way up', { kind: 'progress', baseline: '0', target: '1' }, hair, '0.000000000001'],
    ['down on the way down', { kind: 'progress', baseline: '1', target: '0' }, hair, '0.999999999999'],
    ['into the range', { kind: 'range', low: '0', high: '1', tolerance: '1' }, hair, '1.999999999999'],
    ['up where it is given', { kind: 'given' }, Rational.parse('0.0000000000001'), '0.000000000001'],
  ])('is rounded to the better side: %s', (_, scoring, attainment, actual) => {
    expect(actualAt(scoring, attainment)).toEqual({ actual, status: 'ok' });
  });

  it.each([
    ['50', 'fair'],
    ['80', 'fair'],
    ['81', 'good'],
    ['150', 'good'],
  ])('is a rating where ratings are given, in whatever order: %s %% takes “%s”', (attainment, rating) => {
    const ratings = { good: '100', poor: '20', fair: '80' };
    expect(actualAt({ kind: 'rated', ratings }, at(attainment)).actual).toBe(rating);
    expect(actualAt({ kind: 'rated', ratings: {} }, at(attainment)).actual).toBeNull();
  });
});
