import { describe, expect, it } from '@jest/globals';
import type { BonusInput, GateInput, PlanInput } from '@premia/domain-bonus';
import { calculate, evaluateFormula, explain, isRefusal } from '@premia/domain-bonus';
import { Rational } from '@premia/domain-kernel';
import { february, participant, SEVENTY_THIRTY } from '../february.mother';
import { tellPayout } from './explain-payout';
import { readableSteps } from './readable-steps';

const plain = (text: string | null) => (text ?? '').replace(/[\u00a0\u202f]/g, ' ');

function resultOf(input: BonusInput) {
  const result = calculate(input);
  if (isRefusal(result)) throw new Error(JSON.stringify(result.errors));
  const [first] = result.participants;
  if (first === undefined) throw new Error('nobody');
  return first;
}

function tell(input: BonusInput, language: 'en' | 'ru' = 'en', hidesOthers = true) {
  const { percentOfTarget } = resultOf(input);
  return tellPayout({ input, participantId: 'p1', sources: [], percentOfTarget }, { language, hidesOthers });
}

const npsGate: GateInput = {
  id: 'nps',
  when: { scope: 'company', measure: 'nps', value: 'actual', op: '>=', than: '30' },
  otherwise: { effect: 'zero' },
  appliesTo: 'total',
};

/** One plan for each way in which a total can come about. */
const PLANS: readonly (readonly [string, PlanInput])[] = [
  ['70 / 30', SEVENTY_THIRTY],
  [
    'a curve on the component',
    {
      ...SEVENTY_THIRTY,
      components: SEVENTY_THIRTY.components.map((one) => (one.id === 'own' ? { ...one, curveOn: 'component' } : one)),
    },
  ],
  [
    'a cap and a gate on the own part',
    {
      ...SEVENTY_THIRTY,
      components: SEVENTY_THIRTY.components.map((one) => (one.id === 'own' ? { ...one, cap: '110' } : one)),
      gates: [{ ...npsGate, otherwise: { effect: 'scale', by: '0.5' }, appliesTo: 'own' }],
    },
  ],
  ['a gate that zeroes the own part', { ...SEVENTY_THIRTY, gates: [{ ...npsGate, appliesTo: 'own' }] }],
  ['a gate that zeroes everything', { ...SEVENTY_THIRTY, gates: [npsGate] }],
  [
    'modifiers, floor and cap',
    {
      ...SEVENTY_THIRTY,
      modifiers: [
        { id: 'rating', kind: 'lookup', values: { meets: '1.1' }, default: 'meets' },
        { id: 'budget', kind: 'number', min: '0', max: '2', default: '0.93' },
      ],
      floor: { percentOfTarget: '50' },
      cap: { percentOfTarget: '110' },
    },
  ],
  [
    'protection of the own part',
    {
      ...SEVENTY_THIRTY,
      protectIndividual: { percent: '100' },
      modifiers: [{ id: 'rating', kind: 'number', min: '0', max: '2', default: '0.5' }],
    },
  ],
  ['rounding to hundreds, down', { ...SEVENTY_THIRTY, rounding: { mode: 'down', unit: '100' } }],
  [
    'a product with the company',
    {
      currency: 'RUB',
      combination: 'multiplicative',
      components: [
        { id: 'own', scope: 'individual', curve: { kind: 'linear' } },
        { id: 'company', scope: 'company', curve: { kind: 'linear' } },
      ],
    },
  ],
  [
    'a table',
    {
      currency: 'RUB',
      combination: 'matrix',
      components: [
        { id: 'own', scope: 'individual', curve: { kind: 'linear' } },
        { id: 'company', scope: 'company', curve: { kind: 'linear' } },
      ],
      matrix: {
        rows: { component: 'own', from: ['80', '120'] },
        columns: { component: 'company', from: ['90'] },
        rates: [['75'], ['125']],
      },
    },
  ],
  ['a pool', { ...SEVENTY_THIRTY, pool: { amount: '20000', share: 'score' } }],
  ['a budget that is exceeded', { ...SEVENTY_THIRTY, budget: { amount: '20000', whenExceeded: 'scale' } }],
];

describe('a payout told step by step', () => {
  it('reads in English as a person would work it out', () => {
    const { steps, sentence } = tell(february());
    expect(steps.map(({ title, substituted }) => [title, plain(substituted)])).toEqual([
      ['Target bonus', '60 000 ₹ × 20 % × 28 of 28 days'],
      ['ROMI: attainment', '100 × (154.29 + 50) / (25 + 50) = 272.38 %, at most 200 %'],
      ['ROMI: point on the curve', 'above 120 % → 150 %'],
      ['CPL: attainment', '100 × 480 / 490.31'],
      ['CPL: point on the curve', '50 + (97.9 − 80) × 2.5'],
      ['Leads: attainment', '100 × 16 939 / 16 000'],
      ['Leads: point on the curve', '100 + (105.87 − 100) × 2.5'],
      ['Own KPIs', '40 % × 150 % + 30 % × 94.75 % + 30 % × 114.67 %'],
      ['Revenue: attainment', '100 × 42 890 000 / 40 000 000'],
      ['Revenue: point on the curve', 'rate = attainment, 107.23 %'],
      ['Team', '100 % × 107.23 %'],
      ['Own KPIs: amount', '12 000 ₹ × 70 % × 122.83 %'],
      ['Team: amount', '12 000 ₹ × 30 % × 107.23 %'],
      ['Total before rounding', '10 317.31 ₹ + 3 860.10 ₹'],
      ['Rounding', '14 177.4082… to 0.01 ₹, half up'],
    ]);
    expect(plain(sentence)).toBe(
      '118.1 % of the target bonus of 12 000 ₹. Own KPIs gave more than target, and the team helped too.',
    );
  });

  it('reads in Russian as well', () => {
    const { steps, sentence, waterfall } = tell(february(), 'ru');
    expect(steps.map(({ title }) => title).slice(0, 3)).toEqual([
      'Целевая премия',
      'ROMI: выполнение',
      'ROMI: точка шкалы',
    ]);
    expect(plain(steps[1]?.substituted ?? '')).toBe('100 × (154,29 + 50) / (25 + 50) = 272,38 %, предел 200 %');
    expect(plain(sentence)).toBe(
      '118,1 % от целевой премии 12 000 ₹. Свои показатели дали больше цели, команда тоже помогла.',
    );
    expect(waterfall.map(({ label, detail }) => [label, plain(detail)])).toEqual([
      ['Цель', '20 % × 60 000'],
      ['ROMI', 'вес 40 %'],
      ['CPL', 'вес 30 %'],
      ['Лиды', 'вес 30 %'],
      ['Команда', 'выручка 107,2 %'],
      ['К выплате', ''],
    ]);
  });

  it.each(PLANS)('leads to the total by bars that add up exactly: %s', (_, plan) => {
    const input = february(plan, participant(), [participant({ id: 'p2' })]);
    const { total } = resultOf(input);
    const { waterfall } = tell(input);
    const [base] = waterfall;
    const changes = waterfall.filter(({ kind }) => kind === 'change');
    const sum = Rational.sum([base, ...changes].map((bar) => Rational.parse(bar?.delta ?? '0')));
    expect(sum.equals(Rational.parse(total))).toBe(true);
    expect(waterfall.at(-1)).toEqual(expect.objectContaining({ kind: 'total', to: total }));
    changes.forEach((bar, position) => expect(bar.from).toBe((changes[position - 1] ?? base)?.to));
    expect(changes.map(({ label }) => label)).not.toContain('');
  });

  it.each(PLANS)('has steps whose formulas give their results, and the last of them the total: %s', (_, plan) => {
    const input = february(plan, participant(), [participant({ id: 'p2' })]);
    const explanation = explain(input, 'p1');
    if (isRefusal(explanation)) throw new Error('refused');
    const steps = readableSteps(explanation);
    for (const { formula, values, result } of steps) {
      const exact = Object.fromEntries(
        Object.entries(values).map(([name, value]) => [name, Rational.parseExact(value)]),
      );
      expect(evaluateFormula(formula, exact).toExactText()).toBe(result);
    }
    expect(steps.at(-1)?.shownResult).toBe(resultOf(input).total);
  });

  it.each(PLANS)('says something at every step, in both languages: %s', (_, plan) => {
    const input = february(plan, participant(), [participant({ id: 'p2' })]);
    for (const language of ['en', 'ru'] as const) {
      for (const step of tell(input, language).steps) {
        expect(step.title).not.toBe('');
        expect(step.substituted).not.toMatch(/^$|undefined|NaN/);
      }
    }
  });

  it('keeps sums over other people from those whom they do not concern', () => {
    const input = february({ ...SEVENTY_THIRTY, pool: { amount: '20000', share: 'score' } }, participant(), [
      participant({ id: 'p2' }),
    ]);
    const all = tell(input, 'en', false).steps.find(({ key }) => key === 'pool.share');
    const own = tell(input, 'en', true).steps.find(({ key }) => key === 'pool.share');
    expect(all?.values['all']).toMatch(/^\d/);
    expect(own?.values['all']).toBe('…');
    expect(plain(own?.substituted ?? '')).toBe('20 000 ₹ × 14 177.41 ₹ / …');
  });
});
