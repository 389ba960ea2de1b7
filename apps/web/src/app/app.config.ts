import type { ApplicationConfig } from '@angular/core';
import {
  inject,
  provideAppInitializer,
  provideBrowserGlobalErrorListeners,
  provideZonelessChangeDetection,
} from '@angular/core';
import {
  provideRouter,
  TitleStrategy,
  withComponentInputBinding,
  withInMemoryScrolling,
  withNavigationErrorHandler,
} from '@angular/router';
import { PageTitles, SHELL_TEXTS } from '@premia/web-shell';
import { provideUiTranslations } from '@premia/web-ui';
import { provideGraphql, provideSharedTranslations, provideTranslations, SessionStore } from '@premia/web-util';
import { appRoutes } from './app.routes';
import { tellThatThePageDidNotLoad } from './navigation-errors';

export const appConfig: ApplicationConfig = {
  providers: [
    provideZonelessChangeDetection(),
    provideBrowserGlobalErrorListeners(),
    provideRouter(
      appRoutes,
      withComponentInputBinding(),
      withInMemoryScrolling({ scrollPositionRestoration: 'enabled', anchorScrolling: 'enabled' }),
      withNavigationErrorHandler(tellThatThePageDidNotLoad),
    ),
    { provide: TitleStrategy, useClass: PageTitles },
    provideTranslations({
      en: () => import('../i18n/en.json', { with: { type: 'json' } }),
      ru: () => import('../i18n/ru.json', { with: { type: 'json' } }),
    }),
    provideUiTranslations(),
    provideSharedTranslations('shell', SHELL_TEXTS),
    provideGraphql(),
    provideAppInitializer(() => inject(SessionStore).start()),
  ],
};
