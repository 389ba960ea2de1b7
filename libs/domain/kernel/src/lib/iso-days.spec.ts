import fc from 'fast-check';
import { addDays, daysBetween, eachDay } from './iso-days';

const DAYS = fc.integer({ min: -700_000, max: 2_900_000 }).map((days) => addDays('1970-01-01', days));

describe('Days written as text', () => {
  it.each([
    ['2021-02-01', '2021-02-28', 28],
    ['2024-02-28', '2024-03-01', 3],
    ['2021-03-05', '2021-03-05', 1],
    ['2021-03-05', '2021-03-04', 0],
  ])('counts %s to %s as %i', (from, to, days) => expect(daysBetween(from, to)).toBe(days));

  it('names every day of a period', () => {
    expect(eachDay('2021-02-27', '2021-03-01')).toEqual(['2021-02-27', '2021-02-28', '2021-03-01']);
    expect(eachDay('2021-03-01', '2021-02-01')).toEqual([]);
  });

  it('steps across the ends of months and years', () => {
    expect(addDays('2021-01-01', -1)).toBe('2020-12-31');
    expect(addDays('2020-02-28', 1)).toBe('2020-02-29');
    expect([addDays('2024-03-01', -1), addDays('2021-03-01', -1)]).toEqual(['2024-02-29', '2021-02-28']);
  });

  it.each(['2021-02-30', '2021-2-3', '', '2021-02-03T00:00:00Z'])('refuses %j', (text) => {
    expect(() => daysBetween(text, '2021-03-01')).toThrow(RangeError);
    expect(() => addDays(text, 1)).toThrow(RangeError);
  });

  it('counts as many days as it steps', () => {
    fc.assert(
      fc.property(DAYS, fc.nat(5_000), (day, step) => {
        const later = addDays(day, step);
        fc.pre(later.length === 10);
        expect(daysBetween(day, later)).toBe(step + 1);
        expect(addDays(later, -step)).toBe(day);
      }),
    );
  });
});
