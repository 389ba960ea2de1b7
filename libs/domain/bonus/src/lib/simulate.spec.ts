import { describe, expect, it } from '@jest/globals';
import { aCurvePlan, anInput, aParticipant, given } from '../spec/small-inputs';
import type { BonusInput } from './input';
import { isRefusal } from './result';
import type { Simulation } from './simulate';
import { forecast, simulate } from './simulate';
import type { InputChange } from './what-if/changes';
import { applyChanges } from './what-if/changes';

const INPUT: BonusInput = anInput(
  {
    ...aCurvePlan({ kind: 'linear' }),
    components: [
      { id: 'own', scope: 'individual', weight: '60', curve: { kind: 'linear' } },
      { id: 'team', scope: 'team', weight: '40', curve: { kind: 'linear' } },
    ],
  },
  ['ann', 'bob'].map((id) =>
    aParticipant(
      {
        own: [
          { id: 'leads', weight: '100', actual: '90', scoring: { kind: 'ratio', direction: 'higher', target: '100' } },
        ],
      },
      { id, segments: [{ from: '2026-01-01', to: '2026-12-31', targetAmount: '1000', team: 'digital/1' }] },
    ),
  ),
  {
    teams: { 'digital/1': { team: [given('100', { id: 'revenue' })] } },
    company: { measures: [{ id: 'nps', actual: '1', scoring: { kind: 'given' } }] },
  },
);

function simulated(...changes: readonly InputChange[]): Simulation {
  const simulation = simulate(INPUT, changes);
  if (isRefusal(simulation)) throw new Error(JSON.stringify(simulation));
  return simulation;
}

describe('a simulation', () => {
  it('replaces a person’s actual and shows what that changes for each and in sum', () => {
    const simulation = simulated({ scope: 'individual', participantId: 'bob', measureId: 'leads', actual: '100' });
    expect(simulation.participants).toEqual([
      { id: 'ann', before: '940.00', after: '940.00', difference: '0.00' },
      { id: 'bob', before: '940.00', after: '1000.00', difference: '60.00' },
    ]);
    expect(simulation.totals).toEqual({ before: '1880.00', after: '1940.00', difference: '60.00' });
    expect(simulation.before.participants[1]?.total).toBe('940.00');
    expect(simulation.after.participants[1]?.total).toBe('1000.00');
  });

  it('replaces targets, weights and the measures of teams', () => {
    expect(
      simulated({ scope: 'individual', participantId: 'ann', measureId: 'leads', target: '120' }).totals.difference,
    ).toBe('-90.00');
    expect(simulated({ scope: 'team', team: 'digital/1', measureId: 'revenue', actual: '50' }).totals.difference).toBe(
      '-400.00',
    );
    expect(
      simulated({ path: '/plan/components/0/weight', value: '100' }, { path: '/plan/components/1/weight', value: '0' })
        .totals.difference,
    ).toBe('-80.00');
    const weight = simulate(INPUT, [
      { scope: 'individual', participantId: 'ann', componentId: 'own', measureId: 'leads', weight: '99' },
    ]);
    expect(weight).toMatchObject({ errors: [{ code: 'weights-not-100', path: '/participants/0/measures/own' }] });
  });

  it('gives a measure without data an actual that counts', () => {
    const withoutData = applyChanges(INPUT, [
      { path: '/plan/noData', value: 'zero' },
      { path: '/participants/0/measures/own/0/status', value: 'no_data' },
    ]);
    if (!withoutData.ok) throw new Error('The changes name what is there');
    const result = forecast(withoutData.value, [
      { scope: 'individual', participantId: 'ann', measureId: 'leads', actual: '50' },
    ]);
    expect(isRefusal(result) ? result : result.participants[0]?.total).toBe('700.00');
  });

  it('adds and removes people and parts', () => {
    const removed = simulated({ path: '/participants/0', value: undefined });
    expect(removed.participants).toEqual([
      { id: 'bob', before: '940.00', after: '940.00', difference: '0.00' },
      { id: 'ann', before: '940.00', after: null, difference: '-940.00' },
    ]);
    const added = simulated({ path: '/participants/-', value: { ...INPUT.participants[0], id: 'cyd' } });
    expect(added.participants.at(-1)).toEqual({ id: 'cyd', before: null, after: '940.00', difference: '940.00' });
    expect(simulated({ path: '/plan/cap', value: { amount: '900' } }).totals.difference).toBe('-80.00');
    expect(simulated({ path: '/plan/rounding', value: { unit: '100' } }).totals).toEqual({
      before: '1880.00',
      after: '1800',
      difference: '-80.00',
    });
  });

  it('forecasts on projected actuals', () => {
    const result = forecast(INPUT, [{ scope: 'individual', participantId: 'ann', measureId: 'leads', actual: '110' }]);
    expect(isRefusal(result) ? result : result.totals.payout).toBe('2000.00');
  });

  it('leaves the input as it was', () => {
    const text = JSON.stringify(INPUT);
    simulated({ path: '/plan/components/0/curve', value: { kind: 'points', points: [['0', '0']] } });
    expect(JSON.stringify(INPUT)).toBe(text);
  });

  it.each<[string, InputChange]>([
    ['no pointer', { path: 'plan/cap', value: {} }],
    ['an index beyond the list', { path: '/participants/2', value: {} }],
    ['an index that is no number', { path: '/participants/01', value: {} }],
    ['a way through nothing', { path: '/plan/pool/amount', value: '1' }],
    ['a way through text', { path: '/plan/currency/code', value: '1' }],
    ['the end of a list in the middle of a way', { path: '/participants/-/id', value: 'x' }],
    ['an unknown participant', { scope: 'individual', participantId: 'eve', measureId: 'leads', actual: '1' }],
    ['no participant', { scope: 'individual', measureId: 'leads', actual: '1' }],
    ['an unknown team', { scope: 'team', team: 'brand', measureId: 'revenue', actual: '1' }],
    ['no team', { scope: 'team', measureId: 'revenue', actual: '1' }],
    ['an unknown measure', { scope: 'company', measureId: 'leads', actual: '1' }],
    [
      'a measure in another component',
      { scope: 'individual', participantId: 'ann', componentId: 'team', measureId: 'leads', actual: '1' },
    ],
  ])('names a change of %s', (_, change) => {
    expect(simulate(INPUT, [{ path: '/plan/recover', value: false }, change])).toMatchObject({
      errors: [{ code: 'unknown-reference', path: '/changes/1' }],
    });
  });

  it('refuses an input or a change in error as the calculation does', () => {
    expect(simulate({}, [])).toHaveProperty('errors');
    const broken = { ...INPUT, schema: 2 };
    expect(simulate(broken, [{ path: '/schema', value: 1 }])).toMatchObject({ errors: [{ path: '/schema' }] });
    expect(simulate(INPUT, [{ path: '/plan/currency', value: 'gold' }])).toMatchObject({
      errors: [{ path: '/plan/currency' }],
    });
  });

  it('replaces the whole input, and fields of any name', () => {
    expect(applyChanges(1, [{ path: '', value: 2 }])).toEqual({ ok: true, value: 2 });
    const strange = applyChanges({ 'a/b': { 'm~n': 1 } }, [
      { path: '/a~1b/m~0n', value: 2 },
      { path: '/__proto__', value: 3 },
    ]);
    expect(strange.ok && Object.entries(strange.value as object)).toEqual([
      ['a/b', { 'm~n': 2 }],
      ['__proto__', 3],
    ]);
  });

  it('changes the first of the lists that hold a measure, in the order of the plan', () => {
    const lists = {
      second: [given('1', { id: 'kpi' })],
      first: [given('1', { id: 'kpi' })],
      measures: [given('1', { id: 'kpi' })],
    };
    const input = { plan: { components: [{ id: 'first' }, { id: 'second' }] }, company: lists };
    const changed = applyChanges(input, [{ scope: 'company', measureId: 'kpi', actual: '2' }]);
    expect(changed).toMatchObject({
      ok: true,
      value: { company: { first: [{ actual: '2' }], second: [{ actual: '1' }], measures: [{ actual: '1' }] } },
    });
    const chosen = applyChanges(input, [{ scope: 'company', componentId: 'measures', measureId: 'kpi', actual: '2' }]);
    expect(chosen).toMatchObject({
      ok: true,
      value: { company: { first: [{ actual: '1' }], measures: [{ actual: '2' }] } },
    });
  });
});
