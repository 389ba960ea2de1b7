import fc from 'fast-check';
import { Rational } from '@premia/domain-kernel';
import { parseDateText } from './parse-date-text';
import type { DecimalMark } from './parse-decimal-text';
import { detectDecimalMark, parseDecimalText } from './parse-decimal-text';

function number(text: string, mark?: DecimalMark): string | null {
  const parsed = parseDecimalText(text, mark);
  if (!parsed.ok) return parsed.error;
  return parsed.value === null ? null : parsed.value.toExactText();
}

function date(text: string): string {
  const parsed = parseDateText(text);
  return parsed.ok ? parsed.value : parsed.error;
}

describe('reading a number', () => {
  it.each([
    ['7307.37', '7307.37'],
    ['7307,37', '7307.37'],
    ['4981.0', '4981'],
    ['1 234 567,89', '1234567.89'],
    ['1\u00a0234,5', '1234.5'],
    ['1\u202f234', '1234'],
    ['1\u2009234', '1234'],
    ["1'234.50", '1234.5'],
    ['1,234.50', '1234.5'],
    ['1.234,50', '1234.5'],
    ['1,234,567', '1234567'],
    ['1.234.567', '1234567'],
    ['0,125', '0.125'],
    ['12345,678', '12345.678'],
    ['₽ 1 234', '1234'],
    ['1 234 ₽', '1234'],
    ['-₹5', '-5'],
    ['1 234,5 руб.', '1234.5'],
    ['RUB 10', '10'],
    ['−5', '-5'],
    ['+5', '5'],
    [' 5 ', '5'],
    ['007', '7'],
    ['', null],
    ['  ', null],
  ])('%j is %s', (text, expected) => {
    expect(number(text)).toBe(expected);
  });

  it.each([
    ['=SUM(A1:A9)', 'cell-formula'],
    ['=1+1', 'cell-formula'],
    ['1E+05', 'number-scientific'],
    ['1,5e3', 'number-scientific'],
    ['1,234', 'number-ambiguous'],
    ['12%', 'number-not-recognised'],
    ['n/a', 'number-not-recognised'],
    ['-', 'number-not-recognised'],
    ['1 23', 'number-not-recognised'],
    ['1,2,3', 'number-not-recognised'],
    ['1.2.3', 'number-not-recognised'],
    ['(5)', 'number-not-recognised'],
    ['Infinity', 'number-not-recognised'],
    ['0x10', 'number-not-recognised'],
    ['٣', 'number-not-recognised'],
    ['9'.repeat(31), 'number-too-large'],
    [`0.${'1'.repeat(31)}`, 'number-too-large'],
  ])('%j is refused: %s', (text, code) => {
    expect(number(text)).toBe(code);
  });

  it('reads one group of three after a sign as the rest of the file shows', () => {
    expect(number('1,234', 'comma')).toBe('1.234');
    expect(number('1,234', 'point')).toBe('1234');
    expect(number('1.234', 'comma')).toBe('1234');
    expect(number('1.234', 'point')).toBe('1.234');
    expect(number('1.234', 'unknown')).toBe('1.234');
    expect(number('1.234', 'mixed')).toBe('number-ambiguous');
  });

  it('finds the decimal mark of a file from numbers that read one way only', () => {
    expect(detectDecimalMark(['5', '1,234', '12,5'])).toBe('comma');
    expect(detectDecimalMark(['1,234', '1,234.5'])).toBe('point');
    expect(detectDecimalMark(['1 234,50', '7.5'])).toBe('mixed');
    expect(detectDecimalMark(['1.234', '1,234', 'n/a', ''])).toBe('unknown');
    expect(detectDecimalMark(['1.234,5'])).toBe('comma');
  });

  it('reads every number in every way it is written, once the mark is known', () => {
    const spelled = fc.record({
      whole: fc.bigInt({ min: 0n, max: 10n ** 15n }),
      fraction: fc.stringMatching(/^\d{1,4}$/),
      mark: fc.constantFrom('comma' as const, 'point' as const),
      blank: fc.constantFrom('', ' ', '\u00a0', '\u202f', '\u2009'),
      currency: fc.constantFrom('', ' ₽', ' руб.'),
    });
    fc.assert(
      fc.property(spelled, ({ whole, fraction, mark, blank, currency }) => {
        const grouped = String(whole).replace(/\B(?=(?:\d{3})+$)/g, blank);
        const text = `${grouped}${mark === 'comma' ? ',' : '.'}${fraction}${currency}`;
        expect(number(text, mark)).toBe(Rational.parse(`${whole}.${fraction}`).toExactText());
      }),
    );
  });
});

describe('reading a date', () => {
  it.each([
    ['2021-02-01', '2021-02-01'],
    ['2021/02/01', '2021-02-01'],
    ['20210201', '2021-02-01'],
    ['01.02.2021', '2021-02-01'],
    ['1.2.2021', '2021-02-01'],
    ['13/02/2021', '2021-02-13'],
    ['2021-02-01 00:00:00', '2021-02-01'],
    ['2021-02-01T00:00', '2021-02-01'],
    [' 29.02.2024 ', '2024-02-29'],
    ['2021-02-01 15:30:00', '2021-02-01'],
    ['2021-02-01 9:05', '2021-02-01'],
    ['01.02.2021 23:59:59', '2021-02-01'],
    ['2021-02-01T10:00:00Z', '2021-02-01'],
    ['2021-02-01T23:30:00.123Z', '2021-02-01'],
  ])('%j is %s', (text, expected) => {
    expect(date(text)).toBe(expected);
  });

  it.each([
    ['31.02.2021', 'date-not-in-calendar'],
    ['29.02.2021', 'date-not-in-calendar'],
    ['2021-13-01', 'date-not-in-calendar'],
    ['02/28/2021', 'date-not-in-calendar'],
    ['00.01.2021', 'date-not-in-calendar'],
    ['31.02.', 'date-not-recognised'],
    ['01.02.21', 'date-not-recognised'],
    ['01.02/2021', 'date-not-recognised'],
    ['44228', 'date-not-recognised'],
    ['Итого', 'date-not-recognised'],
    ['2021-02-01T23:30:00-05:00', 'date-not-recognised'],
    ['2021-02-01T10:00:00+00:00', 'date-not-recognised'],
    ['2021-02-01 24:00', 'date-not-recognised'],
    ['2021-02-01 15:60', 'date-not-recognised'],
    ['2021-02-01Z', 'date-not-recognised'],
    ['', 'date-missing'],
    ['=TODAY()', 'cell-formula'],
  ])('%j is refused: %s', (text, code) => {
    expect(date(text)).toBe(code);
  });
});
