import { isRefusal } from '../result';
import { calculate } from '../run';

const measure = { id: 'leads', weight: '99', actual: '1', scoring: { kind: 'given' } };

function errorsOf(measures: readonly object[], componentWeight = '100'): readonly { code: string; path: string }[] {
  const result = calculate({
    schema: 1,
    period: { from: '2026-01-01', to: '2026-01-31' },
    plan: {
      currency: 'EUR',
      combination: 'additive',
      components: [{ id: 'own', scope: 'individual', weight: componentWeight, curve: { kind: 'linear' } }],
    },
    participants: [
      {
        id: 'p1',
        segments: [{ from: '2026-01-01', to: '2026-01-31', targetAmount: '100' }],
        measures: { own: measures },
      },
    ],
    teams: {},
    company: {},
  });
  return isRefusal(result) ? result.errors : [];
}

describe('weights', () => {
  it('that do not add up to 100 are named also where a measure of the list has another error', () => {
    const scoring = { kind: 'ratio', direction: 'higher', target: '0' };
    expect(errorsOf([{ ...measure, scoring }])).toEqual([
      expect.objectContaining({ code: 'target-not-positive', path: '/participants/0/measures/own/0/scoring/target' }),
      expect.objectContaining({ code: 'weights-not-100', path: '/participants/0/measures/own' }),
    ]);
  });

  it('are not added up where one of them cannot be read: that one is named alone', () => {
    const codes = errorsOf([measure, { ...measure, id: 'cpl', weight: '1e0' }]).map(({ code }) => code);
    expect(codes).toEqual(['not-a-decimal']);
  });

  it('of components are judged like those of measures', () => {
    expect(errorsOf([{ ...measure, weight: '100' }], '99.99')).toEqual([
      expect.objectContaining({ code: 'weights-not-100', path: '/plan/components' }),
    ]);
  });
});
