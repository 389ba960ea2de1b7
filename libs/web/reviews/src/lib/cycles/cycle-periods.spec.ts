import { describe, expect, it } from '@jest/globals';
import { periodsOf } from './cycle-periods';

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
