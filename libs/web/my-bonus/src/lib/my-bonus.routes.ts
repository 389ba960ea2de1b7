import type { Routes } from '@angular/router';
import { withFeatureTranslations } from '@premia/web-util';

export const myBonusRoutes: Routes = withFeatureTranslations(
  'myBonus',
  { en: () => import('../i18n/en.json'), ru: () => import('../i18n/ru.json') },
  [
    {
      path: '',
      title: 'myBonus.title',
      loadComponent: () => import('./my-bonus-page').then((file) => file.MyBonusPage),
    },
  ],
);
