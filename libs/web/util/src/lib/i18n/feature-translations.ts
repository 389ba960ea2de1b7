import type { EnvironmentProviders, Provider } from '@angular/core';
import { inject, Injectable, makeEnvironmentProviders, provideAppInitializer } from '@angular/core';
import type { ResolveFn, Routes } from '@angular/router';
import type { Translation, TranslocoLoader, TranslocoMissingHandler } from '@jsverse/transloco';
import {
  provideTransloco,
  provideTranslocoTranspiler,
  TRANSLOCO_LOADER,
  TRANSLOCO_MISSING_HANDLER,
} from '@jsverse/transloco';
import { IcuTranspiler } from './icu-transpiler';
import type { TranslationLoaders } from './language';
import { isLanguage, Language, LANGUAGES } from './language';

/** A text that is asked for and not there is a defect: it must be loud where developers and tests look. */
@Injectable()
class LoudMissingHandler implements TranslocoMissingHandler {
  handle(key: string): string {
    queueMicrotask(() => {
      throw new Error(
        `The text “${key}” is in no translation file that is loaded. Add it to the i18n folder of its library.`,
      );
    });
    return key;
  }
}

/** The application's own texts, and the machinery that reads all of them. */
export function provideTranslations(rootLoaders: TranslationLoaders): (EnvironmentProviders | Provider)[] {
  const loader: TranslocoLoader = {
    getTranslation: async (language): Promise<Translation> => {
      if (!isLanguage(language)) throw new Error(`There is no language “${language}”.`);
      return (await rootLoaders[language]()).default;
    },
  };
  return [
    provideTransloco({
      config: { availableLangs: [...LANGUAGES], defaultLang: 'en', reRenderOnLangChange: true, failedRetries: 1 },
    }),
    { provide: TRANSLOCO_LOADER, useValue: loader },
    { provide: TRANSLOCO_MISSING_HANDLER, useClass: LoudMissingHandler },
    provideTranslocoTranspiler(IcuTranspiler),
    provideAppInitializer(() => inject(Language).start()),
  ];
}

/** Texts that are needed from the first page on, under a scope of their own (the ui library's, for instance). */
export function provideSharedTranslations(scope: string, loaders: TranslationLoaders): EnvironmentProviders {
  return makeEnvironmentProviders([provideAppInitializer(() => inject(Language).addScope(scope, loaders))]);
}

/**
 * Puts a feature's routes behind its texts: they arrive with the route and before its first page. `scope` is the first
 * word of every key (`payouts.title`), in camel case where the library's name has two words.
 */
export function withFeatureTranslations(scope: string, loaders: TranslationLoaders, routes: Routes): Routes {
  const loadTexts: ResolveFn<boolean> = async () => {
    await inject(Language).addScope(scope, loaders);
    return true;
  };
  return [{ path: '', resolve: { translations: loadTexts }, children: routes }];
}
