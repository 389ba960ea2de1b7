import type { EnvironmentProviders, Provider } from '@angular/core';
import { provideSharedTranslations, provideTranslations } from '../i18n/feature-translations';
import type { TranslationLoaders } from '../i18n/language';

const NONE: TranslationLoaders = {
  en: () => Promise.resolve({ default: {} }),
  ru: () => Promise.resolve({ default: {} }),
};

/**
 * Real texts for a component's test, by scope; English first. Then
 * `await TestBed.inject(ApplicationInitStatus).donePromise` before the component is made.
 */
export function provideTestTexts(
  scopes: Readonly<Record<string, TranslationLoaders>>,
): (EnvironmentProviders | Provider)[] {
  return [
    provideTranslations(NONE),
    ...Object.entries(scopes).map(([scope, loaders]) => provideSharedTranslations(scope, loaders)),
  ];
}
