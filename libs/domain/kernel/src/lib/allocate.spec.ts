import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { allocateByLargestRemainder } from './allocate';
import { Rational } from './rational';

const allocateUnits = (units: bigint, weights: readonly Rational[]) =>
  allocateByLargestRemainder(Rational.of(units), Rational.ONE, weights).map((own) => own.toInteger('half-up'));

const allocate = (units: bigint, ...weights: string[]) =>
  allocateUnits(
    units,
    weights.map((weight) => Rational.parseExact(weight)),
  ).map(Number);

/** Largest remainder in integers over the common denominator, by the book. */
function byTheBook(units: bigint, tops: readonly bigint[]): readonly bigint[] {
  const total = tops.reduce((sum, top) => sum + top, 0n);
  if (total === 0n) return tops.map(() => 0n);
  const wholes = tops.map((top) => (units * top) / total);
  const left = Number(units - wholes.reduce((sum, whole) => sum + whole, 0n));
  const order = tops
    .map((top, position) => ({ position, rest: (units * top) % total }))
    .sort((a, b) => (a.rest === b.rest ? a.position - b.position : a.rest > b.rest ? -1 : 1));
  const raised = new Set(order.slice(0, left).map(({ position }) => position));
  return wholes.map((whole, position) => (raised.has(position) ? whole + 1n : whole));
}

describe('largest remainder', () => {
  it('rounds down first, then gives one unit each to the largest remainders', () => {
    expect(allocate(100n, '1', '1', '1')).toEqual([34, 33, 33]);
    expect(allocate(10n, '5', '3', '1')).toEqual([6, 3, 1]);
    expect(allocate(7n, '1', '2')).toEqual([2, 5]);
  });

  it('gives ties to the earlier, also where equal weights are written differently', () => {
    expect(allocate(1n, '1', '1')).toEqual([1, 0]);
    expect(allocate(2n, '1', '1', '1')).toEqual([1, 1, 0]);
    const half = Rational.ofFraction(123_456_789_012_345_678n, 246_913_578_024_691_356n);
    const sixth = Rational.ofFraction(1n, 6n).times(Rational.parse('3.000'));
    expect(allocateUnits(1n, [sixth, half])).toEqual([1n, 0n]);
    expect(allocateUnits(1n, [half, sixth])).toEqual([1n, 0n]);
    expect(allocateUnits(101n, [half, sixth])).toEqual([51n, 50n]);
  });

  it('pays nothing where nobody has a weight, and everything to the only one who has', () => {
    expect(allocate(100n, '0', '0')).toEqual([0, 0]);
    expect(allocate(100n)).toEqual([]);
    expect(allocate(100n, '0', '1/3', '0')).toEqual([0, 100, 0]);
    expect(allocate(0n, '1', '2')).toEqual([0, 0]);
  });

  it('gives multiples of the unit, and leaves what is no whole unit', () => {
    const shares = (amount: string, unit: string, ...weights: string[]) =>
      allocateByLargestRemainder(
        Rational.parse(amount),
        Rational.parse(unit),
        weights.map((weight) => Rational.parseExact(weight)),
      ).map(String);
    expect(shares('100', '0.05', '1', '1', '1')).toEqual(['33.35', '33.35', '33.3']);
    expect(shares('1000.99', '500', '1', '2')).toEqual(['500', '500']);
    expect(shares('1000.99', '500', '1', '0')).toEqual(['1000', '0']);
  });

  it('divides more units than a double counts', () => {
    const units = 3n * 10n ** 20n + 1n;
    expect(allocateUnits(units, [Rational.of(1), Rational.of(2)])).toEqual([10n ** 20n, 2n * 10n ** 20n + 1n]);
  });

  it('gives no unit to a weight of zero', () => {
    expect(allocate(10n, '1', '0', '1', '1')).toEqual([4, 0, 3, 3]);
  });

  it('tells remainders apart that differ beyond the reach of doubles', () => {
    // Shares of 1/2 − ε and 1/2 + ε of a unit with an ε of 10^−25.
    const hair = Rational.parse('0.0000000000000000000000001');
    const half = Rational.parse('0.5');
    expect(allocateUnits(1n, [half.minus(hair), half.plus(hair)])).toEqual([0n, 1n]);
    expect(allocateUnits(1n, [half.plus(hair), half.minus(hair)])).toEqual([1n, 0n]);
  });

  it('tells remainders apart that differ beyond 512 bits', () => {
    const hair = Rational.ofFraction(1n, 3n ** 400n);
    const half = Rational.parse('0.5');
    expect(allocateUnits(1n, [half.minus(hair), half.plus(hair)])).toEqual([0n, 1n]);
    expect(allocateUnits(3n, [half.plus(hair), half.minus(hair)])).toEqual([2n, 1n]);
  });

  it('adds up and agrees with integers over the common denominator', () => {
    const weights = fc.array(fc.oneof(fc.constantFrom(0n, 1n, 1n, 7n), fc.bigInt({ min: 0n, max: 10n ** 20n })), {
      minLength: 1,
      maxLength: 12,
    });
    fc.assert(
      fc.property(
        fc.bigInt({ min: 0n, max: 10n ** 9n }),
        weights,
        fc.bigInt({ min: 1n, max: 10n ** 12n }),
        (units, tops, bottom) => {
          const allocated = allocateUnits(
            units,
            tops.map((top) => Rational.ofFraction(top, bottom)),
          );
          expect(allocated).toEqual(byTheBook(units, tops));
        },
      ),
      { numRuns: 1500 },
    );
  });

  it('divides among thousands of unlike fractions at once', () => {
    const weights = Array.from({ length: 5000 }, (_, index) =>
      Rational.ofFraction(BigInt(index % 97) + 1n, 1_000_003n + BigInt(index) * 7919n),
    );
    const allocated = allocateUnits(1_000_000_007n, weights);
    expect(allocated.reduce((sum, own) => sum + own, 0n)).toBe(1_000_000_007n);
  });
});
