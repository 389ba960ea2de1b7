import { expect, it } from '@jest/globals';
import { rupees } from '@premia/web-testing';
import type { Translate } from '@premia/web-util';
import type { RunComparison } from '../payouts-client';
import { changeWaterfall } from './change-waterfall';

const words = ((code: string) => code) as Translate;
const reason = (code: RunComparison['reasons'][number]['code'], amount: string) =>
  ({ __typename: 'DifferenceReason', code, kpi: null, people: 1, amount: rupees(amount) }) as const;

it('goes from the one sum to the other by exact bars, and leaves out what comes to nothing', () => {
  const steps = changeWaterfall(
    {
      __typename: 'RunComparison',
      against: 'last_period',
      baseRunId: 'run-0',
      baseCycleName: 'January',
      baseNumber: 1,
      from: rupees('100.10'),
      to: rupees('107.40'),
      changed: 3,
      unexplained: 1,
      reasons: [
        reason('joiner', '20'),
        reason('leaver', '-12.50'),
        reason('gate', '1'),
        reason('attainment', '-0.30'),
        reason('attainment', '0.10'),
        reason('terms', '5'),
        reason('team', '-5'),
        reason('unexplained', '-1'),
      ],
    },
    words,
  );
  expect(steps.map(({ key, delta, to }) => [key, delta, to])).toEqual([
    ['base', '100.10', '100.10'],
    ['people', '7.5', '107.6'],
    ['results', '-0.2', '107.4'],
    ['gate', '1', '108.4'],
    ['unexplained', '-1', '107.4'],
    ['total', '107.40', '107.40'],
  ]);
});
