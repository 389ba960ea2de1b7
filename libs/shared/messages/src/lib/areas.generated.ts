// Written by `npm run codegen` from the texts in this library; a change by hand is lost.
/** Texts of the client by area, each loaded when a page first needs it. */
export const MESSAGE_LOADERS = {
  app: {
    en: () => import('../messages/app/en.json', { with: { type: 'json' } }),
    ru: () => import('../messages/app/ru.json', { with: { type: 'json' } }),
  },
  dashboard: {
    en: () => import('../messages/dashboard/en.json', { with: { type: 'json' } }),
    ru: () => import('../messages/dashboard/ru.json', { with: { type: 'json' } }),
  },
  data: {
    en: () => import('../messages/data/en.json', { with: { type: 'json' } }),
    ru: () => import('../messages/data/ru.json', { with: { type: 'json' } }),
  },
  identity: {
    en: () => import('../messages/identity/en.json', { with: { type: 'json' } }),
    ru: () => import('../messages/identity/ru.json', { with: { type: 'json' } }),
  },
  kpis: {
    en: () => import('../messages/kpis/en.json', { with: { type: 'json' } }),
    ru: () => import('../messages/kpis/ru.json', { with: { type: 'json' } }),
  },
  myBonus: {
    en: () => import('../messages/myBonus/en.json', { with: { type: 'json' } }),
    ru: () => import('../messages/myBonus/ru.json', { with: { type: 'json' } }),
  },
  organization: {
    en: () => import('../messages/organization/en.json', { with: { type: 'json' } }),
    ru: () => import('../messages/organization/ru.json', { with: { type: 'json' } }),
  },
  payouts: {
    en: () => import('../messages/payouts/en.json', { with: { type: 'json' } }),
    ru: () => import('../messages/payouts/ru.json', { with: { type: 'json' } }),
  },
  plans: {
    en: () => import('../messages/plans/en.json', { with: { type: 'json' } }),
    ru: () => import('../messages/plans/ru.json', { with: { type: 'json' } }),
  },
  reviews: {
    en: () => import('../messages/reviews/en.json', { with: { type: 'json' } }),
    ru: () => import('../messages/reviews/ru.json', { with: { type: 'json' } }),
  },
  settings: {
    en: () => import('../messages/settings/en.json', { with: { type: 'json' } }),
    ru: () => import('../messages/settings/ru.json', { with: { type: 'json' } }),
  },
  shell: {
    en: () => import('../messages/shell/en.json', { with: { type: 'json' } }),
    ru: () => import('../messages/shell/ru.json', { with: { type: 'json' } }),
  },
  ui: {
    en: () => import('../messages/ui/en.json', { with: { type: 'json' } }),
    ru: () => import('../messages/ui/ru.json', { with: { type: 'json' } }),
  },
};

export type MessageArea = keyof typeof MESSAGE_LOADERS;
