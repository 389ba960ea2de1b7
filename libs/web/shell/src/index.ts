import type { TranslationLoaders } from '@premia/web-util';

export { Account } from './lib/account';
export { firstPageGuard } from './lib/first-page-guard';
export { Mark } from './lib/mark';
export { NAVIGATION } from './lib/navigation';
export { NotFoundPage } from './lib/not-found-page';
export { NothingYetPage } from './lib/nothing-yet-page';
export { PageReload } from './lib/page-reload';
export { PageTitles } from './lib/page-titles';
export { ShellFrame } from './lib/shell-frame';

export const SHELL_TEXTS: TranslationLoaders = {
  en: () => import('./i18n/en.json', { with: { type: 'json' } }),
  ru: () => import('./i18n/ru.json', { with: { type: 'json' } }),
};
