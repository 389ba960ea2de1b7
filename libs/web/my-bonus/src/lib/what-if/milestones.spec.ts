import { describe, expect, it } from '@jest/globals';
import { INFLUENCER } from '../testing/my-bonus-harness';
import { milestonesOf } from './milestones';

describe('The landmarks of a bonus', () => {
  it('are what every KPI at its target, and at the end of its curve, would pay', () => {
    expect(milestonesOf(INFLUENCER)).toEqual({ target: '12000.00', maximum: '16920.00' });
  });

  it('are none where there is no calculation to assume with', () => {
    expect(milestonesOf(null)).toBeNull();
    expect(milestonesOf({ ...INFLUENCER, participants: [] })).toBeNull();
  });
});
