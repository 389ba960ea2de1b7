import { describe, expect, it } from '@jest/globals';
import {
  aClient,
  anAssignment,
  CPL,
  field,
  find,
  LEADS,
  open,
  press,
  pressKey,
  ROMI,
  settle,
  textOf,
  type,
} from '../testing/reviews-harness';
import { EditorPage } from './editor-page';

const forSocial = { cycleId: 'cycle-february', personId: 'person-social' };

async function opened(client = aClient(), role: 'owner' | 'head' = 'owner') {
  const fixture = await open(EditorPage, { client, role, inputs: forSocial });
  const page: HTMLElement = fixture.nativeElement;
  const add = async (search: string): Promise<void> => {
    const box = find<HTMLInputElement>(page, 'input[role=combobox]', '');
    await type(fixture, box, search);
    await pressKey(fixture, box, 'Enter');
  };
  const card = (place: number): HTMLElement => {
    const found = page.querySelectorAll<HTMLElement>('premia-assignment-card')[place];
    if (found === undefined) throw new Error(`There is no card ${place}`);
    return found;
  };
  return { client, fixture, page, add, card };
}

describe('Setting the KPIs of a person', () => {
  it('adds KPIs by keyboard, on the channel that the person’s name names, the rest of the weight to the newest', async () => {
    const { fixture, page, add, card } = await opened();
    await add('leads');
    expect(field(card(0), 'Weight, %').value).toBe('100');
    expect(find<HTMLLabelElement>(card(0), 'label.is-chosen', 'social').querySelector('input')?.checked).toBe(true);
    await type(fixture, field(card(0), 'Weight, %'), '60');
    await add('cpl');
    expect(field(card(1), 'Weight, %').value).toBe('40');
    expect(field<HTMLSelectElement>(card(1), 'How it is scored').value).toBe('lower');
    expect(document.activeElement).toBe(field(card(1), 'Target, ₹'));
    expect(textOf(fixture)).toContain('100 %: the weights are complete.');
    expect(page.querySelectorAll('premia-assignment-card')).toHaveLength(2);
  });

  it('says what the KPI amounts to so far, before a target is set', async () => {
    const client = aClient();
    const value = (text: string) => ({
      __typename: 'KpiValue' as const,
      kpi: 'cpl',
      value: text,
      status: 'ok',
      reason: null,
    });
    client.readValue.mockResolvedValue({ now: value('466.473716'), before: value('497') });
    const { fixture, add } = await opened(client);
    await add('cpl');
    expect(textOf(fixture)).toContain('So far in this cycle: 466.47 ₹; in the time before: 497 ₹.');
    expect(client.readValue).toHaveBeenCalledWith(
      'cpl',
      expect.objectContaining({ channels: ['social'] }),
      expect.objectContaining({ from: '2021-02-01' }),
      { from: '2021-01-01', to: '2021-01-31' },
    );
  });

  it('tells what is missing to 100 and gives it to a KPI at a press', async () => {
    const { fixture, add, card } = await opened();
    await add('leads');
    await type(fixture, field(card(0), 'Weight, %'), '70');
    await add('cpl');
    await type(fixture, field(card(1), 'Weight, %'), '29');
    expect(textOf(fixture)).toContain('99 of 100: one more to go.');
    await press(fixture, find(card(1), 'button', 'Make it 30'));
    expect(field(card(1), 'Weight, %').value).toBe('30');
    expect(textOf(fixture)).toContain('100 %: the weights are complete.');
  });

  it('sends nothing while a number is missing, and says so at its field', async () => {
    const { client, fixture, page, add, card } = await opened();
    await add('leads');
    await press(fixture, find(page, '.bar button.is-primary', 'Save'));
    expect(client.saveList).not.toHaveBeenCalled();
    expect(find(card(0), '[role=alert]', 'Fill this in.')).toBeTruthy();
    expect(field(card(0), 'Target').getAttribute('aria-invalid')).toBe('true');
  });

  it('sends the whole list at once, once for two presses', async () => {
    const { client, fixture, page, add, card } = await opened();
    client.saveList.mockResolvedValue({
      __typename: 'AssignmentsSaved',
      assignments: [anAssignment({ personId: 'person-social' })],
    });
    await add('leads');
    await type(fixture, field(card(0), 'Target'), '30 000');
    const save = find(page, '.bar button:not(.is-primary):not(.is-quiet)', 'Save');
    save.click();
    save.click();
    await settle(fixture);
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
    expect(textOf(fixture)).toContain('Saved: Social specialist.');
  });

  it('shows what the server refuses at the KPI and at the list, keeping everything typed', async () => {
    const { client, fixture, page, add, card } = await opened();
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
    await type(fixture, field(card(0), 'Target'), '0');
    await press(fixture, find(page, '.bar button.is-primary', 'Save'));
    expect(find(card(0), '[role=alert]', 'The target must be above 0.')).toBeTruthy();
    expect(find(page, '.foot [role=alert]', 'The weights add up to 99')).toBeTruthy();
    expect(field(card(0), 'Target').value).toBe('0');
    await type(fixture, field(card(0), 'Target'), '5');
    expect(textOf(fixture)).not.toContain('The target must be above 0.');
  });

  it('asks for a reason where a KPI is beyond one person, and for one where the list is short', async () => {
    const { client, fixture, page, add, card } = await opened();
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
    await type(fixture, field(card(0), 'Target'), '25');
    await type(fixture, field(card(0), 'Weight, %'), '50');
    await type(fixture, field(card(0), 'Reason'), 'Runs the budget alone');
    await add('leads');
    await type(fixture, field(card(1), 'Target'), '30000');
    await press(fixture, find(page, '.bar button.is-primary', 'Save'));
    expect(textOf(fixture)).toContain('KPIs of this person: 2.');
    await type(fixture, field(find(page, '.foot .reason', ''), 'Reason'), 'A short month');
    await press(fixture, find(page, '.bar button.is-primary', 'Save'));
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
    const { fixture, page, card } = await opened(client);
    await press(fixture, find(page, 'button', 'Copy from'));
    await new Promise((resolve) => setTimeout(resolve));
    await settle(fixture);
    const dialog = document.querySelector('premia-dialog-frame') ?? document.body;
    expect(field<HTMLSelectElement>(dialog, 'On the channel').value).toBe('social');
    await press(fixture, find(dialog, 'button', 'Copy'));
    expect(page.querySelectorAll('premia-assignment-card')).toHaveLength(3);
    expect(field(card(0), 'Start, %').value).toBe('-50');
    expect(field(card(2), 'Target').value).toBe('7000');
    expect(find(card(2), 'label.is-chosen', 'social')).toBeTruthy();
    expect(textOf(fixture)).toContain('3 KPIs copied. Check the targets.');
    await press(fixture, find(page, '.news button', 'Undo'));
    expect(page.querySelectorAll('premia-assignment-card')).toHaveLength(0);
  });

  it('loses nothing when two fields are typed in before the page is drawn again', async () => {
    const { client, fixture, page, add, card } = await opened();
    client.saveList.mockResolvedValue({ __typename: 'AssignmentsSaved', assignments: [] });
    await add('romi');
    await type(fixture, field<HTMLSelectElement>(card(0), 'How it is scored'), 'progress');
    for (const [label, text] of [
      ['Start, %', '-50'],
      ['Target, %', '25'],
      ['Weight, %', '100'],
      ['Reason', 'Runs it alone'],
    ] as const) {
      const control = field(card(0), label);
      control.value = text;
      control.dispatchEvent(new Event('input', { bubbles: true }));
    }
    await settle(fixture);
    await press(fixture, find(page, '.bar button.is-primary', 'Save'));
    const [, , sent] = client.saveList.mock.calls[0] ?? [];
    expect(sent?.[0]).toMatchObject({
      scoring: { kind: 'progress', baseline: '-50', target: '25' },
      weight: '100',
      confirmation: 'Runs it alone',
    });
  });

  it('goes on to the next person without KPIs', async () => {
    const { page } = await opened();
    expect(find(page, 'button', 'Save, next: Search specialist')).toBeTruthy();
  });

  it('tells a head of another team who may set these', async () => {
    const { fixture, page } = await opened(aClient(), 'head');
    expect(textOf(fixture)).toContain('not set them');
    expect(page.querySelector('premia-kpi-picker')).toBeNull();
  });
});
