import type { jest } from '@jest/globals';
import { describe, expect, it } from '@jest/globals';
import type { PageHarness } from '@premia/web-testing';
import type { Assignment, ReviewsClient } from '../reviews-client';
import { aClient, anAssignment, aPageOf, CPL, FEBRUARY, open } from '../testing/reviews-harness';
import { GridPage } from './grid-page';

const JANUARY = { ...FEBRUARY, id: 'cycle-january', name: 'January 2021', from: '2021-01-01', to: '2021-01-31' };
const LEADS_OF_SEARCH = anAssignment({ id: 'leads', weight: '60' });
const CPL_OF_SEARCH = anAssignment({
  id: 'cpl',
  kpi: CPL,
  weight: '40',
  scoring: { kind: 'ratio', direction: 'lower', target: '480' },
});
const inputs = { cycleId: 'cycle-february' };

function aGrid(assignments: readonly Assignment[] = [LEADS_OF_SEARCH, CPL_OF_SEARCH]): jest.Mocked<ReviewsClient> {
  const client = aClient();
  client.readAssignments.mockResolvedValue(assignments);
  client.readCycles.mockResolvedValue(aPageOf([FEBRUARY, JANUARY]));
  client.readEarlier.mockResolvedValue([
    { __typename: 'EarlierActual', assignmentId: 'leads', last: '6500.4', lastYear: '5000', average: null },
  ]);
  client.saveLists.mockResolvedValue({ __typename: 'AssignmentsSaved', assignments: [] });
  return client;
}

const cell = (page: PageHarness, name: string, kpi: string, field: 'target' | 'weight, percent'): HTMLInputElement =>
  page.get<HTMLInputElement>(`input[aria-label="${name}, ${kpi}: ${field}"]`);

async function type(page: PageHarness, input: HTMLInputElement, text: string): Promise<void> {
  input.focus();
  input.value = text;
  input.dispatchEvent(new Event('input', { bubbles: true }));
  await page.fixture.whenStable();
}

async function press(page: PageHarness, key: Partial<KeyboardEventInit> & { readonly code?: string }): Promise<void> {
  const event = new KeyboardEvent('keydown', { bubbles: true, cancelable: true, ...key });
  page.element.ownerDocument.activeElement?.dispatchEvent(event);
  await page.fixture.whenStable();
}

async function paste(page: PageHarness, input: HTMLInputElement, text: string): Promise<void> {
  const event = Object.assign(new Event('paste', { bubbles: true, cancelable: true }), {
    clipboardData: { getData: () => text },
  });
  input.dispatchEvent(event);
  await page.fixture.whenStable();
}

const CPL_NAME = 'Cost per lead (CPL)';

describe('The table of everybody’s targets', () => {
  it('shows targets, weights, their sum and what was reached before', async () => {
    const page = await open(GridPage, { client: aGrid(), inputs });
    expect(cell(page, 'Search specialist', 'Leads', 'target').value).toBe('7\u00a0000');
    expect(cell(page, 'Search specialist', CPL_NAME, 'weight, percent').value).toBe('40');
    expect(await page.text()).toContain('100 %');
    expect(await page.text()).toContain('6 500.4');
  });

  it('shows beside the targets what the address asks for', async () => {
    const page = await open(GridPage, { client: aGrid(), inputs: { ...inputs, beside: 'lastYear' } });
    expect(await page.text()).toContain('5 000');
    await page.press('Use as targets');
    expect(cell(page, 'Search specialist', 'Leads', 'target').value).toBe('5\u00a0000');
  });

  it('saves a pasted block of several people by one operation, each on the own channel', async () => {
    const client = aGrid();
    const page = await open(GridPage, { client, inputs });
    await paste(page, cell(page, 'Search specialist', 'Leads', 'target'), '7 500\t50\t470\t50\r\n30 000\t100\r\n');
    expect(cell(page, 'Social specialist', 'Leads', 'target').value).toBe('30 000');
    expect(await page.text()).toContain('Changes for 2 people and teams, not saved yet');
    await page.press('Save all');
    expect(client.saveLists).toHaveBeenCalledTimes(1);
    const [cycleId, lists] = client.saveLists.mock.calls[0] ?? [];
    expect(cycleId).toBe('cycle-february');
    expect(
      lists?.map(({ assignments, owner }) => [
        owner.personId,
        assignments.map(({ channels, kpi, scoring, weight }) => [kpi, channels, weight, scoring]),
      ]),
    ).toEqual([
      [
        'person-search',
        [
          ['leads', ['search'], '50', { kind: 'ratio', direction: 'higher', target: '7500' }],
          ['cpl', ['search'], '50', { kind: 'ratio', direction: 'lower', target: '470' }],
        ],
      ],
      ['person-social', [['leads', ['social'], '100', { kind: 'ratio', direction: 'higher', target: '30000' }]]],
    ]);
    expect(await page.text()).toContain('KPIs saved for 2 people and teams.');
  });

  it('moves by arrows and Enter, fills down from the cell above, and takes steps back', async () => {
    const page = await open(GridPage, { client: aGrid(), inputs });
    const first = cell(page, 'Search specialist', 'Leads', 'target');
    const below = cell(page, 'Social specialist', 'Leads', 'target');
    await type(page, first, '8');
    await type(page, first, '8000');
    await press(page, { key: 'Enter' });
    expect(page.element.ownerDocument.activeElement).toBe(below);
    await press(page, { key: 'd', code: 'KeyD', ctrlKey: true });
    expect(below.value).toBe('8000');
    await press(page, { key: 'ArrowUp' });
    await press(page, { key: 'ArrowRight' });
    expect(page.element.ownerDocument.activeElement).toBe(cell(page, 'Search specialist', 'Leads', 'weight, percent'));
    await press(page, { key: 'z', code: 'KeyZ', ctrlKey: true });
    expect(below.value).toBe('');
    await press(page, { key: 'я', code: 'KeyZ', ctrlKey: true });
    expect(first.value).toBe('7\u00a0000');
  });

  it('asks nothing of the server while a number is missing, and marks the cell', async () => {
    const client = aGrid();
    const page = await open(GridPage, { client, inputs });
    await type(page, cell(page, 'Social specialist', 'Leads', 'target'), 'many');
    await page.press('Save all');
    expect(client.saveLists).not.toHaveBeenCalled();
    expect(cell(page, 'Social specialist', 'Leads', 'target').getAttribute('aria-invalid')).toBe('true');
    expect(await page.text()).toContain('“many” is not a number');
    expect(cell(page, 'Social specialist', 'Leads', 'weight, percent').getAttribute('aria-invalid')).toBe('true');
  });

  it('puts each refusal at its cell or sum, and sends one reason for all that is unusual', async () => {
    const client = aGrid();
    const page = await open(GridPage, { client, inputs });
    client.saveLists.mockResolvedValueOnce({
      __typename: 'InvalidInput',
      code: 'INVALID_INPUT',
      message: 'Some of it is wrong.',
      fields: [
        {
          __typename: 'FieldProblem',
          path: 'lists.0.assignments.1.scoring.target',
          code: 'A',
          message: 'Above 0.',
          value: '0',
        },
        { __typename: 'FieldProblem', path: 'lists.0.assignments', code: 'B', message: 'Add 10.', value: '90' },
      ],
    });
    await type(page, cell(page, 'Search specialist', CPL_NAME, 'target'), '0');
    await page.press('Save all');
    expect(cell(page, 'Search specialist', CPL_NAME, 'target').title).toBe('Above 0.');
    expect(page.get('td.sum .problem').textContent).toContain('Add 10.');
    client.saveLists.mockResolvedValueOnce({
      __typename: 'ConfirmationNeeded',
      code: 'ASSIGNMENTS.CONFIRMATION_NEEDED',
      message: 'Unusual.',
      warnings: [
        { __typename: 'FieldProblem', path: 'lists.0.assignments', code: 'A', message: 'Only two KPIs.', value: '2' },
        {
          __typename: 'FieldProblem',
          path: 'lists.0.assignments.1.confirmation',
          code: 'B',
          message: 'Far off.',
          value: '5',
        },
      ],
    });
    await type(page, cell(page, 'Search specialist', CPL_NAME, 'target'), '5');
    await page.press('Save all');
    expect(await page.text()).toContain('Search specialist. Far off.');
    await page.type('Reason for all of these', 'A new product');
    await page.press('Save all');
    expect(client.saveLists.mock.calls.at(-1)?.[1][0]?.assignments.map(({ confirmation }) => confirmation)).toEqual([
      'A new product',
      'A new product',
    ]);
  });

  it('copies a whole cycle with targets from history, which one sees and can undo before saving', async () => {
    const client = aGrid([]);
    client.readAssignments.mockImplementation((id) =>
      Promise.resolve(id === 'cycle-january' ? [LEADS_OF_SEARCH, CPL_OF_SEARCH] : []),
    );
    const page = await open(GridPage, { client, inputs });
    await page.press('Copy a cycle …');
    const dialog = await page.dialog();
    await page.type(page.field<HTMLSelectElement>('Targets', dialog), 'last');
    await page.press(page.find('button[type=submit]', 'Copy', dialog));
    expect(client.readEarlier).toHaveBeenCalledWith('cycle-january', 'cycle-february');
    expect(cell(page, 'Search specialist', 'Leads', 'target').value).toBe('6\u00a0500');
    expect(cell(page, 'Search specialist', CPL_NAME, 'target').value).toBe('480');
    expect(await page.text()).toContain('KPIs copied for one person or team.');
    expect(client.saveLists).not.toHaveBeenCalled();
    await page.press('Undo');
    expect(page.element.querySelector<HTMLInputElement>('[data-place="0 0"]')?.value).toBe('');
  });
});
