import { monthsOf } from './months-of';

describe('the months that data touches', () => {
  it('are whole months, the latest first, over the turn of a year', () => {
    expect(monthsOf({ from: '2020-12-15', to: '2021-02-28' })).toEqual([
      { from: '2021-02-01', to: '2021-02-28' },
      { from: '2021-01-01', to: '2021-01-31' },
      { from: '2020-12-01', to: '2020-12-31' },
    ]);
  });

  it('know leap years', () => {
    expect(monthsOf({ from: '2024-02-03', to: '2024-02-04' })).toEqual([{ from: '2024-02-01', to: '2024-02-29' }]);
  });

  it('are at most two years', () => {
    expect(monthsOf({ from: '1990-01-01', to: '2026-11-22' })).toHaveLength(24);
  });
});
