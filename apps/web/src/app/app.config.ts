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
import { LEAVE_QUESTION, PageTitles, provideGraphql, provideMessages, SessionStore } from '@premia/web-util';
import { appRoutes } from './app.routes';
import { leaveQuestion } from './leave-question';
import { reportPageNotLoaded } from './navigation-errors';

export const appConfig: ApplicationConfig = {
  providers: [
    provideZonelessChangeDetection(),
    provideBrowserGlobalErrorListeners(),
    provideRouter(
      appRoutes,
      withComponentInputBinding(),
      withInMemoryScrolling({ scrollPositionRestoration: 'enabled', anchorScrolling: 'enabled' }),
      withNavigationErrorHandler(reportPageNotLoaded),
    ),
    { provide: TitleStrategy, useExisting: PageTitles },
    provideMessages('app', 'ui', 'shell'),
    provideGraphql(),
    { provide: LEAVE_QUESTION, useFactory: leaveQuestion },
    provideAppInitializer(() => inject(SessionStore).start()),
  ],
};
