import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Rational } from './rational';
import type { RoundingMode } from './rounding';
import { ROUNDING_MODES } from './rounding';

/** A decimal of up to 30 digits on either side of the point, short ones as often as long ones. */
function decimals(): fc.Arbitrary<string> {
  const digits = (most: number) =>
    fc
      .oneof(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: most }))
      .chain((length) => fc.string({ unit: fc.constantFrom(...'0123456789'), minLength: length, maxLength: length }));
  return fc
    .tuple(fc.constantFrom('', '', '-'), digits(30), fc.option(digits(30), { nil: undefined }))
    .map(([sign, whole, fraction]) => `${sign}${whole}${fraction === undefined ? '' : `.${fraction}`}`);
}

/** The plainest rational arithmetic there is, to hold the kernel's against. */
interface Plain {
  readonly top: bigint;
  readonly bottom: bigint;
}

function plain(text: string): Plain {
  const places = text.includes('.') ? text.length - text.indexOf('.') - 1 : 0;
  return { top: BigInt(text.replace('.', '')), bottom: 10n ** BigInt(places) };
}
const add = (a: Plain, b: Plain): Plain => ({ top: a.top * b.bottom + b.top * a.bottom, bottom: a.bottom * b.bottom });
const multiply = (a: Plain, b: Plain): Plain => ({ top: a.top * b.top, bottom: a.bottom * b.bottom });
const divide = (a: Plain, b: Plain): Plain =>
  b.top < 0n
    ? { top: -a.top * b.bottom, bottom: a.bottom * -b.top }
    : { top: a.top * b.bottom, bottom: a.bottom * b.top };
const negate = (a: Plain): Plain => ({ top: -a.top, bottom: a.bottom });

/** Rounds by looking at the exact distance to both neighbours. */
function roundPlain({ top, bottom }: Plain, places: number, mode: RoundingMode): bigint {
  const scaled = top * 10n ** BigInt(places);
  let below = scaled / bottom;
  if (below * bottom > scaled) below -= 1n;
  const rest = scaled - below * bottom;
  if (rest === 0n) return below;
  const nearest = rest * 2n === bottom ? null : rest * 2n > bottom ? below + 1n : below;
  const awayFromZero = scaled < 0n ? below : below + 1n;
  const towardZero = scaled < 0n ? below + 1n : below;
  switch (mode) {
    case 'half-up':
      return nearest ?? awayFromZero;
    case 'half-even':
      return nearest ?? (below % 2n === 0n ? below : below + 1n);
    case 'down':
      return towardZero;
    case 'up':
      return awayFromZero;
    case 'floor':
      return below;
  }
}

function isSame(value: Rational, expected: Plain): boolean {
  const { numerator, denominator } = value.toFraction();
  return denominator > 0n && numerator * expected.bottom === expected.top * denominator;
}

function plainOf(value: Rational): Plain {
  const { numerator, denominator } = value.toFraction();
  return { top: numerator, bottom: denominator };
}

function sumStepByStep(values: readonly Plain[]): Plain {
  return values.reduce(add, { top: 0n, bottom: 1n });
}

/** Numbers of every form and size: small, at the very end of what is small, decimals of any length, and computed ones. */
function anyNumber(): fc.Arbitrary<Rational> {
  const ends = fc
    .integer({ min: Number.MAX_SAFE_INTEGER - 3, max: Number.MAX_SAFE_INTEGER })
    .chain((size) => fc.constantFrom(size, -size));
  const whole = fc.oneof(fc.integer({ min: -200, max: 200 }), ends, fc.integer({ min: -(2 ** 31), max: 2 ** 31 }));
  const small = fc
    .tuple(whole, fc.oneof(fc.constantFrom(1, 10, 100), fc.integer({ min: 1, max: 1000 }), ends))
    .map(([top, bottom]) => Rational.ofFraction(BigInt(top), BigInt(bottom)));
  const long = decimals().map((text) => Rational.parse(text));
  const computed = fc
    .tuple(long, long)
    .map(([one, another]) => (another.isZero ? one : one.dividedBy(another).plus(Rational.ONE)));
  return fc.oneof(
    whole.map((value) => Rational.of(value)),
    small,
    long,
    computed,
  );
}

/** What is never below 0; whole numbers and decimals of one length are the usual ones. */
function weight(): fc.Arbitrary<Rational> {
  return fc.oneof(
    fc.integer({ min: 0, max: 100 }).map((value) => Rational.of(value)),
    fc.integer({ min: 0, max: 10_000 }).map((value) => Rational.ofFraction(BigInt(value), 100n)),
    anyNumber().map((value) => value.abs()),
  );
}

describe('exact numbers', () => {
  it('read decimals of the strict grammar and write them back', () => {
    expect(Rational.parse('12.50').toExactText()).toBe('12.5');
    expect(Rational.parse('-0.001').toExactText()).toBe('-0.001');
    expect(Rational.parse('007').toExactText()).toBe('7');
    expect(Rational.parse('-0').toExactText()).toBe('0');
    expect(Rational.parse(`${'9'.repeat(30)}.${'9'.repeat(30)}`).toExactText()).toBe(
      `${'9'.repeat(30)}.${'9'.repeat(30)}`,
    );
  });

  it.each([
    '',
    '-',
    '.',
    '.5',
    '5.',
    '1e5',
    '12,5',
    '+1',
    ' 1',
    '1 ',
    '1.2.3',
    'NaN',
    'Infinity',
    '٣',
    '0x10',
    '1_000',
    '--1',
  ])('refuse %j as no decimal', (text) => {
    expect(Rational.parseDecimal(text)).toEqual({ ok: false, error: 'not-a-decimal' });
  });

  it.each(['1'.repeat(31), `0.${'1'.repeat(31)}`, `-${'1'.repeat(31)}`, '1'.repeat(10_000), `1.${'0'.repeat(31)}`])(
    'refuse a decimal of more than 30 digits on a side of the point',
    (text) => {
      expect(Rational.parseDecimal(text)).toEqual({ ok: false, error: 'number-too-large' });
    },
  );

  it('throw on text that is no number, naming it', () => {
    expect(() => Rational.parse('twelve')).toThrow('not-a-decimal: "twelve"');
    expect(() => Rational.parseExact('1/2/3')).toThrow('not an exact number: "1/2/3"');
  });

  it('are made of integers and fractions', () => {
    expect(Rational.of(5n).toExactText()).toBe('5');
    expect(Rational.of(90).toExactText()).toBe('90');
    expect(Rational.ofFraction(10n, -4n).toExactText()).toBe('-2.5');
    expect(() => Rational.of(1.5)).toThrow('1.5 is not a whole number');
    expect(() => Rational.ofFraction(1n, 0n)).toThrow('denominator other than 0');
  });

  it('keep what never ends as a fraction in lowest terms', () => {
    const third = Rational.ofFraction(2n, 6n);
    expect(third.toExactText()).toBe('1/3');
    expect(`${third}`).toBe('1/3');
    expect(JSON.stringify({ third })).toBe('{"third":"1/3"}');
    expect(Rational.parseExact('1/3').equals(third)).toBe(true);
    expect(Rational.parseExact('-12.5').toExactText()).toBe('-12.5');
    expect(Rational.parseExact('17').toExactText()).toBe('17');
  });

  it('refuse to divide by zero, also by a zero that was computed', () => {
    expect(() => Rational.ONE.dividedBy(Rational.ZERO)).toThrow('Division by zero');
    const large = Rational.parse('123456789012345678.9');
    expect(() => large.dividedBy(large.minus(large))).toThrow('Division by zero');
  });

  it('compute as plain fractions of big integers do', () => {
    fc.assert(
      fc.property(decimals(), decimals(), decimals(), (a, b, c) => {
        const computed = Rational.parse(a).plus(Rational.parse(b)).times(Rational.parse(c)).minus(Rational.parse(b));
        const expected = add(multiply(add(plain(a), plain(b)), plain(c)), negate(plain(b)));
        expect(isSame(computed, expected)).toBe(true);
        if (plain(c).top === 0n) return;
        const quotient = computed.dividedBy(Rational.parse(c));
        expect(isSame(quotient, divide(expected, plain(c)))).toBe(true);
        expect(Rational.parseExact(quotient.toExactText()).equals(quotient)).toBe(true);
      }),
      { numRuns: 1500 },
    );
  });

  it('round as the exact distance to both neighbours says, in every mode, before anything is computed exactly', () => {
    fc.assert(
      fc.property(
        decimals(),
        decimals(),
        fc.integer({ min: 0, max: 20 }),
        fc.constantFrom(...ROUNDING_MODES),
        (a, b, places, mode) => {
          if (plain(b).top === 0n) return;
          const quotient = () => Rational.parse(a).dividedBy(Rational.parse(b));
          const expected = roundPlain(divide(plain(a), plain(b)), places, mode);
          expect(BigInt(quotient().toFixed(places, mode).replace('.', ''))).toBe(expected);
          expect(
            quotient()
              .round(places, mode)
              .equals(Rational.ofFraction(expected, 10n ** BigInt(places))),
          ).toBe(true);
          expect(quotient().toInteger(mode)).toBe(roundPlain(divide(plain(a), plain(b)), 0, mode));
        },
      ),
      { numRuns: 1500 },
    );
  });

  it('round ties that only exact arithmetic can see', () => {
    // 0.005 by way of thirds, and the same a hair below and above.
    const third = Rational.ofFraction(1n, 3n);
    const tie = third.times(Rational.parse('0.015'));
    const hair = Rational.parse('0.000000000000000000000000000001');
    expect(tie.toFixed(2)).toBe('0.01');
    expect(tie.minus(hair).toFixed(2)).toBe('0.00');
    expect(tie.toFixed(2, 'half-even')).toBe('0.00');
    expect(tie.plus(hair).toFixed(2, 'half-even')).toBe('0.01');
    expect(tie.negated().toFixed(2)).toBe('-0.01');
  });

  it.each<[string, RoundingMode, string]>([
    ['2.5', 'half-up', '3'],
    ['-2.5', 'half-up', '-3'],
    ['2.5', 'half-even', '2'],
    ['3.5', 'half-even', '4'],
    ['2.9', 'down', '2'],
    ['-2.9', 'down', '-2'],
    ['2.1', 'up', '3'],
    ['-2.1', 'up', '-3'],
    ['-2.1', 'floor', '-3'],
    ['2.9', 'floor', '2'],
    ['-0.4', 'half-up', '0'],
    ['7', 'up', '7'],
  ])('round %s by %s to %s', (value, mode, expected) => {
    expect(Rational.parse(value).toFixed(0, mode)).toBe(expected);
    expect(String(Rational.parse(value).toInteger(mode))).toBe(expected);
  });

  it('show exactly the decimals asked for, or drop trailing zeros', () => {
    expect(Rational.parse('70300').toFixed(2)).toBe('70300.00');
    expect(Rational.parse('-0.001').toFixed(2)).toBe('0.00');
    expect(Rational.parse('0.05').toFixed(3)).toBe('0.050');
    expect(Rational.parse('1234567890123456789.5').toFixed(0)).toBe('1234567890123456790');
    expect(Rational.ofFraction(1000n, 9n).toDecimal(6)).toBe('111.111111');
    expect(Rational.parse('100.50').toDecimal(6)).toBe('100.5');
    expect(Rational.parse('0.0000001').toDecimal(6)).toBe('0');
    expect(Rational.parse('-0.0000001').toDecimal(6)).toBe('0');
    expect(Rational.parse('100').toDecimal(0)).toBe('100');
    expect(Rational.ofFraction(201n, 2n).toDecimal(0)).toBe('101');
    expect(Rational.parse('-3.000010').toDecimal(6)).toBe('-3.00001');
    expect(Rational.parse('0.1').toFixed(15)).toBe('0.100000000000000');
    expect(Rational.ofFraction(1n, 3n).toFixed(18)).toBe('0.333333333333333333');
    expect(Rational.ofFraction(1n, 3n).toDecimal(20)).toBe('0.33333333333333333333');
  });

  it('round to multiples of a unit', () => {
    expect(Rational.parse('12.345').roundToMultiple(Rational.parse('0.01')).toExactText()).toBe('12.35');
    expect(Rational.parse('12.345').roundToMultiple(Rational.parse('0.05'), 'down').toExactText()).toBe('12.3');
    expect(Rational.parse('1250').roundToMultiple(Rational.parse('100')).toExactText()).toBe('1300');
    expect(Rational.parse('-12.345').roundToMultiple(Rational.parse('0.01')).toExactText()).toBe('-12.35');
    expect(Rational.parse('1000.05').isMultipleOf(Rational.parse('0.05'))).toBe(true);
    expect(Rational.parse('1000.01').isMultipleOf(Rational.parse('0.05'))).toBe(false);
  });

  it('compare, also where only a digit far behind the point differs', () => {
    const far = Rational.parse('0.333333333333333333333333333333');
    const third = Rational.ofFraction(1n, 3n);
    expect(far.compare(third)).toBe(-1);
    expect(third.compare(far)).toBe(1);
    expect(third.times(Rational.parse('3')).equals(Rational.ONE)).toBe(true);
    expect(far.isLessThan(third)).toBe(true);
    expect(third.isGreaterThan(far)).toBe(true);
    expect(third.isGreaterThan(third)).toBe(false);
    expect(Rational.min(third, far)).toBe(far);
    expect(Rational.max(third, far)).toBe(third);
  });

  it('compare as plain fractions do', () => {
    fc.assert(
      fc.property(decimals(), decimals(), decimals(), (a, b, c) => {
        if (plain(c).top === 0n) return;
        const left = Rational.parse(a).dividedBy(Rational.parse(c));
        const right = Rational.parse(b).dividedBy(Rational.parse(c));
        const difference = add(divide(plain(a), plain(c)), negate(divide(plain(b), plain(c)))).top;
        const expected = difference > 0n ? 1 : difference < 0n ? -1 : 0;
        expect(left.compare(right)).toBe(expected);
        expect(left.minus(right).sign).toBe(expected);
      }),
      { numRuns: 1000 },
    );
  });

  it('know their sign', () => {
    const small = Rational.parse('0.000000000000000000000000000001');
    const zero = small
      .times(Rational.parse('123456789.123456789'))
      .minus(small.times(Rational.parse('123456789.123456789')));
    expect([zero.isZero, zero.isNegative, zero.isPositive, zero.sign]).toEqual([true, false, false, 0]);
    expect([small.isZero, small.isNegative, small.isPositive, small.sign]).toEqual([false, false, true, 1]);
    expect([small.negated().isNegative, small.negated().sign]).toEqual([true, -1]);
    expect(small.negated().abs().equals(small)).toBe(true);
    expect(small.abs()).toBe(small);
  });

  it('stay exact in long chains', () => {
    const seventh = Rational.ofFraction(1n, 7n);
    const chain = Array.from({ length: 700 }, () => seventh).reduce((sum, value) => sum.plus(value), Rational.ZERO);
    expect(chain.toExactText()).toBe('100');
    const many = Array.from({ length: 300 }, (_, index) => Rational.ofFraction(1n, BigInt(index + 2) ** 9n));
    const folded = many.reduce((sum, value) => sum.plus(value), Rational.ZERO);
    expect(Rational.sum(many).equals(folded)).toBe(true);
    expect(folded.minus(Rational.sum(many)).isZero).toBe(true);
    expect(folded.toFixed(40)).toBe(Rational.sum([...many].reverse()).toFixed(40));
  });

  it('sum nothing to zero', () => {
    expect(Rational.sum([]).isZero).toBe(true);
    expect(Rational.sum([Rational.ONE, Rational.HUNDRED, Rational.ONE]).toExactText()).toBe('102');
  });

  it('take means, percents and points of lines as the single steps do, up to the ends of safe integers', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(anyNumber(), weight()), { minLength: 1, maxLength: 6 }), (weighed) => {
        const values = weighed.map(([value]) => value);
        const weights = weighed.map(([, own]) => own);
        const total = sumStepByStep(weights.map(plainOf));
        if (total.top === 0n) return;
        const sum = sumStepByStep(weighed.map(([value, own]) => multiply(plainOf(value), plainOf(own))));
        const mean = Rational.weightedMean(values, weights);
        const expected = divide(sum, total);
        // Before it is computed exactly, and after.
        expect(mean.toFixed(4)).toBe(Rational.ofFraction(expected.top, expected.bottom).toFixed(4));
        expect(isSame(mean, expected)).toBe(true);
        expect(isSame(Rational.sum(values), sumStepByStep(values.map(plainOf)))).toBe(true);
      }),
      { numRuns: 2000 },
    );
    fc.assert(
      fc.property(anyNumber(), anyNumber(), (one, another) => {
        const hundred = { top: 100n, bottom: 1n };
        const product = multiply(plainOf(one), plainOf(another));
        expect(isSame(one.percentOf(another), divide(product, hundred))).toBe(true);
        if (another.isZero) return;
        const quotient = divide(plainOf(one), plainOf(another));
        const percent = one.inPercentOf(another);
        expect(isSame(percent, multiply(quotient, hundred))).toBe(true);
        expect(percent.sign === one.sign * another.sign).toBe(true);
      }),
      { numRuns: 2000 },
    );
    fc.assert(
      fc.property(anyNumber(), fc.tuple(anyNumber(), anyNumber(), anyNumber(), anyNumber()), (x, points) => {
        const [x0, y0, x1, y1] = points;
        if (x0.equals(x1)) return;
        const rise = add(plainOf(y1), negate(plainOf(y0)));
        const run = add(plainOf(x1), negate(plainOf(x0)));
        const beyond = add(plainOf(x), negate(plainOf(x0)));
        const expected = add(plainOf(y0), divide(multiply(beyond, rise), run));
        expect(isSame(Rational.onLine(x, x0, y0, x1, y1), expected)).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });

  it('lose nothing where large parts cancel', () => {
    const factors = fc.integer({ min: 10_000_000, max: 90_000_000 });
    fc.assert(
      fc.property(factors, factors, factors, fc.integer({ min: 1, max: 9 }), (whole, b, d, rest) => {
        // whole + rest/b and whole + rest/d: safe integers each, whose cross products are not.
        const one = Rational.ofFraction(BigInt(whole) * BigInt(b) + BigInt(rest), BigInt(b));
        const another = Rational.ofFraction(BigInt(whole) * BigInt(d) + BigInt(rest), BigInt(d));
        const difference = add({ top: BigInt(rest), bottom: BigInt(b) }, { top: BigInt(-rest), bottom: BigInt(d) });
        expect(isSame(one.minus(another), difference)).toBe(true);
        expect(isSame(one.plus(another.negated()), difference)).toBe(true);
        expect(one.compare(another)).toBe(Math.sign(d - b));
        const mean = Rational.weightedMean([one, another.negated()], [Rational.ONE, Rational.ONE]);
        expect(isSame(mean, divide(difference, { top: 2n, bottom: 1n }))).toBe(true);
        // −whole at 0, and 1 at b: next to b the line has nearly come back to 0.
        const line = Rational.onLine(
          Rational.of(b - 1),
          Rational.ZERO,
          Rational.of(-whole),
          Rational.of(b),
          Rational.ONE,
        );
        expect(isSame(line, { top: BigInt(b) - BigInt(whole) - 1n, bottom: BigInt(b) })).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });

  it('lose nothing where one part lies just beyond safe integers, and the other takes it back', () => {
    const last = Number.MAX_SAFE_INTEGER;
    expect(Rational.sum([last, 2, -3].map((value) => Rational.of(value))).toExactText()).toBe(String(last - 1));
    const beyond = fc.integer({ min: 1, max: 2 ** 50 }).map((far) => BigInt(last) + 2n * BigInt(far));
    const divisors = fc.constantFrom(3n, 7n, 11n, 1_000_003n);
    fc.assert(
      fc.property(beyond, divisors, divisors, fc.integer({ min: 0, max: 50 }), (far, d, k, approximate) => {
        const safe = BigInt(last - approximate);
        // a · d lies beyond; c · b does not, and is of the other sign.
        const a = far / d;
        const first = Rational.ofFraction(a, 2n);
        const second = Rational.ofFraction(-safe / 2n, d);
        const sum = add({ top: a, bottom: 2n }, { top: -safe / 2n, bottom: d });
        expect(isSame(first.plus(second), sum)).toBe(true);
        expect(isSame(second.plus(first), sum)).toBe(true);
        const halves = [Rational.ONE, Rational.ONE];
        const half = divide(sum, { top: 2n, bottom: 1n });
        expect(isSame(Rational.weightedMean([first, second], halves), half)).toBe(true);
        expect(isSame(Rational.weightedMean([second, first], halves), half)).toBe(true);
        // The same over the finer of two denominators, whose product lies beyond.
        const coarse = 100_000_007n;
        const fine = Rational.ofFraction(-safe, coarse * k);
        const other = Rational.ofFraction(far / k, coarse);
        const finer = add({ top: -safe, bottom: coarse * k }, { top: far / k, bottom: coarse });
        expect(isSame(fine.plus(other), finer)).toBe(true);
        expect(isSame(other.plus(fine), finer)).toBe(true);
        // A line whose start, times the denominator of x, lies beyond.
        const start = Rational.of(a);
        const x = Rational.ofFraction(safe, d);
        const line = Rational.onLine(x, start, Rational.ZERO, start.plus(Rational.ONE), Rational.ONE);
        expect(isSame(line, add({ top: safe, bottom: d }, { top: -a, bottom: 1n }))).toBe(true);
        // A line that rises, or begins, beyond, and comes back.
        const [low, steep] = [Rational.of(-safe), Rational.of(a)];
        const risen = Rational.onLine(Rational.of(d), Rational.ZERO, low, Rational.ONE, low.plus(steep));
        expect(isSame(risen, { top: a * d - safe, bottom: 1n })).toBe(true);
        const part = Rational.ofFraction(1n, d);
        const fallen = Rational.onLine(part, Rational.ZERO, steep, Rational.ONE, steep.plus(low));
        expect(isSame(fallen, { top: a * d - safe, bottom: d })).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });

  it('keep means exact that stand on each other', () => {
    const start = Rational.ofFraction(1n, 3n);
    const weights = [Rational.parse('12345678901234567890'), Rational.ONE];
    const deep = Array.from({ length: 3000 }).reduce<Rational>(
      (value) => Rational.weightedMean([value, start], weights),
      start,
    );
    expect(deep.equals(start)).toBe(true);
    const alike = [start, start.plus(Rational.parse('0.000000000000000000000000000001'))];
    expect(Rational.weightedMean(alike, weights).isGreaterThan(start)).toBe(true);
  });

  it('refuse means without weight, percents of nothing and upright lines', () => {
    expect(() => Rational.weightedMean([], [])).toThrow('Division by zero');
    expect(() => Rational.weightedMean([Rational.ONE], [Rational.ZERO])).toThrow('Division by zero');
    expect(() => Rational.ONE.inPercentOf(Rational.ZERO)).toThrow('Division by zero');
    expect(() => Rational.onLine(Rational.ONE, Rational.ONE, Rational.ZERO, Rational.ONE, Rational.ONE)).toThrow(
      'Division by zero',
    );
  });

  it('settle without changing', () => {
    const value = Rational.parse('12345678.901')
      .dividedBy(Rational.parse('98765432.1'))
      .times(Rational.parse('77777777.7'));
    expect(value.evaluated().equals(value)).toBe(true);
    expect(Rational.ONE.evaluated()).toBe(Rational.ONE);
  });

  it('stay exact where doubles overflow', () => {
    const large = Rational.parse('9'.repeat(30));
    const huge = Array.from({ length: 12 }, () => large).reduce((product, value) => product.times(value), Rational.ONE);
    expect(huge.compare(huge.plus(Rational.ONE))).toBe(-1);
    expect(huge.dividedBy(huge).toExactText()).toBe('1');
    expect(Rational.ONE.dividedBy(huge).isPositive).toBe(true);
    expect(huge.negated().sign).toBe(-1);
    expect(Rational.ONE.dividedBy(huge).times(huge).toExactText()).toBe('1');
  });

  it('scale down to binary places', () => {
    expect(Rational.ofFraction(1n, 3n).scaledDown(4n)).toBe(5n);
    expect(Rational.ofFraction(-1n, 3n).scaledDown(4n)).toBe(-6n);
  });

  it('is less or greater than another, and neither than itself', () => {
    const third = Rational.ofFraction(1n, 3n);
    const long = Rational.parse('0.333333333333333333333333333333');
    for (const [less, greater] of [
      [Rational.ONE, Rational.HUNDRED],
      [long, third],
    ] as const) {
      expect([less.isLessThan(greater), greater.isLessThan(less), less.isLessThan(less)]).toEqual([true, false, false]);
      expect([greater.isGreaterThan(less), less.isGreaterThan(greater)]).toEqual([true, false]);
      expect(Rational.min(less, greater)).toBe(less);
      expect(Rational.max(less, greater)).toBe(greater);
    }
  });

  it('is divided by no zero, however long it is', () => {
    const long = Rational.parse(`${'9'.repeat(30)}.${'9'.repeat(30)}`);
    expect(() => long.dividedBy(Rational.ZERO)).toThrow('Division by zero');
    expect(() => Rational.ONE.dividedBy(long.minus(long))).toThrow('Division by zero');
  });

  it('names a short part of a text that is no decimal', () => {
    expect(() => Rational.parse('x'.repeat(100))).toThrow(`"${'x'.repeat(80)}"`);
  });
});
