import { DOCUMENT } from '@angular/common';
import type { Signal } from '@angular/core';
import { computed, inject, Injectable, signal } from '@angular/core';
import { TranslocoService } from '@jsverse/transloco';
import { firstValueFrom } from 'rxjs';
import { LocalMemory } from '../browser/local-memory';

export const LANGUAGES = ['en', 'ru'] as const;
export type LanguageCode = (typeof LANGUAGES)[number];

export type TranslationLoaders = Readonly<Record<LanguageCode, () => Promise<{ readonly default: object }>>>;

const MEMORY_KEY = 'premia.language';

export function isLanguage(value: unknown): value is LanguageCode {
  return LANGUAGES.some((language) => language === value);
}

/**
 * The reader's language. Switching first loads what the open pages need and only then turns, so that no key is ever
 * seen in place of a text.
 */
@Injectable({ providedIn: 'root' })
export class Language {
  readonly #transloco = inject(TranslocoService);
  readonly #memory = inject(LocalMemory);
  readonly #root = inject(DOCUMENT).documentElement;
  readonly #scopes = new Map<string, TranslationLoaders>();
  readonly #current = signal<LanguageCode>(this.#firstChoice());
  readonly #revision = signal(0);

  readonly current: Signal<LanguageCode> = this.#current.asReadonly();
  /** Grows whenever texts arrive or change; what translates inside a `computed` reads it. */
  readonly revision: Signal<number> = this.#revision.asReadonly();
  /** The locale for dates and numbers: day before month in both languages. */
  readonly locale = computed(() => (this.#current() === 'ru' ? 'ru-RU' : 'en-GB'));

  /** Loads the first language; the application waits for it before its first page. */
  async start(): Promise<void> {
    await this.use(this.#current());
  }

  async use(language: LanguageCode): Promise<void> {
    const loads = [...this.#scopes].map(([scope, loaders]) => this.#load(scope, loaders, language));
    await Promise.all([firstValueFrom(this.#transloco.load(language)), ...loads]);
    this.#transloco.setActiveLang(language);
    this.#current.set(language);
    this.#memory.write(MEMORY_KEY, language);
    this.#root.lang = language;
    this.#revision.update((revision) => revision + 1);
  }

  /** Makes the texts of a feature known under its scope, in the language of the moment and in every later one. */
  async addScope(scope: string, loaders: TranslationLoaders): Promise<void> {
    this.#scopes.set(scope, loaders);
    await this.#load(scope, loaders, this.#current());
    this.#revision.update((revision) => revision + 1);
  }

  async #load(scope: string, loaders: TranslationLoaders, language: LanguageCode): Promise<void> {
    const load = async (): Promise<object> => (await loaders[language]()).default;
    await firstValueFrom(
      this.#transloco.load(`${scope}/${language}`, { inlineLoader: { [`${scope}/${language}`]: load } }),
    );
  }

  #firstChoice(): LanguageCode {
    const remembered = this.#memory.read(MEMORY_KEY);
    if (isLanguage(remembered)) return remembered;
    return isLanguage(this.#root.lang) ? this.#root.lang : 'en';
  }
}
