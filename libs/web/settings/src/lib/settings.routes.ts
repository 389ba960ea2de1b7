import type { Routes } from '@angular/router';
import { permissionGuard, withMessages } from '@premia/web-util';

/** Pages under `/settings`. */
export const settingsRoutes: Routes = withMessages('settings', [
  { path: '', pathMatch: 'full', redirectTo: 'workspace' },
  {
    path: 'workspace',
    title: 'settings.tabs.workspace',
    loadComponent: async () => (await import('./workspace/workspace-page')).WorkspacePage,
  },
  {
    path: 'members',
    title: 'settings.tabs.members',
    canMatch: [permissionGuard('members.read')],
    loadComponent: async () => (await import('./members/members-page')).MembersPage,
  },
  {
    path: 'account',
    title: 'settings.tabs.account',
    loadComponent: async () => (await import('./account/account-page')).AccountPage,
  },
  {
    path: 'audit',
    title: 'settings.tabs.audit',
    canMatch: [permissionGuard('audit.read')],
    loadComponent: async () => (await import('./audit/audit-page')).AuditPage,
  },
]);
