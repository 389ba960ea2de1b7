import type { Routes } from '@angular/router';
import { withFeatureTranslations } from '@premia/web-util';

export const kpisRoutes: Routes = withFeatureTranslations(
  'kpis',
  { en: () => import('../i18n/en.json'), ru: () => import('../i18n/ru.json') },
  [
    {
      path: '',
      pathMatch: 'full',
      title: 'kpis.title',
      loadComponent: () => import('./kpis-page').then((file) => file.KpisPage),
    },
    {
      path: 'catalogue',
      title: 'kpis.catalogue.title',
      loadComponent: () => import('./kpi-catalogue-page').then((file) => file.KpiCataloguePage),
    },
  ],
);
