import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { IsoDate, Period } from './period';
import {
  contains,
  dayAfter,
  days360Of,
  daysInMonth,
  daysOf,
  formatIsoDate,
  isLeapYear,
  isWholeMonths,
  monthsOf,
  overlaps,
  parseIsoDate,
} from './period';

function day(text: string): IsoDate {
  const parsed = parseIsoDate(text);
  if (!parsed.ok) throw new Error(`${text} is no date`);
  return parsed.value;
}
const period = (from: string, to: string): Period => ({ from: day(from), to: day(to) });

describe('calendar days', () => {
  it.each([
    '2026-02-30',
    '2026-13-01',
    '2026-00-10',
    '2026-01-00',
    '2026-1-1',
    '26-01-01',
    '2026/01/01',
    '2026-01-011',
    '',
    'tomorrow',
    '2025-02-29',
    '2026-01-1x',
    '2026-0a-01',
    '２０２６-01-01',
    '-026-01-01',
  ])('refuse %j, which the calendar does not have', (text) => {
    expect(parseIsoDate(text)).toEqual({ ok: false, error: 'not-a-date' });
  });

  it('count from 1970 as the calendar of JavaScript does, without its time zones', () => {
    fc.assert(
      fc.property(fc.integer({ min: -719_162, max: 2_932_895 }), (number) => {
        const text = new Date(number * 86_400_000).toISOString().slice(0, 10);
        const parsed = day(text);
        expect(parsed.number).toBe(number);
        expect(formatIsoDate(parsed)).toBe(text);
        expect(formatIsoDate(dayAfter(parsed))).toBe(new Date((number + 1) * 86_400_000).toISOString().slice(0, 10));
        expect(dayAfter(parsed).number).toBe(number + 1);
      }),
      { numRuns: 2000 },
    );
    expect(day('1970-01-01').number).toBe(0);
    expect(day('0000-03-01').number).toBe(-719_468);
    expect(formatIsoDate(day('0033-04-03'))).toBe('0033-04-03');
  });

  it('know leap years and the length of months', () => {
    expect([2024, 2000, 2023, 1900, 2100].map(isLeapYear)).toEqual([true, true, false, false, false]);
    expect(Array.from({ length: 12 }, (_, index) => daysInMonth(2026, index + 1))).toEqual([
      31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31,
    ]);
    expect(daysInMonth(2024, 2)).toBe(29);
    expect(daysInMonth(2026, 13)).toBe(0);
  });

  it('count both ends of a period', () => {
    expect(daysOf(period('2026-01-01', '2026-03-31'))).toBe(90);
    expect(daysOf(period('2026-01-01', '2026-01-01'))).toBe(1);
    expect(daysOf(period('2024-02-01', '2024-02-29'))).toBe(29);
  });
});

describe('30/360', () => {
  it('gives every month 30 days', () => {
    expect(days360Of(period('2026-01-01', '2026-01-31'))).toBe(30);
    expect(days360Of(period('2026-02-01', '2026-02-28'))).toBe(30);
    expect(days360Of(period('2026-01-01', '2026-12-31'))).toBe(360);
    expect(days360Of(period('2026-02-28', '2026-02-28'))).toBe(3);
    expect(days360Of(period('2026-01-30', '2026-01-30'))).toBe(0);
    expect(days360Of(period('2026-01-31', '2026-01-31'))).toBe(1);
  });

  it('adds up over segments that meet', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 364 }), (split) => {
        const start = day('2026-01-01').number;
        const at = (number: number) => day(new Date(number * 86_400_000).toISOString().slice(0, 10));
        if (split === 364) return;
        const first = { from: at(start), to: at(start + split) };
        const second = { from: at(start + split + 1), to: day('2026-12-31') };
        expect(days360Of(first) + days360Of(second)).toBe(360);
      }),
    );
  });
});

describe('whole months', () => {
  it('count by their 15th', () => {
    expect(monthsOf(period('2026-01-01', '2026-03-31'))).toBe(3);
    expect(monthsOf(period('2026-01-15', '2026-03-31'))).toBe(3);
    expect(monthsOf(period('2026-01-16', '2026-03-31'))).toBe(2);
    expect(monthsOf(period('2026-01-01', '2026-03-14'))).toBe(2);
    expect(monthsOf(period('2026-01-01', '2026-03-15'))).toBe(3);
    expect(monthsOf(period('2026-01-16', '2026-02-14'))).toBe(0);
    expect(monthsOf(period('2025-12-01', '2026-01-31'))).toBe(2);
    expect(monthsOf(period('2026-01-20', '2026-01-25'))).toBe(0);
  });

  it('need the first and the last day', () => {
    expect(isWholeMonths(period('2026-01-01', '2026-02-28'))).toBe(true);
    expect(isWholeMonths(period('2024-02-01', '2024-02-28'))).toBe(false);
    expect(isWholeMonths(period('2026-01-02', '2026-02-28'))).toBe(false);
  });
});

describe('periods', () => {
  it('contain what lies inside, ends included', () => {
    const quarter = period('2026-01-01', '2026-03-31');
    expect(contains(quarter, quarter)).toBe(true);
    expect(contains(quarter, period('2026-01-01', '2026-04-01'))).toBe(false);
    expect(contains(quarter, period('2025-12-31', '2026-03-31'))).toBe(false);
  });

  it('overlap when they share a day', () => {
    expect(overlaps(period('2026-01-01', '2026-01-31'), period('2026-01-31', '2026-02-28'))).toBe(true);
    expect(overlaps(period('2026-01-01', '2026-01-31'), period('2026-02-01', '2026-02-28'))).toBe(false);
    expect(overlaps(period('2026-02-01', '2026-02-28'), period('2026-01-01', '2026-01-31'))).toBe(false);
  });

  it('overlap where one ends on the day on which the other begins, whichever comes first', () => {
    expect(overlaps(period('2026-01-31', '2026-02-28'), period('2026-01-01', '2026-01-31'))).toBe(true);
    expect(overlaps(period('2026-01-31', '2026-01-31'), period('2026-01-31', '2026-01-31'))).toBe(true);
  });

  it('are read from text with hyphens only, of months and days from 1', () => {
    for (const text of ['2026/01-31', '2026-01/31', '2026-00-10', '2026-01-00', '2026-13-01', '2026-0a-01']) {
      expect(parseIsoDate(text).ok).toBe(false);
    }
  });
});
