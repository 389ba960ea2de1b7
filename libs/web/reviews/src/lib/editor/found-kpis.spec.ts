import { describe, expect, it } from '@jest/globals';
import { aKpi, CPL, LEADS, NPS, ROMI } from '../testing/reviews-harness';
import { foundKpis } from './found-kpis';

const rate = aKpi({
  key: 'click_to_lead_rate',
  name: 'Clicks to leads rate',
  description: 'Share of clicks that became leads.',
});
const kpis = [NPS, rate, ROMI, CPL, LEADS];

describe('Searching the catalogue', () => {
  it('puts the KPI of that very name before those that only hold the word', () => {
    expect(foundKpis(kpis, ' Leads ').map(({ key }) => key)).toEqual(['leads', 'click_to_lead_rate']);
  });

  it('finds by meaning, and by several words in any order', () => {
    expect(foundKpis(kpis, 'recommend').map(({ key }) => key)).toEqual(['nps']);
    expect(foundKpis(kpis, 'investment return').map(({ key }) => key)).toEqual(['romi']);
  });

  it('lists KPIs with data first while nothing is typed', () => {
    expect(foundKpis(kpis, '').map(({ availableWithData }) => availableWithData)).toEqual([
      true,
      true,
      true,
      true,
      false,
    ]);
  });
});
