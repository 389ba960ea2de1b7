import { inject } from '@angular/core';
import type { CanActivateFn } from '@angular/router';
import { Router } from '@angular/router';
import { PlansClient } from '@premia/web-plans-client';

/** Payouts name a version by its id alone; this finds the plan it belongs to and leads to where it is read. */
export const planVersionRedirect: CanActivateFn = async (route) => {
  const client = inject(PlansClient);
  const router = inject(Router);
  const versionId = route.paramMap.get('versionId');
  const plan = (await client.plans()).find(({ versions }) => versions.some(({ id }) => id === versionId));
  const version = plan?.versions.find(({ id }) => id === versionId);
  if (plan === undefined || version === undefined) return router.createUrlTree(['/plans']);
  return router.createUrlTree(['/plans', plan.id, 'versions', version.number], { queryParams: route.queryParams });
};
