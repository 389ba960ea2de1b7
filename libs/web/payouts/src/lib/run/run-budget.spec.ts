import { describe, expect, it } from '@jest/globals';
import { accessibilityProblems } from '@premia/web-util/testing';
import { aClient, aRun, open } from '../testing/payouts-harness';
import { PayoutRunPage } from './payout-run-page';

const RUN = { runId: 'run-1' };

describe('The budget of a run', () => {
  it('is set with what happens over it, and keeps what was typed where it is refused', async () => {
    const client = aClient();
    const fields = [{ __typename: 'FieldProblem' as const, path: 'amount', message: 'Write an amount above 0.' }];
    client.setBudget
      .mockResolvedValueOnce({ __typename: 'InvalidInput', code: 'INVALID_INPUT', message: 'Not taken.', fields })
      .mockResolvedValueOnce({ __typename: 'PayoutBudget', whenOver: 'reason' });
    const page = await open(PayoutRunPage, { client, inputs: RUN });
    await page.press('Set a budget');
    const dialog = await page.dialog();
    await page.type(page.find<HTMLInputElement>('input', 'The run may come to, INR', dialog), '40000');
    await page.type(page.field<HTMLSelectElement>('If it comes to more', dialog), 'reason');
    await page.press(page.find('button', 'Set a budget', dialog));
    expect(dialog.textContent).toContain('Write an amount above 0.');
    expect(await accessibilityProblems(dialog)).toEqual([]);
    await page.press(page.find('button', 'Set a budget', dialog));
    const { cycleId, planId } = aRun();
    const asked = [{ cycleId, planId, amount: '40000', whenOver: 'reason' }];
    expect(client.setBudget.mock.calls).toEqual([asked, asked]);
    expect(client.run.mock.calls).toHaveLength(2);
  });

  it.each([
    ['auditor', 'calculated'],
    ['owner', 'submitted'],
  ] as const)('is not offered to %s where the run is %s', async (role, state) => {
    const client = aClient();
    client.run.mockResolvedValue(aRun({ state }));
    const page = await open(PayoutRunPage, { client, role, inputs: RUN });
    expect(await page.text()).not.toContain('Set a budget');
  });
});
