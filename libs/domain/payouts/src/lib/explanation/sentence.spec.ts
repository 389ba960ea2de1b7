import { describe, expect, it } from '@jest/globals';
import type { BonusInput, MeasureInput, ParticipantInput, PlanInput } from '@premia/domain-bonus';
import type { Locale } from '@premia/shared-contract';
import { describeText } from '@premia/shared-messages';
import { february, participant } from '../../../testing/february-fixture';
import { traceOf } from '../../../testing/traced';
import { explainPayout } from './explain-payout';

function explain(input: BonusInput) {
  return explainPayout({ trace: traceOf(input), plan: input.plan, sources: [], hidesOthers: true });
}

function said(input: BonusInput, locale: Locale = 'en'): string {
  return describeText(locale, explain(input).sentence).replace(/[\u00a0\u202f]/g, ' ');
}

const LINEAR: PlanInput = {
  currency: 'RUB',
  combination: 'additive',
  components: [{ id: 'own', scope: 'individual', weight: '100', curve: { kind: 'linear' } }],
};

function paid(targetAmount: string, attainment = '100', rest: Partial<ParticipantInput> = {}): ParticipantInput {
  const measure: MeasureInput = { id: 'kpi', weight: '100', actual: attainment, scoring: { kind: 'given' } };
  const [segment] = participant().segments;
  return participant({
    segments: [{ from: segment?.from ?? '', to: segment?.to ?? '', targetAmount, team: 'digital' }],
    measures: { own: [measure] },
    ...rest,
  });
}

describe('the sentence of a payout', () => {
  it('has the exact target, not one rounded to the paid unit, and says that the total is rounded', () => {
    const input = february({ ...LINEAR, rounding: { unit: '100' } }, paid('150'));
    expect(said(input)).toBe(
      '133.3 % of the target bonus of 150 ₽. Own KPIs gave exactly the target. The total is rounded to 100 ₽.',
    );
    expect(said(input, 'ru')).toBe(
      '133,3 % от целевой премии 150 ₽. Свои показатели дали ровно целевую сумму. Итог округлён до 100 ₽.',
    );
    expect(explain(input).waterfall[0]?.delta).toBe('150.00');
  });

  it('names the budget that scaled the bonuses, without its sum', () => {
    const input = february({ ...LINEAR, budget: { amount: '1000', whenExceeded: 'scale' } }, paid('1000'), [
      paid('1000', '100', { id: 'p2' }),
    ]);
    expect(said(input)).toBe(
      '50 % of the target bonus of 1 000 ₽. Own KPIs gave exactly the target. The bonuses together exceed the budget, so each was scaled to fit it.',
    );
    expect(said(input, 'ru')).toBe(
      '50 % от целевой премии 1 000 ₽. Свои показатели дали ровно целевую сумму. Вместе премии больше бюджета, поэтому каждая пересчитана под него.',
    );
  });

  it('says what a pool is shared by: not by results where it is by target bonuses', () => {
    const pool = { amount: '3000', share: 'target' } as const;
    const input = february({ ...LINEAR, pool }, paid('1000', '90'), [paid('1000', '80', { id: 'p2' })]);
    expect(said(input)).toBe(
      '150 % of the target bonus of 1 000 ₽. The pool is shared in proportion to target bonuses.',
    );
  });

  it('names modifiers, gates, limits and earlier payments, each where it moved the amount', () => {
    const plan: PlanInput = {
      ...LINEAR,
      components: LINEAR.components.map((one) => ({ ...one, cap: '90' })),
      modifiers: [{ id: 'rating', kind: 'number', min: '0', max: '2', default: '0.5' }],
      gates: [
        {
          id: 'nps',
          when: { scope: 'company', measure: 'nps', value: 'actual', op: '>=', than: '30' },
          otherwise: { effect: 'scale', by: '0.5' },
          appliesTo: 'total',
        },
      ],
      cap: { percentOfTarget: '20' },
    };
    expect(said(february(plan, paid('1000', '100', { previouslyPaid: '50' })))).toBe(
      '15 % of the target bonus of 1 000 ₽. Own KPIs gave exactly the target. The cap on “Own KPIs” lowered the amount. Modifier “rating”: × 0.5. Gate not met: NPS. The cap of the plan lowered the amount. Earlier payments have been taken off.',
    );
  });

  it('has no rounding for a target bonus that a plan of pay per unit leaves aside', () => {
    const units = {
      id: 'units',
      scope: 'individual',
      kind: 'per-unit',
      mode: 'whole',
      tiers: [{ from: '0', rate: '5' }],
    };
    const plan = { ...LINEAR, components: [units] } as PlanInput;
    const input = february(plan, paid('1000', '100', { measures: { units: [{ id: 'leads', actual: '10' }] } }));
    expect(explain(input).waterfall.map(({ key, delta }) => [key, delta])).toEqual([
      ['base', '1000.00'],
      ['no-share', '-1000.00'],
      ['per-unit:units', '50.00'],
      ['total', '50.00'],
    ]);
    expect(said(input)).toBe('5 % of the target bonus of 1 000 ₽. Paid per unit: Leads.');
  });

  it('says by which days the target bonus is less', () => {
    const [segment] = paid('2800').segments;
    const absent = paid('2800', '100', {
      segments: [
        { from: '2021-02-01', to: '2021-02-28', ...segment, team: 'digital', targetAmount: '2800', absentDays: 7 },
      ],
    });
    expect(said(february({ ...LINEAR, proration: { basis: 'calendar-days' } }, absent))).toBe(
      '100 % of the target bonus of 2 100 ₽. The target bonus is less by days of absence. Own KPIs gave exactly the target.',
    );
  });

  it('shows neither the whole target nor nothing where a little is missing', () => {
    expect(said(february(LINEAR, paid('100000', '99.99')))).toMatch(/^99\.99 % of/);
    expect(said(february(LINEAR, paid('100000', '0.01')))).toMatch(/^0\.01 % of/);
  });
});

describe('the reason of a zero', () => {
  it('is what was measured, where it counts as nothing', () => {
    const revenue: MeasureInput = {
      id: 'revenue',
      weight: '100',
      actual: '-500',
      scoring: { kind: 'ratio', direction: 'higher', target: '1000' },
    };
    const input = february(LINEAR, participant({ measures: { own: [revenue] } }));
    expect(said(input)).toBe('Nothing reached: Revenue is at −500, which counts as 0 % of target.');
    expect(said(input, 'ru')).toBe('Ничего не выполнено: Выручка — факт −500, это 0 % цели.');
  });

  it('is the pool that is shared by target bonuses, for somebody without one', () => {
    const plan: PlanInput = {
      ...LINEAR,
      components: [
        ...LINEAR.components,
        { id: 'units', scope: 'individual', kind: 'per-unit', mode: 'whole', tiers: [{ from: '0', rate: '5' }] },
      ],
      pool: { amount: '3000', share: 'target' },
    };
    const measures = { own: paid('0').measures?.['own'] ?? [], units: [{ id: 'leads', actual: '10' }] };
    const input = february(plan, paid('0', '100', { measures }), [paid('1000', '100', { id: 'p2', measures })]);
    expect(said(input)).toBe('The pool is shared in proportion to target bonuses, and here the target bonus is 0.');
  });

  it('is a gate on the only part, and a factor of 0', () => {
    const when = { scope: 'company', measure: 'nps', value: 'actual', op: '>=', than: '30' } as const;
    const gates = [{ id: 'g', when, otherwise: { effect: 'zero' }, appliesTo: 'own' }] as const;
    expect(said(february({ ...LINEAR, gates }, paid('1000')))).toBe('Gate not met: NPS must be ≥ 30, it is 28.');
    const modifiers = [{ id: 'rating', kind: 'number', min: '0', max: '2', default: '0' }] as const;
    expect(said(february({ ...LINEAR, modifiers }, paid('1000')))).toBe('Modifier “rating” is 0.');
  });

  it('is not earlier payments, where nothing was earned beside them', () => {
    const input = february(LINEAR, paid('1000', '0', { previouslyPaid: '50' }));
    expect(said(input)).toBe('Nothing reached: kpi is at 0, which counts as 0 % of target.');
  });
});
