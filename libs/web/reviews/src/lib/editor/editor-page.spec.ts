import { describe, expect, it } from '@jest/globals';
import { aClient, anAssignment, CPL, LEADS, open, ROMI } from '../testing/reviews-harness';
import { EditorPage } from './editor-page';

const forSocial = { cycleId: 'cycle-february', personId: 'person-social' };

async function opened(client = aClient(), role: 'owner' | 'head' = 'owner') {
  const page = await open(EditorPage, { client, role, inputs: forSocial });
  const add = async (search: string): Promise<void> => {
    const box = page.find<HTMLInputElement>('input[role=combobox]', '');
    await page.type(box, search);
    await page.pressKey(box, 'Enter');
  };
  const card = (place: number): HTMLElement => {
    const found = page.element.querySelectorAll<HTMLElement>('premia-assignment-card')[place];
    if (found === undefined) throw new Error(`There is no card ${place}`);
    return found;
  };
  return { client, page, add, card };
}

describe('Setting the KPIs of a person', () => {
  it('adds KPIs by keyboard, on the channel that the person’s name names, the rest of the weight to the newest', async () => {
    const { page, add, card } = await opened();
    await add('leads');
    expect(page.field('Weight, %', card(0)).value).toBe('100');
    expect(page.find<HTMLLabelElement>('label.is-chosen', 'social', card(0)).querySelector('input')?.checked).toBe(
      true,
    );
    await page.type(page.field('Weight, %', card(0)), '60');
    await add('cpl');
    expect(page.field('Weight, %', card(1)).value).toBe('40');
    expect(page.field<HTMLSelectElement>('How it is scored', card(1)).value).toBe('lower');
    expect(document.activeElement).toBe(page.field('Target, ₹', card(1)));
    expect(await page.text()).toContain('100 %: the weights are complete.');
    expect(page.element.querySelectorAll('premia-assignment-card')).toHaveLength(2);
  });

  it('says what the KPI amounts to so far, before a target is set', async () => {
    const client = aClient();
    const value = (text: string) => ({
      __typename: 'KpiValue' as const,
      kpi: 'cpl',
      value: text,
      status: 'ok' as const,
      reason: null,
    });
    client.readValue.mockResolvedValue({ now: value('466.473716'), before: value('497') });
    const { page, add } = await opened(client);
    await add('cpl');
    expect(await page.text()).toContain('So far in this cycle: 466.47 ₹; in the time before: 497 ₹.');
    expect(client.readValue).toHaveBeenCalledWith(
      'cpl',
      expect.objectContaining({ channels: ['social'] }),
      expect.objectContaining({ from: '2021-02-01' }),
      { from: '2021-01-01', to: '2021-01-31' },
    );
  });

  it('tells what is missing to 100 and gives it to a KPI at a press', async () => {
    const { page, add, card } = await opened();
    await add('leads');
    await page.type(page.field('Weight, %', card(0)), '70');
    await add('cpl');
    await page.type(page.field('Weight, %', card(1)), '29');
    expect(await page.text()).toContain('99 of 100: one more to go.');
    await page.press(page.find('button', 'Make it 30', card(1)));
    expect(page.field('Weight, %', card(1)).value).toBe('30');
    expect(await page.text()).toContain('100 %: the weights are complete.');
  });

  it('sends nothing while a number is missing, and says so at its field', async () => {
    const { client, page, add, card } = await opened();
    await add('leads');
    await page.press(page.find('.bar button.is-primary', 'Save'));
    expect(client.saveList).not.toHaveBeenCalled();
    expect(page.find('[role=alert]', 'Fill this in.', card(0))).toBeTruthy();
    expect(page.field('Target', card(0)).getAttribute('aria-invalid')).toBe('true');
  });

  it('sends the whole list at once, once for two presses', async () => {
    const { client, page, add, card } = await opened();
    client.saveList.mockResolvedValue({
      __typename: 'AssignmentsSaved',
      assignments: [anAssignment({ personId: 'person-social' })],
    });
    await add('leads');
    await page.type(page.field('Target', card(0)), '30 000');
    const save = page.find('.bar button:not(.is-primary):not(.is-quiet)', 'Save');
    save.click();
    save.click();
    await page.whenStable();
    expect(client.saveList).toHaveBeenCalledTimes(1);
    expect(client.saveList).toHaveBeenCalledWith(
      'cycle-february',
      { kind: 'person', personId: 'person-social', teamId: null },
      [
        {
          ownerKind: 'person',
          personId: 'person-social',
          teamId: null,
          kpi: 'leads',
          component: null,
          weight: '100',
          scoring: { kind: 'ratio', direction: 'higher', target: '30000' },
          attainmentMax: '200',
          channels: ['social'],
          campaigns: [],
          pilot: false,
          noData: null,
          confirmation: null,
        },
      ],
    );
    expect(await page.text()).toContain('Saved: Social specialist.');
  });

  it('shows what the server refuses at the KPI and at the list, keeping everything typed', async () => {
    const { client, page, add, card } = await opened();
    client.saveList.mockResolvedValue({
      __typename: 'InvalidInput',
      code: 'INVALID_INPUT',
      message: 'Some fields need another look (2).',
      fields: [
        {
          __typename: 'FieldProblem',
          path: 'assignments.0.scoring.target',
          code: 'TARGET_NOT_POSITIVE',
          message: 'The target must be above 0.',
          value: '0',
        },
        {
          __typename: 'FieldProblem',
          path: 'assignments',
          code: 'WEIGHTS_NOT_100',
          message: 'The weights add up to 99, not to 100.',
          value: '99',
        },
      ],
    });
    await add('leads');
    await page.type(page.field('Target', card(0)), '0');
    await page.press(page.find('.bar button.is-primary', 'Save'));
    expect(page.find('[role=alert]', 'The target must be above 0.', card(0))).toBeTruthy();
    expect(page.find('.foot [role=alert]', 'The weights add up to 99')).toBeTruthy();
    expect(page.field('Target', card(0)).value).toBe('0');
    await page.type(page.field('Target', card(0)), '5');
    expect(await page.text()).not.toContain('The target must be above 0.');
  });

  it('asks for a reason where a KPI is beyond one person, and for one where the list is short', async () => {
    const { client, page, add, card } = await opened();
    client.saveList.mockResolvedValueOnce({
      __typename: 'ConfirmationNeeded',
      code: 'ASSIGNMENTS.CONFIRMATION_NEEDED',
      message: 'This is allowed, but unusual.',
      warnings: [
        {
          __typename: 'FieldProblem',
          path: 'assignments',
          code: 'KPI_COUNT.OUTSIDE_POLICY',
          message: 'KPIs of this person: 2.',
          value: '2',
        },
      ],
    });
    client.saveList.mockResolvedValueOnce({ __typename: 'AssignmentsSaved', assignments: [] });
    await add('romi');
    await page.type(page.field('Target', card(0)), '25');
    await page.type(page.field('Weight, %', card(0)), '50');
    await page.type(page.field('Reason', card(0)), 'Runs the budget alone');
    await add('leads');
    await page.type(page.field('Target', card(1)), '30000');
    await page.press(page.find('.bar button.is-primary', 'Save'));
    expect(await page.text()).toContain('KPIs of this person: 2.');
    await page.type(page.field('Reason', page.find('.foot .reason', '')), 'A short month');
    await page.press(page.find('.bar button.is-primary', 'Save'));
    const [, , sent] = client.saveList.mock.calls[1] ?? [];
    expect(sent?.map(({ kpi, confirmation }) => [kpi, confirmation])).toEqual([
      ['romi', 'Runs the budget alone'],
      ['leads', 'A short month'],
    ]);
  });

  it('copies a colleague’s list onto the person’s own channel, and back at a press', async () => {
    const client = aClient();
    client.readAssignments.mockResolvedValue([
      anAssignment({
        id: 'a',
        kpi: ROMI,
        weight: '40',
        scoring: { kind: 'progress', baseline: '-50', target: '25' },
        confirmation: 'Runs the budget',
      }),
      anAssignment({ id: 'b', kpi: CPL, weight: '30', scoring: { kind: 'ratio', direction: 'lower', target: '480' } }),
      anAssignment({ id: 'c', kpi: LEADS, weight: '30' }),
    ]);
    const { page, card } = await opened(client);
    await page.press('Copy from');
    await new Promise((resolve) => setTimeout(resolve));
    await page.whenStable();
    const dialog = document.querySelector('premia-dialog-frame') ?? document.body;
    expect(page.field<HTMLSelectElement>('On the channel', dialog).value).toBe('social');
    await page.press(page.find('button', 'Copy', dialog));
    expect(page.element.querySelectorAll('premia-assignment-card')).toHaveLength(3);
    expect(page.field('Start, %', card(0)).value).toBe('\u221250');
    expect(page.field('Target', card(2)).value).toBe('7\u00a0000');
    expect(page.find('label.is-chosen', 'social', card(2))).toBeTruthy();
    expect(await page.text()).toContain('3 KPIs copied. Check the targets.');
    await page.press(page.find('.news button', 'Undo'));
    expect(page.element.querySelectorAll('premia-assignment-card')).toHaveLength(0);
  });

  it('loses nothing when two fields are typed in before the page is drawn again', async () => {
    const { client, page, add, card } = await opened();
    client.saveList.mockResolvedValue({ __typename: 'AssignmentsSaved', assignments: [] });
    await add('romi');
    await page.type(page.field<HTMLSelectElement>('How it is scored', card(0)), 'progress');
    for (const [label, text] of [
      ['Start, %', '-50'],
      ['Target, %', '25'],
      ['Weight, %', '100'],
      ['Reason', 'Runs it alone'],
    ] as const) {
      const control = page.field(label, card(0));
      control.value = text;
      control.dispatchEvent(new Event('input', { bubbles: true }));
    }
    await page.whenStable();
    await page.press(page.find('.bar button.is-primary', 'Save'));
    const [, , sent] = client.saveList.mock.calls[0] ?? [];
    expect(sent?.[0]).toMatchObject({
      scoring: { kind: 'progress', baseline: '-50', target: '25' },
      weight: '100',
      confirmation: 'Runs it alone',
    });
  });

  it('goes on to the next person without KPIs', async () => {
    const { page } = await opened();
    expect(page.find('button', 'Save, next: Search specialist')).toBeTruthy();
  });

  it('tells a head of another team who may set these', async () => {
    const { page } = await opened(aClient(), 'head');
    expect(await page.text()).toContain('not set them');
    expect(page.element.querySelector('premia-kpi-picker')).toBeNull();
  });
});
