/**
 * What the compiler knows of the messages: every code with its parameters, typed from the ICU texts of both languages, and
 * the lists of files that are imported. A text that cannot be read, or that asks for the same name in two ways, is named.
 */
import { globSync, readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { IntlMessageFormat } from 'intl-messageformat';

const LANGUAGES = ['en', 'ru'];
const TEXT = 'Text | number';
const NUMBERS = {
  decimal: 'string',
  rounded: 'string',
  percent: 'string',
  roundedPercent: 'string',
  signedPercent: 'string',
  money: 'MoneyText',
  amount: 'MoneyText',
  signedAmount: 'MoneyText',
};
const DATES = { full: 'string', day: 'string', short: 'string', numeric: 'string', period: 'Period' };

/** @typedef {ReturnType<IntlMessageFormat['getAst']>[number]} Element */
/** @typedef {{ kinds: Set<string>, choices: Set<string> }} Use */

/** @param {Record<string, string>} styles @param {unknown} style @param {string} name */
function styled(styles, style, name) {
  const type = typeof style === 'string' ? styles[style] : undefined;
  if (type === undefined) throw new Error(`“{${name}}” has a style that is none of ${Object.keys(styles).join(', ')}`);
  return type;
}

/** @param {readonly Element[]} elements @param {Map<string, Use>} uses @param {boolean} [inSelect] */
function collect(elements, uses, inSelect = false) {
  for (const element of elements) {
    if (element.type === 0 && inSelect && element.value.includes('#')) {
      throw new Error('“#” inside a choice by word is no count but a letter; name the count there');
    }
    if (element.type === 0 || element.type === 7) continue;
    if (element.type === 4 || element.type === 8) throw new Error(`“${element.value}” is a kind that is not used here`);
    const use = uses.get(element.value) ?? { kinds: new Set(), choices: new Set() };
    uses.set(element.value, use);
    if (element.type === 1) use.kinds.add(TEXT);
    else if (element.type === 2)
      use.kinds.add(element.style ? styled(NUMBERS, element.style, element.value) : 'number');
    else if (element.type === 3) use.kinds.add(styled(DATES, element.style, element.value));
    else {
      if (element.type === 6) use.kinds.add('number');
      else for (const key of Object.keys(element.options)) use.choices.add(key);
      for (const option of Object.values(element.options)) collect(option.value, uses, element.type === 5);
    }
  }
}

/** @param {Use} use @param {string} name */
function typeOf({ kinds, choices }, name) {
  if (choices.size > 0) {
    // A word that is also shown may be any; one that only chooses is one of those offered.
    if (kinds.delete(TEXT)) return 'string';
    const keys = [...choices].filter((key) => key !== 'other').sort();
    kinds.add(
      keys.every((key) => key === 'true' || key === 'false')
        ? 'boolean'
        : [...keys, 'other'].map((key) => `'${key}'`).join(' | '),
    );
  }
  if (kinds.size > 1) kinds.delete(TEXT);
  if (kinds.size > 1) throw new Error(`“{${name}}” is used in ways that do not fit together: ${[...kinds].join('; ')}`);
  return [...kinds].join('');
}

/** @param {string} path @returns {Map<string, string>} */
export function readTexts(path) {
  /** @type {Map<string, string>} */
  const texts = new Map();
  /** @param {Record<string, unknown>} tree @param {string} prefix */
  const walk = (tree, prefix) => {
    for (const [key, value] of Object.entries(tree)) {
      if (typeof value === 'string') texts.set(prefix + key, value);
      else walk(/** @type {Record<string, unknown>} */ (value), `${prefix}${key}.`);
    }
  };
  walk(JSON.parse(readFileSync(path, 'utf8')), '');
  return texts;
}

/** @param {string} code @param {readonly string[]} texts */
function parametersOf(code, texts) {
  /** @type {Map<string, Use>} */
  const uses = new Map();
  try {
    for (const text of texts) collect(new IntlMessageFormat(text, 'en', undefined, { ignoreTag: true }).getAst(), uses);
    return [...uses]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, use]) => `readonly ${name}: ${typeOf(use, name)}`);
  } catch (error) {
    throw new Error(`The message ${code}: ${error instanceof Error ? error.message : String(error)}.`, {
      cause: error,
    });
  }
}

const byName = (/** @type {string} */ name) => (/^[a-z]\w*$/i.test(name) ? name : `'${name}'`);

/**
 * @param {string} root of the workspace
 * @param {string} header first line of a generated file
 * @returns {[path: string, text: string][]}
 */
export function messageFiles(root, header) {
  const home = resolve(root, 'libs/shared/messages/src');
  /** @param {string} folder */
  const areasOf = (folder) =>
    globSync(`${folder}/*/en.json`, { cwd: home })
      .map((path) => ({ name: dirname(path).split('/').at(-1) ?? '', path: dirname(path) }))
      .sort((a, b) => (a.name < b.name ? -1 : 1));
  const shared = areasOf('messages');
  const all = [...shared, ...areasOf('server-messages')].sort((a, b) => (a.name < b.name ? -1 : 1));

  /** @type {string[]} */
  const entries = [];
  for (const { name, path } of all) {
    const texts = LANGUAGES.map((language) => readTexts(resolve(home, path, `${language}.json`)));
    for (const key of new Set(texts.flatMap((known) => [...known.keys()]))) {
      const code = `${name}.${key}`;
      const parameters = parametersOf(
        code,
        texts.flatMap((known) => known.get(key) ?? []),
      );
      entries.push(`  '${code}': ${parameters.length === 0 ? 'None' : `{ ${parameters.join('; ')} }`};`);
    }
  }
  const used = ['MoneyText', 'Period', 'Text'].filter((type) =>
    entries.some((entry) => new RegExp(`\\b${type}\\b`).test(entry)),
  );
  const parameters = [
    header,
    ...(used.includes('MoneyText') ? ["import type { MoneyText } from '@premia/shared-format';\n"] : []),
    ...(used.includes('Text') ? ["import type { Text } from './text';\n"] : []),
    '\ntype None = Readonly<Record<never, never>>;\n',
    ...(used.includes('Period') ? ['interface Period {\n  readonly from: string;\n  readonly to: string;\n}\n'] : []),
    '\n/** Every message and what it is filled with. */\nexport interface MessageParameters {\n',
    entries.join('\n'),
    '\n}\n',
  ].join('');

  const imports = all
    .flatMap(({ name, path }) =>
      LANGUAGES.map(
        (language) => `import ${name}_${language} from '../${path}/${language}.json' with { type: 'json' };\n`,
      ),
    )
    .join('');
  const catalogue = `${header}${imports}\n/** Every text of every area, for where all are at hand. */\nexport const CATALOGUE = {\n${all.map(({ name }) => `  ${byName(name)}: { ${LANGUAGES.map((language) => `${language}: ${name}_${language}`).join(', ')} },\n`).join('')}};\n`;

  const loaders = `${header}/** Texts of the client by area, each loaded when a page first needs it. */\nexport const MESSAGE_LOADERS = {\n${shared
    .map(
      ({ name, path }) =>
        `  ${byName(name)}: {\n${LANGUAGES.map((language) => `    ${language}: () => import('../${path}/${language}.json', { with: { type: 'json' } }),\n`).join('')}  },\n`,
    )
    .join('')}};\n\nexport type MessageArea = keyof typeof MESSAGE_LOADERS;\n`;

  const lib = resolve(home, 'lib');
  return [
    [resolve(lib, 'parameters.generated.ts'), parameters],
    [resolve(lib, 'catalogue.generated.ts'), catalogue],
    [resolve(lib, 'areas.generated.ts'), loaders],
  ];
}
