import { DestroyRef, inject, Injectable, InjectionToken } from '@angular/core';
import type { CanDeactivateFn } from '@angular/router';
import { warnBeforeUnload } from './warn-before-unload';

/** Asks whether to leave what is typed; true to leave it. The application gives the dialog. */
export const LEAVE_QUESTION = new InjectionToken<() => Promise<boolean>>('LEAVE_QUESTION');

/** What is typed on the page and is nowhere else yet. */
@Injectable({ providedIn: 'root' })
class UnsavedWork {
  readonly #forms = new Set<() => boolean>();

  add(isUnsaved: () => boolean): () => void {
    this.#forms.add(isUnsaved);
    return () => this.#forms.delete(isUnsaved);
  }

  get isThere(): boolean {
    return [...this.#forms].some((isUnsaved) => isUnsaved());
  }
}

/** Neither closing the tab nor going to another page loses, without a question, what is typed in this form. */
export function keepUnsaved(isUnsaved: () => boolean): void {
  warnBeforeUnload(isUnsaved);
  inject(DestroyRef).onDestroy(inject(UnsavedWork).add(isUnsaved));
}

/** Of every route below `withMessages`. */
export const askBeforeLeaving: CanDeactivateFn<unknown> = () => {
  const ask = inject(LEAVE_QUESTION, { optional: true });
  return ask === null || !inject(UnsavedWork).isThere || ask();
};
