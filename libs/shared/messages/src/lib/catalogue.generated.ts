// Written by `npm run codegen` from the texts in this library; a change by hand is lost.
import app_en from '../messages/app/en.json' with { type: 'json' };
import app_ru from '../messages/app/ru.json' with { type: 'json' };
import dashboard_en from '../messages/dashboard/en.json' with { type: 'json' };
import dashboard_ru from '../messages/dashboard/ru.json' with { type: 'json' };
import data_en from '../messages/data/en.json' with { type: 'json' };
import data_ru from '../messages/data/ru.json' with { type: 'json' };
import identity_en from '../messages/identity/en.json' with { type: 'json' };
import identity_ru from '../messages/identity/ru.json' with { type: 'json' };
import kpis_en from '../messages/kpis/en.json' with { type: 'json' };
import kpis_ru from '../messages/kpis/ru.json' with { type: 'json' };
import myBonus_en from '../messages/myBonus/en.json' with { type: 'json' };
import myBonus_ru from '../messages/myBonus/ru.json' with { type: 'json' };
import organization_en from '../messages/organization/en.json' with { type: 'json' };
import organization_ru from '../messages/organization/ru.json' with { type: 'json' };
import payouts_en from '../messages/payouts/en.json' with { type: 'json' };
import payouts_ru from '../messages/payouts/ru.json' with { type: 'json' };
import plans_en from '../messages/plans/en.json' with { type: 'json' };
import plans_ru from '../messages/plans/ru.json' with { type: 'json' };
import reviews_en from '../messages/reviews/en.json' with { type: 'json' };
import reviews_ru from '../messages/reviews/ru.json' with { type: 'json' };
import settings_en from '../messages/settings/en.json' with { type: 'json' };
import settings_ru from '../messages/settings/ru.json' with { type: 'json' };
import shell_en from '../messages/shell/en.json' with { type: 'json' };
import shell_ru from '../messages/shell/ru.json' with { type: 'json' };
import ui_en from '../messages/ui/en.json' with { type: 'json' };
import ui_ru from '../messages/ui/ru.json' with { type: 'json' };

/** Every text of every area, for where all are at hand. */
export const CATALOGUE = {
  app: { en: app_en, ru: app_ru },
  dashboard: { en: dashboard_en, ru: dashboard_ru },
  data: { en: data_en, ru: data_ru },
  identity: { en: identity_en, ru: identity_ru },
  kpis: { en: kpis_en, ru: kpis_ru },
  myBonus: { en: myBonus_en, ru: myBonus_ru },
  organization: { en: organization_en, ru: organization_ru },
  payouts: { en: payouts_en, ru: payouts_ru },
  plans: { en: plans_en, ru: plans_ru },
  reviews: { en: reviews_en, ru: reviews_ru },
  settings: { en: settings_en, ru: settings_ru },
  shell: { en: shell_en, ru: shell_ru },
  ui: { en: ui_en, ru: ui_ru },
};
