import { describe, expect, it } from '@jest/globals';
import { Rational } from '@premia/domain-kernel';
import { targetDoubt } from './target-doubt';

const doubt = (target: string, unit: 'percent' | 'count', before: string | null) =>
  targetDoubt(Rational.parse(target), unit, before === null ? null : Rational.parse(before));

describe('A target', () => {
  it.each([
    ['40000000', 'percent', null, 'percent'],
    ['1000', 'percent', null, null],
    ['-1000.01', 'percent', null, 'percent'],
    ['70541', 'count', '7054', 'history'],
    ['70540', 'count', '7054', null],
    ['705.4', 'count', '7054', null],
    ['705.39', 'count', '7054', 'history'],
    ['5', 'percent', '-0.1', 'history'],
    ['7000', 'count', '0', null],
    ['7000', 'count', null, null],
  ] as const)('of %s (%s) after %s is doubted: %s', (target, unit, before, expected) => {
    expect(doubt(target, unit, before)).toBe(expected);
  });
});
