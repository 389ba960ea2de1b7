import type { CanDeactivateFn, Routes } from '@angular/router';
import { permissionGuard, withMessages } from '@premia/web-util';
import type { PlanDesignerPage } from './designer/plan-designer-page';
import { planVersionRedirect } from './versions/plan-version-redirect';

const keepUnsavedWork: CanDeactivateFn<PlanDesignerPage> = (page) => page.mayLeave();

/** Reading a plan is for everyone whom it pays; listing and changing plans is not. */
export const plansRoutes: Routes = withMessages('plans', [
  {
    path: '',
    pathMatch: 'full',
    title: 'plans.title',
    loadComponent: () => import('./plans-page').then((file) => file.PlansPage),
  },
  {
    path: 'new',
    title: 'plans.new',
    canMatch: [permissionGuard('plans.draft')],
    loadComponent: () => import('./new-plan-page').then((file) => file.NewPlanPage),
  },
  { path: 'version/:versionId', canActivate: [planVersionRedirect], children: [] },
  {
    path: ':planId',
    title: 'plans.title',
    loadComponent: () => import('./versions/plan-page').then((file) => file.PlanPage),
  },
  {
    path: ':planId/design',
    title: 'plans.title',
    canDeactivate: [keepUnsavedWork],
    loadComponent: () => import('./designer/plan-designer-page').then((file) => file.PlanDesignerPage),
  },
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
