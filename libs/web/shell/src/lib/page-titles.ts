import { effect, inject, Injectable, signal } from '@angular/core';
import { Title } from '@angular/platform-browser';
import type { RouterStateSnapshot } from '@angular/router';
import { TitleStrategy } from '@angular/router';
import { injectTranslate } from '@premia/web-util';

/** The browser's title: a route's `title` is the key of a text; it follows the language. */
@Injectable()
export class PageTitles extends TitleStrategy {
  readonly #title = inject(Title);
  readonly #t = injectTranslate();
  readonly #key = signal<string | null>(null);

  constructor() {
    super();
    effect(() => {
      const key = this.#key();
      this.#title.setTitle(key === null ? 'Premia' : `${this.#t(key)} · Premia`);
    });
  }

  override updateTitle(snapshot: RouterStateSnapshot): void {
    this.#key.set(this.buildTitle(snapshot) ?? null);
  }
}
