import type { EnvironmentProviders } from '@angular/core';
import type { TranslationLoaders } from '@premia/web-util';
import { provideSharedTranslations } from '@premia/web-util';

/** The components' own words, under `ui.`. */
export const UI_TEXTS: TranslationLoaders = {
  en: () => import('../i18n/en.json', { with: { type: 'json' } }),
  ru: () => import('../i18n/ru.json', { with: { type: 'json' } }),
};

/** Makes them known; the application does so once. */
export function provideUiTranslations(): EnvironmentProviders {
  return provideSharedTranslations('ui', UI_TEXTS);
}
