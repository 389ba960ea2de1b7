import { DestroyRef, effect, inject, Injectable, signal, untracked } from '@angular/core';
import { Title } from '@angular/platform-browser';
import type { RouterStateSnapshot } from '@angular/router';
import { TitleStrategy } from '@angular/router';
import { injectTranslate } from '../i18n/translate';

/** What the page itself is called, such as the name of the person or run that it shows. */
@Injectable({ providedIn: 'root' })
class PageName {
  readonly current = signal('');
}

/** Gives the document the page's own name for as long as the page is there. */
export function injectPageName(name: () => string): void {
  const page = inject(PageName);
  effect(() => {
    const own = name();
    untracked(() => {
      page.current.set(own);
    });
  });
  inject(DestroyRef).onDestroy(() => {
    if (page.current() === untracked(name)) page.current.set('');
  });
}

/** The document's title: the page's own name, what kind of page it is (a route's `title` is the code of a text), Premia. */
@Injectable({ providedIn: 'root' })
export class PageTitles extends TitleStrategy {
  readonly #title = inject(Title);
  readonly #name = inject(PageName).current;
  readonly #t = injectTranslate();
  readonly #code = signal<string | null>(null);

  constructor() {
    super();
    effect(() => {
      const code = this.#code();
      const kind = code === null ? '' : this.#t(code);
      this.#title.setTitle([...new Set([this.#name(), kind, 'Premia'])].filter((part) => part !== '').join(' · '));
    });
  }

  override updateTitle(snapshot: RouterStateSnapshot): void {
    this.#code.set(this.buildTitle(snapshot) ?? null);
  }
}
