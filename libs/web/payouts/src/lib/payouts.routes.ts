import type { Routes } from '@angular/router';
import { permissionGuard, withMessages } from '@premia/web-util';

export const payoutsRoutes: Routes = withMessages('payouts', [
  {
    path: '',
    pathMatch: 'full',
    title: 'payouts.title',
    canMatch: [permissionGuard('runs.read')],
    loadComponent: () => import('./runs/payout-runs-page').then((file) => file.PayoutRunsPage),
  },
  {
    path: 'new',
    title: 'payouts.start.title',
    canMatch: [permissionGuard('runs.calculate')],
    loadComponent: () => import('./start/start-run-page').then((file) => file.StartRunPage),
  },
  {
    path: 'inputs/:cycleId',
    title: 'payouts.inputs.title',
    canMatch: [permissionGuard('payout-inputs.read')],
    loadComponent: () => import('./inputs/payout-inputs-page').then((file) => file.PayoutInputsPage),
  },
  {
    path: 'payroll-settings',
    title: 'payouts.payroll.settings.title',
    canMatch: [permissionGuard('runs.approve')],
    loadComponent: () => import('./payroll/payroll-settings-page').then((file) => file.PayrollSettingsPage),
  },
  {
    path: ':runId',
    title: 'payouts.title',
    canMatch: [permissionGuard('runs.read')],
    loadComponent: () => import('./run/payout-run-page').then((file) => file.PayoutRunPage),
  },
  {
    path: ':runId/payroll',
    title: 'payouts.payroll.title',
    canMatch: [permissionGuard('runs.approve')],
    loadComponent: () => import('./payroll/payroll-page').then((file) => file.PayrollPage),
  },
  {
    path: ':runId/people/:payoutId',
    title: 'payouts.title',
    canMatch: [permissionGuard('runs.read')],
    loadComponent: () => import('./payout/payout-page').then((file) => file.PayoutPage),
  },
]);
