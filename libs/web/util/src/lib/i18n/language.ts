import { computed, DOCUMENT, inject, Injectable, type Signal, signal } from '@angular/core';
import type { Locale } from '@premia/shared-contract';
import { isLocale, LOCALES } from '@premia/shared-contract';
import type { MessageArea, MessageValues } from '@premia/shared-messages';
import { MESSAGE_LOADERS, MessageTexts } from '@premia/shared-messages';
import { LocalMemory } from '../browser/local-memory';

const MEMORY_KEY = 'premia.language';

/**
 * The viewer's language and the texts in it. Switching first loads what the open pages need and only then turns, so that
 * no code is ever seen in place of a text.
 */
@Injectable({ providedIn: 'root' })
export class Language {
  readonly #memory = inject(LocalMemory);
  readonly #root = inject(DOCUMENT).documentElement;
  readonly #areas = new Set<MessageArea>();
  readonly #texts = new Map<Locale, MessageTexts>(LOCALES.map((locale) => [locale, new MessageTexts(locale)]));
  readonly #loads = new Map<string, Promise<void>>();
  readonly #current = signal<Locale>(this.#firstChoice());
  readonly #revision = signal(0);
  #choices = 0;

  readonly current: Signal<Locale> = this.#current.asReadonly();
  /** The locale for dates and numbers: day before month in both languages. */
  readonly locale = computed(() => (this.#current() === 'ru' ? 'ru-RU' : 'en-GB'));

  async use(language: Locale): Promise<void> {
    const choice = ++this.#choices;
    await Promise.all([...this.#areas].map((area) => this.#load(area, language)));
    // Texts may arrive in another order than they were chosen; the last choice counts.
    if (choice !== this.#choices) return;
    this.#current.set(language);
    this.#memory.write(MEMORY_KEY, language);
    this.#root.lang = language;
  }

  /** Makes the texts of areas known, in the language of the moment and in every later one. */
  async addAreas(...areas: readonly MessageArea[]): Promise<void> {
    for (const area of areas) this.#areas.add(area);
    await Promise.all(areas.map((area) => this.#load(area, this.#current())));
    this.#root.lang = this.#current();
    this.#revision.update((revision) => revision + 1);
  }

  /** Reactive: what calls it follows the language, and texts that arrive. */
  describe(code: string, values?: MessageValues): string {
    this.#revision();
    const texts = this.#texts.get(this.#current());
    if (texts?.has(code) === true) return texts.describe(code, values);
    // A text that is asked for and not there is a defect: it must be loud where developers and tests look.
    queueMicrotask(() => {
      throw new Error(`The text “${code}” is in no area that is loaded. Add it to libs/shared/messages.`);
    });
    return code;
  }

  #load(area: MessageArea, language: Locale): Promise<void> {
    const key = `${area}/${language}`;
    const known = this.#loads.get(key);
    if (known !== undefined) return known;
    const load = MESSAGE_LOADERS[area][language]().then(
      (loaded) => this.#texts.get(language)?.add(area, loaded.default),
      (failure: unknown) => {
        this.#loads.delete(key);
        throw failure;
      },
    );
    this.#loads.set(key, load);
    return load;
  }

  #firstChoice(): Locale {
    const remembered = this.#memory.read(MEMORY_KEY);
    if (remembered !== null && isLocale(remembered)) return remembered;
    return isLocale(this.#root.lang) ? this.#root.lang : 'en';
  }
}
