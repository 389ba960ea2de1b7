import { describe, expect, it } from '@jest/globals';
import { periodAYearBefore, periodBefore } from './earlier-periods';

describe('The time before a period', () => {
  it.each([
    ['2021-03-01', '2021-03-31', '2021-02-01', '2021-02-28'],
    ['2021-01-01', '2021-01-31', '2020-12-01', '2020-12-31'],
    ['2021-01-01', '2021-03-31', '2020-10-01', '2020-12-31'],
    ['2021-01-01', '2021-12-31', '2020-01-01', '2020-12-31'],
    ['2021-02-10', '2021-02-19', '2021-01-31', '2021-02-09'],
  ])('is as long: %s to %s follows %s to %s', (from, to, beforeFrom, beforeTo) => {
    expect(periodBefore({ from, to })).toEqual({ from: beforeFrom, to: beforeTo });
  });

  it.each([
    ['2021-02-01', '2021-02-28', '2020-02-01', '2020-02-29'],
    ['2024-02-01', '2024-02-29', '2023-02-01', '2023-02-28'],
    ['2021-01-01', '2021-03-31', '2020-01-01', '2020-03-31'],
    ['2024-02-10', '2024-02-29', '2023-02-10', '2023-02-28'],
  ])('a year earlier lies on the same days of the calendar: %s to %s, %s to %s', (from, to, yearFrom, yearTo) => {
    expect(periodAYearBefore({ from, to })).toEqual({ from: yearFrom, to: yearTo });
  });

  it('refuses what is no day', () => {
    expect(() => periodBefore({ from: '2021-02-30', to: '2021-03-31' })).toThrow(RangeError);
  });
});
