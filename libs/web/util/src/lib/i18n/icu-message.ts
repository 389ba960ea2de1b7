/**
 * The part of ICU MessageFormat that the interface speaks: `{name}`, `{count, plural, =0 {…} one {…} other {# …}}` and
 * `{kind, select, a {…} other {…}}`, nested at will. Interpreted, never compiled: a compiler of messages needs
 * `new Function`, which the content security policy forbids, and weighs four times as much.
 */
export type MessagePart =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'argument'; readonly name: string }
  | { readonly kind: 'count' }
  | {
      readonly kind: 'choice';
      readonly name: string;
      readonly by: 'plural' | 'select';
      readonly options: ReadonlyMap<string, Message>;
    };

export type Message = readonly MessagePart[];
export type MessageValue = string | number | null | undefined;
export type MessageValues = Readonly<Record<string, MessageValue>>;

/** A message that cannot be read; names the place, so that a translator finds it. */
export class MessageSyntaxError extends Error {
  constructor(problem: string, message: string, position: number) {
    super(`${problem} at character ${position + 1} of “${message}”`);
    this.name = 'MessageSyntaxError';
  }
}

const NAME = /[\w.]+/y;
const SELECTOR = /=\d+|\w+/y;
const SPACE = /\s*/y;

class MessageReader {
  #position = 0;
  readonly #source: string;

  constructor(source: string) {
    this.#source = source;
  }

  read(): Message {
    const message = this.#parts(false);
    if (this.#position < this.#source.length) throw this.#error('“}” closes nothing');
    return message;
  }

  #parts(insidePlural: boolean): Message {
    const parts: MessagePart[] = [];
    let text = '';
    const flush = (): void => {
      if (text !== '') parts.push({ kind: 'text', text });
      text = '';
    };
    while (this.#position < this.#source.length) {
      const character = this.#source.charAt(this.#position);
      if (character === '}') break;
      if (character === '{') {
        flush();
        parts.push(this.#argument(insidePlural));
      } else if (character === '#' && insidePlural) {
        flush();
        parts.push({ kind: 'count' });
        this.#position++;
      } else {
        text += character;
        this.#position++;
      }
    }
    flush();
    return parts;
  }

  #argument(insidePlural: boolean): MessagePart {
    this.#expect('{');
    const name = this.#match(NAME, 'a name is missing');
    if (this.#peek() === '}') {
      this.#position++;
      return { kind: 'argument', name };
    }
    this.#expect(',');
    const by = this.#match(NAME, '“plural” or “select” is missing');
    if (by !== 'plural' && by !== 'select') throw this.#error(`“${by}” is neither “plural” nor “select”`);
    this.#expect(',');
    const options = this.#options(insidePlural || by === 'plural');
    if (!options.has('other')) throw this.#error(`the choice by “${name}” has no “other”`);
    return { kind: 'choice', name, by, options };
  }

  #options(insidePlural: boolean): ReadonlyMap<string, Message> {
    const options = new Map<string, Message>();
    while (this.#peek() !== '}') {
      const selector = this.#match(SELECTOR, 'a choice is missing');
      this.#expect('{');
      options.set(selector, this.#parts(insidePlural));
      if (this.#source.charAt(this.#position) !== '}') throw this.#error('“}” is missing');
      this.#position++;
    }
    this.#position++;
    return options;
  }

  #match(pattern: RegExp, problem: string): string {
    this.#skipSpace();
    pattern.lastIndex = this.#position;
    const found = pattern.exec(this.#source)?.[0];
    if (found === undefined) throw this.#error(problem);
    this.#position += found.length;
    return found;
  }

  #expect(character: string): void {
    if (this.#peek() !== character) throw this.#error(`“${character}” is missing`);
    this.#position++;
  }

  #peek(): string {
    this.#skipSpace();
    return this.#source.charAt(this.#position);
  }

  #skipSpace(): void {
    SPACE.lastIndex = this.#position;
    this.#position += SPACE.exec(this.#source)?.[0].length ?? 0;
  }

  #error(problem: string): MessageSyntaxError {
    return new MessageSyntaxError(problem, this.#source, this.#position);
  }
}

export function parseMessage(source: string): Message {
  return new MessageReader(source).read();
}

function showsCount(message: Message): boolean {
  return message.some(
    (part) =>
      part.kind === 'count' ||
      (part.kind === 'choice' && part.by === 'select' && [...part.options.values()].some(showsCount)),
  );
}

/**
 * The values a reader sees in a message, so that two languages can be held to the same ones. A value that only chooses a
 * form is left out: one language may need it where the other does not.
 */
export function messageArguments(message: Message): ReadonlySet<string> {
  const names = new Set<string>();
  for (const part of message) {
    if (part.kind === 'argument') names.add(part.name);
    if (part.kind !== 'choice') continue;
    if (part.by === 'plural' && [...part.options.values()].some(showsCount)) names.add(part.name);
    for (const option of part.options.values()) for (const name of messageArguments(option)) names.add(name);
  }
  return names;
}

const pluralRules = new Map<string, Intl.PluralRules>();
const countFormats = new Map<string, Intl.NumberFormat>();

function remembered<T>(memory: Map<string, T>, key: string, make: () => T): T {
  const known = memory.get(key);
  if (known !== undefined) return known;
  const made = make();
  memory.set(key, made);
  return made;
}

/** Counts are shown with no-break spaces in both languages, as all numbers are. */
function showCount(count: number, language: string): string {
  const format = remembered(countFormats, language, () => new Intl.NumberFormat(language, { useGrouping: 'always' }));
  return format
    .formatToParts(count)
    .map((part) => (part.type === 'group' ? '\u00a0' : part.type === 'minusSign' ? '\u2212' : part.value))
    .join('');
}

function chosen(part: Extract<MessagePart, { kind: 'choice' }>, value: MessageValue, language: string): Message {
  const other = part.options.get('other') ?? [];
  if (part.by === 'select') return part.options.get(String(value ?? '')) ?? other;
  const count = Number(value ?? 0);
  const rules = remembered(pluralRules, language, () => new Intl.PluralRules(language));
  return part.options.get(`=${count}`) ?? part.options.get(rules.select(count)) ?? other;
}

/** Fills a message. A number given as an argument is shown as a count; everything else is put in as it is. */
export function formatMessage(message: Message, values: MessageValues, language: string, count?: number): string {
  let text = '';
  for (const part of message) {
    if (part.kind === 'text') text += part.text;
    else if (part.kind === 'count') text += count === undefined ? '#' : showCount(count, language);
    else if (part.kind === 'argument') {
      const value = values[part.name];
      text += typeof value === 'number' ? showCount(value, language) : (value ?? '');
    } else {
      const value = values[part.name];
      const inner = part.by === 'plural' ? Number(value ?? 0) : count;
      text += formatMessage(chosen(part, value, language), values, language, inner);
    }
  }
  return text;
}
