import type { Routes } from '@angular/router';
import { permissionGuard, withFeatureTranslations } from '@premia/web-util';

export const dataRoutes: Routes = withFeatureTranslations(
  'data',
  { en: () => import('../i18n/en.json'), ru: () => import('../i18n/ru.json') },
  [
    {
      path: '',
      pathMatch: 'full',
      title: 'data.title',
      loadComponent: () => import('./data-page').then((file) => file.DataPage),
    },
    {
      path: 'import',
      title: 'data.import.title',
      canMatch: [permissionGuard('data.import')],
      loadComponent: () => import('./import-page').then((file) => file.ImportPage),
    },
  ],
);
