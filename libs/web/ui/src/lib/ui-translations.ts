import { provideSharedTranslations } from '@premia/web-util';
import type { EnvironmentProviders } from '@angular/core';

/** The components' own words, under `ui.`; the application provides them once. */
export function provideUiTranslations(): EnvironmentProviders {
  return provideSharedTranslations('ui', { en: () => import('../i18n/en.json'), ru: () => import('../i18n/ru.json') });
}
