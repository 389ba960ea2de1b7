import type { Routes } from '@angular/router';
import { withMessages } from '@premia/web-util';

export const myBonusRoutes: Routes = withMessages('myBonus', [
  {
    path: '',
    title: 'myBonus.title',
    loadComponent: () => import('./my-bonus-page').then((file) => file.MyBonusPage),
  },
]);
