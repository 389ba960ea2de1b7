export type MessageValues = Readonly<Record<string, string | number>>;

const OPENING = /^\{\s*([\w.]+)\s*(?:,\s*(plural|select)\s*,)?/;
const CHOICE = /^\s*(=\d+|\w+)\s*\{/;

/**
 * Fills an ICU message of the translation files: `{name}`, `{count, plural, one {…} other {# …}}`, `{kind, select, …}`.
 * Written apart from the client's own reader, which it would otherwise believe.
 */
export function fillMessage(message: string, values: MessageValues, language: string): string {
  let filled = '';
  for (let rest = message; rest !== '';) {
    const at = rest.indexOf('{');
    if (at === -1) return filled + rest;
    filled += rest.slice(0, at);
    const end = closingBrace(rest, at);
    filled += fillArgument(rest.slice(at, end + 1), values, language);
    rest = rest.slice(end + 1);
  }
  return filled;
}

function fillArgument(argument: string, values: MessageValues, language: string): string {
  const [opening = '', name = '', kind] = OPENING.exec(argument) ?? [];
  const value = values[name];
  if (value === undefined) throw new Error(`“${name}” is missing to fill in “${argument}”`);
  if (kind === undefined) return String(value);
  const choices = readChoices(argument.slice(opening.length, -1));
  const category = kind === 'plural' ? new Intl.PluralRules(language).select(Number(value)) : String(value);
  const chosen = choices.get(`=${value}`) ?? choices.get(category) ?? choices.get('other') ?? '';
  const counted = kind === 'plural' ? chosen.replaceAll('#', countText(Number(value), language)) : chosen;
  return fillMessage(counted, values, language);
}

function readChoices(text: string): ReadonlyMap<string, string> {
  const choices = new Map<string, string>();
  for (let rest = text; ;) {
    const [opening, selector] = CHOICE.exec(rest) ?? [];
    if (opening === undefined || selector === undefined) return choices;
    const end = closingBrace(rest, opening.length - 1);
    choices.set(selector, rest.slice(opening.length, end));
    rest = rest.slice(end + 1);
  }
}

function closingBrace(text: string, from: number): number {
  let depth = 0;
  for (let at = from; at < text.length; at += 1) {
    if (text[at] === '{') depth += 1;
    if (text[at] === '}') depth -= 1;
    if (depth === 0) return at;
  }
  throw new Error(`“${text}” opens more braces than it closes`);
}

/** Digits in groups of three with a no-break space, in both languages, as the pages write them. */
function countText(count: number, language: string): string {
  const parts = new Intl.NumberFormat(language, { useGrouping: 'always' }).formatToParts(count);
  return parts.map(({ type, value }) => (type === 'group' ? '\u00a0' : value)).join('');
}
