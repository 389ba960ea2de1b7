import type { PlanInput } from '../src';

/** The plan of the first story: 70 % own KPIs along a curve, 30 % team, linear, capped at 120 %. */
export const SEVENTY_THIRTY: PlanInput = {
  currency: 'INR',
  combination: 'additive',
  components: [
    {
      id: 'own',
      scope: 'individual',
      weight: '70',
      curve: {
        kind: 'points',
        points: [
          ['80', '50'],
          ['100', '100'],
          ['120', '150'],
        ],
      },
    },
    { id: 'team', scope: 'team', weight: '30', curve: { kind: 'linear' }, cap: '120' },
  ],
};
