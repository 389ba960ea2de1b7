import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  approximateFraction,
  approximateProduct,
  approximateQuotient,
  approximateRatio,
  approximateSum,
  roundApproximation,
} from './approximation';
import { ROUNDING_MODES } from './rounding';
import type { Approximation } from './approximation';

interface Exact {
  readonly top: bigint;
  readonly bottom: bigint;
}

/** The exact value of a double. */
function exactOf(value: number): Exact {
  let bottom = 1n;
  let scaled = value;
  while (!Number.isInteger(scaled)) {
    scaled *= 2;
    bottom *= 2n;
  }
  return { top: BigInt(scaled), bottom };
}

/** Whether |approximation − exact| ≤ bound, in exact arithmetic. */
function isBounded({ value, error }: Approximation, exact: Exact): boolean {
  if (error === Infinity) return true;
  const near = exactOf(value);
  const bound = exactOf(error);
  const difference = near.top * exact.bottom - exact.top * near.bottom;
  const magnitude = difference < 0n ? -difference : difference;
  return magnitude * bound.bottom <= bound.top * near.bottom * exact.bottom;
}

const integers = fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n });
const positives = fc.bigInt({ min: 1n, max: 10n ** 15n });
const fractions = fc.tuple(integers, positives).map(([top, bottom]): Exact => ({ top, bottom }));
const near = ({ top, bottom }: Exact) => approximateQuotient(Number(top), Number(bottom));

describe('approximations', () => {
  it('bound the error of sums, products and quotients', () => {
    fc.assert(
      fc.property(fractions, fractions, fractions, (a, b, c) => {
        const sum = { top: a.top * b.bottom + b.top * a.bottom, bottom: a.bottom * b.bottom };
        const product = { top: sum.top * c.top, bottom: sum.bottom * c.bottom };
        expect(isBounded(near(a), a)).toBe(true);
        const nearSum = approximateSum(near(a), near(b));
        expect(isBounded(nearSum, sum)).toBe(true);
        const nearProduct = approximateProduct(nearSum, near(c));
        expect(isBounded(nearProduct, product)).toBe(true);
        if (c.top <= 0n) return;
        const ratio = { top: product.top * c.bottom, bottom: product.bottom * c.top };
        expect(isBounded(approximateRatio(nearProduct, near(c)), ratio)).toBe(true);
      }),
      { numRuns: 1500 },
    );
  });

  it('bound a fraction of big integers of any length', () => {
    const long = fc.tuple(
      fc.bigInt({ min: -(1n << 3000n), max: 1n << 3000n }),
      fc.bigInt({ min: 1n, max: 1n << 3000n }),
    );
    fc.assert(
      fc.property(long, ([numerator, denominator]) => {
        const approximation = approximateFraction({ numerator, denominator });
        expect(isBounded(approximation, { top: numerator, bottom: denominator })).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it('have no bound where a double can not stand near', () => {
    expect(approximateFraction({ numerator: 1n << 5000n, denominator: 3n }).error).toBe(Infinity);
    expect(approximateFraction({ numerator: 3n, denominator: 1n << 5000n }).error).toBe(Infinity);
    expect(approximateRatio({ value: 1, error: 0 }, { value: 0, error: 0 }).error).toBe(Infinity);
    expect(approximateRatio({ value: 1, error: 0 }, { value: 1, error: 1 }).error).toBe(Infinity);
  });

  it('are close where the length of big integers is all that is large', () => {
    const seventh = approximateFraction({ numerator: 1n << 4000n, denominator: 7n << 4000n });
    expect(Math.abs(seventh.value - 1 / 7)).toBeLessThan(1e-15);
    expect(seventh.error).toBeLessThan(1e-15);
  });

  it('round only what the bound proves', () => {
    expect(roundApproximation({ value: 1.25, error: 0.001 }, 10, 'half-up')).toBeNull();
    expect(roundApproximation({ value: 1.26, error: 0.0001 }, 10, 'half-up')).toBe(13);
    expect(roundApproximation({ value: 1.24, error: 0.0001 }, 10, 'half-even')).toBe(12);
    expect(roundApproximation({ value: 2, error: 0.0001 }, 1, 'half-up')).toBe(2);
    for (const mode of ['up', 'down', 'floor'] as const) {
      expect(roundApproximation({ value: 2, error: 0.0001 }, 1, mode)).toBeNull();
      expect(roundApproximation({ value: 1.9999, error: 0.001 }, 1, mode)).toBeNull();
    }
    expect(roundApproximation({ value: -1.5, error: 0.001 }, 1, 'up')).toBe(-2);
    expect(roundApproximation({ value: -1.5, error: 0.001 }, 1, 'down')).toBe(-1);
    expect(roundApproximation({ value: -1.5, error: 0.001 }, 1, 'floor')).toBe(-2);
    expect(roundApproximation({ value: 1.5, error: 0.001 }, 1, 'up')).toBe(2);
    expect(roundApproximation({ value: 1.5, error: 0.001 }, 1, 'down')).toBe(1);
    expect(roundApproximation({ value: 1.5, error: 0.001 }, 1, 'floor')).toBe(1);
  });

  it.each(ROUNDING_MODES)('round nothing by %s that is too large, too vague or no number', (mode) => {
    expect(roundApproximation({ value: 2 ** 53, error: 0 }, 1, mode)).toBeNull();
    expect(roundApproximation({ value: 1.4, error: 0.3 }, 1, mode)).toBeNull();
    expect(roundApproximation({ value: NaN, error: NaN }, 1, mode)).toBeNull();
    expect(roundApproximation({ value: 0, error: 0 }, Infinity, mode)).toBeNull();
    expect(roundApproximation({ value: 1.4, error: Infinity }, 1, mode)).toBeNull();
  });
});
