import { TestBed } from '@angular/core/testing';
import { describe, expect, it } from '@jest/globals';
import { rupees } from '@premia/web-testing';
import { accessibilityProblems } from '@premia/web-util/testing';
import type { InputColumn, InputRow, PayoutInputs } from '../payouts-client';
import { aClient, open } from '../testing/payouts-harness';
import { PayoutInputsPage } from './payout-inputs-page';

const PAGE = { cycleId: 'cycle-1' };
const RATING = 'factor:plan-1:rating';
const SICK = 'absence:sick';
const HAND = 'earlier-payment:plan-1';

function aColumn(key: string, kind: InputColumn['kind'], changes: Partial<InputColumn> = {}): InputColumn {
  const plan = kind === 'absence' ? { planId: null, planName: null } : { planId: 'plan-1', planName: 'Marketing' };
  const common = { name: key.split(':').at(-1) ?? '', words: [], min: null, max: null, default: null, missing: 0 };
  return { __typename: 'PayoutInputColumn', key, kind, ...plan, ...common, locked: false, ...changes };
}

const WORDS = [
  { __typename: 'PayoutInputWord', word: 'below', factor: '0.8' },
  { __typename: 'PayoutInputWord', word: 'meets', factor: '1' },
] as const;

const COLUMNS = [
  aColumn(RATING, 'factor', { words: [...WORDS], missing: 2 }),
  aColumn(SICK, 'absence'),
  aColumn(HAND, 'earlier_payment', { name: '' }),
];

function aPerson(number: number, changes: Partial<InputRow> = {}): InputRow {
  return {
    __typename: 'PayoutInputRow',
    personId: `person-${number}`,
    name: `Specialist ${number}`,
    email: `s${number}@example.test`,
    personnelNumber: `100${number}`,
    teamName: 'Digital',
    columns: COLUMNS.map(({ key }) => key),
    cells: [],
    earlierPayments: [],
    ...changes,
  };
}

function sheet(nodes: readonly InputRow[], columns: readonly InputColumn[] = COLUMNS): PayoutInputs {
  const pageInfo = { __typename: 'PageInfo', endCursor: null, hasNextPage: false } as const;
  const rows = {
    __typename: 'PayoutInputRowConnection',
    totalCount: nodes.length,
    pageInfo,
    nodes: [...nodes],
  } as const;
  return { __typename: 'PayoutInputs', cycleId: 'cycle-1', cycleName: 'February 2021', columns: [...columns], rows };
}

async function show(nodes: readonly InputRow[] = [aPerson(1), aPerson(2)], role: 'hr' | 'auditor' = 'hr') {
  const client = aClient();
  client.inputs.mockResolvedValue(sheet(nodes));
  const page = await open(PayoutInputsPage, { client, inputs: PAGE, role });
  const field = (label: string) => page.find<HTMLInputElement>('td input', label);
  const paste = async (label: string, text: string) => {
    const event = new Event('paste', { bubbles: true, cancelable: true });
    Object.assign(event, { clipboardData: { getData: () => text } });
    field(label).dispatchEvent(event);
    await page.text();
  };
  const press = async (label: string, key: string, more: KeyboardEventInit = {}) => {
    field(label).dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more }));
    await page.text();
  };
  return { client, page, field, paste, press };
}

describe('Payout inputs', () => {
  it('show who lacks what, what can be given, and what earlier runs of the year paid', async () => {
    const run = { __typename: 'EarlierPayment', planId: 'plan-1', runId: 'run-1', runNumber: 1 } as const;
    const earlierPayments = [{ ...run, cycleName: 'January 2021', paid: rupees('12000') }];
    const { page } = await show([aPerson(1, { earlierPayments })]);
    const text = await page.text();
    expect(text).toContain('2 people need the factor “rating” before this cycle can be calculated.');
    expect(text).toContain('Marketing · below 0.8 · meets 1');
    expect(page.find('a', 'January 2021, run 1').getAttribute('href')).toBe('/payouts/run-1');
    expect(await accessibilityProblems(page.element)).toEqual([]);
  }, 30_000);

  it('are saved as one, the value and its comment together, with the versions that were seen', async () => {
    const cell = { __typename: 'PayoutInputCell', key: SICK, value: '2', comment: null, version: 4 } as const;
    const { client, page, field } = await show([aPerson(1, { cells: [cell] }), aPerson(2)]);
    client.saveInputs.mockResolvedValue({ __typename: 'PayoutInputsSaved', changed: 3 });
    await page.type(field('Sick leave, Specialist 1'), '3');
    await page.type(field('Paid earlier, by hand, Specialist 2'), '500,5');
    await page.type(field('What it was, Specialist 2'), 'Advance');
    expect(await page.text()).toContain('3 changes not saved');
    await page.press('Save');
    expect(client.saveInputs.mock.calls).toEqual([
      [
        'cycle-1',
        [
          { personId: 'person-1', key: SICK, value: '3', comment: null, version: 4 },
          { personId: 'person-2', key: HAND, value: '500,5', comment: 'Advance', version: 0 },
        ],
      ],
    ]);
    expect(await page.text()).not.toContain('not saved');
  });

  it('take a block line by line from where it was pasted, and back in one step', async () => {
    const { page, field, paste, press } = await show();
    await paste('rating, Specialist 1', 'meets\t1\nbelow\t\n');
    expect(field('rating, Specialist 2').value).toBe('below');
    expect(field('Sick leave, Specialist 1').value).toBe('1');
    expect(await page.text()).toContain('3 changes not saved');
    await press('rating, Specialist 1', 'z', { ctrlKey: true });
    expect(field('rating, Specialist 2').value).toBe('');
    expect(await page.text()).not.toContain('not saved');
  });

  it('take a block by the people that it names, in sight or not, and say whom they do not know', async () => {
    const { client, page, field, paste } = await show([aPerson(1)]);
    client.inputsOf.mockResolvedValue([aPerson(7)]);
    await paste(
      'rating, Specialist 1',
      'who\trating\ns7@example.test\tbelow\nno@example.test\tmeets\nS1@example.test\tmeets',
    );
    expect(client.inputsOf.mock.calls[0]?.[1]).toEqual(['s7@example.test', 'no@example.test']);
    expect(field('rating, Specialist 7').value).toBe('below');
    expect(field('rating, Specialist 1').value).toBe('meets');
    expect(await page.text()).toContain(
      '1 line was left out, because nobody in this cycle is called: no@example.test.',
    );
  });

  it('say what of a block had no place', async () => {
    const { page, paste } = await show([aPerson(1)]);
    await paste('What it was, Specialist 1', 'bonus\t5\nmore\t6');
    expect(await page.text()).toContain('2 pasted cells had no place here.');
  });

  it('draw some lines of a block of hundreds, and every line with a fault; the rest is kept, saved and shown on demand', async () => {
    const people = Array.from({ length: 450 }, (_, index) => aPerson(index + 1001));
    const { client, page, paste } = await show(people);
    const drawn = () => page.element.querySelectorAll('premia-input-grid tbody tr').length;
    await paste('Sick leave, Specialist 1001', people.map(() => '1').join('\n'));
    expect(await page.text()).toContain('450 changes not saved');
    expect(drawn()).toBe(200);
    const fields = [
      { __typename: 'FieldProblem', path: 'cells.449.value', code: 'X', message: 'Too long', value: '1' },
    ];
    client.saveInputs.mockResolvedValue({
      __typename: 'InvalidInput',
      code: 'INVALID',
      message: 'No',
      fields,
    } as never);
    await page.press('Save');
    expect(client.saveInputs.mock.calls[0]?.[1]).toHaveLength(450);
    expect(drawn()).toBe(201);
    expect(await page.text()).toContain('Too long');
    await page.press('Show 249 more people');
    expect(drawn()).toBe(401);
  }, 30_000);

  it('are walked with the arrow keys, past what cannot be typed into', async () => {
    const { field, press } = await show([aPerson(1), aPerson(2, { columns: [SICK] }), aPerson(3)]);
    field('rating, Specialist 1').focus();
    await press('rating, Specialist 1', 'ArrowDown');
    expect(document.activeElement).toBe(field('rating, Specialist 3'));
    field('rating, Specialist 1').focus();
    await press('rating, Specialist 1', 'ArrowRight');
    expect(document.activeElement).toBe(field('Sick leave, Specialist 1'));
    await press('Sick leave, Specialist 1', 'Enter');
    expect(document.activeElement).toBe(field('Sick leave, Specialist 2'));
  });

  it('tell each fault at its cell, keep what was typed, and go over the latest value the next time', async () => {
    const { client, page, field } = await show();
    client.saveInputs.mockResolvedValueOnce({
      __typename: 'InvalidInput',
      code: 'INVALID_INPUT',
      message: 'Somebody has changed this meanwhile.',
      fields: [
        {
          __typename: 'FieldProblem',
          path: 'cells.0.value',
          code: 'X',
          message: 'Somebody has changed this meanwhile.',
        },
      ],
    });
    const now = { __typename: 'PayoutInputCell', key: RATING, value: 'below', comment: null, version: 2 } as const;
    client.inputsOf.mockResolvedValue([aPerson(2, { cells: [now] })]);
    await page.type(field('rating, Specialist 2'), 'meets');
    await page.press('Save');
    const input = field('rating, Specialist 2');
    expect(input.value).toBe('meets');
    const fault = page.element.querySelector(`[id="${input.getAttribute('aria-describedby') ?? ''}"]`);
    expect(fault?.textContent).toContain('Somebody has changed this meanwhile.');
    expect(document.activeElement).toBe(input);
    client.saveInputs.mockResolvedValueOnce({ __typename: 'PayoutInputsSaved', changed: 1 });
    await page.press('Save');
    expect(client.saveInputs.mock.lastCall?.[1]).toEqual([expect.objectContaining({ value: 'meets', version: 2 })]);
  });

  it('keep what was typed while somebody looks something up on another page', async () => {
    const { client, page, field } = await show();
    await page.type(field('rating, Specialist 1'), 'meets');
    page.fixture.destroy();
    const again = TestBed.createComponent(PayoutInputsPage);
    again.componentRef.setInput('cycleId', 'cycle-1');
    await again.whenStable();
    const input = (again.nativeElement as HTMLElement).querySelector<HTMLInputElement>(
      'input[aria-label="rating, Specialist 1"]',
    );
    expect(client.inputs).toHaveBeenCalledTimes(2);
    expect(input?.value).toBe('meets');
  });

  it('are only read by an auditor, and say where nothing has to be given', async () => {
    const { page } = await show([aPerson(1)], 'auditor');
    expect([...page.element.querySelectorAll<HTMLInputElement>('td input')].every(({ disabled }) => disabled)).toBe(
      true,
    );
    TestBed.resetTestingModule();
    const client = aClient();
    client.inputs.mockResolvedValue(sheet([], []));
    expect(await (await open(PayoutInputsPage, { client, inputs: PAGE })).text()).toContain('Nothing has to be given');
  });
});
