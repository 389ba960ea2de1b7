import type { Routes } from '@angular/router';
import { withFeatureTranslations } from '@premia/web-util';

export const dashboardRoutes: Routes = withFeatureTranslations(
  'dashboard',
  { en: () => import('../i18n/en.json'), ru: () => import('../i18n/ru.json') },
  [
    {
      path: '',
      title: 'dashboard.title',
      loadComponent: () => import('./dashboard-page').then((file) => file.DashboardPage),
    },
  ],
);
