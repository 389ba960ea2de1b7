import { describe, expect, it } from '@jest/globals';
import { aClient, aPageOf, FEBRUARY, field, find, open, press, textOf, type } from '../testing/reviews-harness';
import { CyclesPage } from './cycles-page';

describe('The cycles', () => {
  it('offer the months of the year that has been measured, the existing one as taken', async () => {
    const fixture = await open(CyclesPage, { client: aClient() });
    const page: HTMLElement = fixture.nativeElement;
    await press(fixture, find(page, 'button', 'New cycle'));
    expect(find<HTMLButtonElement>(page, '.tile', 'February 2021').disabled).toBe(true);
    expect(find<HTMLButtonElement>(page, '.tile', 'March 2021').disabled).toBe(false);
  });

  it('create a month at two presses, named by itself', async () => {
    const client = aClient();
    client.readCycles.mockResolvedValue(aPageOf([]));
    client.createCycle.mockResolvedValue(FEBRUARY);
    const fixture = await open(CyclesPage, { client });
    const page: HTMLElement = fixture.nativeElement;
    expect(textOf(fixture)).toContain('No cycle yet');
    await press(fixture, find(page, '.tile', 'February 2021'));
    expect(field(page, 'Name').value).toBe('February 2021');
    await press(fixture, find(page, 'button', 'Create the cycle'));
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
    const fixture = await open(CyclesPage, { client });
    const page: HTMLElement = fixture.nativeElement;
    await press(fixture, find(page, 'premia-segmented label', 'Free dates').querySelector('input') ?? page);
    const setDay = async (label: string, day: string): Promise<void> => {
      const control = field(page, label);
      control.value = day;
      control.dispatchEvent(new Event('change'));
      await fixture.whenStable();
    };
    await setDay('First day', '2021-02-15');
    await setDay('Last day', '2021-02-01');
    await press(fixture, find(page, 'button', 'Create the cycle'));
    expect(textOf(fixture)).toContain('free dates need a first and a last day, in this order');
    expect(client.createCycle).not.toHaveBeenCalled();
    await setDay('Last day', '2021-03-14');
    await type(fixture, field(page, 'Name'), 'Campaign spring');
    client.createCycle.mockResolvedValue({
      __typename: 'Conflict',
      code: 'CYCLE.NAME_TAKEN',
      message: 'There is a cycle of that name.',
    });
    await press(fixture, find(page, 'button', 'Create the cycle'));
    expect(client.createCycle).toHaveBeenCalledWith({
      name: 'Campaign spring',
      kind: 'free',
      from: '2021-02-15',
      to: '2021-03-14',
    });
    expect(textOf(fixture)).toContain('There is a cycle of that name.');
    expect(field(page, 'Name').value).toBe('Campaign spring');
  });

  it('show an employee the list and no way to add one', async () => {
    const fixture = await open(CyclesPage, { client: aClient(), role: 'employee' });
    expect(textOf(fixture)).toContain('February 2021');
    expect(textOf(fixture)).not.toContain('New cycle');
  });
});
