import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Rational } from '@premia/domain-kernel';
import { allocateBars } from './allocate-bars';

const money = fc
  .tuple(fc.bigInt({ min: -(10n ** 9n), max: 10n ** 9n }), fc.bigInt({ min: 1n, max: 997n }))
  .map(([top, bottom]) => Rational.ofFraction(top, bottom));
const units = fc.constantFrom('0.01', '0.001', '1', '100').map((unit) => Rational.parse(unit));

describe('amounts rounded to the paid unit', () => {
  it('add up to the total exactly, whatever the parts, the unit and the total', () => {
    fc.assert(
      fc.property(money, fc.array(money, { maxLength: 8 }), money, units, (start, parts, claim, unit) => {
        const total = claim.roundToMultiple(unit);
        const allocated = allocateBars(start, parts, total, unit);
        const sum = Rational.sum([allocated.start, ...allocated.parts, allocated.rest]);
        expect(sum.equals(total)).toBe(true);
        expect(allocated.parts.every((part) => part.isMultipleOf(unit))).toBe(true);
      }),
    );
  });

  it('move each part by less than a unit where the parts come to the total', () => {
    fc.assert(
      fc.property(money, fc.array(money, { minLength: 1, maxLength: 8 }), units, (start, parts, unit) => {
        const total = Rational.sum([start, ...parts]).roundToMultiple(unit);
        const allocated = allocateBars(start, parts, total, unit);
        expect(allocated.rest.isZero).toBe(true);
        allocated.parts.forEach((part, position) => {
          const moved = part.minus(parts[position] ?? Rational.ZERO).abs();
          expect(moved.isGreaterThan(unit)).toBe(false);
        });
      }),
    );
  });

  it('give the odd unit to the largest remainder, and of equal ones to the earlier', () => {
    const parts = ['0.004', '0.004', '0.002'].map((text) => Rational.parse(text));
    const allocated = allocateBars(Rational.ZERO, parts, Rational.parse('0.01'), Rational.parse('0.01'));
    expect(allocated.parts.map((part) => part.toFixed(2))).toEqual(['0.01', '0.00', '0.00']);
  });
});
