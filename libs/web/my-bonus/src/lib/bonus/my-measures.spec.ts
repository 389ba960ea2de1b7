import { describe, expect, it } from '@jest/globals';
import { rupees } from '@premia/web-testing';
import { MyBonusPage } from '../my-bonus-page';
import { aBonus, aClient, aMeasure, open, REVENUE } from '../testing/my-bonus-harness';

describe('My KPIs', () => {
  it('show what the team’s result gave beside its attainment', async () => {
    const text = await (await open(MyBonusPage, { client: aClient() })).text();
    expect(text).toMatch(/Team: Revenue.*107\.2 % met\s*\+260\.04 ₹/u);
    expect(text).not.toContain('The team’s results together');
  });

  it('show several results of the team by what they gave together', async () => {
    const teamMeasures = ['revenue', 'nps'].map((measureId) =>
      aMeasure({ ...REVENUE, measureId, weight: '50', amountEffect: null }),
    );
    const page = await open(MyBonusPage, { client: aClient(aBonus({ teamMeasures })) });
    expect(await page.text()).toMatch(/The team’s results together\s*\+260\.04 ₹/u);
  });

  it('call a KPI that is paid by the unit so, not one without data', async () => {
    const perUnit = aMeasure({
      target: null,
      attainment: null,
      rate: null,
      weight: '0',
      amountEffect: rupees('84695.00'),
    });
    const page = await open(MyBonusPage, { client: aClient(aBonus({ measures: [perUnit] })) });
    const row = page.get<HTMLElement>('premia-measure-row');
    const words = (row.textContent ?? '').replace(/\s+/gu, ' ');
    expect(words).toContain('paid per unit');
    expect(words).toContain('+84 695.00 ₹');
    expect(words).not.toMatch(/no data|weight/u);
  });
});
