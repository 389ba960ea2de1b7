import { TestBed } from '@angular/core/testing';
import { Router } from '@angular/router';
import { describe, expect, it, jest } from '@jest/globals';
import { RequestFailure } from '@premia/web-util';
import { accessibilityProblems } from '@premia/web-util/testing';
import { DashboardPage } from './dashboard-page';
import { aClient, aSetup, EMPTY_SETUP, open } from './testing/dashboard-harness';

describe('The overview', () => {
  it('answers for the period of the newest data: numbers, people, channels', async () => {
    const client = aClient();
    const page = await open(DashboardPage, { client });
    expect(client.course.mock.calls).toEqual([['february', '2021-02-01', '2021-02-18']]);
    const text = await page.text();
    expect(text).toContain('data for day 18 of 28');
    expect(text).toContain('42.9 M ₹');
    expect(text).toContain('44.7 K ₹');
    expect(text).toContain('Search specialist · ROMI: off track');
    expect(text).toContain('80 % of the spend sits in the loss: social returned less than it cost.');
    expect(await accessibilityProblems(page.element)).toEqual([]);
  });

  it('leads from a person who needs help, and from a cell, to that person’s KPIs', async () => {
    const page = await open(DashboardPage, { client: aClient() });
    const links = (selector: string): (string | null)[] =>
      [...page.element.querySelectorAll(selector)].map((link: Element) => link.getAttribute('href'));
    expect(links('premia-trouble-list a')).toContain('/cycles/february/person/search');
    expect(links('premia-heat-table a')).toContain('/cycles/february/person/search');
  });

  it('leads whoever sets no KPIs to the period', async () => {
    const page = await open(DashboardPage, { client: aClient(), role: 'hr' });
    expect(page.find('premia-trouble-list a', 'Open KPIs').getAttribute('href')).toBe('/cycles/february');
    expect(page.element.querySelector('premia-heat-table a')).toBeNull();
  });

  it('shows another period on demand, and keeps it in the address', async () => {
    const client = aClient();
    const page = await open(DashboardPage, { client, inputs: { cycle: 'march' } });
    expect(client.course.mock.lastCall).toEqual(['march', '2021-03-01', '2021-03-31']);
    const navigate = jest.spyOn(TestBed.inject(Router), 'navigate').mockResolvedValue(true);
    const select = page.get<HTMLSelectElement>('premia-page-header select');
    select.value = 'february';
    select.dispatchEvent(new Event('change'));
    expect(navigate.mock.lastCall?.[1]).toMatchObject({ queryParams: { cycle: 'february' } });
  });

  it('leads an empty workspace to its first step, and shows nothing without data behind it', async () => {
    const client = aClient(EMPTY_SETUP);
    const page = await open(DashboardPage, { client });
    const text = await page.text();
    expect(text).toContain('The way to the first bonus');
    expect(text).toContain('0 of 6 done');
    expect(page.find('a', 'Add people').getAttribute('href')).toBe('/people');
    expect(text).not.toContain('ROMI');
    expect(client.course).not.toHaveBeenCalled();
    expect(await accessibilityProblems(page.element)).toEqual([]);
  });

  it('asks only for what the reader may see', async () => {
    const client = aClient();
    await open(DashboardPage, { client, role: 'hr' });
    expect(client.setup.mock.lastCall).toEqual([{ people: true, data: false, plans: true, runs: true }]);
  });

  it('shows no bonuses to whoever may not see pay', async () => {
    const setup = aSetup();
    const runs = (setup.payoutRuns ?? []).map((run) => ({ ...run, payoutTotal: null, targetTotal: null }));
    const client = aClient({ ...setup, payoutRuns: runs });
    expect(await (await open(DashboardPage, { client, role: 'head' })).text()).not.toContain('Bonuses');
  });

  it('says what keeps it away and reads it again on demand', async () => {
    const client = aClient();
    client.setup.mockRejectedValueOnce(new RequestFailure('offline', null));
    const page = await open(DashboardPage, { client });
    await page.press('Try again');
    expect(await page.text()).toContain('People × KPIs');
  });
});
