import type { BonusInput, PlanInput } from '@premia/domain-bonus';

/** One KPI at 110 %, of a target bonus of 10 000. */
export const ONE_KPI: BonusInput = {
  schema: 1,
  period: { from: '2021-01-01', to: '2021-01-31' },
  plan: {
    currency: 'INR',
    combination: 'additive',
    components: [{ id: 'own', scope: 'individual', weight: '100', curve: { kind: 'linear' } }],
  },
  participants: [
    {
      id: 'me',
      segments: [{ from: '2021-01-01', to: '2021-01-31', targetAmount: '10000' }],
      measures: {
        own: [
          {
            id: 'leads',
            weight: '100',
            actual: '110',
            scoring: { kind: 'ratio', direction: 'higher', target: '100' },
          },
        ],
      },
    },
  ],
};

/** The same plan, paying half of it. */
export const HALF_OF_ONE_KPI: PlanInput = {
  ...ONE_KPI.plan,
  components: [
    { id: 'own', scope: 'individual', weight: '100', curve: { kind: 'tiers', tiers: [{ upTo: null, slope: '0.5' }] } },
  ],
};
