import { describe, expect, it, jest } from '@jest/globals';
import { rupees } from '@premia/web-testing';
import type { Adjustment, PayoutsClient } from '../payouts-client';
import { aClient, anExplainedPayout, aRun, open } from '../testing/payouts-harness';
import { PayoutPage } from './payout-page';

const INPUTS = { runId: 'run-1', payoutId: 'payout-1' };

function anAdjustment(changes: Partial<Adjustment> = {}): Adjustment {
  return {
    __typename: 'PayoutAdjustment',
    id: 'adjustment-1',
    kind: 'adjustment',
    amount: rupees('250.50'),
    reason: 'Agreed in March',
    comment: null,
    evidence: 'Mail of 3 March',
    state: 'proposed',
    proposedByEmail: 'hr@example.test',
    proposedAt: '2021-03-03T06:30:00Z',
    decidedByEmail: null,
    decidedAt: null,
    canApprove: true,
    canDecline: true,
    ...changes,
  };
}

async function shown(adjustments: readonly Adjustment[]) {
  const client = aClient();
  const propose = jest.fn<PayoutsClient['propose']>().mockResolvedValue({ __typename: 'Payout', id: 'payout-1' });
  const decide = jest.fn<PayoutsClient['decide']>().mockResolvedValue({ __typename: 'Payout', id: 'payout-1' });
  Object.assign(client, { propose, decide });
  const payout = anExplainedPayout({ adjustments: [...adjustments], calculated: rupees('8656.56') });
  client.payout.mockResolvedValue({ payout, run: { ...aRun(), neighbours: null } });
  const page = await open(PayoutPage, { client, inputs: INPUTS, role: 'hr' });
  return { client, page, propose, decide };
}

describe('Adjustments of a payout', () => {
  it('stand beside what was calculated, and are approved or declined by whoever may', async () => {
    const { page, client, decide } = await shown([anAdjustment()]);
    const text = await page.text();
    for (const part of [
      'As calculated',
      'Agreed in March',
      'waits for a decision',
      'Mail of 3 March',
      'hr@example.test',
    ])
      expect(text).toContain(part);
    const reads = client.payout.mock.calls.length;
    await page.press('Approve');
    expect(decide).toHaveBeenCalledWith('adjustment-1', true);
    expect(client.payout.mock.calls.length).toBe(reads + 1);
    await page.press('Decline');
    expect(decide).toHaveBeenLastCalledWith('adjustment-1', false);
  });

  it('are withdrawn by who proposed them, and offer nothing once they are decided', async () => {
    const { page } = await shown([
      anAdjustment({ canApprove: false }),
      anAdjustment({ id: 'b', state: 'approved', canApprove: false, canDecline: false }),
    ]);
    const text = await page.text();
    expect(text).toContain('Withdraw');
    expect(text).not.toContain('Decline');
  });
});
