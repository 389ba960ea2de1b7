import { changesOf } from './audit-changes';

const ID = '01a2180d-0df7-778c-b16d-648e23dfa710';

describe('What an event changed', () => {
  it('is told field by field; what stayed as it was is left out', () => {
    const before = { name: 'Analyst', email: null, roles: ['head'] };
    expect(changesOf(before, { name: 'Search specialist', email: null, roles: ['head', 'hr'] }, 'en')).toEqual([
      { of: null, field: 'name', before: 'Analyst', after: 'Search specialist' },
      { of: null, field: 'roles', before: 'head', after: 'head, hr' },
    ]);
  });

  it('holds no identifiers, neither by name nor by look', () => {
    const after = { number: 4, personIds: [ID], owner: { kind: 'person', personId: ID }, token: ID };
    expect(changesOf(null, after, 'en')).toEqual([
      { of: null, field: 'number', before: null, after: '4' },
      { of: null, field: 'kind', before: null, after: 'person' },
    ]);
  });

  it('tells of a list by what each item is called, KPIs in the reader’s words, whatever their order', () => {
    const romi = (target: string) => ({ id: ID, kpi: 'romi', weight: '40', scoring: { kind: 'progress', target } });
    const leads = { kpi: 'leads', weight: '60', pilot: false };
    const before = { assignments: [romi('20'), leads] };
    expect(changesOf(before, { assignments: [leads, romi('25')] }, 'en')).toEqual([
      { of: 'ROMI', field: 'target', before: '20', after: '25' },
    ]);
    expect(changesOf({ assignments: [] }, { assignments: [leads] }, 'ru')).toContainEqual({
      of: 'Лиды',
      field: 'weight',
      before: null,
      after: '60',
    });
  });

  it('shows a curve as its points', () => {
    const plan = (rate: string) => ({
      definition: {
        components: [
          {
            id: 'own',
            curve: {
              kind: 'points',
              points: [
                ['80', '50'],
                ['100', rate],
              ],
            },
          },
        ],
      },
    });
    expect(changesOf(plan('100'), plan('110'), 'en')).toEqual([
      { of: 'own', field: 'points', before: '80 → 50, 100 → 100', after: '80 → 50, 100 → 110' },
    ]);
  });

  it('has no JSON and no identifier left, whatever was written', () => {
    const after = {
      a: { b: [{ c: { d: [ID, { e: 1 }] } }] },
      list: [
        [1, 2],
        [3, 4],
      ],
      flag: false,
    };
    const words = changesOf(null, after, 'en').map(({ after: text }) => text);
    expect(words.join(' ')).not.toMatch(/[{}[\]"]/u);
    expect(words).toContain('false');
  });

  it('is nothing where nothing but the step was written', () => {
    expect(changesOf(null, null, 'en')).toEqual([]);
  });
});
