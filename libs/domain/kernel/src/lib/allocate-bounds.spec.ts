import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { BoundedShares } from './allocate-bounds';
import { boundByBits, boundByDoubles, chooseRaised } from './allocate-bounds';
import { Rational } from './rational';

const of = (text: string): Rational => Rational.parseExact(text);

/** The ends of a bound as exact numbers: a double in parts of 2^−200, or bits in parts of 2^−512. */
function exactEnd(whole: number | bigint, part: number | bigint): Rational {
  const fraction =
    typeof part === 'number'
      ? Rational.ofFraction(BigInt(part * 2 ** 200), 2n ** 200n)
      : Rational.ofFraction(part, 2n ** 512n);
  return Rational.of(whole).plus(fraction);
}

/** Every share lies within its bounds, below the next whole unit; what is left is what the whole parts leave. */
function expectToHold(bounded: BoundedShares, units: Rational, weights: readonly Rational[], width: Rational): void {
  const perWeight = units.dividedBy(Rational.sum(weights));
  let whole = Rational.ZERO;
  bounded.shares.forEach((share, index) => {
    const exact = (weights[index] ?? Rational.ZERO).times(perWeight);
    const [low, high] = [exactEnd(share.whole, share.low), exactEnd(share.whole, share.high)];
    expect(share.position).toBe(index);
    expect(low.compare(exact)).toBeLessThanOrEqual(0);
    expect(high.compare(exact)).toBeGreaterThanOrEqual(0);
    expect(low.isLessThan(Rational.of(share.whole))).toBe(false);
    expect(high.isLessThan(Rational.of(share.whole).plus(Rational.ONE))).toBe(true);
    expect(high.minus(low).isGreaterThan(width)).toBe(false);
    whole = whole.plus(Rational.of(share.whole));
  });
  expect(Rational.of(bounded.left).equals(units.minus(whole))).toBe(true);
}

const weightLists = fc.array(
  fc.tuple(fc.integer({ min: 0, max: 10 ** 7 }), fc.constantFrom(1n, 3n, 7n, 1000n)).map(([top, bottom]) =>
    // Settled, as claims are.
    Rational.ofFraction(BigInt(top), bottom).evaluated(),
  ),
  { minLength: 2, maxLength: 12 },
);
const unitCounts = fc.integer({ min: 1, max: 10 ** 9 }).map((count) => Rational.of(count));
const isPositive = (weights: readonly Rational[]) => Rational.sum(weights).isPositive;

describe('shares bounded by doubles', () => {
  it('hold the exact shares, closely', () => {
    fc.assert(
      fc.property(unitCounts, weightLists.filter(isPositive), (units, weights) => {
        const bounded = boundByDoubles(units, weights, Rational.sum(weights));
        if (bounded !== null) expectToHold(bounded, units, weights, of('0.0001'));
      }),
      { numRuns: 1000 },
    );
  });

  it('are found for the shares of a usual run, and for weights of 0 among them', () => {
    const weights = ['70.3', '0', '52.11', '12.9', '31.7'].map(of);
    const units = Rational.of(1_000_000);
    const bounded = boundByDoubles(units, weights, Rational.sum(weights));
    expect(bounded?.shares.map(({ whole }) => whole)).toEqual([420_932, 0, 312_017, 77_240, 189_808]);
    expect(bounded?.left).toBe(3);
    expect(bounded?.shares[1]).toEqual({ position: 1, whole: 0, low: 0, high: 0 });
  });

  it('are none where a share is a whole number, just below one or just above', () => {
    const units = Rational.of(3);
    for (const weights of [
      ['1', '2'],
      ['1.0000000000000000001', '2'],
      ['1', '2.0000000000000000001'],
    ]) {
      const exact = weights.map(of);
      expect(boundByDoubles(units, exact, Rational.sum(exact))).toBeNull();
    }
  });

  it('are none for more units than a double counts', () => {
    const weights = ['1.1', '2'].map(of);
    const total = Rational.sum(weights);
    expect(boundByDoubles(Rational.of(2n ** 53n + 2n), weights, total)).toBeNull();
    expect(boundByDoubles(Rational.of(10n ** 9n), weights, total)).not.toBeNull();
  });
});

describe('shares bounded by bits', () => {
  it('hold the exact shares, to hundreds of places', () => {
    fc.assert(
      fc.property(unitCounts, weightLists.filter(isPositive), (units, weights) => {
        const bounded = boundByBits(units, weights);
        const narrow = Rational.ofFraction(1n, 2n ** 400n);
        if (bounded !== null) expectToHold(bounded, units, weights, narrow);
      }),
      { numRuns: 500 },
    );
  });

  it('are found where doubles are too coarse', () => {
    const weights = ['1.0000000000000000001', '2', '0'].map(of);
    const bounded = boundByBits(Rational.of(3), weights);
    expect(bounded?.shares.map(({ whole }) => whole)).toEqual([1n, 1n, 0n]);
    expect(bounded?.shares[2]).toEqual({ position: 2, whole: 0n, low: 0n, high: 0n });
    expect(bounded?.left).toBe(1);
  });

  it('are none where a share is a whole number, and where every weight is cut to nothing', () => {
    expect(boundByBits(Rational.of(3), ['1', '2'].map(of))).toBeNull();
    const tiny = Rational.ofFraction(1n, 2n ** 600n);
    expect(boundByBits(Rational.of(3), [tiny, tiny])).toBeNull();
  });
});

describe('who gets the units that are left', () => {
  const weights = ['1', '2', '3', '4'].map(of);
  const share = (position: number, low: number, high: number) => ({ position, whole: 0, low, high });
  const raised = (shares: ReturnType<typeof share>[], count: number, of_ = weights) =>
    chooseRaised(shares, count, of_)?.map(({ position }) => position) ?? null;

  it('is who has the largest remainders for certain', () => {
    const shares = [share(0, 0.1, 0.2), share(1, 0.7, 0.8), share(2, 0.3, 0.4), share(3, 0.5, 0.6)];
    expect(raised(shares, 1)).toEqual([1]);
    expect(raised(shares, 2)).toEqual([1, 3]);
    expect(raised(shares, 3)).toEqual([1, 3, 2]);
    expect(raised(shares, 0)).toEqual([]);
    expect(raised(shares, 4)).toEqual([1, 3, 2, 0]);
  });

  it('is nobody for certain where bounds overlap at the last of them', () => {
    const shares = [share(0, 0.1, 0.5), share(1, 0.7, 0.8), share(2, 0.4, 0.6), share(3, 0.2, 0.3)];
    expect(raised(shares, 2)).toBeNull();
    expect(raised(shares, 1)).toEqual([1]);
    expect(raised([share(0, 0.4, 0.6), share(1, 0.5, 0.7)], 1)).toBeNull();
  });

  it('is told also where bounds only touch', () => {
    expect(raised([share(0, 0.1, 0.5), share(1, 0.5, 0.6), share(2, 0.2, 0.3)], 1)).toEqual([1]);
    expect(raised([share(0, 0.1, 0.4), share(1, 0.5, 0.6), share(2, 0.4, 0.45)], 2)).toEqual([1, 2]);
  });

  it('is the earlier where the contested weights are equal, beside those who are certain', () => {
    const equal = ['5', '9', '5', '5'].map(of);
    const shares = [share(0, 0.3, 0.4), share(1, 0.7, 0.8), share(2, 0.3, 0.4), share(3, 0.3, 0.4)];
    expect(raised(shares, 1, equal)).toEqual([1]);
    expect(raised(shares, 2, equal)).toEqual([1, 0]);
    expect(raised(shares, 3, equal)).toEqual([1, 0, 2]);
    expect(
      raised(
        [shares[3], shares[2], shares[1], shares[0]].filter((own) => own !== undefined),
        2,
        equal,
      ),
    ).toEqual([1, 0]);
    expect(raised(shares, 2, ['5', '9', '5', '6'].map(of))).toBeNull();
  });
});
