import { describe, expect, it } from '@jest/globals';
import type { PlanInput } from '@premia/domain-bonus';
import { SEVENTY_THIRTY } from '@premia/domain-bonus/testing';
import { describeText } from '@premia/shared-messages';
import type { MeasureName } from '../words/component-name';
import { planSummary } from './plan-summary';

function choicesOf(plan: PlanInput, language: 'en' | 'ru', nameOf?: MeasureName): readonly string[] {
  return planSummary(plan, nameOf).map((choice) => describeText(language, choice));
}

/** Spaces that do not break read as plain ones in a test; there is one kind of them. */
function plain(sentences: readonly string[]): readonly string[] {
  return sentences.map((sentence) => sentence.replace(/\u00a0/g, ' '));
}

describe('the choices a plan rests on, in words', () => {
  it('say in English on which side boundaries fall, what comes first, what missing data does and how it is rounded', () => {
    expect(plain(choicesOf(SEVENTY_THIRTY, 'en'))).toEqual([
      'Components add up: each pays its own share of the target bonus.',
      'Own KPIs, 70 % of the bonus: attainment and rate: 80 % → 50 %, 100 % → 100 %, 120 % → 150 %, in straight lines between the points. Below 80 % nothing is paid; exactly 80 % is paid already. Above 120 % it stays at 150 %.',
      'Own KPIs: the curve is applied to each KPI, and the rates are weighted after that.',
      'Team, 30 % of the bonus: the rate equals the attainment.',
      'Team: at most 120 % of this component’s target.',
      'Proration: by calendar days of service less days of absence, both end days counted; the target bonus is prorated before rates and percent limits are applied.',
      'Missing data: nothing is calculated until every KPI has its value, or says itself what to do without one.',
      'Rounding: once, at the very end, to 0.01 ₹, half up; everything before is exact.',
      'Amounts of components under a total are rounded by largest remainder, so that they add up to it.',
    ]);
  });

  it('say the same in Russian', () => {
    const sentences = plain(choicesOf(SEVENTY_THIRTY, 'ru'));
    expect(sentences).toContain(
      'Свои показатели, 70 % премии: выполнение и процент премии: 80 % → 50 %, 100 % → 100 %, 120 % → 150 %, между точками по прямой. Ниже 80 % премии нет, ровно 80 % уже оплачивается. Выше 120 % остаётся 150 %.',
    );
    expect(sentences).toContain(
      'Округление: один раз, в самом конце, до 0,01 ₹, половина вверх; до этого счёт точный.',
    );
    expect(sentences).toHaveLength(choicesOf(SEVENTY_THIRTY, 'en').length);
  });

  it('name the order of everything and that the cap wins over the floor', () => {
    const plan: PlanInput = {
      ...SEVENTY_THIRTY,
      gates: [
        {
          id: 'nps',
          when: { scope: 'company', measure: 'nps', value: 'actual', op: '>=', than: '30' },
          otherwise: { effect: 'zero' },
          appliesTo: 'total',
        },
      ],
      modifiers: [{ id: 'rating', kind: 'lookup', values: { below: '0.8', meets: '1' }, default: 'meets' }],
      floor: { percentOfTarget: '20' },
      cap: { percentOfTarget: '200', amount: '500000' },
      proration: { basis: '30/360', minimumDays: 21 },
      noData: 'exclude',
    };
    const sentences = plain(choicesOf(plan, 'en'));
    expect(sentences).toEqual(
      expect.arrayContaining([
        'Condition “nps” (company, actual) ≥ 30: where it is not met, the whole bonus becomes zero; a KPI without data does not meet it. The floor does not bring it back.',
        'Factor “rating”: below × 0.8, meets × 1; without a value “meets” holds.',
        'Cap: 200 % of the target bonus or 500 000 ₹, whichever is lower; it comes after the floor and wins over it, and is applied to the prorated target.',
        'Order: combination → factors → conditions on the whole bonus → floor → cap → rounding.',
        'Whoever served less than 21 days gets no bonus for the period.',
      ]),
    );
    expect(plain(choicesOf(plan, 'ru'))).toContain('Кто отработал меньше 21 дня, премии за период не получает.');
  });

  it('leave out what reads nothing yet', () => {
    const open: PlanInput = {
      ...SEVENTY_THIRTY,
      gates: [
        {
          id: 'gate',
          when: { scope: 'company', measure: '', value: 'actual', op: '>=', than: '0' },
          otherwise: { effect: 'zero' },
          appliesTo: 'total',
        },
      ],
      modifiers: [{ id: 'factor', kind: 'measure', scope: 'company', measure: '', curve: { kind: 'linear' } }],
      cap: { percentOfTarget: '200' },
    };
    expect(choicesOf(open, 'en')).toEqual(choicesOf({ ...SEVENTY_THIRTY, cap: { percentOfTarget: '200' } }, 'en'));
  });

  it('say that pay per unit comes on top of the target, by the name of its KPI', () => {
    const [own] = SEVENTY_THIRTY.components;
    if (own === undefined) throw new Error('There is an own component.');
    const leads = {
      id: 'leads',
      scope: 'individual',
      kind: 'per-unit',
      mode: 'marginal',
      tiers: [{ from: '0', rate: '5' }],
    } as const;
    const named = (key: string) => ({ en: key === 'leads' ? 'Leads' : key, ru: key === 'leads' ? 'Лиды' : key });
    const sentences = plain(
      choicesOf({ ...SEVENTY_THIRTY, components: [{ ...own, weight: '100' }, leads] }, 'en', named),
    );
    expect(sentences).toEqual(
      expect.arrayContaining([
        'Components add up: each pays its own share of the target bonus, and pay per unit comes on top.',
        'Leads: pay per unit, marginal: each unit earns the rate of its own tier: from 0: 5 ₹. Whoever has no such KPI is paid nothing for it; for the others its weight passes to their other KPIs.',
        'Own KPIs: the curve is applied to each KPI, and the rates are weighted after that.',
      ]),
    );
    expect(plain(choicesOf({ ...SEVENTY_THIRTY, components: [leads] }, 'en', named))[0]).toBe(
      'The bonus is pay per unit; it does not depend on a target bonus.',
    );
  });

  it('tell a boundary that must be exceeded from one that is met', () => {
    const steps = (reach: 'at' | 'above'): PlanInput => ({
      ...SEVENTY_THIRTY,
      components: [
        { id: 'own', scope: 'individual', weight: '100', curve: { kind: 'steps', steps: [['90', '100']], reach } },
      ],
    });
    expect(choicesOf(steps('at'), 'en').join(' ')).toContain('A step counts as reached when it is met exactly.');
    expect(choicesOf(steps('above'), 'en').join(' ')).toContain('A step must be exceeded');
  });

  it.each<readonly [string, Partial<PlanInput>]>([
    [
      'a product',
      {
        combination: 'multiplicative',
        components: SEVENTY_THIRTY.components.map(({ id, scope }) => ({ id, scope, curve: { kind: 'linear' } })),
      },
    ],
    ['a pool', { pool: { amount: '100000', share: 'target' } }],
    ['a budget', { budget: { amount: '100000', whenExceeded: 'scale' } }],
    [
      'pay per unit',
      {
        components: [
          {
            id: 'leads',
            scope: 'individual',
            kind: 'per-unit',
            mode: 'whole',
            reach: 'above',
            tiers: [{ from: '0', rate: '500' }],
            cap: '9000',
          },
        ],
      },
    ],
    [
      'protection and recovery',
      { protectIndividual: { percent: '80' }, recover: true, proration: { basis: 'whole-months', factorDecimals: 4 } },
    ],
  ])('have as many sentences in Russian as in English: %s', (_, change) => {
    const english = choicesOf({ ...SEVENTY_THIRTY, ...change }, 'en');
    const russian = choicesOf({ ...SEVENTY_THIRTY, ...change }, 'ru');
    expect(russian).toHaveLength(english.length);
    for (const sentence of [...english, ...russian]) expect(sentence).not.toMatch(/undefined|^$/);
    for (const sentence of russian) expect(sentence).toMatch(/\p{Script=Cyrillic}/u);
  });
});
