import { describe, expect, it } from '@jest/globals';
import type { BonusInput, GateInput, PlanInput } from '@premia/domain-bonus';
import { SEVENTY_THIRTY } from '@premia/domain-bonus/testing';
import { Rational } from '@premia/domain-kernel';
import type { Text } from '@premia/shared-messages';
import { describeText } from '@premia/shared-messages';
import { february, participant } from '../../../testing/february-fixture';
import { resultOf, traceOf } from '../../../testing/traced';
import { describeFormula } from '../formula/describe-formula';
import { explainPayout } from './explain-payout';

const plain = (text: string | null) => (text ?? '').replace(/[\u00a0\u202f]/g, ' ');

function explain(input: BonusInput, hidesOthers = true) {
  return explainPayout({ trace: traceOf(input, 'p1'), plan: input.plan, sources: [], hidesOthers });
}

type Explained = ReturnType<typeof explain>;

function said(text: Text | null, locale: 'en' | 'ru' = 'en'): string {
  return text === null ? '' : plain(describeText(locale, text));
}

/** A step as its row reads: title, formula or remark. */
function rows({ steps, currency }: Explained, locale: 'en' | 'ru' = 'en') {
  return steps.map(({ title, formula, remark }) => [
    said(title, locale),
    formula === null ? said(remark, locale) : plain(describeFormula(formula, { currency, locale })),
  ]);
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

describe('a payout explained step by step', () => {
  it('reads in English as a person would work it out', () => {
    const explained = explain(february());
    expect(rows(explained).slice(0, 1 - explained.waterfall.length)).toEqual([
      ['Target bonus', '60 000 ₹ × 20 % × 28 of 28 days'],
      ['ROMI: attainment', '(154.29 + 50) / (25 + 50), at most 200 %'],
      ['ROMI: point on the curve', 'above 120 % → 150 %'],
      ['CPL: attainment', '480 / 490.31'],
      ['CPL: point on the curve', '50 % + (97.9 % − 80 %) × 2.5'],
      ['Leads: attainment', '16 939 / 16 000'],
      ['Leads: point on the curve', '100 % + (105.869 % − 100 %) × 2.5'],
      ['Own KPIs: rate', '40 % × 150 % + 30 % × 94.75 % + 30 % × 114.67 %'],
      ['Revenue: attainment', '42 890 000 / 40 000 000'],
      ['Revenue: point on the curve', 'the rate is the attainment, 107.23 %'],
      ['Team: rate', '100 % × 107.23 %'],
      ['Own KPIs: amount', '12 000 ₹ × 70 % × 122.8251 %'],
      ['Team: amount', '12 000 ₹ × 30 % × 107.225 %'],
      ['Components together', '10 317.31 ₹ + 3 860.10 ₹'],
      ['Rounding', '14 177.4082 ₹ to 0.01 ₹, half up'],
    ]);
    expect(said(explained.sentence)).toBe(
      '118.1 % of the target bonus of 12 000 ₹. Own KPIs gave more than target. The team gave more than target.',
    );
  });

  it('has each bar as a formula that gives it', () => {
    const explained = explain(february());
    const { steps, waterfall } = explained;
    const own = waterfall.map(({ delta, steps: [first = 0] }) => [...(rows(explained)[first - 1] ?? []), delta]);
    expect(own).toEqual([
      ['Target bonus', '60 000 ₹ × 20 % × 28 of 28 days', '12000.00'],
      ['ROMI: effect on the amount', '12 000 ₹ × 70 % × 40 % × (150 % − 100 %)', '1680.00'],
      ['CPL: effect on the amount', '12 000 ₹ × 70 % × 30 % × (94.7451 % − 100 %)', '-132.42'],
      ['Leads: effect on the amount', '12 000 ₹ × 70 % × 30 % × (114.672 % − 100 %)', '369.73'],
      ['Team: effect on the amount', '12 000 ₹ × 30 % × (107.225 % − 100 %)', '260.10'],
      ['From target to payout', '12 000 ₹ + 1 680 ₹ − 132.42 ₹ + 369.73 ₹ + 260.10 ₹', '14177.41'],
    ]);
    expect(steps.at(-1)?.result).toEqual({ kind: 'number', unit: 'money', value: '14177.41' });
  });

  it('reads in Russian as well', () => {
    const explained = explain(february());
    expect(rows(explained, 'ru').slice(0, 3)).toEqual([
      ['Целевая премия', '60 000 ₹ × 20 % × 28 из 28 дней'],
      ['ROMI: выполнение', '(154,29 + 50) / (25 + 50), не больше 200 %'],
      ['ROMI: точка на шкале', 'выше 120 % → 150 %'],
    ]);
    expect(said(explained.sentence, 'ru')).toBe(
      '118,1 % от целевой премии 12 000 ₹. Свои показатели дали больше цели. Команда дала больше цели.',
    );
    expect(explained.waterfall.map(({ label, detail }) => [said(label, 'ru'), said(detail, 'ru')])).toEqual([
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
    const { waterfall } = explain(input);
    const [base] = waterfall;
    const changes = waterfall.filter(({ kind }) => kind === 'change');
    const sum = Rational.sum([base, ...changes].map((bar) => Rational.parse(bar?.delta ?? '0')));
    expect(sum.equals(Rational.parse(total))).toBe(true);
    expect(waterfall.at(-1)).toEqual(expect.objectContaining({ kind: 'total', to: total }));
    changes.forEach((bar, position) => expect(bar.from).toBe((changes[position - 1] ?? base)?.to));
    expect(changes.map(({ label }) => said(label))).not.toContain('');
  });

  it.each(PLANS)('says something at every step, in both languages: %s', (_, plan) => {
    const explained = explain(february(plan, participant(), [participant({ id: 'p2' })]));
    for (const locale of ['en', 'ru'] as const) {
      for (const cell of rows(explained, locale).flat()) expect(cell).not.toMatch(/^$|undefined|NaN|null/);
    }
  });

  it.each(PLANS)('ends its calculation, and its bars, at the total: %s', (_, plan) => {
    const input = february(plan, participant(), [participant({ id: 'p2' })]);
    const { steps, waterfall } = explain(input);
    const total = Rational.parse(resultOf(input).total);
    const ends = [steps.at(-1), steps[steps.length - waterfall.length]];
    for (const step of ends) {
      expect(step?.result).toMatchObject({ kind: 'number', unit: 'money' });
      if (step?.result.kind === 'number') expect(Rational.parse(step.result.value).equals(total)).toBe(true);
    }
  });

  it('keeps sums over other people from those whom they do not concern', () => {
    const pool = february({ ...SEVENTY_THIRTY, pool: { amount: '20000', share: 'score' } }, participant(), [
      participant({ id: 'p2' }),
    ]);
    const share = (hidesOthers: boolean) =>
      rows(explain(pool, hidesOthers)).find(([title]) => title === 'Share of the pool')?.[1];
    expect(share(false)).toBe('20 000 ₹ × 14 177.41 ₹ / 28 354.82 ₹');
    expect(share(true)).toContain('not shown');
    const told = JSON.stringify(explain(pool, true));
    for (const secret of ['20000', '20 000', '28354', '28 354']) expect(told).not.toContain(secret);
  });
});
