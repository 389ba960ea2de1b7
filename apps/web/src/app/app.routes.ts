import type { Routes } from '@angular/router';
import { firstPageGuard, NotFoundPage, NothingYetPage, ShellFrame } from '@premia/web-shell';
import { permissionGuard, signedInGuard } from '@premia/web-util';
import { EntryFrame } from './entry-frame';
import { galleryRoutes } from './gallery.routes';

/** Every place of the product; each feature arrives with its first visit. */
export const appRoutes: Routes = [
  ...galleryRoutes,
  // Before the pages without an address of their own, which the empty path would match as well.
  { path: '', pathMatch: 'full', canActivate: [signedInGuard, firstPageGuard], children: [] },
  {
    path: '',
    component: EntryFrame,
    loadChildren: () => import('@premia/web-identity').then((library) => library.identityRoutes),
  },
  {
    path: '',
    component: ShellFrame,
    canActivate: [signedInGuard],
    children: [
      {
        path: 'overview',
        canMatch: [permissionGuard('kpis.read')],
        loadChildren: () => import('@premia/web-dashboard').then((library) => library.dashboardRoutes),
      },
      {
        path: 'my-bonus',
        canMatch: [permissionGuard('my-bonus.read')],
        loadChildren: () => import('@premia/web-my-bonus').then((library) => library.myBonusRoutes),
      },
      {
        path: 'kpis',
        canMatch: [permissionGuard('kpis.read')],
        loadChildren: () => import('@premia/web-kpis').then((library) => library.kpisRoutes),
      },
      {
        path: 'people',
        canMatch: [permissionGuard('people.read')],
        loadChildren: () => import('@premia/web-organization').then((library) => library.organizationRoutes),
      },
      {
        path: 'data',
        canMatch: [permissionGuard('data.read')],
        loadChildren: () => import('@premia/web-data').then((library) => library.dataRoutes),
      },
      {
        path: 'cycles',
        canMatch: [permissionGuard('assignments.read')],
        loadChildren: () => import('@premia/web-reviews').then((library) => library.reviewsRoutes),
      },
      {
        path: 'plans',
        canMatch: [permissionGuard('plans.read')],
        loadChildren: () => import('@premia/web-plans').then((library) => library.plansRoutes),
      },
      {
        path: 'payouts',
        canMatch: [permissionGuard('runs.read')],
        loadChildren: () => import('@premia/web-payouts').then((library) => library.payoutsRoutes),
      },
      {
        path: 'settings',
        canMatch: [permissionGuard('workspace.read')],
        loadChildren: () => import('@premia/web-settings').then((library) => library.settingsRoutes),
      },
      { path: 'nothing-yet', title: 'shell.nothingYet.title', component: NothingYetPage },
      { path: '**', title: 'shell.notFound.title', component: NotFoundPage },
    ],
  },
];
