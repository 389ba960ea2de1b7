import { problemCode } from '@premia/api-util-platform';
import { describeText } from '@premia/shared-messages';
import { cyclePeriodFaults } from './cycle-period';

describe('the dates of a cycle', () => {
  it.each([
    ['month', '2021-02-01', '2021-02-28'],
    ['month', '2024-02-01', '2024-02-29'],
    ['quarter', '2026-01-01', '2026-03-31'],
    ['half-year', '2026-07-01', '2026-12-31'],
    ['year', '2025-04-01', '2026-03-31'],
    ['free', '2021-02-03', '2021-02-03'],
    ['free', '2024-01-01', '2024-12-31'],
  ] as const)('are right for a %s from %s to %s', (kind, from, to) => {
    expect(cyclePeriodFaults({ kind, from, to })).toEqual([]);
  });

  it.each([
    ['month', '2021-02-01', '2021-02-27', 'from', 'NOT_WHOLE'],
    ['month', '2021-02-01', '2021-03-31', 'from', 'NOT_WHOLE'],
    ['quarter', '2026-02-01', '2026-04-30', 'from', 'NOT_WHOLE'],
    ['half-year', '2026-04-01', '2026-09-30', 'from', 'NOT_WHOLE'],
    ['free', '2021-02-02', '2021-02-01', 'to', 'ENDS_BEFORE_IT_BEGINS'],
    ['free', '2021-01-01', '2022-02-01', 'to', 'TOO_LONG'],
  ] as const)('are refused for a %s from %s to %s at “%s”', (kind, from, to, path, code) => {
    const faults = cyclePeriodFaults({ kind, from, to });
    expect(faults.map((fault) => [fault.path, problemCode(fault.reason)])).toEqual([[path, code]]);
  });

  it('name the whole period to take instead', () => {
    const [fault] = cyclePeriodFaults({ kind: 'quarter', from: '2026-02-01', to: '2026-04-30' });
    expect(describeText('en', fault?.reason ?? '')).toContain('2026-01-01 … 2026-03-31');
  });

  it.each([
    ['2021-02-31', '2021-02-28'],
    ['2021-02-01', '31.02.2021'],
  ])('say nothing of %s to %s, which are no days', (from, to) => {
    expect(cyclePeriodFaults({ kind: 'month', from, to })).toEqual([]);
  });
});
