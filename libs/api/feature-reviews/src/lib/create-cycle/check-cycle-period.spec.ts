import { describe, expect, it } from '@jest/globals';
import type { CycleKind } from '@premia/api-util-platform';
import { checkCyclePeriod } from './check-cycle-period';

describe('The days of a cycle', () => {
  it.each<[CycleKind, string, string]>([
    ['month', '2021-02-01', '2021-02-28'],
    ['month', '2024-02-01', '2024-02-29'],
    ['quarter', '2021-04-01', '2021-06-30'],
    ['half-year', '2021-07-01', '2021-12-31'],
    ['year', '2021-01-01', '2021-12-31'],
    ['free', '2021-02-15', '2021-02-15'],
    ['free', '2020-01-01', '2021-12-31'],
  ])('fit a %s from %s to %s', (kind, from, to) => {
    expect(checkCyclePeriod(kind, from, to)).toBeNull();
  });

  it.each<[CycleKind, string, string, string]>([
    ['month', '2021-02-01', '2021-02-27', 'PERIOD_NOT_OF_KIND'],
    ['month', '2021-02-01', '2021-03-31', 'PERIOD_NOT_OF_KIND'],
    ['month', '2021-02-15', '2021-03-14', 'PERIOD_NOT_OF_KIND'],
    ['quarter', '2021-02-01', '2021-04-30', 'PERIOD_NOT_OF_KIND'],
    ['half-year', '2021-04-01', '2021-09-30', 'PERIOD_NOT_OF_KIND'],
    ['year', '2021-07-01', '2022-06-30', 'PERIOD_NOT_OF_KIND'],
    ['free', '2021-02-15', '2021-02-14', 'ENDS_BEFORE_BEGIN'],
    ['free', '2020-01-01', '2022-01-01', 'PERIOD_TOO_LONG'],
  ])('do not fit a %s from %s to %s', (kind, from, to, code) => {
    expect(checkCyclePeriod(kind, from, to)).toMatchObject({ field: 'to', code });
  });
});
