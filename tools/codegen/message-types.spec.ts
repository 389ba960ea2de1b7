import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { messageFiles } from './message-types.mjs';

let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'premia-messages-'));
});
afterEach(() => rmSync(root, { recursive: true }));

function write(folder: string, en: object, ru: object): void {
  const path = join(root, 'libs/shared/messages/src', folder);
  mkdirSync(path, { recursive: true });
  writeFileSync(join(path, 'en.json'), JSON.stringify(en));
  writeFileSync(join(path, 'ru.json'), JSON.stringify(ru));
}

function generated(file: string): string {
  const found = messageFiles(root, '// header\n').find(([path]) => path.endsWith(`${file}.generated.ts`));
  return found?.[1] ?? '';
}

/** The type of the parameters of the one message `plans.text`. */
function typeOf(en: string, ru = en): string {
  write('messages/plans', { text: en }, { text: ru });
  return /'plans\.text': (.*);\n/.exec(generated('parameters'))?.[1] ?? '';
}

describe('the parameters of a message', () => {
  it.each([
    ['Nobody here', 'None'],
    ['{name}', '{ readonly name: Text | number }'],
    ['{count, plural, one {# day} other {# days}} of {count}', '{ readonly count: number }'],
    ['{state, select, locked {closed} open {open} other {none}}', "{ readonly state: 'locked' | 'open' | 'other' }"],
    ['{kind, select, binary {no text} other {a {kind} file}}', '{ readonly kind: string }'],
    ['{many, select, true {all} other {one}}', '{ readonly many: boolean }'],
    ['{rate, number, percent} of {sum, number, money}', '{ readonly rate: string; readonly sum: MoneyText }'],
    [
      '{n, number} since {day, date, full}, {p, date, period}',
      '{ readonly day: string; readonly n: number; readonly p: Period }',
    ],
  ])('of “%s” are %s', (text, type) => {
    expect(typeOf(text)).toBe(type);
  });

  it('are those of both languages together', () => {
    expect(typeOf('{name} is here', '{gender, select, female {{name} пришла} other {{name} пришёл}}')).toBe(
      "{ readonly gender: 'female' | 'other'; readonly name: Text | number }",
    );
  });

  it.each([
    ['{name', 'plans.text'],
    ['{n, plural, other {{kind, select, a {#} other {}}}}', 'no count but a letter'],
    ['{rate, number, parcent}', 'none of decimal'],
    ['{day, date, full} {day, number}', 'do not fit together'],
    ['{at, time, short}', 'not used here'],
  ])('of “%s” are refused, and it is said why', (text, words) => {
    expect(() => typeOf(text)).toThrow(words);
  });
});

it('are read from all areas, while the client loads only its own', () => {
  write('messages/plans', { title: 'Plans' }, { title: 'Планы' });
  write('server-messages/problem', { NAME_TAKEN: '{name}' }, { NAME_TAKEN: '{name}' });
  expect(generated('parameters')).toContain("'problem.NAME_TAKEN'");
  expect(generated('catalogue')).toContain('problem: { en: problem_en, ru: problem_ru }');
  expect(generated('areas')).toContain('plans');
  expect(generated('areas')).not.toContain('problem');
});
