import { describe, expect, it } from '@jest/globals';
import { accessibilityProblems } from '@premia/web-util/testing';
import { KpiPage } from './kpi-page';
import { aClient, anAssignment, aReportRow, open } from './testing/dashboard-harness';

const INPUTS = { cycleId: 'february', assignmentId: 'assignment-1' };

function aKpiClient(stage: 'active' | 'closed') {
  const client = aClient();
  const cycle = {
    __typename: 'Cycle',
    id: 'february',
    name: 'February 2021',
    from: '2021-02-01',
    to: '2021-02-28',
    stage,
  } as const;
  client.assignment.mockResolvedValue(anAssignment());
  client.cycle.mockResolvedValue(cycle);
  client.cause.mockResolvedValue({
    now: {
      __typename: 'KpiReport',
      rows: [aReportRow('hot', '60', '101'), aReportRow('wide', '40', '-89')],
      loss: { __typename: 'SpendLoss', percent: '40', campaigns: ['wide'] },
    },
    before: { __typename: 'KpiReport', rows: [] },
  });
  return client;
}

describe('The page of one KPI', () => {
  it('tells value, target, gap, causes and where to start; in a closed cycle nothing is to be changed', async () => {
    const client = aKpiClient('closed');
    const page = await open(KpiPage, { client, inputs: INPUTS, role: 'head' });
    const text = await page.text();
    expect(text).toContain('Search specialist: ROMI');
    expect(text).toContain('7.07 %');
    expect(text).toContain('from −50 % to target 25 %, attainment 76.1 %');
    expect(text).toContain('Short of the target by 17.93 points.');
    expect(text).toContain('Without wide it would stand at 33 %');
    expect(client.valueOver.mock.lastCall?.[1]).toEqual(['hot']);
    expect(text).toContain('The cycle is closed');
    expect(page.element.querySelector('a[href^="/cycles"]')).toBeNull();
    expect(await accessibilityProblems(page.element)).toEqual([]);
  });

  it('tells nobody where to start who has met the target', async () => {
    const client = aKpiClient('closed');
    client.assignment.mockResolvedValue(anAssignment({ attainment: '104' }));
    const text = await (await open(KpiPage, { client, inputs: INPUTS })).text();
    expect(text).toContain('attainment 104 %');
    expect(text).not.toContain('Where to start');
  });

  it.each([
    ['head', '/cycles/february/person/search'],
    ['hr', null],
    ['employee', null],
  ] as const)('offers %s the way to change it: %s', async (role, path) => {
    const page = await open(KpiPage, { client: aKpiClient('active'), inputs: INPUTS, role });
    expect(page.element.querySelector('a[href^="/cycles"]')?.getAttribute('href') ?? null).toBe(path);
  });

  it('says so where there is no such KPI', async () => {
    const client = aKpiClient('active');
    client.assignment.mockResolvedValue(null);
    expect(await (await open(KpiPage, { client, inputs: INPUTS })).text()).toContain('There is no such KPI');
  });
});
