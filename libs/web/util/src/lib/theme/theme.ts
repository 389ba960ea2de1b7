import { DOCUMENT } from '@angular/common';
import { computed, inject, Injectable, signal } from '@angular/core';
import { LocalMemory } from '../browser/local-memory';

export const THEME_CHOICES = ['system', 'light', 'dark'] as const;
export type ThemeChoice = (typeof THEME_CHOICES)[number];

const MEMORY_KEY = 'premia.theme';
const DARK = '(prefers-color-scheme: dark)';

/** Light or dark: the system's wish until the reader chooses. */
@Injectable({ providedIn: 'root' })
export class Theme {
  readonly #document = inject(DOCUMENT);
  readonly #memory = inject(LocalMemory);
  readonly #systemIsDark = signal(false);
  readonly #choice = signal<ThemeChoice>(this.#remembered());

  readonly choice = this.#choice.asReadonly();
  readonly isDark = computed(() => (this.#choice() === 'system' ? this.#systemIsDark() : this.#choice() === 'dark'));

  constructor() {
    const wish = this.#document.defaultView?.matchMedia?.(DARK);
    this.#systemIsDark.set(wish?.matches ?? false);
    wish?.addEventListener('change', (event) => {
      this.#systemIsDark.set(event.matches);
    });
  }

  choose(choice: ThemeChoice): void {
    const root = this.#document.documentElement;
    if (choice === 'system') delete root.dataset['theme'];
    else root.dataset['theme'] = choice;
    this.#memory.write(MEMORY_KEY, choice === 'system' ? null : choice);
    this.#choice.set(choice);
  }

  #remembered(): ThemeChoice {
    const remembered = this.#memory.read(MEMORY_KEY);
    return remembered === 'light' || remembered === 'dark' ? remembered : 'system';
  }
}
