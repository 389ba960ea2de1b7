import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { allocateUnits, Rational } from '@premia/domain-kernel';
import { AllocatedTotals, LongSum } from './allotment';

/** Fractions whose sum has a denominator of hundreds of digits, or parts too small for thirty decimals. */
const parts = fc.array(
  fc
    .tuple(fc.bigInt(0n, 10n ** 20n), fc.bigInt(1n, 10n ** 60n))
    .map(([top, bottom]) => Rational.ofFraction(top, bottom)),
  { minLength: 1, maxLength: 12 },
);

describe('the sum that a share is told by', () => {
  it('is as exact as the share needs to be rounded down to what was allocated', () => {
    fc.assert(
      fc.property(parts, fc.nat(1_000_000), (values, cents) => {
        fc.pre(values.some((value) => !value.isZero));
        const unit = Rational.parse('0.01');
        const amount = Rational.of(cents).times(unit);
        const allocated = new AllocatedTotals(allocateUnits(amount, unit, values), unit);
        const sum = new LongSum(values);
        values.forEach((own, position) => {
          if (own.isZero) return;
          const all = Rational.parseExact(sum.textFor(own, amount, allocated.roundedDown(position), unit));
          const share = amount.times(own).dividedBy(all);
          expect(share.roundToMultiple(unit, 'floor').equals(allocated.roundedDown(position))).toBe(true);
        });
      }),
      { numRuns: 200 },
    );
  });

  it('is exact where it is short, and thirty decimals where they are enough', () => {
    const textOf = (...texts: readonly string[]) => {
      const values = texts.map((text) => Rational.parseExact(text));
      const [own = Rational.ZERO] = values;
      return new LongSum(values).textFor(own, Rational.HUNDRED, Rational.ZERO, Rational.HUNDRED);
    };
    expect(textOf('1/3', '1/3', '1/7')).toBe('17/21');
    const long = `1/${'3'.repeat(61)}`;
    expect(textOf('1/3', long, '2/3')).toBe('0.999999999999999999999999999999');
    // Nothing is left of it in three hundred decimals.
    const tiny = Rational.parseExact(`1/${'3'.repeat(301)}`);
    const text = new LongSum([tiny]).textFor(tiny, Rational.HUNDRED, Rational.HUNDRED, Rational.ONE);
    expect(text).toBe(tiny.toExactText());
  });
});
