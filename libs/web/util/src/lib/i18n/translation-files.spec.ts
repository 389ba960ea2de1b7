import { globSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { messageArguments, parseMessage } from './icu-message';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '../../../../../..');
const folders = globSync('{apps,libs}/web/**/i18n/en.json', { cwd: root }).map(dirname).sort();

type Tree = { readonly [key: string]: string | Tree };

function textsOf(path: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const walk = (tree: Tree, prefix: string): void => {
    for (const [key, value] of Object.entries(tree)) {
      if (typeof value === 'string') found.set(prefix + key, value);
      else walk(value, `${prefix}${key}.`);
    }
  };
  walk(JSON.parse(readFileSync(join(root, path), 'utf8')) as Tree, '');
  return found;
}

const CHOICES_IN_RUSSIAN = /\{\s*\w+\s*,\s*plural\s*,((?:[^{}]|\{(?:[^{}]|\{[^{}]*\})*\})*)\}/gu;

describe.each(folders)('the texts in %s', (folder) => {
  const en = textsOf(join(folder, 'en.json'));
  const ru = textsOf(join(folder, 'ru.json'));

  it('have the same keys in both languages', () => {
    expect([...ru.keys()].sort()).toEqual([...en.keys()].sort());
  });

  it('can be read, ask for the same values, and are never empty', () => {
    const differences = [...en].flatMap(([key, text]) => {
      const other = ru.get(key);
      if (other === undefined) return [];
      if (text.trim() === '' || other.trim() === '') return [`${key} is empty`];
      const asked = [...messageArguments(parseMessage(text))].sort().join(', ');
      const askedInRussian = [...messageArguments(parseMessage(other))].sort().join(', ');
      return asked === askedInRussian ? [] : [`${key}: {${asked}} in English, {${askedInRussian}} in Russian`];
    });
    expect(differences).toEqual([]);
  });

  it('decline what is counted in Russian: one, few and the rest', () => {
    const incomplete = [...ru].filter(([, text]) =>
      [...text.matchAll(CHOICES_IN_RUSSIAN)]
        .filter(([, forms = '']) => forms.includes('#'))
        .some(([, forms = '']) => !/\bone\s*\{/u.test(forms) || !/\bfew\s*\{/u.test(forms)),
    );
    expect(incomplete).toEqual([]);
  });

  it('speak Russian with «ёлочки» and without exclamation', () => {
    const wrong = [...ru].filter(([, text]) => /["“”!]/u.test(text));
    expect(wrong).toEqual([]);
  });
});

describe('the keys that pages ask for', () => {
  /** Scope by library: the first argument of `withFeatureTranslations`, or the shared scopes of the application. */
  const scopes = new Map<string, string>([
    ['libs/web/ui/src/i18n', 'ui'],
    ['libs/web/shell/src/i18n', 'shell'],
    ['apps/web/src/i18n', ''],
  ]);
  const sources = globSync('{apps,libs}/web/**/*.{ts,html}', { cwd: root }).filter(
    (path) => !/\.(spec|generated)\.ts$/u.test(path),
  );
  const contents = sources.map((path) => [path, readFileSync(join(root, path), 'utf8')] as const);

  for (const [path, content] of contents) {
    const scope = /withFeatureTranslations\(\s*'(\w+)'/u.exec(content)?.[1];
    if (scope !== undefined && path.includes('/src/lib/'))
      scopes.set(`${path.split('/src/lib/')[0] ?? ''}/src/i18n`, scope);
  }
  const known = new Set(
    folders.flatMap((folder) => {
      const scope = scopes.get(folder);
      return scope === undefined
        ? []
        : [...textsOf(join(folder, 'en.json')).keys()].map((key) => (scope === '' ? key : `${scope}.${key}`));
    }),
  );
  const roots = new Set([...known].map((key) => key.split('.')[0]));

  it('are all there', () => {
    const missing = contents.flatMap(([path, content]) =>
      [...content.matchAll(/\bt\(\s*'([\w.]+)'\s*[,)]/gu)]
        .map(([, key = '']) => key)
        .filter((key) => !known.has(key))
        .map((key) => `${key} in ${relative(root, join(root, path))}`),
    );
    expect(missing).toEqual([]);
  });

  it('begin with a scope that exists where they are put together', () => {
    const strangers = contents.flatMap(([path, content]) =>
      [...content.matchAll(/\bt\(\s*[`']([\w]+)\.[\w.]*(?:\$\{|'\s*\+)/gu)]
        .map(([, scope = '']) => scope)
        .filter((scope) => !roots.has(scope))
        .map((scope) => `${scope} in ${path}`),
    );
    expect(strangers).toEqual([]);
  });
});
