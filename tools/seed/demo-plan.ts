/** 70 % own KPIs along a curve, 30 % the team's revenue, in rupees. */
export const DEMO_PLAN = {
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
  proration: { basis: 'calendar-days' },
  noData: 'error',
} as const;

/** The second version, from the middle of the year: a cap on the whole bonus. */
export const DEMO_PLAN_WITH_CAP = { ...DEMO_PLAN, cap: { percentOfTarget: '135' } } as const;

export const DEMO_PLAN_NAME = 'Marketing 70/30';
/** The month, counted from the first closed one, from which the second version holds. */
export const SECOND_VERSION_FROM = 6;
/** The month that is calculated twice, because numbers were corrected after the first run. */
export const CORRECTED_MONTH = 9;
