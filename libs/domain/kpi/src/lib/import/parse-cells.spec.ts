import fc from 'fast-check';
import { Rational } from '@premia/domain-kernel';
import { findDateOrder } from './date-order';
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
    ['.22', '0.22'],
    ['144.', '144'],
    ['(45.10)', '-45.1'],
    ['($1,234.50)', '-1234.5'],
    ['-$45.10', '-45.1'],
    ['US$50.00', '50'],
    ['$.5', '0.5'],
    ['A$12', '12'],
    ['R$ 1.234,50', '1234.5'],
    ['GBP 12.00', '12'],
    ['12.00 zł', '12'],
    ['12,00 Kč', '12'],
    ['руб. 5', '5'],
    ['12,34,567.50', '1234567.5'],
    ['\u200e1\u00ad234', '1234'],
    ['', null],
    ['  ', null],
  ])('%j is %s', (text, expected) => {
    expect(number(text)).toBe(expected);
  });

  it.each(['-', '--', '—', 'n/a', 'N/A', '(not set)', '< 10%', '<5', 'н/д', 'null', '\u00ad'])(
    '%j is no value',
    (text) => {
      expect(number(text)).toBeNull();
    },
  );

  it.each([
    ['=SUM(A1:A9)', 'cell-formula'],
    ['=1+1', 'cell-formula'],
    ['1E+05', 'number-scientific'],
    ['1,5e3', 'number-scientific'],
    ['1,234', 'number-ambiguous'],
    ['12%', 'number-not-recognised'],
    ['yes', 'number-not-recognised'],
    ['5%', 'number-not-recognised'],
    ['5 pcs', 'number-not-recognised'],
    ['(-5)', 'number-not-recognised'],
    ['USD.22', 'number-not-recognised'],
    ['$5 €', 'number-not-recognised'],
    ['1 23', 'number-not-recognised'],
    ['1,2,3', 'number-not-recognised'],
    ['1.2.3', 'number-not-recognised'],
    ['(5', 'number-not-recognised'],
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

describe('the day of a moment', () => {
  it.each([
    ['2026-09-30T21:30:00Z', 'Europe/Moscow', '2026-10-01'],
    ['2026-08-31T22:30:00Z', 'Europe/Moscow', '2026-09-01'],
    ['2026-09-01T01:00:00+03:00', 'UTC', '2026-08-31'],
    ['2026-09-01 01:00:00 +0300', 'America/New_York', '2026-08-31'],
    ['2026-09-01T01:00:00', 'America/New_York', '2026-09-01'],
    ['2026-09-01', 'America/New_York', '2026-09-01'],
    ['2026-11-01T03:59:00Z', 'America/New_York', '2026-10-31'],
  ])('%s is in %s the day %s', (text, zone, expected) => {
    expect(parseDateText(text, { zone })).toEqual({ ok: true, value: expected });
  });
});

describe('the order of day and month', () => {
  it.each([
    [['9/1/2026', '9/13/2026'], { kind: 'decided', order: 'mdy', by: '9/13/2026' }],
    [['1/9/2026', '13/9/2026'], { kind: 'decided', order: 'dmy', by: '13/9/2026' }],
    [['9-1-26', '9-30-26'], { kind: 'decided', order: 'mdy', by: '9-30-26' }],
    [['Tue 9/1/2026'], { kind: 'decided', order: 'mdy', by: 'Tue 9/1/2026' }],
    [['1/9/2026', '04.09.2026'], { kind: 'decided', order: 'dmy', by: '04.09.2026' }],
    [['9/1/2026', '9/2/2026'], { kind: 'open', example: '9/1/2026' }],
    [['9/9/2026', '2026-09-01', '01.09.2026'], { kind: 'plain' }],
    [['13/9/2026', '9/13/2026'], { kind: 'mixed', dayFirst: '13/9/2026', monthFirst: '9/13/2026' }],
  ])('of %j is %j', (cells, expected) => {
    expect(findDateOrder(cells)).toEqual(expected);
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
    ['2021-02-01T23:30:00-05:00', '2021-02-01'],
    ['2021-02-01 11:30 PM', '2021-02-01'],
    ['Tue, 1 Sep 2026', '2026-09-01'],
    ['вт, 1 сентября 2026 г.', '2026-09-01'],
    ['Sep 2, 2026', '2026-09-02'],
    ['September 2nd, 2026', '2026-09-02'],
    ['3 Sep 2026', '2026-09-03'],
    ['03-Sep-26', '2026-09-03'],
    ['04.09.26', '2026-09-04'],
    ['05-09-2026', '2026-09-05'],
    ['2026-9-6', '2026-09-06'],
    ['7 сентября 2026', '2026-09-07'],
    ['7 сен. 2026', '2026-09-07'],
    ['46273', '2026-09-08'],
    ['46273.5', '2026-09-08'],
    ['2026090813', '2026-09-08'],
    ['2026-09-01 – 2026-09-01', '2026-09-01'],
    ['\u200e2026-09-01', '2026-09-01'],
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
    ['2026-09', 'date-is-span'],
    ['September 2026', 'date-is-span'],
    ['сентябрь 2026 г.', 'date-is-span'],
    ['2026-W36', 'date-is-span'],
    ['Week 36', 'date-is-span'],
    ['1–30 September 2026', 'date-is-span'],
    ['2026-09-01 - 2026-09-07', 'date-is-span'],
    ['31 Sep 2026', 'date-not-in-calendar'],
    ['5 Foo 2026', 'date-not-recognised'],
    ['01.02/2021', 'date-not-recognised'],
    ['14228', 'date-not-recognised'],
    ['Итого', 'date-not-recognised'],
    ['2021-02-01 24:00', 'date-not-recognised'],
    ['2021-02-01 15:60', 'date-not-recognised'],
    ['2021-02-01Z', 'date-not-recognised'],
    ['', 'date-missing'],
    ['--', 'date-missing'],
    ['=TODAY()', 'cell-formula'],
  ])('%j is refused: %s', (text, code) => {
    expect(date(text)).toBe(code);
  });
});
