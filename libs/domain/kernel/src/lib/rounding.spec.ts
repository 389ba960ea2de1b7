import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { trimmedFixedText } from './fixed-text';
import { divideRounded, divideSafely, ROUNDING_MODES } from './rounding';

const numerators = fc.oneof(
  fc.maxSafeInteger(),
  fc.integer({ min: -1_000_000, max: 1_000_000 }),
  fc.integer({ min: 0, max: 1000 }).map((below) => Number.MAX_SAFE_INTEGER - below),
);
const denominators = fc.oneof(fc.integer({ min: 1, max: 1000 }), fc.integer({ min: 1, max: Number.MAX_SAFE_INTEGER }));
const scales = fc.constantFrom(1, 10, 100, 1_000_000, 1e15, Infinity);

describe('division in safe integers', () => {
  it('gives what big integers give, or nothing', () => {
    fc.assert(
      fc.property(
        numerators,
        denominators,
        scales,
        fc.constantFrom(...ROUNDING_MODES),
        (numerator, denominator, scale, mode) => {
          const divided = divideSafely(numerator, denominator, scale, mode);
          if (divided === null) return;
          const exact = divideRounded(BigInt(numerator) * BigInt(scale), BigInt(denominator), mode);
          expect(BigInt(divided)).toBe(exact);
          expect(Object.is(divided, -0)).toBe(false);
        },
      ),
      { numRuns: 20_000 },
    );
  });

  it('gives ties and values at the end of the safe range themselves', () => {
    expect(ROUNDING_MODES.map((mode) => divideSafely(-5, 2, 1, mode))).toEqual([-3, -2, -2, -3, -3]);
    expect(divideSafely(Number.MAX_SAFE_INTEGER - 1, 1, 1, 'half-up')).toBe(Number.MAX_SAFE_INTEGER - 1);
    expect(divideSafely(Number.MAX_SAFE_INTEGER, 7, 1, 'down')).toBe(1_286_742_750_677_284);
    expect(divideSafely(1, 3, 1e15, 'half-up')).toBe(333_333_333_333_333);
  });

  it('leaves to big integers what does not fit', () => {
    expect(divideSafely(Number.MAX_SAFE_INTEGER, 1, 10, 'half-up')).toBeNull();
    expect(divideSafely(Number.MAX_SAFE_INTEGER, Number.MAX_SAFE_INTEGER - 1, 1e15, 'half-up')).toBe(1e15);
    expect(divideSafely(Number.MAX_SAFE_INTEGER - 1, Number.MAX_SAFE_INTEGER, 10, 'half-up')).toBeNull();
    expect(divideSafely(1, 3, Infinity, 'half-up')).toBeNull();
  });
});

describe('text of scaled integers', () => {
  it('is the shortest decimal, at six decimals as at any other number of them', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -999_999_999_999_999, max: 999_999_999_999_999 }).filter((scaled) => scaled !== 0),
        fc.constantFrom(0, 2, 3, 6, 12, 15),
        (scaled, places) => {
          const digits = String(Math.abs(scaled)).padStart(places + 1, '0');
          const whole = digits.slice(0, digits.length - places);
          const decimals = digits.slice(digits.length - places).replace(/0+$/, '');
          const expected = `${scaled < 0 ? '-' : ''}${whole}${decimals === '' ? '' : `.${decimals}`}`;
          expect(trimmedFixedText(scaled, places)).toBe(expected);
        },
      ),
      { numRuns: 5000 },
    );
  });

  it.each([
    [1, '0.000001'],
    [1000, '0.001'],
    [999_999, '0.999999'],
    [-1_020_000, '-1.02'],
    [3_000_000, '3'],
  ])('writes %d millionths as %s', (scaled, text) => {
    expect(trimmedFixedText(scaled, 6)).toBe(text);
  });
});

describe('division of big integers', () => {
  it.each([
    { tenths: 25n, 'half-up': 3n, 'half-even': 2n, down: 2n, up: 3n, floor: 2n },
    { tenths: 35n, 'half-up': 4n, 'half-even': 4n, down: 3n, up: 4n, floor: 3n },
    { tenths: -25n, 'half-up': -3n, 'half-even': -2n, down: -2n, up: -3n, floor: -3n },
    { tenths: 21n, 'half-up': 2n, 'half-even': 2n, down: 2n, up: 3n, floor: 2n },
    { tenths: -21n, 'half-up': -2n, 'half-even': -2n, down: -2n, up: -3n, floor: -3n },
    { tenths: 29n, 'half-up': 3n, 'half-even': 3n, down: 2n, up: 3n, floor: 2n },
    { tenths: -29n, 'half-up': -3n, 'half-even': -3n, down: -2n, up: -3n, floor: -3n },
    { tenths: 30n, 'half-up': 3n, 'half-even': 3n, down: 3n, up: 3n, floor: 3n },
    { tenths: 0n, 'half-up': 0n, 'half-even': 0n, down: 0n, up: 0n, floor: 0n },
  ])('rounds $tenths tenths as each mode says', ({ tenths, ...expected }) => {
    const rounded = Object.fromEntries(ROUNDING_MODES.map((mode) => [mode, divideRounded(tenths, 10n, mode)]));
    expect(rounded).toEqual(expected);
  });
});
