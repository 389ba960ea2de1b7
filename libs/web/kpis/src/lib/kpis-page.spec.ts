import { TestBed } from '@angular/core/testing';
import { Router } from '@angular/router';
import { describe, expect, it, jest } from '@jest/globals';
import type { PageHarness } from '@premia/web-testing';
import { openPage } from '@premia/web-testing';
import type { Report, ReportKpi } from './kpis-client';
import { KpisClient } from './kpis-client';
import { KpisPage } from './kpis-page';

const LEADS: ReportKpi = {
  __typename: 'Kpi',
  key: 'leads',
  name: 'Leads',
  shortName: 'Leads',
  unit: 'count',
  direction: 'higher_is_better',
};

/** Each report says by its only value for which days it is. */
function aReport(from: string, to: string): Report {
  const value = { __typename: 'KpiValue', kpi: 'leads', value: `${to.slice(8)}0`, status: 'ok', reason: null } as const;
  const row = {
    __typename: 'KpiReportRow',
    key: 'search',
    channel: 'search',
    campaign: null,
    date: null,
    metrics: [],
    values: [value],
  } as const;
  return { __typename: 'KpiReport', from, to, by: 'channel', kpis: [LEADS], rows: [row], total: row, loss: null };
}

function aClient() {
  return {
    readMeasuredPeriod: jest.fn<KpisClient['readMeasuredPeriod']>().mockResolvedValue({
      __typename: 'DataOverview',
      from: '2021-02-01',
      to: '2021-02-28',
      observationCount: 1848,
    }),
    readReport: jest
      .fn<KpisClient['readReport']>()
      .mockImplementation(({ from, to }) => Promise.resolve(aReport(from, to))),
    readTrend: jest
      .fn<KpisClient['readTrend']>()
      .mockResolvedValue({ __typename: 'KpiTrend', kpi: LEADS, days: [], series: [] }),
  };
}

function open(client: ReturnType<typeof aClient>, inputs: Readonly<Record<string, string>> = {}): Promise<PageHarness> {
  return openPage(KpisPage, { messages: ['kpis'], answers: [{ provide: KpisClient, useValue: client }], inputs });
}

const TWO_DAYS = { from: '2021-02-05', to: '2021-02-06' };

describe('The KPIs of a period', () => {
  it('are at first those of the last month that has data', async () => {
    const client = aClient();
    const page = await open(client);
    expect(client.readReport.mock.calls).toEqual([[{ from: '2021-02-01', to: '2021-02-28' }, 'channel']]);
    expect(await page.text()).toContain('280');
  });

  it('are what the address asks for', async () => {
    const client = aClient();
    const page = await open(client, { ...TWO_DAYS, by: 'day', kpi: 'leads', days: 'each' });
    expect(client.readReport.mock.calls).toEqual([[TWO_DAYS, 'day']]);
    expect(client.readTrend.mock.calls).toEqual([['leads', TWO_DAYS, false]]);
    expect(page.field('From').value).toBe('05/02/2021');
  });

  it('follow other dates once both are days, and put them into the address', async () => {
    const client = aClient();
    const page = await open(client);
    await page.type('Period', 'own');
    await page.type('From', '05/02/2021');
    await page.type('To', '06/02/2021');
    expect(TestBed.inject(Router).url).toContain('from=2021-02-05&to=2021-02-06');
    expect(await page.text()).toContain('60');
    expect(page.element.querySelector('.is-stale')).toBeNull();
  });

  it.each([
    ['99/99', '“99/99” is not a day. Enter one such as 28/02/2021.'],
    ['01/03/2022', 'The first day must not be after the last one.'],
  ])('are dimmed and asked for no more while the first day is wrong: %s', async (typed, words) => {
    const client = aClient();
    const page = await open(client, TWO_DAYS);
    await page.type('From', typed);
    expect(await page.text()).toContain(words);
    expect(page.element.querySelector('.is-stale premia-data-table')).not.toBeNull();
    expect(client.readReport).toHaveBeenCalledTimes(1);
    await page.type('From', '06/02/2021');
    expect(page.element.querySelector('.is-stale')).toBeNull();
    expect(await page.text()).not.toContain(words);
  });
});
