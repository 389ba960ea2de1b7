import type { Routes } from '@angular/router';
import { signedOutGuard, withMessages } from '@premia/web-util';

/** The pages before sign-in; the application sets its own frame around them. */
export const identityRoutes: Routes = withMessages('identity', [
  {
    path: 'sign-in',
    title: 'identity.signIn.title',
    canActivate: [signedOutGuard],
    loadComponent: () => import('./sign-in-page').then((file) => file.SignInPage),
  },
  {
    path: 'sign-up',
    title: 'identity.signUp.title',
    canActivate: [signedOutGuard],
    loadComponent: () => import('./sign-up-page').then((file) => file.SignUpPage),
  },
  {
    path: 'complete-sign-up',
    title: 'identity.complete.heading',
    loadComponent: () => import('./complete-sign-up-page').then((file) => file.CompleteSignUpPage),
  },
  {
    path: 'forgot-password',
    title: 'identity.forgot.title',
    loadComponent: () => import('./forgot-password-page').then((file) => file.ForgotPasswordPage),
  },
  {
    path: 'reset-password',
    title: 'identity.reset.title',
    loadComponent: () => import('./reset-password-page').then((file) => file.ResetPasswordPage),
  },
  {
    path: 'confirm-email',
    title: 'identity.confirm.title',
    loadComponent: () => import('./confirm-email-page').then((file) => file.ConfirmEmailPage),
  },
  {
    path: 'invitation',
    title: 'identity.invitation.title',
    loadComponent: () => import('./invitation-page').then((file) => file.InvitationPage),
  },
]);
