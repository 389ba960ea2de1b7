import type { CanDeactivateFn, Route } from '@angular/router';
import { permissionGuard } from '@premia/web-util';
import type { PlanDesignerPage } from './designer/plan-designer-page';

const keepUnsavedWork: CanDeactivateFn<PlanDesignerPage> = (page) => page.mayLeave();

export const newPlanRoute: Route = {
  path: 'new',
  title: 'plans.new',
  canMatch: [permissionGuard('plans.draft')],
  loadComponent: () => import('./new-plan-page').then((file) => file.NewPlanPage),
};

export const designPlanRoute: Route = {
  path: ':planId/design',
  title: 'plans.title',
  canDeactivate: [keepUnsavedWork],
  loadComponent: () => import('./designer/plan-designer-page').then((file) => file.PlanDesignerPage),
};
