import { describe, expect, it } from '@jest/globals';
import { kpiStanding } from './kpi-standing';

const SUM = { kpi: 'revenue', scoring: { kind: 'ratio', direction: 'higher', target: '100' }, pilot: false };
const RATIO = { ...SUM, kpi: 'cpl', scoring: { kind: 'ratio', direction: 'lower', target: '100' } };
const OVER = { elapsed: 28, days: 28, isOver: true };
const HALFWAY = { elapsed: 14, days: 28, isOver: false };

describe('how a KPI stands', () => {
  it.each([
    ['100', false, 'on-track', null],
    ['99.99', false, 'at-risk', '0.01'],
    ['80', false, 'at-risk', '20'],
    ['79.999999', false, 'off-track', '20.000001'],
    [null, false, 'no-data', null],
    ['150', true, 'pilot', null],
    [null, true, 'pilot', null],
  ])('at %s after the end, pilot %s: %s, missed by %s', (attainment, pilot, state, missedBy) => {
    expect(kpiStanding({ ...SUM, attainment, pilot }, OVER)).toEqual({
      state,
      isFinal: true,
      pace: attainment,
      missedBy,
    });
  });

  it('holds a sum against its share of the days, a ratio against the whole target', () => {
    expect(kpiStanding({ ...SUM, attainment: '48' }, HALFWAY)).toMatchObject({ state: 'at-risk', pace: '96' });
    expect(kpiStanding({ ...RATIO, attainment: '48' }, HALFWAY)).toMatchObject({ state: 'off-track', pace: '48' });
  });

  it('is decided by the exact pace, not by the shown one', () => {
    const progress = { elapsed: 3, days: 28, isOver: false };
    expect(kpiStanding({ ...SUM, attainment: '10.714285' }, progress)).toMatchObject({ state: 'at-risk' });
  });

  it('judges no sum by the pace before the first day has data, nor once the cycle is over with days missing', () => {
    expect(kpiStanding({ ...SUM, attainment: '0' }, { elapsed: 0, days: 28, isOver: false }).pace).toBe('0');
    expect(kpiStanding({ ...SUM, attainment: '96' }, { elapsed: 27, days: 28, isOver: true })).toEqual({
      state: 'at-risk',
      isFinal: true,
      pace: '96',
      missedBy: '4',
    });
  });
});
