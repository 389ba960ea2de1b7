import { describe, expect, it } from '@jest/globals';
import { aCurvePlan, anInput, aParticipant, given } from '../spec/small-inputs';
import { explain } from './explanation/explain';
import type { ExplanationStep } from './explanation/step';
import type { BonusInput, GateInput, MeasureInput, PlanInput } from './input';
import type { ParticipantResult } from './result';
import { isRefusal } from './result';
import { calculate } from './run';

/** Everything of a participant with a target of 100 whose own result is the attainment, under one more rule. */
function under(
  plan: Partial<PlanInput>,
  measures: readonly MeasureInput[],
  rest: Partial<BonusInput> = {},
): BonusInput {
  return anInput(aCurvePlan({ kind: 'linear' }, plan), [aParticipant({ own: measures })], rest);
}

function gate(when: Partial<GateInput['when']>, appliesTo = 'total'): GateInput {
  return {
    id: 'g',
    when: { scope: 'individual', measure: 'result', value: 'actual', op: '>=', than: '50', ...when },
    otherwise: { effect: 'zero' },
    appliesTo,
  };
}

function lineOf(input: BonusInput): ParticipantResult | undefined {
  const result = calculate(input);
  if (isRefusal(result)) throw new Error(JSON.stringify(result.errors));
  return result.participants[0];
}

function stepsOf(input: BonusInput): readonly ExplanationStep[] {
  const explanation = explain(input, 'p1');
  if (isRefusal(explanation)) throw new Error(JSON.stringify(explanation.errors));
  return explanation.steps;
}

const stepOf = (input: BonusInput, key: string) => stepsOf(input).find((step) => step.key === key);

describe('a gate at 50', () => {
  it.each<[GateInput['when']['op'], readonly boolean[]]>([
    ['>=', [false, true, true]],
    ['>', [false, false, true]],
    ['<=', [true, true, false]],
    ['<', [true, false, false]],
    ['==', [false, true, false]],
  ])('that asks for %s is passed at 49.999999, 50 and 50.000001: %p', (op, expected) => {
    const inputs = ['49.999999', '50', '50.000001'].map((actual) => under({ gates: [gate({ op })] }, [given(actual)]));
    expect(inputs.map((input) => lineOf(input)?.gates[0]?.passed)).toEqual(expected);
    expect(inputs.map((input) => stepOf(input, 'gate.judged')?.result === '1')).toEqual(expected);
  });

  it('fails without data', () => {
    const input = under({ gates: [gate({ op: '<' })], noData: 'zero' }, [given('60', { status: 'no_data' })]);
    expect(lineOf(input)?.gates).toEqual([{ id: 'g', passed: false }]);
  });

  it('reads the own measure, also where a team has one of the same name', () => {
    const plan: Partial<PlanInput> = {
      components: [
        { id: 'team', scope: 'team', weight: '50', curve: { kind: 'linear' } },
        { id: 'own', scope: 'individual', weight: '50', curve: { kind: 'linear' } },
      ],
      gates: [gate({})],
    };
    const whole = { from: '2026-01-01', to: '2026-12-31', targetAmount: '100', team: 'digital' };
    const input = anInput(
      aCurvePlan({ kind: 'linear' }, plan),
      [aParticipant({ own: [given('49')] }, { segments: [whole] })],
      { teams: { digital: { team: [given('51')] } } },
    );
    expect(lineOf(input)?.gates).toEqual([{ id: 'g', passed: false }]);
  });
});

describe('the step of a gate says where its reading comes from', () => {
  const half = given('80', { id: 'half', weight: '50', cap: '70' });
  const other = given('40', { id: 'other', weight: '50' });

  it.each<[string, Partial<GateInput['when']>, { read: string; from: string | undefined; source: object }]>([
    ['an actual', { measure: 'half', value: 'actual' }, { read: '80', from: undefined, source: { measureId: 'half' } }],
    [
      'an attainment',
      { measure: 'half', value: 'attainment' },
      { read: '80', from: 'attainment.given', source: { measureId: 'half' } },
    ],
    [
      'a rate, after the cap of the measure',
      { measure: 'half', value: 'rate' },
      { read: '70', from: 'rate.measure-cap', source: { measureId: 'half' } },
    ],
    [
      'the attainment of a component',
      { measure: undefined, component: 'own', value: 'attainment' },
      { read: '60', from: 'component.attainment', source: { componentId: 'own' } },
    ],
    [
      'the rate of a component',
      { measure: undefined, component: 'own', value: 'rate' },
      { read: '55', from: 'component.rate', source: { componentId: 'own' } },
    ],
  ])('%s', (_, when, { read, from, source }) => {
    const input = under({ gates: [gate(when)] }, [half, other]);
    const evaluated = stepOf(input, 'gate.judged');
    expect(evaluated?.values).toMatchObject({ read, than: '50' });
    expect(evaluated?.source).toMatchObject(source);
    expect(stepsOf(input).find(({ id }) => id === evaluated?.uses['read'])?.key).toBe(from);
  });

  it('a measure of the company, whose attainment is written where it is first read, and once', () => {
    const company = { measures: [{ id: 'nps', actual: '41', scoring: { kind: 'given' } }] } as const;
    const nps = { scope: 'company', measure: 'nps', value: 'attainment' } as const;
    const input = under({ gates: [gate(nps), { ...gate(nps), id: 'again' }] }, [given('60')], { company });
    expect(stepsOf(input).filter(({ source }) => source.kind === 'measure' && source.measureId === 'nps')).toHaveLength(
      1,
    );
  });
});
