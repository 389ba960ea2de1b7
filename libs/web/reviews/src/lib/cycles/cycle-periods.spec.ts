import { describe, expect, it } from '@jest/globals';
import { periodAfter, periodsOf } from './cycle-periods';

describe('The periods of a year', () => {
  it('are its months with their last days, in leap years too', () => {
    expect(periodsOf('month', 2021)[1]).toEqual({ from: '2021-02-01', to: '2021-02-28' });
    expect(periodsOf('month', 2024)[1]).toEqual({ from: '2024-02-01', to: '2024-02-29' });
    expect(periodsOf('month', 2021)).toHaveLength(12);
  });

  it('are its quarters and halves', () => {
    expect(periodsOf('quarter', 2021)[3]).toEqual({ from: '2021-10-01', to: '2021-12-31' });
    expect(periodsOf('half_year', 2021)).toEqual([
      { from: '2021-01-01', to: '2021-06-30' },
      { from: '2021-07-01', to: '2021-12-31' },
    ]);
  });

  it('are the years around it, for years', () => {
    expect(periodsOf('year', 2021).map(({ from }) => from)).toEqual(['2020-01-01', '2021-01-01', '2022-01-01']);
  });
});

describe('The period after', () => {
  it.each([
    ['month', '2021-01-01', '2021-01-31', '2021-02-01', '2021-02-28'],
    ['month', '2020-12-01', '2020-12-31', '2021-01-01', '2021-01-31'],
    ['quarter', '2021-10-01', '2021-12-31', '2022-01-01', '2022-03-31'],
    ['year', '2021-01-01', '2021-12-31', '2022-01-01', '2022-12-31'],
    ['free', '2021-02-08', '2021-02-14', '2021-02-15', '2021-02-21'],
  ] as const)('a %s from %s to %s goes from %s to %s', (kind, from, to, nextFrom, nextTo) => {
    expect(periodAfter({ kind, from, to })).toEqual({ from: nextFrom, to: nextTo });
  });
});
