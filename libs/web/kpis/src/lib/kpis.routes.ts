import type { Routes } from '@angular/router';
import { withMessages } from '@premia/web-util';

export const kpisRoutes: Routes = withMessages('kpis', [
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
]);
