import type { Routes } from '@angular/router';
import { withMessages } from '@premia/web-util';

export const dashboardRoutes: Routes = withMessages('dashboard', [
  {
    path: '',
    title: 'dashboard.title',
    loadComponent: () => import('./dashboard-page').then((file) => file.DashboardPage),
  },
  {
    path: 'kpi/:cycleId/:assignmentId',
    title: 'dashboard.kpi.title',
    loadComponent: () => import('./kpi-page').then((file) => file.KpiPage),
  },
]);
