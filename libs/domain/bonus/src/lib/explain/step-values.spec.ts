import { describe, expect, it } from '@jest/globals';
import { aCurvePlan, aParticipant, anInput, given } from '../../spec/small-inputs';
import { explain } from '../explain';
import type { BonusInput, MeasureInput, PlanInput } from '../input';
import { isRefusal } from '../result';
import type { ExplanationStep } from './step';

function under(plan: Partial<PlanInput>, measures: readonly MeasureInput[]): BonusInput {
  return anInput(aCurvePlan({ kind: 'linear' }, plan), [aParticipant({ own: measures })]);
}

function stepOf(input: BonusInput, key: string): ExplanationStep | undefined {
  const explanation = explain(input, 'p1');
  if (isRefusal(explanation)) throw new Error(JSON.stringify(explanation.errors));
  return explanation.steps.find((step) => step.key === key);
}

describe('the steps of an explanation name', () => {
  it('the rating that was given', () => {
    const rated = given('good', { scoring: { kind: 'rated', ratings: { good: '80', poor: '20' } } });
    expect(stepOf(under({}, [rated]), 'attainment.rated')?.source.choice).toBe('good');
    expect(stepOf(under({}, [given('80')]), 'attainment.given')?.source).not.toHaveProperty('choice');
  });

  it('the minimum service only where there is one', () => {
    const proration = { basis: 'calendar-days', minimumDays: 30 } as const;
    expect(stepOf(under({ proration }, [given('80')]), 'service.minimum')?.values).toEqual({
      minimumDays: '30',
      serviceDays: '365',
    });
    expect(stepOf(under({}, [given('80')]), 'service.minimum')).toBeUndefined();
  });

  it('what is shared: claims by score, targets by target, of those who are eligible', () => {
    const pool = (share: 'score' | 'target'): BonusInput =>
      anInput(aCurvePlan({ kind: 'linear' }, { pool: { amount: '300', share } }), [
        aParticipant({ own: [given('50')] }),
        aParticipant({ own: [given('200')] }, { id: 'p2' }),
      ]);
    expect(stepOf(pool('score'), 'pool.share')).toMatchObject({ values: { own: '50', all: '250' }, result: '60' });
    expect(stepOf(pool('target'), 'pool.share')).toMatchObject({ values: { own: '100', all: '200' }, result: '150' });
  });

  it('the factors that the protected part is multiplied by', () => {
    const input = under(
      {
        components: [{ id: 'own', scope: 'individual', weight: '100', curve: { kind: 'linear' } }],
        modifiers: [{ id: 'f', kind: 'number', min: '0', max: '2', default: '0.5' }],
        protectIndividual: { percent: '120' },
      },
      [given('80')],
    );
    // 80 · 0.5 = 40, and 120 % of it is more.
    expect(stepOf(input, 'claim.protected-part')).toMatchObject({ values: { factor1: '0.5' }, result: '48' });
  });
});
