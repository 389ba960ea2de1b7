import { describe, expect, it } from '@jest/globals';
import { calculate, isRefusal } from '@premia/domain-bonus';
import { INFLUENCER } from '../testing/my-bonus-harness';
import { neededTogether } from './needed-together';
import { adjustable, assume, neededFor, readInput } from './what-if';

const [PERSON] = INFLUENCER.participants;
const PAID = '14177.34';

describe('What if', () => {
  it('starts from what was calculated', () => {
    const result = calculate(INFLUENCER);
    expect(isRefusal(result) ? result.errors : result.participants[0]?.total).toBe(PAID);
    expect(assume(INFLUENCER, {}, PAID)).toEqual({ total: PAID, difference: '0.00' });
  });

  it('pays what the engine pays for a moved KPI', () => {
    expect(assume(INFLUENCER, { cpl: '460' }, PAID)).toEqual({ total: '14583.69', difference: '406.35' });
  });

  it('moves only KPIs that have a number and count', () => {
    expect(adjustable(INFLUENCER).map(({ measureId }) => measureId)).toEqual(['romi', 'cpl', 'leads']);
    const own = PERSON?.measures?.['own'] ?? [];
    const odd = {
      ...INFLUENCER,
      participants: [
        {
          ...PERSON,
          id: 'x',
          segments: [],
          measures: {
            own: [
              { ...own[0], id: 'romi', actual: null },
              { ...own[1], id: 'cpl', actual: '1', pilot: true },
              { id: 'review', actual: 'good', scoring: { kind: 'rated', ratings: { good: '100' } } } as const,
            ],
          },
        },
      ],
    };
    expect(adjustable(odd)).toEqual([]);
  });

  it('lets ROMI go below 0, and leads not', () => {
    const [romi, , leads] = adjustable(INFLUENCER);
    expect(romi?.scale.low.startsWith('-')).toBe(true);
    expect(leads?.scale.low.startsWith('-')).toBe(false);
  });

  it('finds the least that one KPI must be for a sum, in its own unit', () => {
    expect(neededFor(INFLUENCER, { measureId: 'leads', unit: 'count' }, '15000')).toMatchObject({
      reachable: true,
      actual: '19029',
    });
    expect(neededFor(INFLUENCER, { measureId: 'cpl', unit: 'money' }, '15000')).toMatchObject({ reachable: true });
  });

  it('finds the least percent at which all KPIs together bring a sum, in numbers that people write', () => {
    const units = { romi: 'percent', cpl: 'money', leads: 'count' };
    const found = neededTogether(INFLUENCER, units, '16000');
    expect(found).toMatchObject({ attainment: '117', actuals: { cpl: '410.25', leads: '18720' } });
    expect(assume(INFLUENCER, found?.actuals ?? {}, PAID)?.total).toBe(found?.total);
    expect(assume(INFLUENCER, { cpl: '413.79', leads: '18560' }, PAID)?.total).toMatch(/^15\d{3}\./);
    expect(neededTogether(INFLUENCER, units, '16460.05')).toBeNull();
    expect(neededTogether(INFLUENCER, {}, '16000')).toBeNull();
  });

  it('says how far a KPI can bring it that can bring it no further', () => {
    expect(neededFor(INFLUENCER, { measureId: 'romi', unit: 'percent' }, '15000')).toMatchObject({
      reachable: false,
      most: { total: PAID },
    });
  });

  it('asks nothing of what is no calculation', () => {
    expect(readInput(null)).toBeNull();
    expect(readInput({ schema: 1 })).toBeNull();
    expect(readInput(INFLUENCER)).toBe(INFLUENCER);
    expect(assume(INFLUENCER, { nothing: '1' }, PAID)).toBeNull();
    expect(neededFor(INFLUENCER, { measureId: 'nothing', unit: 'count' }, '15000')).toBeNull();
  });
});
