import { resolve } from 'node:path';
import { IntlMessageFormat } from 'intl-messageformat';
import { readTexts } from '../codegen/message-types.mjs';
import { readText, workspaceFiles, workspaceRoot } from './workspace-files';

type Elements = ReturnType<IntlMessageFormat['getAst']>;

const folders = workspaceFiles('libs/shared/messages/src/*messages/*/{en,ru}.json').map((path) =>
  path.replace(/\/[^/]+$/, ''),
);

function elementsOf(text: string): Elements {
  return new IntlMessageFormat(text, 'en', undefined, { ignoreTag: true }).getAst();
}

/** The values that are seen in a message; what only chooses a form is left out: one language may need it, another not. */
function shown(elements: Elements, counted?: string): readonly string[] {
  return elements.flatMap((element) => {
    if (element.type === 7) return counted === undefined ? [] : [counted];
    if (element.type === 0 || element.type === 8) return [];
    if (!('options' in element)) return [element.value];
    const inner = element.type === 6 ? element.value : counted;
    return Object.values(element.options).flatMap(({ value }) => shown(value, inner));
  });
}

/** The forms of every count of a message, and whether the count itself is seen in them. */
function counts(elements: Elements): readonly { readonly forms: readonly string[]; readonly isShown: boolean }[] {
  return elements.flatMap((element) => {
    if (element.type !== 5 && element.type !== 6) return [];
    const inner = Object.values(element.options).flatMap(({ value }) => counts(value));
    if (element.type === 5) return inner;
    const isShown = Object.values(element.options).some(({ value }) => value.some(({ type }) => type === 7));
    return [{ forms: Object.keys(element.options), isShown }, ...inner];
  });
}

describe.each([...new Set(folders)])('the messages in %s', (folder) => {
  const english = readTexts(resolve(workspaceRoot, folder, 'en.json'));
  const russian = readTexts(resolve(workspaceRoot, folder, 'ru.json'));
  const both = [...english].map(([key, text]) => ({ key, en: text, ru: russian.get(key) ?? '' }));

  it('say the same things in both languages', () => {
    expect([...russian.keys()].sort()).toEqual([...english.keys()].sort());
  });

  it('leave nothing unsaid', () => {
    expect([...english, ...russian].filter(([, text]) => text.trim() === '')).toEqual([]);
  });

  it('show the same values in both languages', () => {
    const values = (text: string): string => [...new Set(shown(elementsOf(text)))].sort().join(', ');
    const different = both.filter(({ en, ru }) => values(en) !== values(ru));
    expect(different).toEqual([]);
  });

  it('decline what is counted in Russian: one, few, many and the rest', () => {
    const incomplete = both.filter(({ ru }) =>
      counts(elementsOf(ru)).some(
        ({ forms, isShown }) => isShown && !['one', 'few', 'other'].every((form) => forms.includes(form)),
      ),
    );
    expect(incomplete).toEqual([]);
  });

  it('speak Russian with «ёлочки» and without exclamation', () => {
    expect([...russian].filter(([, text]) => /["“”!]/u.test(text))).toEqual([]);
  });
});

describe('domain and API', () => {
  it('write no Russian: what is said is a message; headings by which files are recognised are data', () => {
    const data =
      /^libs\/domain\/kpi\/src\/lib\/import\/|(heading-keys|people-columns|kpi-catalogue|keyboard-keys)\.ts$/u;
    const found = workspaceFiles('{libs/domain,libs/api,apps/api}/**/*.ts')
      .filter((path) => !/(spec|generated)\.ts$|\/(spec|testing)\//u.test(path) && !data.test(path))
      .filter((path) => /\p{Script=Cyrillic}/u.test(readText(path).replace(/^\s*(\/\/|\/?\*).*$/gmu, '')));
    expect(found).toEqual([]);
  });
});

describe('the codes that are asked for', () => {
  const known = new Set(
    [...new Set(folders)].flatMap((folder) =>
      [...readTexts(resolve(workspaceRoot, folder, 'en.json')).keys()].map(
        (key) => `${folder.split('/').at(-1) ?? ''}.${key}`,
      ),
    ),
  );
  const sources = workspaceFiles('{apps,libs}/**/*.{ts,html}')
    .filter((path) => !/(\.spec|\.int-spec|\.e2e-spec|\.generated)\.ts$/u.test(path))
    .map((path) => ({ path, content: readText(path) }));

  it('are all there, in templates too', () => {
    const missing = sources.flatMap(({ path, content }) =>
      [...content.matchAll(/\bt\(\s*'([\w.-]+)'\s*[,)]/gu)]
        .map(([, code = '']) => code)
        .filter((code) => !known.has(code))
        .map((code) => `${code} in ${path}`),
    );
    expect(missing).toEqual([]);
  });

  it('leave no message that nobody asks for', () => {
    const asked = new Set<string>();
    const patterns: RegExp[] = [];
    for (const { content } of sources) {
      for (const [code] of content.matchAll(/\b\w+(?:\.[\w-]+)+/gu)) asked.add(code);
      // 'plans.curve.kinds.' + kind, and perhaps more behind it.
      for (const [, start = ''] of content.matchAll(/'((?:\w[\w-]*\.)+)'\s*\+/gu)) {
        patterns.push(new RegExp(`^${start.replaceAll('.', '\\.')}`, 'u'));
      }
      for (const [, text = ''] of content.matchAll(/`(\w+\.[^`]*\$\{[^`]*)`/gu)) {
        const parts = text.split(/\$\{[^}]*\}/u).map((part) => part.replaceAll('.', '\\.'));
        patterns.push(new RegExp(`^${parts.join('[\\w.<>=/-]+')}$`, 'u'));
      }
    }
    const orphans = [...known].filter((code) => !asked.has(code) && !patterns.some((pattern) => pattern.test(code)));
    expect(orphans).toEqual([]);
  });
});
