import type { Routes } from '@angular/router';
import { designPlanRoute, newPlanRoute } from '@premia/web-plan-designer';
import { permissionGuard, withMessages } from '@premia/web-util';
import { planVersionRedirect } from './versions/plan-version-redirect';

/** Reading a plan is for everyone whom it pays; listing and changing plans is not. */
export const plansRoutes: Routes = withMessages('plans', [
  {
    path: '',
    pathMatch: 'full',
    title: 'plans.title',
    loadComponent: () => import('./plans-page').then((file) => file.PlansPage),
  },
  newPlanRoute,
  { path: 'version/:versionId', canActivate: [planVersionRedirect], children: [] },
  {
    path: ':planId',
    title: 'plans.title',
    loadComponent: () => import('./versions/plan-page').then((file) => file.PlanPage),
  },
  designPlanRoute,
  {
    path: ':planId/publish',
    title: 'plans.title',
    canMatch: [permissionGuard('plans.publish')],
    loadComponent: () => import('./versions/publish-plan-page').then((file) => file.PublishPlanPage),
  },
  {
    path: ':planId/versions/:number',
    title: 'plans.title',
    loadComponent: () => import('./versions/plan-version-page').then((file) => file.PlanVersionPage),
  },
]);
