import type { CanMatchFn, Routes } from '@angular/router';
import { permissionGuard, withMessages } from '@premia/web-util';

/** “new” for somebody who may not add people is no person either. */
const isPersonId: CanMatchFn = (_route, segments) => /^[0-9a-f-]{36}$/.test(segments[0]?.path ?? '');

/** Pages under `/people`. */
export const organizationRoutes: Routes = withMessages('organization', [
  {
    path: '',
    pathMatch: 'full',
    title: 'organization.people.title',
    canMatch: [permissionGuard('people.read')],
    loadComponent: async () => (await import('./people/people-page')).PeoplePage,
  },
  {
    path: 'teams',
    title: 'organization.teams.title',
    canMatch: [permissionGuard('people.read')],
    loadComponent: async () => (await import('./teams/teams-page')).TeamsPage,
  },
  {
    path: 'new',
    title: 'organization.person.newTitle',
    canMatch: [permissionGuard('people.manage')],
    loadComponent: async () => (await import('./person/new-person-page')).NewPersonPage,
  },
  {
    path: 'import',
    title: 'organization.import.title',
    canMatch: [permissionGuard('people.manage')],
    loadComponent: async () => (await import('./people-import/people-import-page')).PeopleImportPage,
  },
  {
    path: 'invite',
    title: 'organization.invite.title',
    canMatch: [permissionGuard('members.manage')],
    loadComponent: async () => (await import('./invitation/invite-page')).InvitePage,
  },
  {
    path: ':personId',
    title: 'organization.tabs.people',
    canMatch: [isPersonId, permissionGuard('people.read')],
    loadComponent: async () => (await import('./person/person-page')).PersonPage,
  },
]);
