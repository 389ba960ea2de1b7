import { inject } from '@angular/core';
import type { CanActivateFn } from '@angular/router';
import { Router } from '@angular/router';
import { SessionStore } from '@premia/web-util';
import { firstPath } from './navigation';

/** `/` is no page of its own: it leads to the one that answers this person's first question. */
export const firstPageGuard: CanActivateFn = () => {
  const session = inject(SessionStore);
  return inject(Router).createUrlTree([firstPath(session.roles(), (permission) => session.scopeOf(permission))]);
};
