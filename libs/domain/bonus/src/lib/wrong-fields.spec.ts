import { describe, expect, it } from '@jest/globals';
import { MATRIX, SOUND } from '../spec/sound-input';
import { isRefusal } from './result';
import { calculate } from './run';
import type { PartChange } from './what-if/changes';
import { applyChanges } from './what-if/changes';

const NO_BUDGET: PartChange = { path: '/plan/budget', value: undefined };
const OWN = '/participants/0/measures/own';

/** Inputs without fault that together have every field of the page. */
const SOUND_INPUTS: Readonly<Record<string, readonly PartChange[]>> = {
  'an additive plan with a budget': [],
  'every choice that has a default': [
    { path: '/plan/components/0/curve/below', value: 'flat' },
    { path: '/plan/components/0/curve/above', value: 'extend' },
    { path: '/plan/components/1/cap', value: '150' },
    { path: '/plan/components/1/floor', value: '10' },
    { path: '/plan/modifiers/1/default', value: '1' },
    { path: '/plan/floor/amount', value: '100' },
    { path: `${OWN}/0/status`, value: 'ok' },
    { path: `${OWN}/0/noData`, value: 'zero' },
    { path: `${OWN}/0/pilot`, value: false },
  ],
  'a fixed pool': [NO_BUDGET, { path: '/plan/pool', value: { amount: '1000000', share: 'score' } }],
  'a funded pool': [
    NO_BUDGET,
    {
      path: '/plan/pool',
      value: { funding: { scope: 'company', measure: 'growth', curve: { kind: 'linear' } }, share: 'target' },
    },
  ],
  'a plan that recovers': [NO_BUDGET, { path: '/plan/recover', value: true }],
  'amounts by tier': [
    { path: '/plan/components/2/mode', value: 'amount' },
    { path: '/plan/components/2/reach', value: undefined },
    { path: '/plan/components/2/tiers', value: [{ from: '0', to: '50', amount: '10' }] },
    { path: '/participants/1/measures/leads/0/tiers', value: [{ from: '0', to: '60', amount: '10' }] },
  ],
  'a matrix': MATRIX,
};

/** Fits nowhere in an input. */
const GARBAGE = { 'no field': 'of the page' };

describe.each(Object.entries(SOUND_INPUTS))('%s', (_name, changes) => {
  const input = changed(SOUND, changes);

  it('has no fault', () => {
    expect(errorsOf(input)).toEqual([]);
  });

  it.each(leavesOf(input).map((path) => [path]))('names %s where it is wrong', (path) => {
    expect(errorsOf(changed(input, [{ path, value: GARBAGE }]))).toContain(path);
  });
});

function changed(input: unknown, changes: readonly PartChange[]): unknown {
  const result = applyChanges(input, changes);
  if (!result.ok) throw new Error(`A change names nothing: ${JSON.stringify(result.error)}`);
  return result.value;
}

function errorsOf(input: unknown): readonly string[] {
  const result = calculate(input);
  return isRefusal(result) ? result.errors.map(({ path }) => path) : [];
}

/** Pointers to everything that is neither an object nor a list. */
function leavesOf(value: unknown, path = ''): readonly string[] {
  if (typeof value !== 'object' || value === null) return [path];
  return Object.entries(value).flatMap(([key, inner]) => leavesOf(inner, `${path}/${key}`));
}
