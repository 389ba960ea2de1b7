import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fillMessage, type MessageValues } from './fill-message';

export const LANGUAGES = ['en', 'ru'] as const;
export type LanguageCode = (typeof LANGUAGES)[number];

const WEB_LIBRARIES = resolve('libs/web');

interface Branch {
  readonly [key: string]: string | Branch;
}

/** The client's own translation files, so that a story is told once and driven in every language. */
export class Texts {
  readonly #root: Branch;

  constructor(readonly language: LanguageCode) {
    const scopes = readdirSync(WEB_LIBRARIES, { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .flatMap(({ name }) => {
        const texts = readTexts(join(WEB_LIBRARIES, name, `src/i18n/${language}.json`));
        return texts === null ? [] : [[scopeOf(name), texts] as const];
      });
    this.#root = { ...readTexts(resolve(`apps/web/src/i18n/${language}.json`)), ...Object.fromEntries(scopes) };
  }

  /** What the reader sees for a key, as the page fills it in. */
  text(key: string, values: MessageValues = {}): string {
    let branch: string | Branch | undefined = this.#root;
    for (const part of key.split('.')) branch = typeof branch === 'object' ? branch[part] : undefined;
    if (typeof branch !== 'string') throw new Error(`No translation file for “${this.language}” has the text “${key}”`);
    return fillMessage(branch, values, this.language);
  }
}

function readTexts(file: string): Branch | null {
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Branch) : null;
}

/** `my-bonus` speaks under `myBonus`. */
function scopeOf(library: string): string {
  return library.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase());
}
