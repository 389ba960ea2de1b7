import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Rational } from '@premia/domain-kernel';
import { bonusInputs } from '../spec/arbitrary-input';
import { aCurvePlan, anInput, aParticipant, given, onCurve } from '../spec/small-inputs';
import type { MeasureInput } from './input';
import { isRefusal } from './result';
import { calculate } from './run';
import { sensitivity } from './sensitivity';
import { forecast } from './simulate';

const POINTS = {
  kind: 'points',
  points: [
    ['80', '50'],
    ['100', '100'],
    ['120', '150'],
  ],
} as const;

describe('sensitivity', () => {
  it('says what one more unit and one more percent of target change in the total', () => {
    const own: readonly MeasureInput[] = [
      { id: 'leads', weight: '50', actual: '400', scoring: { kind: 'ratio', direction: 'higher', target: '400' } },
      { id: 'cac', weight: '50', actual: '2000', scoring: { kind: 'ratio', direction: 'lower', target: '2000' } },
    ];
    const input = anInput(aCurvePlan(POINTS), [aParticipant({ own }, { target: '40000' })]);
    expect(sensitivity(input, 'p1')).toEqual({
      participantId: 'p1',
      total: '40000.00',
      measures: [
        {
          measureId: 'leads',
          componentId: 'own',
          scope: 'individual',
          actual: '400',
          oneMoreUnit: { actual: '401', total: '40125.00', change: '125.00' },
          oneMorePercentOfTarget: { actual: '404', total: '40500.00', change: '500.00' },
        },
        {
          measureId: 'cac',
          componentId: 'own',
          scope: 'individual',
          actual: '2000',
          oneMoreUnit: { actual: '2001', total: '39975.01', change: '-24.99' },
          oneMorePercentOfTarget: { actual: '2020', total: '39504.95', change: '-495.05' },
        },
      ],
    });
  });

  it('takes one percent of the magnitude of a target below 0', () => {
    const romi: MeasureInput = {
      id: 'romi',
      weight: '100',
      actual: '-20',
      scoring: { kind: 'progress', baseline: '-50', target: '-10' },
    };
    const input = anInput(aCurvePlan({ kind: 'linear' }), [aParticipant({ own: [romi] }, { target: '1000' })]);
    const result = sensitivity(input, 'p1');
    expect(isRefusal(result) ? result : result.measures[0]?.oneMorePercentOfTarget).toEqual({
      actual: '-19.9',
      total: '752.50',
      change: '2.50',
    });
  });

  it('takes one percent of the target of a mirror', () => {
    // 100 · (2 − 80/100) = 120, and a unit or a percent more costs one point of it.
    const cost: MeasureInput = { id: 'cost', weight: '100', actual: '80', scoring: { kind: 'mirror', target: '100' } };
    const input = anInput(aCurvePlan({ kind: 'linear' }), [aParticipant({ own: [cost] })]);
    const result = sensitivity(input, 'p1');
    expect(isRefusal(result) ? result : result.measures[0]?.oneMorePercentOfTarget).toEqual({
      actual: '81',
      total: '119.00',
      change: '-1.00',
    });
  });

  it('adds nothing to ratings and to measures without data or target', () => {
    const own: readonly MeasureInput[] = [
      { id: 'review', weight: '50', actual: 'good', scoring: { kind: 'rated', ratings: { good: '100' } } },
      given('80', { id: 'score', weight: '25' }),
      given('80', { id: 'none', weight: '25', actual: null }),
    ];
    const input = anInput(aCurvePlan({ kind: 'linear' }, { noData: 'exclude' }), [aParticipant({ own })]);
    const result = sensitivity(input, 'p1');
    const shown = isRefusal(result)
      ? []
      : result.measures.map(({ actual, oneMoreUnit, oneMorePercentOfTarget }) => [
          actual,
          oneMoreUnit?.change,
          oneMorePercentOfTarget,
        ]);
    expect(shown).toEqual([
      [null, undefined, null],
      ['80', '0.34', null],
      [null, undefined, null],
    ]);
  });

  it('agrees with the calculation on the changed actual, for every measure of the input', () => {
    let steps = 0;
    fc.assert(
      fc.property(bonusInputs(), (input) => {
        const result = sensitivity(input, 'p0');
        const now = calculate(input);
        if (isRefusal(result) || isRefusal(now)) return;
        expect(result.total).toBe(now.participants[0]?.total);
        for (const own of result.measures) {
          const owner =
            own.scope === 'individual' ? { participantId: 'p0' } : own.team === undefined ? {} : { team: own.team };
          const { scope, componentId, measureId } = own;
          for (const step of [own.oneMoreUnit, own.oneMorePercentOfTarget]) {
            if (step === null) continue;
            // The engine takes actuals of up to 30 decimals; a percent of a target can have more.
            if ((step.actual.split('.')[1]?.length ?? 0) > 30) continue;
            const after = forecast(input, [{ scope, ...owner, componentId, measureId, actual: step.actual }]);
            const total = isRefusal(after) ? '0' : (after.participants[0]?.total ?? '');
            expect(Rational.parse(step.total).equals(Rational.parse(total))).toBe(true);
            expect(Rational.parse(result.total).plus(Rational.parse(step.change)).equals(Rational.parse(total))).toBe(
              true,
            );
            steps += 1;
          }
        }
      }),
      { numRuns: 150 },
    );
    expect(steps).toBeGreaterThan(0);
  });

  it('counts a run that its budget refuses as nothing', () => {
    const input = onCurve({ kind: 'linear' }, '90', { budget: { amount: '90', whenExceeded: 'error' } });
    expect(sensitivity(input, 'p1')).toMatchObject({
      total: '90.00',
      measures: [{ oneMoreUnit: { total: '0.00', change: '-90.00' } }],
    });
  });

  it('names what it can not understand', () => {
    expect(sensitivity({}, 'p1')).toHaveProperty('errors');
    expect(sensitivity(onCurve({ kind: 'linear' }, '90'), 'nobody')).toMatchObject({
      errors: [{ code: 'unknown-reference', path: '/participants' }],
    });
  });
});
