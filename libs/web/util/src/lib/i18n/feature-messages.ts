import type { EnvironmentProviders } from '@angular/core';
import { inject, provideAppInitializer } from '@angular/core';
import type { ResolveFn, Routes } from '@angular/router';
import type { MessageArea } from '@premia/shared-messages';
import { askBeforeLeaving } from '../browser/unsaved-work';
import { Language } from './language';

/** Texts that are needed from the first page on; the application waits for them. */
export function provideMessages(...areas: readonly MessageArea[]): EnvironmentProviders {
  return provideAppInitializer(() => inject(Language).addAreas(...areas));
}

/**
 * Puts a feature's routes behind its texts: they arrive with the route and before its first page. No page of it is left
 * with something typed and not saved (`keepUnsaved`) without a question.
 */
export function withMessages(area: MessageArea, routes: Routes): Routes {
  const loadTexts: ResolveFn<boolean> = async () => {
    await inject(Language).addAreas(area);
    return true;
  };
  return [{ path: '', resolve: { messages: loadTexts }, children: routes.map(guarded) }];
}

function guarded(route: Routes[number]): Routes[number] {
  if (route.children !== undefined) return { ...route, children: route.children.map(guarded) };
  return { ...route, canDeactivate: [...(route.canDeactivate ?? []), askBeforeLeaving] };
}
