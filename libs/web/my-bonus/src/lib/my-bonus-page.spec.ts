import { DeferBlockState, TestBed } from '@angular/core/testing';
import { Router } from '@angular/router';
import { describe, expect, it, jest } from '@jest/globals';
import type { PageHarness } from '@premia/web-testing';
import { rupees } from '@premia/web-testing';
import { RequestFailure } from '@premia/web-util';
import { accessibilityProblems } from '@premia/web-util/testing';
import { MyBonusPage } from './my-bonus-page';
import { aBonus, aClient, aMeasure, aPayout, aPlan, aStanding, FEBRUARY, open } from './testing/my-bonus-harness';

async function withWhatIf(): Promise<PageHarness> {
  const page = await open(MyBonusPage, { client: aClient() });
  // The chart's canvas is a deferred block as well; the panel's is the last.
  const block = (await page.fixture.getDeferBlocks()).at(-1);
  await block?.render(DeferBlockState.Complete);
  await page.whenStable();
  return page;
}

// Walking the whole page with axe takes its time on a busy machine.
jest.setTimeout(20_000);

describe('My bonus', () => {
  it('answers at once: how much, why, between which marks', async () => {
    const page = await open(MyBonusPage, { client: aClient() });
    const text = await page.text();
    expect(text).toContain('14 177.34 ₹');
    expect(text).toContain('Own KPIs gave more than target.');
    const scale = page.get<HTMLElement>('premia-scale [role=img]');
    expect(scale.getAttribute('aria-label')?.replace(/\s/gu, ' ')).toContain('maximum 16 920 ₹');
    expect(await accessibilityProblems(page.element)).toEqual([]);
  });

  it('shows each own KPI with what it gave or took, and what the team did', async () => {
    const text = await (await open(MyBonusPage, { client: aClient() })).text();
    expect(text).toContain('490.31 ₹');
    expect(text).toContain('target 480 ₹');
    expect(text).toContain('−132.43 ₹');
    expect(text).toContain('Team: Revenue');
    expect(text).toContain('42 889 366 ₹ of 40 000 000 ₹');
    expect(text).toContain('Without the team’s effect it would be 13 917.30 ₹.');
  });

  it('shows the steps behind a bar, and all of them again', async () => {
    const page = await open(MyBonusPage, { client: aClient() });
    page.get('.steps').scrollIntoView = () => undefined;
    expect(await page.text()).toContain('formula of Target bonus');
    page.fixture.debugElement
      .query((element) => element.name === 'premia-waterfall-chart')
      .triggerEventHandler('stepChosen', 'measure:own:leads');
    await page.whenStable();
    expect(await page.text()).not.toContain('formula of Target bonus');
    const rows = [...page.get('.steps').querySelectorAll('tbody tr')];
    expect(rows.map((row) => row.querySelectorAll('td, th')[1]?.textContent?.trim())).toEqual([
      'Leads: effect on the amount',
      'Leads: attainment',
    ]);
    await page.press('All digits');
    expect(await page.text()).toContain('16 939 / 16 000 = 105.86875 %');
    await page.press('Show all steps');
    expect(await page.text()).toContain('formula of Target bonus');
  });

  it('calculates anew when a KPI is moved, and back', async () => {
    const page = await withWhatIf();
    const slider = page.get<HTMLInputElement>('#what-if-cpl');
    await page.type(slider, '0');
    expect(await page.text()).not.toContain('It would be14 177.34');
    expect(slider.getAttribute('aria-valuetext')).toContain('₹');
    await page.press('Back to the actuals');
    expect(await page.text()).toContain('0.00 ₹ against what is calculated');
  });

  it('says what would reach a wished sum, as it is typed', async () => {
    const page = await withWhatIf();
    expect(await page.text()).toContain('Leads: at least 19 029 instead of 16 939');
    const wish = page.get<HTMLInputElement>('.wish input');
    await page.type(wish, 'a lot');
    expect(await page.text()).toContain('Enter an amount such as 15');
    await page.type(wish, '14 000');
    expect(await page.text()).toContain('You already have more: 14 177.34 ₹.');
  });

  it('leads to the plan that has not been read yet', async () => {
    const page = await open(MyBonusPage, { client: aClient(aBonus({ acknowledged: false })) });
    expect(page.find('a', 'Read the plan').getAttribute('href')).toBe('/plans/version/version-1?from=my-bonus');
  });

  it('leads to the next version of the plan before it comes into force', async () => {
    const awaitedVersion = {
      __typename: 'BonusPlanVersionSummary',
      id: 'version-2',
      planName: 'Marketing 70/30',
      number: 2,
    } as const;
    const page = await open(MyBonusPage, { client: aClient(aBonus({ awaitedVersion })) });
    expect(await page.text()).toContain('“Marketing 70/30” has a new version, 2.');
    expect(page.find('a', 'Read the plan').getAttribute('href')).toBe('/plans/version/version-2?from=my-bonus');
  });

  describe('on the first day of a month', () => {
    const march = {
      ...FEBRUARY,
      id: 'cycle-3',
      name: 'March 2021',
      from: '2021-03-01',
      to: '2021-03-31',
      state: 'running' as const,
    };
    const totals = ['10000', '14177.34'].map((amount, index) => ({
      __typename: 'OwnTotal' as const,
      cycle: {
        __typename: 'Cycle' as const,
        id: `cycle-${index + 1}`,
        name: index === 0 ? 'January 2021' : 'February 2021',
      },
      total: rupees(amount),
    }));

    it('shows the last amount, when the new period starts, and what the last ones paid', async () => {
      const client = aClient();
      client.read.mockResolvedValue({ cycles: [march, FEBRUARY], totals, bonus: aBonus() });
      const text = await (await open(MyBonusPage, { client })).text();
      expect(text).toContain('March 2021 starts with the first data.');
      expect(text).toMatch(/Your last payouts2 cycles, from 10.000\.00.₹ to 14.177\.34.₹/u);
    });

    it('shows the last amount where a period without one was chosen', async () => {
      const client = aClient();
      const bonus = aBonus({ cycle: { ...march, stage: 'active' }, state: 'open', payout: null, standing: null });
      client.read.mockResolvedValue({ cycles: [march, FEBRUARY], totals, bonus });
      const text = await (await open(MyBonusPage, { client, inputs: { cycle: 'cycle-3' } })).text();
      expect(text).toMatch(/Your last payout: 14.177\.34.₹ for February 2021\./u);
      expect(text).not.toContain('starts with the first data');
    });
  });

  it('keeps the period in the address', async () => {
    const client = aClient();
    const january = { ...FEBRUARY, id: 'cycle-1', name: 'January 2021', from: '2021-01-01', to: '2021-01-31' };
    client.read.mockResolvedValue({ cycles: [FEBRUARY, january], totals: [], bonus: aBonus() });
    const page = await open(MyBonusPage, { client, inputs: { cycle: 'cycle-2' } });
    expect(client.read.mock.lastCall).toEqual([{ cycleId: 'cycle-2', planId: null }]);
    const navigate = jest.spyOn(TestBed.inject(Router), 'navigate').mockResolvedValue(true);
    const select = page.get<HTMLSelectElement>('premia-page-header select');
    select.value = 'cycle-1';
    select.dispatchEvent(new Event('change'));
    expect(navigate.mock.lastCall?.[1]).toMatchObject({ queryParams: { cycle: 'cycle-1' } });
  });

  it('offers every plan that pays, with its amount, and says what they come to', async () => {
    const plans = [aPlan(), aPlan({ planId: 'plan-2', planName: 'Events', total: rupees('1000.00') })];
    const client = aClient(aBonus({ plans, together: rupees('14000.00') }));
    const page = await open(MyBonusPage, { client, inputs: { plan: 'plan-1' } });
    expect(client.read.mock.lastCall).toEqual([{ cycleId: null, planId: 'plan-1' }]);
    expect(await page.text()).toContain('2 plans pay you in this cycle, together 14 000 ₹.');
    const select = page.get<HTMLSelectElement>('premia-page-header premia-select:last-of-type select');
    expect(select.value).toBe('plan-1');
    expect(select.textContent?.trim()).toMatch(/^Marketing 70\/30 · 14.177.34.₹\s*Events · 1.000.₹$/u);
    const navigate = jest.spyOn(TestBed.inject(Router), 'navigate').mockResolvedValue(true);
    select.value = 'plan-2';
    select.dispatchEvent(new Event('change'));
    expect(navigate.mock.lastCall?.[1]).toMatchObject({ queryParams: { plan: 'plan-2' } });
  });

  it('shows KPIs on live data before anything is calculated, and no what-if', async () => {
    const bonus = aBonus({ state: 'open', payout: null, engineInput: null });
    const page = await open(MyBonusPage, { client: aClient(bonus) });
    const text = await page.text();
    expect(text).toContain('Nothing has been calculated for February 2021 yet');
    expect(text).toContain('Leads');
    expect(text).not.toContain('What if…');
  });

  it('shows what today would bring while nothing is calculated, and how it comes about', async () => {
    const bonus = aBonus({ state: 'open', payout: null, standing: aStanding() });
    const page = await open(MyBonusPage, { client: aClient(bonus) });
    for (const block of await page.fixture.getDeferBlocks()) await block.render(DeferBlockState.Complete);
    await page.whenStable();
    const text = await page.text();
    expect(text).toContain('If the cycle ended today');
    expect(text).toContain('14 177.34 ₹');
    expect(text).toContain('Own KPIs gave more than target. On the data so far; nothing has been calculated yet.');
    expect(text).toContain('Without the team’s effect it would be 13 917.30 ₹.');
    expect(text).toContain('formula of Target bonus');
    expect(text).toContain('Plan: Marketing 70/30, version 1');
    expect(text).not.toContain('Receipt');
    expect(text).toContain('0.00 ₹ against today');
    const chart = page.fixture.debugElement.query((element) => element.name === 'premia-waterfall-chart');
    expect(chart.componentInstance.steps().at(-1)).toMatchObject({ label: 'Today', to: '14177.34' });
  });

  it('names the KPIs whose data is missing for an amount of today, and supposes nothing', async () => {
    const silent = aMeasure({ actual: null, attainment: null, status: 'no_data' });
    const bonus = aBonus({ state: 'open', payout: null, measures: [silent] });
    const text = await (await open(MyBonusPage, { client: aClient(bonus) })).text();
    expect(text).toContain('No usable value so far: Leads. The amount appears once the data is in.');
    expect(text).not.toContain('What if…');
  });

  it('says why there is no bonus', async () => {
    const payout = aPayout({ outcome: 'not_eligible', reason: 'Joins later, on 8 March 2021.', total: rupees('0') });
    expect(await (await open(MyBonusPage, { client: aClient(aBonus({ payout })) })).text()).toContain(
      'Joins later, on 8 March 2021.',
    );
  });

  it('shows how a KPI stands as the overview shows it', async () => {
    const low = aMeasure({ attainment: '12.5' });
    const page = await open(MyBonusPage, { client: aClient(aBonus({ measures: [low] })) });
    expect(page.element.querySelector('premia-measure-row premia-chip.bad')?.textContent).toMatch(
      /missed by 87\.5\s%/u,
    );
  });

  it('tells a login without a person whom to ask', async () => {
    const text = await (await open(MyBonusPage, { client: aClient(null), personId: null })).text();
    expect(text).toContain('Your login is not linked to a person yet.');
  });

  it('says what keeps it away and reads it again on demand', async () => {
    const client = aClient();
    client.read.mockRejectedValueOnce(new RequestFailure('offline', null));
    const page = await open(MyBonusPage, { client });
    await page.press('Try again');
    expect(await page.text()).toContain('14 177.34 ₹');
  });
});
