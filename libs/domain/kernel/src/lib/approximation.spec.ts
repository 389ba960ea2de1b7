import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Approximate } from './approximation';
import {
  approximateFraction,
  approximateMean,
  errorOfProduct,
  errorOfQuotient,
  errorOfSum,
  roundApproximate,
  roundingError,
} from './approximation';
import { ROUNDING_MODES } from './rounding';

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
function isBounded({ approximate: value, approximationError: error }: Approximate, exact: Exact): boolean {
  if (error === Infinity) return true;
  const approximate = exactOf(value);
  const bound = exactOf(error);
  const difference = approximate.top * exact.bottom - exact.top * approximate.bottom;
  const magnitude = difference < 0n ? -difference : difference;
  return magnitude * bound.bottom <= bound.top * approximate.bottom * exact.bottom;
}

const integers = fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n });
const positives = fc.bigInt({ min: 1n, max: 10n ** 15n });
const fractions = fc.tuple(integers, positives).map(([top, bottom]): Exact => ({ top, bottom }));
const approximate = ({ top, bottom }: Exact): Approximate => {
  const quotient = Number(top) / Number(bottom);
  return { approximate: quotient, approximationError: roundingError(quotient) };
};

function sumOf(first: Approximate, second: Approximate): Approximate {
  const approximate = first.approximate + second.approximate;
  return {
    approximate,
    approximationError: errorOfSum(approximate, first.approximationError, second.approximationError),
  };
}

function productOf(first: Approximate, second: Approximate): Approximate {
  const approximate = first.approximate * second.approximate;
  return { approximate, approximationError: errorOfProduct(approximate, first, second) };
}

function quotientOf(first: Approximate, second: Approximate): Approximate {
  const approximate = first.approximate / second.approximate;
  return { approximate, approximationError: errorOfQuotient(approximate, first.approximationError, second) };
}

describe('approximations', () => {
  it('bound the error of sums, products and quotients', () => {
    fc.assert(
      fc.property(fractions, fractions, fractions, (a, b, c) => {
        const sum = { top: a.top * b.bottom + b.top * a.bottom, bottom: a.bottom * b.bottom };
        const product = { top: sum.top * c.top, bottom: sum.bottom * c.bottom };
        expect(isBounded(approximate(a), a)).toBe(true);
        const approximateSum = sumOf(approximate(a), approximate(b));
        expect(isBounded(approximateSum, sum)).toBe(true);
        const approximateProduct = productOf(approximateSum, approximate(c));
        expect(isBounded(approximateProduct, product)).toBe(true);
        if (c.top <= 0n) return;
        const ratio = { top: product.top * c.bottom, bottom: product.bottom * c.top };
        expect(isBounded(quotientOf(approximateProduct, approximate(c)), ratio)).toBe(true);
      }),
      { numRuns: 1500 },
    );
  });

  it('bound what single operations on exact doubles lose', () => {
    const doubles = fc.tuple(
      fc.integer({ min: 2 ** 40, max: 2 ** 52 }),
      fc.boolean(),
      fc.integer({ min: -60, max: 10 }),
    );
    const exact = doubles.map(([digits, negative, exponent]): Approximate => {
      const size = (2 * digits + 1) * 2 ** exponent;
      return { approximate: negative ? -size : size, approximationError: 0 };
    });
    fc.assert(
      fc.property(exact, exact, (first, second) => {
        const [a, b] = [exactOf(first.approximate), exactOf(second.approximate)];
        const sum = { top: a.top * b.bottom + b.top * a.bottom, bottom: a.bottom * b.bottom };
        expect(isBounded(sumOf(first, second), sum)).toBe(true);
        expect(isBounded(productOf(first, second), { top: a.top * b.top, bottom: a.bottom * b.bottom })).toBe(true);
        const sign = b.top < 0n ? -1n : 1n;
        const quotient = { top: sign * a.top * b.bottom, bottom: sign * a.bottom * b.top };
        expect(isBounded(quotientOf(first, second), quotient)).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });

  it('bound a weighted mean, also where its terms cancel', () => {
    const thirds = fc.tuple(fc.bigInt({ min: 10n ** 12n, max: 10n ** 15n }), fc.bigInt({ min: 1n, max: 1000n }));
    const values = fc.array(thirds, { minLength: 1, maxLength: 4 }).chain((some) =>
      fc.constantFrom(
        some.map(([top, bottom]): Exact => ({ top, bottom })),
        // What is there once with either sign comes to nearly nothing, and its errors stay.
        some.flatMap(([top, bottom]): Exact[] => [
          { top, bottom },
          { top: -top - 1n, bottom },
        ]),
      ),
    );
    const weights = fc.array(fc.tuple(fc.bigInt({ min: 1n, max: 30n }), fc.constantFrom(1n, 3n, 7n)), {
      minLength: 8,
      maxLength: 8,
    });
    fc.assert(
      fc.property(values, weights, fc.boolean(), (all, drawn, alike) => {
        const [weightOfAll] = drawn;
        const own = all.map((_, index): Exact => {
          const [top, bottom] = (alike ? weightOfAll : drawn[index]) ?? [1n, 1n];
          return { top, bottom };
        });
        const add = (a: Exact, b: Exact): Exact => ({
          top: a.top * b.bottom + b.top * a.bottom,
          bottom: a.bottom * b.bottom,
        });
        const nothing: Exact = { top: 0n, bottom: 1n };
        const sum = all.reduce((before, value, index) => {
          const weight = own[index] ?? nothing;
          return add(before, { top: value.top * weight.top, bottom: value.bottom * weight.bottom });
        }, nothing);
        const total = own.reduce(add, nothing);
        const mean = { top: sum.top * total.bottom, bottom: sum.bottom * total.top };
        expect(isBounded(approximateMean(all.map(approximate), own.map(approximate)), mean)).toBe(true);
      }),
      { numRuns: 3000 },
    );
    const [one, nothing] = [
      { approximate: 1, approximationError: 0 },
      { approximate: 0, approximationError: 0 },
    ];
    expect(() => approximateMean([one], [])).toThrow('Each value needs a weight');
    // The second weight may be 0.1 only, and the mean 1 / 1.1: though the sum above the line is certain.
    const vague = approximateMean([one, nothing], [one, { approximate: 1, approximationError: 0.9 }]);
    expect(vague.approximate + vague.approximationError).toBeGreaterThanOrEqual(1 / 1.1);
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
    expect(approximateFraction({ numerator: 1n << 5000n, denominator: 3n }).approximationError).toBe(Infinity);
    expect(approximateFraction({ numerator: 3n, denominator: 1n << 5000n }).approximationError).toBe(Infinity);
    expect(errorOfQuotient(Infinity, 0, { approximate: 0, approximationError: 0 })).toBe(Infinity);
    expect(errorOfQuotient(1, 0, { approximate: 1, approximationError: 1 })).toBe(Infinity);
    expect(errorOfQuotient(-1, 0, { approximate: -1, approximationError: 1 })).toBe(Infinity);
  });

  it('are close where the length of big integers is all that is large', () => {
    const seventh = approximateFraction({ numerator: 1n << 4000n, denominator: 7n << 4000n });
    expect(Math.abs(seventh.approximate - 1 / 7)).toBeLessThan(1e-15);
    expect(seventh.approximationError).toBeLessThan(1e-15);
  });

  it('round only what the bound proves', () => {
    expect(roundApproximate({ approximate: 1.25, approximationError: 0.001 }, 10, 'half-up')).toBeNull();
    expect(roundApproximate({ approximate: 1.26, approximationError: 0.0001 }, 10, 'half-up')).toBe(13);
    expect(roundApproximate({ approximate: 1.24, approximationError: 0.0001 }, 10, 'half-even')).toBe(12);
    expect(roundApproximate({ approximate: 2, approximationError: 0.0001 }, 1, 'half-up')).toBe(2);
    for (const mode of ['up', 'down', 'floor'] as const) {
      expect(roundApproximate({ approximate: 2, approximationError: 0.0001 }, 1, mode)).toBeNull();
      expect(roundApproximate({ approximate: 1.9999, approximationError: 0.001 }, 1, mode)).toBeNull();
    }
    expect(roundApproximate({ approximate: -1.5, approximationError: 0.001 }, 1, 'up')).toBe(-2);
    expect(roundApproximate({ approximate: -1.5, approximationError: 0.001 }, 1, 'down')).toBe(-1);
    expect(roundApproximate({ approximate: -1.5, approximationError: 0.001 }, 1, 'floor')).toBe(-2);
    expect(roundApproximate({ approximate: 1.5, approximationError: 0.001 }, 1, 'up')).toBe(2);
    expect(roundApproximate({ approximate: 1.5, approximationError: 0.001 }, 1, 'down')).toBe(1);
    expect(roundApproximate({ approximate: 1.5, approximationError: 0.001 }, 1, 'floor')).toBe(1);
  });

  it.each(ROUNDING_MODES)('round nothing by %s that is too large, too vague or no number', (mode) => {
    expect(roundApproximate({ approximate: 2 ** 53, approximationError: 0 }, 1, mode)).toBeNull();
    expect(roundApproximate({ approximate: 1.4, approximationError: 0.3 }, 1, mode)).toBeNull();
    expect(roundApproximate({ approximate: NaN, approximationError: NaN }, 1, mode)).toBeNull();
    expect(roundApproximate({ approximate: 0, approximationError: 0 }, Infinity, mode)).toBeNull();
    expect(roundApproximate({ approximate: 1.4, approximationError: Infinity }, 1, mode)).toBeNull();
  });
});
