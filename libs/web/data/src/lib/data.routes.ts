import type { Routes } from '@angular/router';
import { permissionGuard, withMessages } from '@premia/web-util';

export const dataRoutes: Routes = withMessages('data', [
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
]);
