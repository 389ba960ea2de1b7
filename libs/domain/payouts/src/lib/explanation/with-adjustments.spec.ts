import { describe, expect, it } from '@jest/globals';
import { message } from '@premia/shared-messages';
import type { PayoutExplanation } from './explain-payout';
import { withAdjustments } from './with-adjustments';

const EXPLAINED: PayoutExplanation = {
  currency: 'INR',
  steps: [
    {
      number: 1,
      title: message('explanation.title.total'),
      formula: null,
      full: null,
      remark: null,
      result: { kind: 'number', unit: 'money', value: '100.00' },
    },
  ],
  waterfall: [
    {
      key: 'total',
      label: message('explanation.title.total'),
      detail: null,
      kind: 'total',
      from: '0.00',
      to: '100.00',
      delta: '100.00',
      steps: [1],
    },
  ],
  sentence: message('explanation.title.total'),
};

describe('an explanation with adjustments', () => {
  it('goes on from what was calculated to what is paid, by a step and a bar for each', () => {
    const { steps, waterfall } = withAdjustments(EXPLAINED, [
      { id: 'a', amount: '20.5', reason: 'Agreed' },
      { id: 'b', amount: '-0.25', reason: 'Advance' },
    ]);
    expect(waterfall.map(({ key, from, to, delta, steps: behind }) => [key, from, to, delta, behind])).toEqual([
      ['adjustment:a', '100.00', '120.50', '20.50', [2]],
      ['adjustment:b', '120.50', '120.25', '-0.25', [3]],
      ['total', '0.00', '120.25', '120.25', [4, 1]],
    ]);
    expect(steps.map(({ number, result }) => [number, result.kind === 'number' && result.value])).toEqual([
      [1, '100.00'],
      [2, '20.50'],
      [3, '-0.25'],
      [4, '120.25'],
    ]);
  });

  it('is the calculation’s own where there are none', () => {
    expect(withAdjustments(EXPLAINED, [])).toBe(EXPLAINED);
  });
});
