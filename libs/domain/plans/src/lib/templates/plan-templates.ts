import type { CurveInput, PlanInput } from '@premia/domain-bonus';
import type { Worded } from '../words/language';

export type PlanTemplateId = 'individual-only' | 'seventy-thirty' | 'company-factor' | 'team-pool' | 'pay-per-lead';

/** A plan to start from. */
export interface PlanTemplate {
  readonly id: PlanTemplateId;
  readonly name: Worded;
  readonly description: Worded;
  readonly definition: PlanInput;
}

/** Pays from 80 % of the target, rises faster above it, ends at half as much again. */
const STRETCH: CurveInput = {
  kind: 'points',
  points: [
    ['80', '50'],
    ['100', '100'],
    ['120', '150'],
  ],
};

/** The plans of product §6 to start from, in the workspace's currency; amounts of money in them are to be changed. */
export function planTemplates(currency: string): readonly PlanTemplate[] {
  const common = { currency, proration: { basis: 'calendar-days' }, noData: 'error' } as const;
  return [
    {
      id: 'individual-only',
      name: { en: 'Individual only', ru: 'Только свои показатели' },
      description: {
        en: 'The whole bonus follows the person’s own KPIs.',
        ru: 'Вся премия зависит от своих показателей сотрудника.',
      },
      definition: {
        ...common,
        combination: 'additive',
        components: [{ id: 'own', scope: 'individual', weight: '100', curve: STRETCH }],
      },
    },
    {
      id: 'seventy-thirty',
      name: { en: '70 / 30, own and team', ru: '70 / 30, свои показатели и команда' },
      description: {
        en: 'Own KPIs give 70 % of the bonus, the team’s result 30 %.',
        ru: 'Свои показатели дают 70\u00a0% премии, результат команды — 30\u00a0%.',
      },
      definition: {
        ...common,
        combination: 'additive',
        components: [
          { id: 'own', scope: 'individual', weight: '70', curve: STRETCH },
          { id: 'team', scope: 'team', weight: '30', curve: { kind: 'linear' }, cap: '120' },
        ],
      },
    },
    {
      id: 'company-factor',
      name: { en: 'Own KPIs times a company factor', ru: 'Свои показатели, умноженные на результат компании' },
      description: {
        en: 'The bonus for own KPIs is multiplied by a factor of 80 % to 120 % from the company’s result.',
        ru: 'Премия за свои показатели умножается на коэффициент от 80 до 120\u00a0% по результату компании.',
      },
      definition: {
        ...common,
        combination: 'multiplicative',
        components: [
          { id: 'own', scope: 'individual', curve: STRETCH },
          {
            id: 'company',
            scope: 'company',
            curve: {
              kind: 'points',
              points: [
                ['80', '80'],
                ['120', '120'],
              ],
              below: 'flat',
            },
          },
        ],
      },
    },
    {
      id: 'team-pool',
      name: { en: 'Team pool', ru: 'Премиальный фонд команды' },
      description: {
        en: 'A fixed pool is shared in proportion to what each has earned, to the last unit.',
        ru: 'Премиальный фонд делится без остатка пропорционально тому, что заработал каждый.',
      },
      definition: {
        ...common,
        combination: 'additive',
        components: [
          { id: 'own', scope: 'individual', weight: '60', curve: STRETCH },
          { id: 'team', scope: 'team', weight: '40', curve: { kind: 'linear' }, cap: '120' },
        ],
        pool: { amount: '100000', share: 'score' },
      },
    },
    {
      id: 'pay-per-lead',
      name: { en: 'Pay per qualified lead', ru: 'Оплата за квалифицированный лид' },
      description: {
        en: 'So much for each qualified lead, and more for each above a hundred.',
        ru: 'Фиксированная сумма за каждый квалифицированный лид и больше за каждый сверх ста.',
      },
      definition: {
        ...common,
        combination: 'additive',
        components: [
          {
            id: 'leads',
            scope: 'individual',
            kind: 'per-unit',
            mode: 'marginal',
            tiers: [
              { from: '0', rate: '500' },
              { from: '100', rate: '700' },
            ],
            cap: '100000',
          },
        ],
      },
    },
  ];
}
