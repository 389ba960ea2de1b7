import { TestBed } from '@angular/core/testing';
import { Router } from '@angular/router';
import { describe, expect, it, jest } from '@jest/globals';
import { aClient, anAssignment, aPageOf, FEBRUARY, open } from '../testing/reviews-harness';
import { CyclesPage } from './cycles-page';

describe('The cycles', () => {
  it('offer the months of the year that has been measured, the existing one as taken', async () => {
    const page = await open(CyclesPage, { client: aClient() });
    await page.press('New cycle');
    expect(page.find<HTMLButtonElement>('.tile', 'February 2021').disabled).toBe(true);
    expect(page.find<HTMLButtonElement>('.tile', 'March 2021').disabled).toBe(false);
  });

  it('create a month at two presses, named by itself', async () => {
    const client = aClient();
    client.readCycles.mockResolvedValue(aPageOf([]));
    client.createCycle.mockResolvedValue(FEBRUARY);
    const page = await open(CyclesPage, { client });
    expect(await page.text()).toContain('No cycle yet');
    await page.press(page.find('.tile', 'February 2021'));
    expect(page.field('Name').value).toBe('February 2021');
    await page.press('Create the cycle');
    expect(client.createCycle).toHaveBeenCalledWith({
      name: 'February 2021',
      kind: 'month',
      from: '2021-02-01',
      to: '2021-02-28',
    });
  });

  it('take free dates only in their order', async () => {
    const client = aClient();
    client.readCycles.mockResolvedValue(aPageOf([]));
    const page = await open(CyclesPage, { client });
    await page.press(page.find('premia-segmented label', 'Free dates').querySelector('input') ?? page.element);
    const setDay = async (label: string, day: string): Promise<void> => {
      const control = page.field(label);
      control.value = day;
      control.dispatchEvent(new Event('change'));
      await page.fixture.whenStable();
    };
    await setDay('First day', '2021-02-15');
    await setDay('Last day', '2021-02-01');
    await page.press('Create the cycle');
    expect(await page.text()).toContain('free dates need a first and a last day, in this order');
    expect(client.createCycle).not.toHaveBeenCalled();
    await setDay('Last day', '2021-03-14');
    await page.type('Name', 'Campaign spring');
    client.createCycle.mockResolvedValue({
      __typename: 'Conflict',
      code: 'CYCLE.NAME_TAKEN',
      message: 'There is a cycle of that name.',
    });
    await page.press('Create the cycle');
    expect(client.createCycle).toHaveBeenCalledWith({
      name: 'Campaign spring',
      kind: 'free',
      from: '2021-02-15',
      to: '2021-03-14',
    });
    expect(await page.text()).toContain('There is a cycle of that name.');
    expect(page.field('Name').value).toBe('Campaign spring');
  });

  it('offer the period after the latest as a copy of it, in one click', async () => {
    const client = aClient();
    client.createCycle.mockResolvedValue({ ...FEBRUARY, id: 'cycle-march' });
    client.readAssignments.mockResolvedValue([anAssignment()]);
    client.saveLists.mockResolvedValueOnce({ __typename: 'AssignmentsSaved', assignments: [] });
    const page = await open(CyclesPage, { client });
    const navigate = jest.spyOn(TestBed.inject(Router), 'navigate').mockResolvedValue(true);
    await page.press('March 2021, as a copy of February 2021');
    expect(client.createCycle).toHaveBeenCalledWith({
      name: 'March 2021',
      kind: 'month',
      from: '2021-03-01',
      to: '2021-03-31',
    });
    // Saved with it, so that no empty cycle stays behind whoever leaves now.
    const [cycle, lists] = client.saveLists.mock.lastCall ?? [];
    expect([cycle, lists?.map(({ assignments }) => assignments.length)]).toEqual(['cycle-march', [1]]);
    expect(navigate).toHaveBeenCalledWith(['/cycles', 'cycle-march', 'targets'], { queryParams: {} });
  });

  it('show the lists of a copy that need a look before they are saved', async () => {
    const client = aClient();
    client.createCycle.mockResolvedValue({ ...FEBRUARY, id: 'cycle-march' });
    client.readAssignments.mockResolvedValue([anAssignment()]);
    client.saveLists.mockRejectedValueOnce(new Error('a reason is asked for'));
    const page = await open(CyclesPage, { client });
    const navigate = jest.spyOn(TestBed.inject(Router), 'navigate').mockResolvedValue(true);
    await page.press('March 2021, as a copy of February 2021');
    expect(navigate).toHaveBeenCalledWith(['/cycles', 'cycle-march', 'targets'], {
      queryParams: { copy: 'cycle-february' },
    });
  });

  it('question days that overlap another cycle, and create it all the same when that is meant', async () => {
    const client = aClient();
    client.readCycles.mockResolvedValue(aPageOf([]));
    client.createCycle.mockResolvedValueOnce({
      __typename: 'Conflict',
      code: 'CYCLE.OVERLAPS',
      message: 'These days overlap “February 2021”.',
    });
    const page = await open(CyclesPage, { client });
    await page.press(page.find('.tile', 'March 2021'));
    await page.press('Create the cycle');
    expect(await page.text()).toContain('These days overlap “February 2021”.');
    client.createCycle.mockResolvedValue(FEBRUARY);
    await page.press('Create it anyway');
    expect(client.createCycle).toHaveBeenLastCalledWith(expect.objectContaining({ overlapping: true }));
  });

  it('show an employee the list and no way to add one', async () => {
    const page = await open(CyclesPage, { client: aClient(), role: 'employee' });
    expect(await page.text()).toContain('February 2021');
    expect(await page.text()).not.toContain('New cycle');
  });
});
