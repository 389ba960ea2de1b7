import { describe, expect, it } from '@jest/globals';
import { distributionOf, finestBins } from './distribution';

describe('the distribution of percent of target', () => {
  it('counts everybody once, in bins without gaps', () => {
    const bins = distributionOf(finestBins(['0', '0', '74.2', '118.1', '119.99']));
    expect(bins[0]).toEqual({ from: '0', to: '5', count: 2 });
    expect(bins.at(-1)).toEqual({ from: '115', to: '120', count: 2 });
    expect(bins).toHaveLength(24);
    expect(bins.reduce((sum, { count }) => sum + count, 0)).toBe(5);
  });

  it('takes wider bins for a wider spread', () => {
    expect(distributionOf(finestBins(['0', '200']))).toHaveLength(21);
    expect(distributionOf(finestBins(['-12', '3']))[0]).toEqual({ from: '-15', to: '-10', count: 1 });
    expect(distributionOf(new Map())).toEqual([]);
  });
});
