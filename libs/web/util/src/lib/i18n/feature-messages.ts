import type { EnvironmentProviders } from '@angular/core';
import { inject, provideAppInitializer } from '@angular/core';
import type { ResolveFn, Routes } from '@angular/router';
import type { MessageArea } from '@premia/shared-messages';
import { Language } from './language';

/** Texts that are needed from the first page on; the application waits for them. */
export function provideMessages(...areas: readonly MessageArea[]): EnvironmentProviders {
  return provideAppInitializer(() => inject(Language).addAreas(...areas));
}

/** Puts a feature's routes behind its texts: they arrive with the route and before its first page. */
export function withMessages(area: MessageArea, routes: Routes): Routes {
  const loadTexts: ResolveFn<boolean> = async () => {
    await inject(Language).addAreas(area);
    return true;
  };
  return [{ path: '', resolve: { messages: loadTexts }, children: routes }];
}
