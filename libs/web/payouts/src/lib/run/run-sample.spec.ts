import { describe, expect, it } from '@jest/globals';
import { rupees } from '@premia/web-testing';
import { accessibilityProblems } from '@premia/web-util/testing';
import type { RunSample } from '../payouts-client';
import { aClient, aRun, open } from '../testing/payouts-harness';
import { PayoutRunPage } from './payout-run-page';

const RUN = { runId: 'run-1' };

describe('The sample of a run', () => {
  const SAMPLE: RunSample = {
    __typename: 'RunSample',
    seed: 'abc',
    drawnByEmail: 'hr@example.com',
    drawnAt: '2021-03-05T10:00:00.000Z',
    canSign: true,
    payouts: [
      {
        __typename: 'SampledPayout',
        payoutId: 'payout-1',
        personName: 'Media specialist',
        reason: 'largest',
        matches: true,
        total: rupees('100'),
      },
    ],
    signatures: [],
  };

  it('is drawn once, and signed with what was checked', async () => {
    const client = aClient();
    client.drawSample.mockResolvedValue({ __typename: 'RunSample', runId: 'run-1' });
    client.signSample.mockResolvedValue({ __typename: 'RunSample', runId: 'run-1' });
    client.sample.mockResolvedValueOnce(null).mockResolvedValue(SAMPLE);
    const page = await open(PayoutRunPage, { client, inputs: RUN });
    await page.press('Draw a sample');
    expect(await page.text()).toContain('0 of 2 signatures');
    expect(page.find('a', 'Media specialist', page.get('premia-run-sample')).getAttribute('href')).toBe(
      '/payouts/run-1/people/payout-1',
    );
    expect(await accessibilityProblems(page.get('premia-run-sample'))).toEqual([]);
    await page.press('Sign');
    const dialog = await page.dialog();
    await page.type(page.find<HTMLInputElement>('textarea', '', dialog), 'By hand.');
    await page.press(page.find('button', 'Sign', dialog));
    expect([client.drawSample.mock.calls, client.signSample.mock.calls]).toEqual([
      [['run-1']],
      [['run-1', 'By hand.']],
    ]);
  });

  it('cannot be signed while a payout in it does not come out the same', async () => {
    const client = aClient();
    const payouts = SAMPLE.payouts.map((payout) => ({ ...payout, matches: false }));
    client.sample.mockResolvedValue({ ...SAMPLE, payouts });
    const page = await open(PayoutRunPage, { client, inputs: RUN });
    expect(await page.text()).toContain('1 payout doesn’t come out the same again');
    expect(page.find<HTMLButtonElement>('button', 'Sign', page.get('premia-run-sample')).disabled).toBe(true);
  });

  it('is nothing to whoever does not see everybody', async () => {
    const client = aClient();
    client.run.mockResolvedValue(aRun({ approvers: null }));
    const page = await open(PayoutRunPage, { client, inputs: RUN });
    expect([await page.text(), client.sample.mock.calls.length]).toEqual([expect.not.stringContaining('Sample'), 0]);
  });
});
