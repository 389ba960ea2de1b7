import { describe, expect, it } from '@jest/globals';
import { aKpiStanding } from '@premia/web-testing';
import { aClient, anAssignment, CPL, FEBRUARY, open } from '../testing/reviews-harness';
import { CyclePage } from './cycle-page';

const inputs = { cycleId: 'cycle-february' };

describe('What counts in a cycle', () => {
  it('shows each KPI with slice, goal, weight, where it stands and how far that is', async () => {
    const client = aClient();
    client.readAssignments.mockResolvedValue([
      anAssignment({ weight: '70' }),
      anAssignment({
        id: 'cpl',
        kpi: CPL,
        weight: '30',
        scoring: { kind: 'ratio', direction: 'lower', target: '480' },
        actual: {
          __typename: 'AssignmentActual',
          value: null,
          status: 'no_data',
          reason: 'There is no spend in these days.',
          attainment: null,
          standing: aKpiStanding(null),
        },
      }),
    ]);
    const page = await open(CyclePage, { client, inputs });
    const text = await page.text();
    expect(text).toContain('Who has which KPIs in February 2021?');
    expect(text).toContain('1 of 2 people have their KPIs.');
    expect(text).toContain('7 000 or more');
    expect(text).toContain('7 054');
    expect(text).toContain('100.77 %');
    expect(text).toContain('480 ₹ or less');
    expect(text).toContain('There is no spend in these days.');
  });

  it('leads to whose KPIs are still to be set', async () => {
    const client = aClient();
    client.readAssignments.mockResolvedValue([anAssignment()]);
    const page = await open(CyclePage, { client, inputs });
    const link = page.find<HTMLAnchorElement>('a', 'Set KPIs for Social specialist');
    expect(link.getAttribute('href')).toBe('/cycles/cycle-february/person/person-social');
    await page.press(page.find('premia-segmented label', 'Still to be set').querySelector('input') ?? page.element);
    expect(await page.text()).toContain('Social specialist');
    expect(page.element.querySelector('h2')?.textContent).not.toBe('Search specialist');
    expect(await page.text()).not.toContain('7 054');
  });

  it('offers nothing to change in a closed cycle, nor to who may only read', async () => {
    const client = aClient();
    client.readAssignments.mockResolvedValue([anAssignment()]);
    client.readCycle.mockResolvedValue({ ...FEBRUARY, stage: 'closed' });
    const closed = await open(CyclePage, { client, inputs });
    expect(closed.element.querySelector('a[href*="/person/"]')).toBeNull();
  });

  it('teaches to add people first where there are none', async () => {
    const client = aClient();
    client.readPeople.mockResolvedValue([]);
    const page = await open(CyclePage, { client, inputs });
    expect(await page.text()).toContain('Add the people first.');
  });

  it('says each cause once, with how many KPIs and owners it concerns', async () => {
    const client = aClient();
    const { actual } = anAssignment();
    client.readAssignments.mockResolvedValue(
      ['a', 'b', 'c'].map((id) =>
        anAssignment({
          id,
          personId: id === 'c' ? 'person-social' : 'person-search',
          actual: actual && {
            ...actual,
            value: null,
            status: 'no_data',
            reason: 'No data in this period.',
            attainment: null,
          },
        }),
      ),
    );
    const page = await open(CyclePage, { client, inputs });
    const text = await page.text();
    expect(text.split('No data in this period.')).toHaveLength(2);
    expect(text).toContain('KPIs: 3, people and teams: 2.');
  });

  it('is renamed, and tells by its dates where it stands', async () => {
    const client = aClient();
    client.renameCycle.mockResolvedValue({ ...FEBRUARY, name: 'Launch' });
    const page = await open(CyclePage, { client, inputs });
    expect(await page.text()).toContain('ended');
    await page.press('Rename');
    const dialog = await page.dialog();
    await page.type(page.field('Name', dialog), 'Launch');
    await page.press(page.find('button[type=submit]', 'Rename', dialog));
    expect(client.renameCycle).toHaveBeenCalledWith('cycle-february', 'Launch');
    expect(await page.text()).toContain('Who has which KPIs in Launch?');
  });

  it('says that there is no such cycle', async () => {
    const client = aClient();
    client.readCycle.mockResolvedValue(null);
    const page = await open(CyclePage, { client, inputs });
    expect(await page.text()).toContain('There is no such cycle');
  });
});
