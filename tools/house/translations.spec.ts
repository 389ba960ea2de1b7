import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import type { MessageShape } from './message-arguments';
import { shapeOf } from './message-arguments';
import { readJson, workspaceFiles, workspaceRoot } from './workspace-files';

type Messages = Readonly<Record<string, string>>;

/** Every message by its dotted key. */
function flatten(tree: unknown, prefix = ''): Messages {
  return Object.fromEntries(
    Object.entries(tree as Record<string, unknown>).flatMap(([key, value]) =>
      typeof value === 'string' ? [[prefix + key, value]] : Object.entries(flatten(value, `${prefix}${key}.`)),
    ),
  );
}

const folders = workspaceFiles('{apps,libs}/**/i18n/{en,ru}.json').map((path) => path.replace(/\/[^/]+$/, ''));

describe.each([...new Set(folders)])('the translations of %s', (folder) => {
  const read = (language: string): Messages =>
    existsSync(resolve(workspaceRoot, folder, `${language}.json`))
      ? flatten(readJson(`${folder}/${language}.json`))
      : {};
  const english = read('en');
  const russian = read('ru');
  const keys = Object.keys(english).filter((key) => russian[key] !== undefined);

  it('say the same things in both languages', () => {
    expect(Object.keys(russian).sort()).toEqual(Object.keys(english).sort());
  });

  it('leave nothing unsaid', () => {
    const empty = [...Object.entries(english), ...Object.entries(russian)].filter(([, text]) => text.trim() === '');
    expect(empty).toEqual([]);
  });

  it('are filled in with the same values in both languages, save for counts, which a language may need or not', () => {
    const different = keys.filter((key) => {
      const [inEnglish, inRussian] = [shapeOf(english[key] ?? ''), shapeOf(russian[key] ?? '')];
      const counts = new Set([...inEnglish.plurals, ...inRussian.plurals].map(({ name }) => name));
      const values = ({ names }: MessageShape): string =>
        [...names]
          .filter((name) => !counts.has(name))
          .sort()
          .join();
      return values(inEnglish) !== values(inRussian);
    });
    expect(different).toEqual([]);
  });

  it('always have a form for the other numbers, and in Russian none for many without one for few', () => {
    const formsOf = (text: string): readonly (readonly string[])[] => shapeOf(text).plurals.map(({ forms }) => forms);
    const incomplete = keys.filter(
      (key) =>
        ![...formsOf(english[key] ?? ''), ...formsOf(russian[key] ?? '')].every((forms) => forms.includes('other')) ||
        formsOf(russian[key] ?? '').some((forms) => forms.includes('many') && !forms.includes('few')),
    );
    expect(incomplete).toEqual([]);
  });
});

describe('reading a message', () => {
  it('finds its values and its forms, nested too', () => {
    const shape = shapeOf(
      '{who} has {count, plural, one {# day in {place}} other {# days}} and {left, select, yes {gone} other {no}}',
    );
    expect([...shape.names].sort()).toEqual(['count', 'left', 'place', 'who']);
    expect(shape.plurals).toEqual([{ name: 'count', forms: ['one', 'other'] }]);
  });

  it('takes words inside a form for words', () => {
    expect([...shapeOf('{count, plural, one {day} other {days}}').names]).toEqual(['count']);
  });

  it('understands double braces', () => {
    expect([...shapeOf('Hello {{ name }}, {{date}}!').names].sort()).toEqual(['date', 'name']);
  });
});
