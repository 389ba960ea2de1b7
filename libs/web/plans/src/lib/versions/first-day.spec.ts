import { describe, expect, it } from '@jest/globals';
import { firstDay, touchedCycle } from './first-day';

const published = (number: number, appliesFrom: string | null) =>
  ({ number, appliesFrom, state: 'published' }) as const;
const DRAFT = { number: 3, appliesFrom: null, state: 'draft' } as const;
const NOVEMBER = { name: 'November 2026', from: '2026-11-01', to: '2026-11-30' };
const OCTOBER = { name: 'October 2026', from: '2026-10-01', to: '2026-10-31' };
const DECEMBER = { name: 'December 2026', from: '2026-12-01', to: '2026-12-31' };
const TODAY = '2026-11-26';

describe('From when a version holds', () => {
  it('is every cycle for the first version', () => {
    expect(firstDay([DRAFT], [NOVEMBER], TODAY)).toEqual({ bound: null, suggested: '' });
  });

  it('is the month after the latest cycle that has begun, for a later version', () => {
    const versions = [DRAFT, published(2, '2026-05-01'), published(1, null)];
    expect(firstDay(versions, [DECEMBER, NOVEMBER, OCTOBER], TODAY)).toEqual({
      bound: { number: 2, day: '2026-05-01' },
      suggested: '2026-12-01',
    });
  });

  it.each([
    ['next month where no cycle has begun', [], '2026-12-01'],
    ['the year after a cycle that is a year', [{ name: '2026', from: '2026-01-01', to: '2026-12-31' }], '2027-01-01'],
  ])('is %s', (_case, cycles, suggested) => {
    expect(firstDay([DRAFT, published(1, null)], cycles, TODAY)).toEqual({ bound: null, suggested });
  });

  it('is never before the day of a version published earlier', () => {
    const versions = [DRAFT, published(2, null), published(1, '2027-03-01')];
    expect(firstDay(versions, [NOVEMBER], TODAY)).toEqual({
      bound: { number: 1, day: '2027-03-01' },
      suggested: '2027-03-01',
    });
  });

  it.each([
    ['2026-11-01', { name: 'November 2026', isChanged: true }],
    ['2026-10-15', { name: 'November 2026', isChanged: true }],
    ['2026-11-15', { name: 'November 2026', isChanged: false }],
    ['2026-12-01', null],
  ])('touches the cycle that people work in: %s', (day, touched) => {
    expect(touchedCycle(day, [OCTOBER, NOVEMBER, DECEMBER], TODAY)).toEqual(touched);
  });
});
