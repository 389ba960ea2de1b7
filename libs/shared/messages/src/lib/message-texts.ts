import { IntlMessageFormat } from 'intl-messageformat';
import type { Locale } from '@premia/shared-contract';
import { describeList } from './list-format';
import { format, formattable } from './message-format';
import type { MessageValues, Text } from './text';

/** Texts of one area as they stand in its file: nested by the parts of their code. */
export interface MessageTree {
  readonly [key: string]: string | MessageTree;
}

type Elements = ReturnType<IntlMessageFormat['getAst']>;

/** The texts of one language that are loaded, and how they are filled in. Each is parsed when it is first asked for. */
export class MessageTexts {
  readonly #texts = new Map<string, string>();
  readonly #parsed = new Map<string, Elements>();

  constructor(readonly locale: Locale) {}

  add(area: string, tree: MessageTree): void {
    for (const [key, value] of Object.entries(tree)) {
      if (typeof value === 'string') this.#texts.set(`${area}.${key}`, value);
      else this.add(`${area}.${key}`, value);
    }
  }

  has(code: string): boolean {
    return this.#texts.has(code);
  }

  /** @throws RangeError for a code without a text: a defect, not something a person did */
  describe(code: string, parameters: MessageValues = {}): string {
    const elements = this.#parsed.get(code) ?? this.#parse(code);
    const values = Object.fromEntries(Object.entries(parameters).map(([name, value]) => [name, this.#filled(value)]));
    return format(elements, this.locale, values);
  }

  describeText(text: Text): string {
    if (typeof text === 'string') return text;
    if ('code' in text) return this.describe(text.code, text.parameters);
    if ('list' in text) {
      const parts = text.list.map((part) => this.describeText(part));
      return describeList(parts, text.join, this.locale);
    }
    return text[this.locale];
  }

  #parse(code: string): Elements {
    const text = this.#texts.get(code);
    if (text === undefined) throw new RangeError(`There is no message “${code}” in “${this.locale}”.`);
    const elements = formattable(new IntlMessageFormat(text, this.locale, undefined, { ignoreTag: true }).getAst());
    this.#parsed.set(code, elements);
    return elements;
  }

  #filled(value: MessageValues[string]): unknown {
    if (typeof value !== 'object' || value === null || 'amount' in value || 'from' in value) return value;
    return this.describeText(value);
  }
}
