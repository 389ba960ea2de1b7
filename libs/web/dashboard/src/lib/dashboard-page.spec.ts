import { TestBed } from '@angular/core/testing';
import { Router } from '@angular/router';
import { describe, expect, it, jest } from '@jest/globals';
import { RequestFailure } from '@premia/web-util';
import { accessibilityProblems } from '@premia/web-util/testing';
import { DashboardPage } from './dashboard-page';
import { aClient, aCourse, anAssignment, aReportRow, aSetup, EMPTY_SETUP, open } from './testing/dashboard-harness';

describe('The overview', () => {
  it('answers for the period of the newest data: numbers, people, channels', async () => {
    const client = aClient();
    const page = await open(DashboardPage, { client });
    expect(client.course.mock.calls).toEqual([['february', { from: '2021-02-01', to: '2021-02-18' }]]);
    const text = await page.text();
    expect(text).toContain('data for day 18 of 28');
    expect(text).toContain('42.9 M ₹');
    expect(text).toContain('44.7 K ₹');
    expect(text).toContain('Search specialist · ROMI: missed by 23.9 %');
    expect(text).toContain('80 % of the spend sits in the loss: social returned less than it cost.');
    expect(await accessibilityProblems(page.element)).toEqual([]);
  });

  it('says why somebody needs help, and leads to that KPI, from the list and from a cell, whoever reads it', async () => {
    const client = aClient();
    client.cause.mockResolvedValue({
      now: {
        __typename: 'KpiReport',
        rows: [aReportRow('hot', '60', '101'), aReportRow('wide', '40', '-89')],
        loss: { __typename: 'SpendLoss', percent: '40', campaigns: ['wide'] },
      },
      before: { __typename: 'KpiReport', rows: [] },
    });
    const page = await open(DashboardPage, { client, role: 'hr' });
    const links = (selector: string): (string | null)[] =>
      [...page.element.querySelectorAll(selector)].map((link: Element) => link.getAttribute('href'));
    expect(links('premia-trouble-list a')).toEqual(['/overview/kpi/february/assignment-1']);
    expect(links('premia-heat-table a')).toContain('/overview/kpi/february/assignment-1');
    expect(await page.text()).toContain('hot returns 101 %, wide −89 %. 40 % of the spend sits in the loss.');
    expect(client.cause.mock.calls).toHaveLength(1);
  });

  it('lists three who need help, and the rest on demand; what has no data is one line, with a door for who may import', async () => {
    const behind = ['40', '50', '60', '70'].map((attainment, index) =>
      anAssignment({ id: `behind-${index}`, personId: `p${index}`, ownerName: `Person ${index}`, attainment }),
    );
    const unmeasured = ['a', 'b'].map((id) =>
      anAssignment({ id, personId: id, ownerName: `Nobody ${id}`, attainment: null }),
    );
    const client = aClient(aSetup(), aCourse({ assignments: [...behind, ...unmeasured] }));
    const page = await open(DashboardPage, { client, role: 'hr' });
    const lines = () => page.element.querySelectorAll('premia-trouble-list li').length;
    expect(lines()).toBe(4);
    const list = page.get('premia-trouble-list').textContent?.replace(/\s+/gu, ' ') ?? '';
    expect(list).toContain('2 KPIs without data');
    expect(list).toContain('Nobody a, Nobody b');
    expect(list).toContain('One more');
    expect(list).not.toContain('Import data');
  });

  it('shows another period on demand, and keeps it in the address', async () => {
    const client = aClient();
    const page = await open(DashboardPage, { client, inputs: { cycle: 'march' } });
    expect(client.course.mock.lastCall).toEqual(['march', { from: '2021-03-01', to: '2021-03-31' }]);
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
    await open(DashboardPage, { client, role: 'admin' });
    expect(client.setup.mock.lastCall).toEqual([{ people: true, data: true, plans: false, runs: false }]);
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
