import { describe, expect, it } from '@jest/globals';
import { cycleState } from './cycle-state';

describe('A cycle', () => {
  it.each([
    ['2021-01-31', 'active', 'planned'],
    ['2021-02-01', 'active', 'running'],
    ['2021-02-28', 'active', 'running'],
    ['2021-03-01', 'active', 'ended'],
    ['2021-02-10', 'closed', 'closed'],
  ] as const)('on %s, at the stage %s, is %s', (today, stage, state) => {
    expect(cycleState({ from: '2021-02-01', to: '2021-02-28', stage }, today)).toBe(state);
  });
});
