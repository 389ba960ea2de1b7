import { inject } from '@angular/core';
import type { CanActivateFn, CanMatchFn } from '@angular/router';
import { Router } from '@angular/router';
import type { Permission } from '@premia/shared-contract';
import { SessionStore } from './session-store';

/** Lets in who is signed in; others sign in first and come back to where they wanted to go. */
export const signedInGuard: CanActivateFn = (_route, state) => {
  if (inject(SessionStore).isSignedIn()) return true;
  return inject(Router).createUrlTree(['/sign-in'], { queryParams: state.url === '/' ? {} : { next: state.url } });
};

/** Keeps who is signed in away from the pages of signing in. */
export const signedOutGuard: CanActivateFn = () =>
  inject(SessionStore).isSignedIn() ? inject(Router).createUrlTree(['/']) : true;

/** A page that one may not see looks like a page that does not exist: any of the permissions lets it match. */
export function permissionGuard(...permissions: readonly Permission[]): CanMatchFn {
  return () => {
    const session = inject(SessionStore);
    return permissions.some((permission) => session.can(permission));
  };
}
