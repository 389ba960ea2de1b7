import type { ComponentInput, CurveInput, PlanInput } from '@premia/domain-bonus';

/** What a new plan can start from; the name of a template is a translation key as well. */
export const PLAN_TEMPLATES = [
  'individual-and-team',
  'individual-only',
  'company-factor',
  'team-pool',
  'pay-per-lead',
] as const;

export type PlanTemplate = (typeof PLAN_TEMPLATES)[number];

/** Half the bonus at 80 %, all of it at 100 %, half as much again at 120 % and no more above. */
export const DEFAULT_POINTS: CurveInput = {
  kind: 'points',
  points: [
    ['80', '50'],
    ['100', '100'],
    ['120', '150'],
  ],
};

const OWN: ComponentInput = { id: 'own', scope: 'individual', weight: '100', curve: DEFAULT_POINTS };

/** The catalogue's key of leads (valid contacts with a need): by it the part finds the KPI of each person. */
const LEADS = 'leads';

/** A complete plan in the workspace's currency; every number in it is there to be changed. */
export function planFromTemplate(template: PlanTemplate, currency: string): PlanInput {
  const ground = { currency, combination: 'additive', noData: 'error' } as const;
  switch (template) {
    case 'individual-only':
      return { ...ground, components: [OWN] };
    case 'individual-and-team':
      return {
        ...ground,
        components: [
          { ...OWN, weight: '70' },
          { id: 'team', scope: 'team', weight: '30', curve: { kind: 'linear' }, cap: '120' },
        ],
      };
    case 'company-factor':
      return {
        ...ground,
        combination: 'multiplicative',
        components: [
          { id: 'own', scope: 'individual', curve: DEFAULT_POINTS },
          {
            id: 'company',
            scope: 'company',
            curve: {
              kind: 'points',
              points: [
                ['80', '80'],
                ['100', '100'],
                ['120', '120'],
              ],
              below: 'flat',
            },
          },
        ],
      };
    case 'team-pool':
      return { ...ground, components: [OWN], pool: { amount: '100000', share: 'score' } };
    case 'pay-per-lead':
      return {
        ...ground,
        components: [
          OWN,
          {
            id: LEADS,
            scope: 'individual',
            kind: 'per-unit',
            mode: 'marginal',
            tiers: [
              { from: '0', rate: '5' },
              { from: '1000', rate: '7' },
            ],
          },
        ],
      };
  }
}
