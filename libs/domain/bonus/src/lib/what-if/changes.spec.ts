import { describe, expect, it } from '@jest/globals';
import type { InputChange } from './changes';
import { applyChanges } from './changes';

const kpi = (actual: string) => ({ id: 'kpi', actual });
const OF_COMPANY: InputChange = { scope: 'company', measureId: 'kpi', actual: '2' };
const OF_ANN: InputChange = { scope: 'individual', participantId: 'ann', measureId: 'kpi', actual: '2' };
const ofTeam = (team: string): InputChange => ({ scope: 'team', team, measureId: 'kpi', actual: '2' });

function changed(input: unknown, ...changes: readonly InputChange[]): unknown {
  const result = applyChanges(input, changes);
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

/** An object with inherited fields. */
function heirOf(inherited: object, own: object): object {
  return Object.assign(Object.create(inherited) as object, own);
}

describe('a change that names nothing', () => {
  it('is named in the message, each one', () => {
    const changes: readonly InputChange[] = [{ path: '/plan/pool/amount', value: '1' }, OF_COMPANY];
    expect(applyChanges({ plan: {} }, changes)).toEqual({
      ok: false,
      error: [
        {
          code: 'unknown-reference',
          path: '/changes/0',
          message: 'The path "/plan/pool/amount" of this change names nothing in the input; correct it.',
        },
        {
          code: 'unknown-reference',
          path: '/changes/1',
          message: 'The measure "kpi" of this change names nothing in the input; correct it.',
        },
      ],
    });
  });

  it.each<[string, unknown, InputChange]>([
    ['text that is no pointer, but for its first letter', { plan: 1 }, { path: 'xplan', value: 2 }],
    ['a field of nothing', { plan: null }, { path: '/plan/cap', value: 2 }],
    ['a field of text', { plan: 'text' }, { path: '/plan/cap', value: 2 }],
    ['a field of a number', { plan: 1 }, { path: '/plan/cap', value: 2 }],
    ['a field beyond one that is missing', { plan: {} }, { path: '/plan/cap/amount', value: 2 }],
    ['a field beyond one that is inherited', heirOf({ plan: {} }, {}), { path: '/plan/cap', value: 2 }],
    ['an index with letters', { list: [0, 1, 2] }, { path: '/list/1x', value: 2 }],
    ['an index beyond the list', { list: [0, 1, 2] }, { path: '/list/3', value: 2 }],
    ['a way that ends in an entry of a list', { list: [{}] }, { path: '/list/0/a/b', value: 2 }],
    ['a measure of an input that is nothing', null, OF_COMPANY],
    ['a measure of an input that is missing', undefined, OF_ANN],
    ['a measure of an input that is text', 'text', OF_COMPANY],
    ['a measure where there are no participants', {}, OF_ANN],
    ['a measure where the participants are no list', { participants: { 0: { id: 'ann' } } }, OF_ANN],
    ['a measure of a participant without measures', { participants: [{ id: 'ann' }] }, OF_ANN],
    [
      'a measure of a participant whose measures are nothing',
      { participants: [{ id: 'ann', measures: null }] },
      OF_ANN,
    ],
    ['a measure of a participant whose measures are text', { participants: [{ id: 'ann', measures: 'none' }] }, OF_ANN],
    ['a measure of teams that are text', { teams: 'alpha' }, ofTeam('length')],
    ['a measure in what is no list', { company: { own: { 1: kpi('1') } } }, OF_COMPANY],
    ['a measure that only inherits its id', { company: { own: [heirOf({ id: 'kpi' }, {})] } }, OF_COMPANY],
    [
      'the target of a measure without scoring, beside its weight',
      { company: { own: [kpi('1')] } },
      { scope: 'company', measureId: 'kpi', target: '5', weight: '10' },
    ],
  ])('is %s', (_, input, change) => {
    expect(applyChanges(input, [change])).toMatchObject({
      ok: false,
      error: [{ code: 'unknown-reference', path: '/changes/0' }],
    });
  });
});

describe('a change of a part', () => {
  it('finds an entry of a list by an index of any length', () => {
    const list = Array.from({ length: 12 }, (_, index) => index);
    expect(changed({ list }, { path: '/list/10', value: 'ten' })).toEqual({
      list: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 'ten', 11],
    });
  });

  it('adds a field that is missing, and removes one', () => {
    expect(changed({ plan: {} }, { path: '/plan/cap', value: 2 })).toEqual({ plan: { cap: 2 } });
    expect(changed({ plan: { cap: 2 } }, { path: '/plan/cap', value: undefined })).toEqual({ plan: {} });
    expect(changed({ list: [1, 2, 3] }, { path: '/list/1', value: undefined })).toEqual({ list: [1, 3] });
    expect(changed({ list: [1] }, { path: '/list/-', value: 2 })).toEqual({ list: [1, 2] });
  });
});

describe('a change of a measure', () => {
  it('finds it in a later list, also where there is no plan', () => {
    const company = { first: [{ id: 'other' }], second: [{ id: 'other' }, kpi('1')] };
    expect(changed({ company }, OF_COMPANY)).toEqual({
      company: { first: [{ id: 'other' }], second: [{ id: 'other' }, kpi('2')] },
    });
  });

  it('steps over entries that are no measures', () => {
    const entries = [null, undefined, 'kpi', {}];
    const participants = [...entries, { id: 'ann', measures: { own: [...entries, kpi('1')] } }];
    expect(changed({ participants }, OF_ANN)).toEqual({
      participants: [...entries, { id: 'ann', measures: { own: [...entries, kpi('2')] } }],
    });
  });

  it('takes lists in their own order where the plan is only inherited', () => {
    const plan = { components: [{ id: 'second' }, { id: 'first' }] };
    const company = { first: [kpi('1')], second: [kpi('1')] };
    expect(changed(heirOf({ plan }, { company }), OF_COMPANY)).toEqual({
      company: { first: [kpi('2')], second: [kpi('1')] },
    });
    expect(changed({ plan, company }, OF_COMPANY)).toEqual({
      plan,
      company: { first: [kpi('1')], second: [kpi('2')] },
    });
  });

  it.each(['a~b', 'a/b', 'a~1b', '~0/~1'])('finds the team and the list named %s', (name) => {
    expect(changed({ teams: { [name]: { [name]: [kpi('1')] } } }, ofTeam(name))).toEqual({
      teams: { [name]: { [name]: [kpi('2')] } },
    });
  });

  it('drops the status with a new actual, and keeps it with a new weight or target', () => {
    const measure = { ...kpi('1'), status: 'no_data', weight: '100', scoring: { kind: 'mirror', target: '9' } };
    const { status: _status, ...scored } = measure;
    const after = (change: object) =>
      changed({ company: { own: [measure] } }, { scope: 'company', measureId: 'kpi', ...change });
    expect(after({ actual: '2' })).toEqual({ company: { own: [{ ...scored, actual: '2' }] } });
    expect(after({ weight: '50' })).toEqual({ company: { own: [{ ...measure, weight: '50' }] } });
    expect(after({ target: '8' })).toEqual({
      company: { own: [{ ...measure, scoring: { kind: 'mirror', target: '8' } }] },
    });
  });
});
