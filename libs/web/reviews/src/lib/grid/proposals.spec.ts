import { describe, expect, it } from '@jest/globals';
import type { Earlier } from '../reviews-client';
import { proposedTarget } from './proposals';

const earlier = (last: string | null): Earlier => ({
  ...{ __typename: 'EarlierActual', assignmentId: 'a', last, lastYear: '12', average: null },
});

describe('A proposed target', () => {
  it.each([
    ['7054.5', '7055'],
    ['486.900212345678', '487'],
    ['7.070423', '7.07'],
    ['-13.675739', '-13.68'],
    ['0.012345', '0.0123'],
    ['100', '100'],
  ])('is %s as a person would say it: %s', (value, proposed) => {
    expect(proposedTarget(earlier(value), 'last')).toBe(proposed);
  });

  it('follows the basis that is chosen, and is none where nothing was measured', () => {
    expect(proposedTarget(earlier('1'), 'lastYear')).toBe('12');
    expect(proposedTarget(earlier('1'), 'average')).toBeNull();
    expect(proposedTarget(undefined, 'last')).toBeNull();
  });
});
