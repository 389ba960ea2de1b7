import { changesOf } from './audit-changes';

const ID = '01a2180d-0df7-778c-b16d-648e23dfa710';

describe('What an event changed', () => {
  it('is told field by field; what stayed as it was is left out', () => {
    const before = { name: 'Analyst', email: null, roles: ['head'] };
    expect(changesOf(before, { name: 'Search specialist', email: null, roles: ['head', 'hr'] })).toEqual([
      { field: 'name', before: 'Analyst', after: 'Search specialist' },
      { field: 'roles', before: 'head', after: 'head, hr' },
    ]);
  });

  it('holds no identifiers, neither by name nor by look', () => {
    const after = { number: 4, personIds: [ID], owner: { kind: 'person', personId: ID }, token: ID };
    expect(changesOf(null, after)).toEqual([
      { field: 'number', before: null, after: '4' },
      { field: 'owner', before: null, after: '{"kind":"person"}' },
    ]);
  });

  it('is nothing where nothing but the step was written', () => {
    expect(changesOf(null, null)).toEqual([]);
  });
});
