import { describe, expect, it, jest } from '@jest/globals';
import type { PageStage } from '@premia/web-testing';
import { openPage, rupees } from '@premia/web-testing';
import { accessibilityProblems } from '@premia/web-util/testing';
import type { PayrollHandover } from './payroll-client';
import { PayrollClient } from './payroll-client';
import { PayrollPage } from './payroll-page';

function aHandover(changes: Partial<PayrollHandover> = {}): PayrollHandover {
  return {
    __typename: 'PayrollHandover',
    runId: 'run-1',
    number: 3,
    cycleName: 'February 2021',
    planName: 'Marketing 70/30',
    isFinal: true,
    targets: ['neutral-csv', 'adp'],
    target: 'neutral-csv',
    openPeople: 2,
    openTotal: rupees('300'),
    held: [{ __typename: 'HeldLine', personId: 'p3', name: 'Kim Held', amount: rupees('50') }],
    heldTotal: rupees('50'),
    people: 3,
    total: rupees('350'),
    issues: [],
    issueCount: 0,
    parts: [],
    paidList: null,
    ...changes,
  };
}

const stage = (client: Partial<PayrollClient>): PageStage => ({
  messages: ['payouts'],
  answers: [{ provide: PayrollClient, useValue: client }],
  inputs: { runId: 'run-1' },
});

describe('Handing a run to payroll', () => {
  it('names who stays out, and says of each value what payroll would refuse', async () => {
    const issue = {
      __typename: 'PayrollIssue',
      code: 'too_high',
      source: 'amount',
      personId: 'p1',
      personName: 'Ann',
      field: 'Earnings 3 Amount',
      value: '100000',
      limit: '99999.99',
    } as const;
    const handover = jest.fn<PayrollClient['handover']>();
    handover.mockResolvedValue(aHandover({ issues: [issue], issueCount: 1 }));
    const page = await openPage(PayrollPage, stage({ handover }));
    expect(handover).toHaveBeenCalledWith('run-1', null);
    const text = await page.text();
    expect(text).toContain('Kim Held, 50.00 ₹');
    expect(text).toContain('Amount 100000 is above 99999.99');
    expect(await accessibilityProblems(page.element)).toEqual([]);
  });

  it('hands over after one question, and tells a repeated file from a first one', async () => {
    const file = {
      __typename: 'PayrollFile',
      id: 'file-1',
      target: 'neutral-csv',
      name: 'payroll.csv',
      lines: 2,
      sha256: 'ab12',
      byEmail: 'owner@example.com',
      at: '2021-03-05T06:30:00Z',
      address: '/api/files/1',
    } as const;
    const exported = { __typename: 'PayrollExport', isRepeated: false, isSameFile: false, file } as const;
    const client = {
      handover: jest.fn<PayrollClient['handover']>().mockResolvedValue(aHandover()),
      export: jest.fn<PayrollClient['export']>().mockResolvedValue(exported),
    };
    const page = await openPage(PayrollPage, stage(client));
    await page.press('Hand over 2 people');
    const dialog = await page.dialog();
    await page.press(page.find('button', 'Hand over and make the file', dialog));
    await page.whenStable();
    expect(client.export).toHaveBeenCalledWith({ runId: 'run-1', target: 'neutral-csv', part: null });
    expect(await page.text()).toContain('Handed over. payroll.csv is ready.');
  });
});
