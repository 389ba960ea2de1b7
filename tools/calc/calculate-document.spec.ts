import { describe, expect, it } from '@jest/globals';
import { calculateDocument } from './calculate-document';

const INPUT = {
  schema: 1,
  period: { from: '2026-01-01', to: '2026-03-31' },
  plan: {
    currency: 'RUB',
    combination: 'additive',
    components: [{ id: 'own', scope: 'individual', weight: '100', curve: { kind: 'linear' } }],
  },
  participants: [
    {
      id: 'p1',
      segments: [{ from: '2026-01-01', to: '2026-03-31', targetAmount: '60000' }],
      measures: { own: [{ id: 'kpi', weight: '100', actual: '90', scoring: { kind: 'given' } }] },
    },
  ],
};

describe('the command line', () => {
  it('gives the result of one input', () => {
    expect(calculateDocument(INPUT)).toMatchObject({ totals: { payout: '54000.00' } });
  });

  it('gives a list of results for cases, each by its id, errors among them', () => {
    expect(calculateDocument({ cases: [{ id: 'a', input: INPUT }, { id: 'b', input: {} }, null] })).toMatchObject([
      { id: 'a', result: { totals: { payout: '54000.00' } } },
      { id: 'b', result: { errors: [{ code: 'missing-field' }, {}, {}, {}] } },
      { id: null, result: { errors: [{ path: '' }] } },
    ]);
  });

  it('takes cases that are no list for a field that is not known', () => {
    expect(calculateDocument({ ...INPUT, cases: 1 })).toMatchObject({
      errors: [{ code: 'unknown-field', path: '/cases' }],
    });
  });
});
