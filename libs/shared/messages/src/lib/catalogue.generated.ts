// Written by `npm run codegen` from the texts in this library; a change by hand is lost.
import app_en from '../messages/app/en.json' with { type: 'json' };
import app_ru from '../messages/app/ru.json' with { type: 'json' };
import checklist_en from '../server-messages/checklist/en.json' with { type: 'json' };
import checklist_ru from '../server-messages/checklist/ru.json' with { type: 'json' };
import dashboard_en from '../messages/dashboard/en.json' with { type: 'json' };
import dashboard_ru from '../messages/dashboard/ru.json' with { type: 'json' };
import data_en from '../messages/data/en.json' with { type: 'json' };
import data_ru from '../messages/data/ru.json' with { type: 'json' };
import email_en from '../server-messages/email/en.json' with { type: 'json' };
import email_ru from '../server-messages/email/ru.json' with { type: 'json' };
import engine_en from '../server-messages/engine/en.json' with { type: 'json' };
import engine_ru from '../server-messages/engine/ru.json' with { type: 'json' };
import explanation_en from '../server-messages/explanation/en.json' with { type: 'json' };
import explanation_ru from '../server-messages/explanation/ru.json' with { type: 'json' };
import identity_en from '../messages/identity/en.json' with { type: 'json' };
import identity_ru from '../messages/identity/ru.json' with { type: 'json' };
import import_en from '../server-messages/import/en.json' with { type: 'json' };
import import_ru from '../server-messages/import/ru.json' with { type: 'json' };
import kpi_en from '../server-messages/kpi/en.json' with { type: 'json' };
import kpi_ru from '../server-messages/kpi/ru.json' with { type: 'json' };
import kpis_en from '../messages/kpis/en.json' with { type: 'json' };
import kpis_ru from '../messages/kpis/ru.json' with { type: 'json' };
import myBonus_en from '../messages/myBonus/en.json' with { type: 'json' };
import myBonus_ru from '../messages/myBonus/ru.json' with { type: 'json' };
import organization_en from '../messages/organization/en.json' with { type: 'json' };
import organization_ru from '../messages/organization/ru.json' with { type: 'json' };
import outcome_en from '../server-messages/outcome/en.json' with { type: 'json' };
import outcome_ru from '../server-messages/outcome/ru.json' with { type: 'json' };
import payouts_en from '../messages/payouts/en.json' with { type: 'json' };
import payouts_ru from '../messages/payouts/ru.json' with { type: 'json' };
import plan_en from '../server-messages/plan/en.json' with { type: 'json' };
import plan_ru from '../server-messages/plan/ru.json' with { type: 'json' };
import plans_en from '../messages/plans/en.json' with { type: 'json' };
import plans_ru from '../messages/plans/ru.json' with { type: 'json' };
import problem_en from '../server-messages/problem/en.json' with { type: 'json' };
import problem_ru from '../server-messages/problem/ru.json' with { type: 'json' };
import reviews_en from '../messages/reviews/en.json' with { type: 'json' };
import reviews_ru from '../messages/reviews/ru.json' with { type: 'json' };
import scoring_en from '../server-messages/scoring/en.json' with { type: 'json' };
import scoring_ru from '../server-messages/scoring/ru.json' with { type: 'json' };
import settings_en from '../messages/settings/en.json' with { type: 'json' };
import settings_ru from '../messages/settings/ru.json' with { type: 'json' };
import shell_en from '../messages/shell/en.json' with { type: 'json' };
import shell_ru from '../messages/shell/ru.json' with { type: 'json' };
import ui_en from '../messages/ui/en.json' with { type: 'json' };
import ui_ru from '../messages/ui/ru.json' with { type: 'json' };

/** Every text of every area, for where all are at hand. */
export const CATALOGUE = {
  app: { en: app_en, ru: app_ru },
  checklist: { en: checklist_en, ru: checklist_ru },
  dashboard: { en: dashboard_en, ru: dashboard_ru },
  data: { en: data_en, ru: data_ru },
  email: { en: email_en, ru: email_ru },
  engine: { en: engine_en, ru: engine_ru },
  explanation: { en: explanation_en, ru: explanation_ru },
  identity: { en: identity_en, ru: identity_ru },
  import: { en: import_en, ru: import_ru },
  kpi: { en: kpi_en, ru: kpi_ru },
  kpis: { en: kpis_en, ru: kpis_ru },
  myBonus: { en: myBonus_en, ru: myBonus_ru },
  organization: { en: organization_en, ru: organization_ru },
  outcome: { en: outcome_en, ru: outcome_ru },
  payouts: { en: payouts_en, ru: payouts_ru },
  plan: { en: plan_en, ru: plan_ru },
  plans: { en: plans_en, ru: plans_ru },
  problem: { en: problem_en, ru: problem_ru },
  reviews: { en: reviews_en, ru: reviews_ru },
  scoring: { en: scoring_en, ru: scoring_ru },
  settings: { en: settings_en, ru: settings_ru },
  shell: { en: shell_en, ru: shell_ru },
  ui: { en: ui_en, ru: ui_ru },
};
