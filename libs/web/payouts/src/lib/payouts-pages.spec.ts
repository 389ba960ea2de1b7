import { TestBed } from '@angular/core/testing';
import { Router } from '@angular/router';
import { describe, expect, it, jest } from '@jest/globals';
import { rupees } from '@premia/web-testing';
import { RequestFailure } from '@premia/web-util';
import { accessibilityProblems } from '@premia/web-util/testing';
import { PayoutPage } from './payout/payout-page';
import { PayoutRunPage } from './run/payout-run-page';
import { PayoutRunsPage } from './runs/payout-runs-page';
import { StartRunPage } from './start/start-run-page';
import {
  aChecklist,
  aClient,
  anExplainedPayout,
  aRow,
  aRun,
  aRunInList,
  CHOICES,
  open,
  pageOfRuns,
  rowsOf,
} from './testing/payouts-harness';

const RUN = { runId: 'run-1' };
const MORE = { __typename: 'PageInfo', endCursor: 'after-1', hasNextPage: true } as const;

describe('The list of runs', () => {
  it('teaches what a run is, and offers the first one to whoever may calculate', async () => {
    expect(await (await open(PayoutRunsPage, { client: aClient() })).text()).toContain(
      'Nothing has been calculated yet',
    );
    TestBed.resetTestingModule();
    const text = await (await open(PayoutRunsPage, { client: aClient(), role: 'auditor' })).text();
    expect(text).not.toContain('Calculate a run');
  });

  it('shows each run with its sum, and a dash where pay is not for this reader', async () => {
    const client = aClient();
    const hidden = aRunInList({ id: 'run-2', number: 2, payoutTotal: null, targetTotal: null, percentOfTarget: null });
    client.runs.mockResolvedValue(pageOfRuns([aRunInList(), hidden]));
    const text = await (await open(PayoutRunsPage, { client })).text();
    expect(text).toContain('February 2021, run 1');
    expect(text).toContain('44 721.97 ₹');
    expect(text).toContain('—');
  });

  it('loads further runs after the ones in sight', async () => {
    const client = aClient();
    client.runs.mockResolvedValueOnce(pageOfRuns([aRunInList()], { totalCount: 2, pageInfo: MORE }));
    const page = await open(PayoutRunsPage, { client });
    client.runs.mockResolvedValueOnce(pageOfRuns([aRunInList({ id: 'run-2', number: 2 })]));
    expect(await page.text()).toContain('1 of 2');
    await page.press('Show more');
    expect(client.runs.mock.lastCall).toEqual(['after-1']);
    expect(await page.text()).toContain('run 2');
  });
});

describe('Deciding about a run', () => {
  it('says how much is approved, asks once, and takes the step', async () => {
    const client = aClient();
    client.run.mockResolvedValue(aRun({ state: 'submitted', availableActions: ['approve', 'reject'] }));
    client.move.mockResolvedValue({ __typename: 'PayoutRun', id: 'run-1', state: 'approved' });
    const page = await open(PayoutRunPage, { client, inputs: RUN });
    expect(await page.text()).toContain('Approve 4 payouts, 44 721.97 ₹');
    await page.press('Approve');
    const dialog = await page.dialog();
    client.run.mockResolvedValue(aRun({ state: 'approved', availableActions: ['lock'] }));
    await page.press(page.find('button', 'Approve', dialog));
    await page.whenStable();
    expect(client.move.mock.calls).toEqual([['approve', 'run-1', '', 'run-1 approve 0']]);
    expect(await page.text()).toContain('Lock 4 payouts');
    expect(await accessibilityProblems(page.element)).toEqual([]);
  });

  it('says why it was not taken, and where the run stands then', async () => {
    const client = aClient();
    client.run.mockResolvedValue(aRun({ state: 'approved', availableActions: ['lock'] }));
    client.move.mockResolvedValue({ __typename: 'Conflict', code: 'X', message: 'It has changed.' });
    const page = await open(PayoutRunPage, { client, inputs: RUN });
    await page.press('Lock for good');
    const dialog = await page.dialog();
    client.run.mockResolvedValue(aRun({ availableActions: ['submit'], approvers: ['hr@example.com'] }));
    await page.press(page.find('button', 'Lock for good', dialog));
    await page.whenStable();
    const text = await page.text();
    expect(text).toContain('It has changed.');
    expect(text).toContain('hr@example.com can approve it.');
  });

  it.each([
    [['hr@example.com'], false],
    [[], true],
    [null, false],
  ])('can be submitted unless nobody would be left to approve it: %j', async (approvers, isDisabled) => {
    const client = aClient();
    client.run.mockResolvedValue(aRun({ availableActions: ['submit'], approvers }));
    const page = await open(PayoutRunPage, { client, inputs: RUN });
    const submit = page.element.querySelector<HTMLButtonElement>('premia-run-decision button');
    expect([submit?.textContent.trim(), submit?.disabled]).toEqual(['Submit for approval', isDisabled]);
  });

  it('offers nothing to whoever only reads', async () => {
    const client = aClient();
    client.run.mockResolvedValue(aRun({ state: 'submitted', approvers: ['hr@example.com'] }));
    const page = await open(PayoutRunPage, { client, role: 'auditor', inputs: RUN });
    expect(await page.text()).toContain('Waits for approval');
    expect(page.element.querySelectorAll('premia-run-decision button')).toHaveLength(0);
  });
});

describe('What is unusual', () => {
  it('is counted over the table, and narrows it to what nobody has looked at', async () => {
    const client = aClient();
    const attention = {
      __typename: 'RunAttention',
      anomalies: 3,
      onHold: 1,
      unseen: 2,
      adjusted: 0,
      undecided: 0,
    } as const;
    const payouts = rowsOf([aRow({ anomalies: ['large_change'] })]);
    client.run.mockResolvedValue(aRun({ attention, payouts }));
    const page = await open(PayoutRunPage, { client, inputs: RUN });
    const text = await page.text();
    for (const part of ['3 unusual', '1 on hold', 'over 10 % off']) expect(text).toContain(part);
    await page.press('2 to look at');
    expect(TestBed.inject(Router).url).toContain('flag=unseen');
  });

  it('is looked at with a note, and held with a reason', async () => {
    const client = aClient();
    const payout = anExplainedPayout({ anomalies: ['zero'] });
    client.payout.mockResolvedValue({ payout, run: { ...aRun(), neighbours: null } });
    client.change.mockResolvedValue({ __typename: 'Payout', id: 'payout-1' });
    const page = await open(PayoutPage, { client, role: 'hr', inputs: { ...RUN, payoutId: 'payout-1' } });
    for (const [button, change] of [
      ['Seen, with a note', 'see'],
      ['Put on hold', 'hold'],
    ] as const) {
      await page.press(button);
      const dialog = await page.dialog();
      const field = page.find<HTMLTextAreaElement>('textarea', '', dialog);
      field.value = 'A slow month';
      field.dispatchEvent(new Event('input'));
      await page.whenStable();
      await page.press(page.find('button', button, dialog));
      await page.whenStable();
      expect(client.change.mock.lastCall).toEqual([change, 'payout-1', 'A slow month']);
    }
  });
});

describe('What a run differs by', () => {
  const difference = {
    __typename: 'PayoutDifference',
    against: 'last_period',
    amount: rupees('-1200'),
    reasons: [
      {
        __typename: 'DifferenceReason',
        code: 'attainment',
        people: 1,
        kpi: { __typename: 'Kpi', key: 'romi', shortName: 'ROMI' },
        amount: rupees('-1200'),
      },
    ],
  } as const;
  const comparison = {
    __typename: 'RunComparison',
    against: 'last_period',
    baseRunId: 'run-0',
    baseCycleName: 'January 2021',
    baseNumber: 1,
    from: rupees('45921.97'),
    to: rupees('44721.97'),
    changed: 1,
    unexplained: 0,
    reasons: [...difference.reasons],
  } as const;

  it('is told in sum, by row and reason, and narrows the table', async () => {
    const client = aClient();
    const payouts = rowsOf([aRow({ differences: [difference] })]);
    client.run.mockResolvedValue(aRun({ comparisons: [comparison], payouts }));
    const page = await open(PayoutRunPage, { client, inputs: RUN });
    const text = await page.text();
    for (const part of ['From January 2021 to this run', '0 unexplained', 'ROMI: result', 'vs January 2021'])
      expect(text).toContain(part);
    await page.press('1 changed since January 2021');
    expect(TestBed.inject(Router).url).toContain('flag=changed');
    expect(await accessibilityProblems(page.element)).toEqual([]);
  });

  it('shows what nothing explains first, in red', async () => {
    const client = aClient();
    client.run.mockResolvedValue(aRun({ comparisons: [{ ...comparison, unexplained: 2 }] }));
    const page = await open(PayoutRunPage, { client, inputs: RUN });
    expect(await page.text()).not.toContain('0 unexplained');
    expect(page.element.querySelector('premia-run-change premia-chip.bad')?.textContent).toContain('2 unexplained');
  });

  it('is told of one person, with the way to the next in the list', async () => {
    const client = aClient();
    const neighbours = {
      __typename: 'PayoutNeighbours',
      position: 2,
      total: 5,
      previousId: 'payout-0',
      nextId: 'payout-2',
    } as const;
    client.payout.mockResolvedValue({
      payout: anExplainedPayout({ differences: [difference] }),
      run: { ...aRun(), neighbours },
    });
    const page = await open(PayoutPage, { client, inputs: { ...RUN, payoutId: 'payout-1', outcome: 'paid' } });
    expect(await page.text()).toContain('Against the last period');
    expect(page.find('a', 'Next person').getAttribute('href')).toBe('/payouts/run-1/people/payout-2?outcome=paid');
    expect(page.find('a', 'Previous person').getAttribute('href')).toContain('payout-0');
    expect(client.payout.mock.lastCall?.[2]).toMatchObject({ outcome: 'paid', orderBy: 'total_desc' });
  });
});

describe('Starting a run', () => {
  it('begins with the last finished cycle', async () => {
    const client = aClient();
    const [cycle] = CHOICES.cycles;
    if (cycle === undefined) throw new Error('There is a cycle');
    const running = { ...cycle, id: 'cycle-2', name: 'Now', from: '2021-03-01', to: '2099-03-31' };
    client.startChoices.mockResolvedValue({ ...CHOICES, cycles: [running, cycle] });
    const page = await open(StartRunPage, { client });
    await page.whenStable();
    expect(client.checklist.mock.calls).toEqual([['cycle-1', 'plan-1']]);
  });

  it('says that everything is there, and goes to the new run', async () => {
    const client = aClient();
    client.calculate.mockResolvedValue({ __typename: 'PayoutRun', id: 'run-7' });
    const page = await open(StartRunPage, { client });
    const navigate = jest.spyOn(TestBed.inject(Router), 'navigate').mockResolvedValue(true);
    expect(await page.text()).toContain('Everything is there for 4 people.');
    const button = page.find('button', 'Calculate for 4 people');
    button.click();
    await page.press(button);
    expect(client.calculate.mock.calls).toEqual([['cycle-1', 'plan-1', null]]);
    expect(navigate).toHaveBeenCalledWith(['/payouts', 'run-7']);
  });

  it('names what is missing, with the way to put it right, and does not calculate', async () => {
    const client = aClient();
    const item = {
      __typename: 'ChecklistItem',
      code: 'no-team',
      message: 'Name a team in the terms.',
      blocking: true,
      personId: 'p1',
      runId: null,
      payoutId: null,
    } as const;
    client.checklist.mockResolvedValue(aChecklist({ ready: false, items: [item] }));
    const page = await open(StartRunPage, { client });
    expect(await page.text()).toContain('One item has to be fixed before the calculation.');
    expect(page.find('a', 'Open the person').getAttribute('href')).toBe('/people/p1');
    expect(page.find<HTMLButtonElement>('button', 'Calculate for').disabled).toBe(true);
    expect(await accessibilityProblems(page.element)).toEqual([]);
  });

  it('asks why people are paid twice for the same days, with the way to the other payout', async () => {
    const client = aClient();
    const item = {
      __typename: 'ChecklistItem',
      code: 'paid-twice',
      message: 'Anna already gets 6 000.',
      blocking: false,
      personId: 'p1',
      runId: 'run-1',
      payoutId: 'payout-1',
    } as const;
    client.checklist.mockResolvedValue(aChecklist({ paidTwiceCount: 1, items: [item] }));
    client.calculate.mockResolvedValue({ __typename: 'PayoutRun', id: 'run-7' });
    const page = await open(StartRunPage, { client });
    jest.spyOn(TestBed.inject(Router), 'navigate').mockResolvedValue(true);
    await page.whenStable();
    expect(page.find('a', 'Open the other payout').getAttribute('href')).toBe('/payouts/run-1/people/payout-1');
    await page.press('Calculate for 4 people');
    const dialog = await page.dialog();
    expect(dialog.textContent).toContain('Pay one person twice for the same days?');
    await page.press(page.find('button', 'Calculate with this reason', dialog));
    expect(client.calculate).not.toHaveBeenCalled();
    const field = page.find<HTMLTextAreaElement>('textarea', '', dialog);
    field.value = 'On top';
    field.dispatchEvent(new Event('input'));
    await page.whenStable();
    await page.press(page.find('button', 'Calculate with this reason', dialog));
    await page.whenStable();
    expect(client.calculate.mock.calls).toEqual([['cycle-1', 'plan-1', 'On top']]);
  });

  it('leads to what has to be given whoever may give it, and nobody else', async () => {
    const item = {
      __typename: 'ChecklistItem',
      code: 'factors-missing',
      message: 'x',
      blocking: true,
      personId: null,
      runId: null,
      payoutId: null,
    } as const;
    for (const [role, links] of [
      ['hr', 2],
      ['head', 0],
    ] as const) {
      const client = aClient();
      client.checklist.mockResolvedValue(aChecklist({ ready: false, items: [item] }));
      const page = await open(StartRunPage, { client, role });
      expect(page.element.querySelectorAll('a[href="/payouts/inputs/cycle-1"]')).toHaveLength(links);
      TestBed.resetTestingModule();
    }
  });

  it('shows what was found missing while calculating', async () => {
    const client = aClient();
    const page = await open(StartRunPage, { client });
    const item = {
      __typename: 'ChecklistItem',
      code: 'no-data',
      message: 'No data for ROMI.',
      blocking: true,
      personId: null,
      runId: null,
      payoutId: null,
    } as const;
    client.calculate.mockResolvedValue({
      __typename: 'NotReady',
      code: 'X',
      message: 'It can’t be calculated yet.',
      items: [item],
    });
    await page.press('Calculate for');
    expect(await page.text()).toContain('It can’t be calculated yet.');
    expect(await page.text()).toContain('No data for ROMI.');
  });

  it('leads to the run that is already there when nothing has changed', async () => {
    const client = aClient();
    client.calculate.mockResolvedValue({
      __typename: 'PayoutRunUnchanged',
      code: 'X',
      message: 'Nothing has changed.',
      runId: 'run-1',
    });
    const page = await open(StartRunPage, { client });
    await page.press('Calculate for');
    expect(page.find('a', 'Open that run').getAttribute('href')).toBe('/payouts/run-1');
  });

  it('shows how far the calculation is', async () => {
    const client = aClient();
    client.calculate.mockReturnValue(new Promise<never>(() => undefined));
    const page = await open(StartRunPage, { client });
    await page.press('Calculate for');
    client.calculation.job.set({ state: 'running', done: 30, total: 40, cancellable: true });
    expect(await page.text()).toContain('Stop');
    expect(page.element.querySelector('[role=progressbar]')?.getAttribute('aria-valuenow')).toBe('75');
  });

  it('says that the calculation was stopped, and lets it be tried again', async () => {
    const client = aClient();
    client.calculate.mockResolvedValue({
      __typename: 'JobEnded',
      code: 'X',
      message: 'It was stopped.',
    });
    const page = await open(StartRunPage, { client });
    await page.press('Calculate for');
    expect(await page.text()).toContain('It was stopped.');
    expect(page.find<HTMLButtonElement>('button', 'Calculate for').disabled).toBe(false);
  });

  it.each([
    { without: 'cycles', words: 'No cycle yet' },
    { without: 'plans', words: 'No plan yet' },
  ] as const)('teaches what goes first where there are no $without', async ({ without, words }) => {
    const client = aClient();
    client.startChoices.mockResolvedValue({ ...CHOICES, [without]: [] });
    expect(await (await open(StartRunPage, { client })).text()).toContain(words);
  });
});

describe('A run', () => {
  it('shows its sum against the target, how far it has come, and everybody in it', async () => {
    const client = aClient();
    const left = aRow({
      id: 'payout-2',
      personName: 'Head of marketing',
      outcome: 'not_eligible',
      reason: 'No terms in this period.',
      targetBonus: rupees('0'),
      total: rupees('0'),
    });
    client.run.mockResolvedValue(aRun({ payouts: rowsOf([aRow(), left]) }));
    client.reasons.mockResolvedValue({ zero: [], notEligible: ['Joins later.', 'No KPIs.', 'Joins later.'] });
    const page = await open(PayoutRunPage, { client, inputs: RUN });
    const text = await page.text();
    expect(text).toContain('2 × Joins later.');
    expect(text).toContain('44 721.97 ₹');
    expect(text).toContain('93.2 % of the targets');
    expect(text).toContain('8 907.06');
    expect(text).toContain('No terms in this period.');
    expect(page.element.querySelector('[aria-current=step]')?.textContent).toContain('Calculated');
    expect(await accessibilityProblems(page.element)).toEqual([]);
  });

  it('puts what is asked for into the address, and asks the server for it', async () => {
    const client = aClient();
    const page = await open(PayoutRunPage, {
      client,
      inputs: { ...RUN, search: 'sea', outcome: 'paid', order: 'percent_asc' },
    });
    expect(client.run.mock.lastCall?.[0]).toMatchObject({
      id: 'run-1',
      search: 'sea',
      outcome: 'paid',
      orderBy: 'percent_asc',
      teamId: null,
    });
    const navigate = jest.spyOn(TestBed.inject(Router), 'navigate').mockResolvedValue(true);
    await page.press('Show everyone');
    expect(navigate.mock.lastCall?.[1]).toMatchObject({ queryParams: { search: null, team: null, outcome: null } });
  });

  it('asks for a name once the hand rests', async () => {
    jest.useFakeTimers({ doNotFake: ['queueMicrotask', 'requestAnimationFrame'] });
    try {
      const page = await open(PayoutRunPage, { client: aClient(), inputs: RUN });
      const navigate = jest.spyOn(TestBed.inject(Router), 'navigate').mockResolvedValue(true);
      const search = page.get<HTMLInputElement>('input[type=search]');
      await page.type(search, 'med');
      await page.type(search, 'media');
      await jest.advanceTimersByTimeAsync(300);
      expect(navigate).toHaveBeenCalledTimes(1);
      expect(navigate.mock.lastCall?.[1]).toMatchObject({ queryParams: { search: 'media' } });
    } finally {
      jest.useRealTimers();
    }
  });

  it('loads further payouts after those in sight', async () => {
    const client = aClient();
    client.run.mockResolvedValue(aRun({ payouts: rowsOf([aRow()], { totalCount: 2, pageInfo: MORE }) }));
    const page = await open(PayoutRunPage, { client, inputs: RUN });
    client.moreRows.mockResolvedValue(
      rowsOf([aRow({ id: 'payout-2', personName: 'Media specialist' })], { totalCount: 2 }),
    );
    await page.press('Show more');
    expect(client.moreRows.mock.lastCall?.[1]).toBe('after-1');
    expect(await page.text()).toContain('Media specialist');
    expect(await page.text()).toContain('2 of 2');
  });

  it('says why it pays days that other runs pay as well', async () => {
    const client = aClient();
    client.run.mockResolvedValue(aRun({ overlapReason: 'The quarter comes on top.' }));
    const page = await open(PayoutRunPage, { client, inputs: { runId: 'run-2' } });
    expect(await page.text()).toContain('The reason given: The quarter comes on top.');
  });

  it('says that a later run has taken its place', async () => {
    const client = aClient();
    client.run.mockResolvedValue(aRun({ state: 'superseded' }));
    expect(await (await open(PayoutRunPage, { client, inputs: RUN })).text()).toContain(
      'A later run of this cycle has taken its place.',
    );
  });

  it('does not tell a run that is not to be seen from one that is not there', async () => {
    const client = aClient();
    client.run.mockResolvedValue(null);
    expect(await (await open(PayoutRunPage, { client, inputs: RUN })).text()).toContain('There is no such run');
  });

  it('keeps what was loaded where loading more fails', async () => {
    const client = aClient();
    client.run.mockResolvedValue(aRun({ payouts: rowsOf([aRow()], { totalCount: 2, pageInfo: MORE }) }));
    client.moreRows.mockRejectedValue(new RequestFailure('offline', null));
    const page = await open(PayoutRunPage, { client, inputs: RUN });
    await page.press('Show more');
    expect(await page.text()).toContain('Search specialist');
    expect(page.element.querySelector('footer [role=alert]')).not.toBeNull();
  });
});

describe('A payout', () => {
  const INPUTS = { ...RUN, payoutId: 'payout-1' };

  it('shows amount, sentence, picture, KPIs and every step', async () => {
    const page = await open(PayoutPage, { client: aClient(), inputs: INPUTS });
    const text = await page.text();
    expect(text).toContain('8 907.06 ₹');
    expect(text).toContain('74.2 % of the target bonus');
    expect(text).toContain('Without the team’s effect it would be 8 647.02 ₹.');
    expect(text).toContain('formula of ROMI: attainment');
    const row = page.find('tbody tr', '76.09');
    const cells = [...row.querySelectorAll('td, th')].map(({ textContent }) => textContent.trim().replace(/\s/gu, ' '));
    expect(cells).toEqual(['ROMI', '7.07 %', '25 %', '76.09 %', '0.00 %', '−3 092.94 ₹']);
    expect(text).toContain('0a58…be3e');
    expect(await accessibilityProblems(page.element)).toEqual([]);
  });

  it('shows a bar as the steps behind it, its own formula first', async () => {
    const page = await open(PayoutPage, { client: aClient(), inputs: INPUTS });
    const steps = page.get('.steps');
    steps.scrollIntoView = () => undefined;
    page.fixture.debugElement
      .query((element) => element.name === 'premia-waterfall-chart')
      .triggerEventHandler('stepChosen', 'measure:own:romi');
    await page.whenStable();
    const titles = [...steps.querySelectorAll('tbody tr')].map((row) =>
      row.querySelectorAll('td, th')[1]?.textContent?.trim(),
    );
    expect(titles).toEqual(['ROMI: effect', 'ROMI: attainment']);
    await page.press('Show all steps');
    expect(await page.text()).toContain('formula of Target bonus');
  });

  it('verifies its receipt on demand', async () => {
    const client = aClient();
    const page = await open(PayoutPage, { client, inputs: INPUTS });
    await page.press('Verify the receipt');
    expect(client.verifyReceipt).toHaveBeenCalledWith('payout-1');
    expect(await page.text()).toContain('receipt verified');
  });

  it('says so loudly where the receipt does not match', async () => {
    const client = aClient();
    client.verifyReceipt.mockResolvedValue(false);
    const page = await open(PayoutPage, { client, inputs: INPUTS });
    await page.press('Verify the receipt');
    expect(await page.text()).toContain('no longer matches');
  });

  it('says why nothing is paid, and shows no empty pictures', async () => {
    const client = aClient();
    const payout = anExplainedPayout({
      outcome: 'not_eligible',
      reason: 'No KPIs in this period.',
      total: rupees('0'),
      teamEffect: null,
    });
    const bare = { ...payout.explanation, steps: [], waterfall: [] };
    client.payout.mockResolvedValue({ payout: { ...payout, explanation: bare }, run: { ...aRun(), neighbours: null } });
    const page = await open(PayoutPage, { client, inputs: INPUTS });
    await page.whenStable();
    expect(await page.text()).toContain('No KPIs in this period.');
    expect(await page.text()).not.toContain('How the amount came about');
  });
});
