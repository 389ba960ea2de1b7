import { describe, expect, it } from '@jest/globals';
import { aCurvePlan, anInput, aParticipant, given, perUnit } from '../../spec/small-inputs';
import type { BonusInput, MeasureInput, PlanInput } from '../input';
import { isRefusal } from '../result';
import { explain } from './explain';
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

  it('the first point or step that an attainment does not reach', () => {
    const pairs = [
      ['80', '50'],
      ['100', '100'],
    ] as const;
    const onPoints = anInput(aCurvePlan({ kind: 'points', points: pairs }), [aParticipant({ own: [given('70')] })]);
    const onSteps = anInput(aCurvePlan({ kind: 'steps', steps: pairs }), [aParticipant({ own: [given('70')] })]);
    expect(stepOf(onPoints, 'rate.points.below')).toMatchObject({ values: { firstPoint: '80' }, result: '0' });
    expect(stepOf(onSteps, 'rate.steps.below')).toMatchObject({ values: { firstStep: '80' }, result: '0' });
  });

  it('of a cap only what holds: no percent of a target of 0', () => {
    const cap = { percentOfTarget: '200', amount: '50' };
    const withoutTarget = perUnit('marginal', [{ from: '0', rate: '1' }], ['60'], { cap });
    expect(stepOf(withoutTarget, 'claim.cap')?.values).toEqual({ claim: '60', amount: '50' });
    const withTarget = under({ cap: { percentOfTarget: '70', amount: '75' } }, [given('80')]);
    expect(stepOf(withTarget, 'claim.cap')?.values).toEqual({
      claim: '80',
      percentOfTarget: '70',
      target: '100',
      amount: '75',
    });
  });

  it('what is shared: claims by score, targets by target, of those who are eligible', () => {
    const pool = (share: 'score' | 'target'): BonusInput =>
      anInput(aCurvePlan({ kind: 'linear' }, { pool: { amount: '300', share } }), [
        aParticipant({ own: [given('50')] }),
        aParticipant({ own: [given('200')] }, { id: 'p2' }),
      ]);
    expect(stepOf(pool('score'), 'pool.share')).toMatchObject({ values: { own: '50', all: '250' }, result: '60' });
    expect(stepOf(pool('score'), 'pool.share')?.uses['own']).toMatch(/:claim\.additive$/);
    expect(stepOf(pool('target'), 'pool.share')?.uses).not.toHaveProperty('own');
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

  it('the targets that fund a pool: of those who are eligible, times the rate of the company', () => {
    const funding = { scope: 'company', measure: 'revenue', curve: { kind: 'linear' } } as const;
    const late = [{ from: '2026-12-12', to: '2026-12-31', targetAmount: '900' }];
    const input = anInput(
      aCurvePlan(
        { kind: 'linear' },
        { pool: { share: 'score', funding }, proration: { basis: 'calendar-days', minimumDays: 30 } },
      ),
      [
        aParticipant({ own: [given('50')] }),
        aParticipant({ own: [given('50')] }, { id: 'p2', target: '300' }),
        aParticipant({ own: [given('50')] }, { id: 'late', segments: late }),
      ],
      { company: { measures: [{ id: 'revenue', actual: '90', scoring: { kind: 'given' } }] } },
    );
    expect(stepOf(input, 'pool.funded')).toMatchObject({ values: { targets: '400', rate: '90' }, result: '360' });
  });

  it('the team of a segment where it has one', () => {
    const segment = { from: '2026-01-01', to: '2026-12-31', targetAmount: '100' };
    const inTeam = (team: object) =>
      anInput(aCurvePlan({ kind: 'linear' }), [
        aParticipant({ own: [given('80')] }, { segments: [{ ...segment, ...team }] }),
      ]);
    expect(stepOf(inTeam({ team: 'digital' }), 'segment.target')?.source).toMatchObject({ team: 'digital' });
    expect(stepOf(inTeam({}), 'segment.target')?.source).not.toHaveProperty('team');
  });

  it('no rate of a measure where the curve lies on the component', () => {
    const steps = { kind: 'steps', steps: [['0', '40']] } as const;
    const onComponent = { id: 'own', scope: 'individual', weight: '100', curve: steps, curveOn: 'component' } as const;
    const explanation = explain(under({ components: [onComponent] }, [given('80')]), 'p1');
    const rates = isRefusal(explanation) ? [] : explanation.steps.filter(({ key }) => key.startsWith('rate.'));
    expect(rates.map(({ source }) => source.kind)).toEqual(['component']);
  });

  it('the worst attainment as what a factor reads, and the default without data', () => {
    const factor = { id: 'f', kind: 'measure', scope: 'individual', measure: 'result', default: '0.7' } as const;
    const steps = { kind: 'steps', steps: [['0', '90']] } as const;
    const modifiers = [{ ...factor, curve: steps }];
    const measure = (status: 'undefined_worst' | 'no_data') => [given('80', { status, noData: 'zero' })];
    expect(stepOf(under({ modifiers }, measure('undefined_worst')), 'modifier.measure')?.result).toBe('0.9');
    expect(stepOf(under({ modifiers }, measure('no_data')), 'modifier.default')?.result).toBe('0.7');
  });

  it('nothing where a budget refuses the run, but why', () => {
    const budget = { amount: '50', whenExceeded: 'error' } as const;
    expect(explain(under({ budget }, [given('80')]), 'p1')).toMatchObject({ errors: [{ code: 'budget-exceeded' }] });
  });

  it('a measure that does not apply as left out', () => {
    const measures = [
      given('80', { weight: '50' }),
      given('10', { id: 'other', weight: '50', status: 'not_applicable' }),
    ];
    expect(stepOf(under({}, measures), 'measure.left-out.not-applicable')?.source.measureId).toBe('other');
    expect(stepOf(under({}, measures), 'component.attainment')?.result).toBe('80');
  });
});
