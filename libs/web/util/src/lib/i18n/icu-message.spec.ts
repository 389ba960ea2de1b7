import { formatMessage, messageArguments, MessageSyntaxError, parseMessage } from './icu-message';

const say = (source: string, values: Record<string, string | number | null>, language = 'en'): string =>
  formatMessage(parseMessage(source), values, language).replaceAll('\u00a0', '_');

describe('an ICU message', () => {
  it('is its own text where nothing is to be filled in', () => {
    expect(say('Nobody here yet', {})).toBe('Nobody here yet');
  });

  it('puts arguments in their places, and nothing for what is missing', () => {
    expect(say('{role} of {team}', { role: 'Head', team: 'Marketing' })).toBe('Head of Marketing');
    expect(say('{role} of {team}', { role: 'Head', team: null })).toBe('Head of ');
  });

  it('shows counts grouped, also as plain arguments', () => {
    expect(say('{count, plural, one {# person} other {# people}}', { count: 1248 })).toBe('1_248 people');
    expect(say('At least {minimum} characters', { minimum: 10_000 })).toBe('At least 10_000 characters');
  });

  it.each([
    [1, '1 сотрудник'],
    [2, '2 сотрудника'],
    [5, '5 сотрудников'],
    [11, '11 сотрудников'],
    [21, '21 сотрудник'],
    [104, '104 сотрудника'],
  ])('declines %i in Russian', (count, expected) => {
    const source = '{count, plural, one {# сотрудник} few {# сотрудника} many {# сотрудников} other {# сотрудника}}';
    expect(say(source, { count }, 'ru')).toBe(expected);
  });

  it('prefers an exact number to its plural form', () => {
    expect(say('{count, plural, =0 {nobody} one {# person} other {# people}}', { count: 0 })).toBe('nobody');
  });

  it('chooses by word, and falls back to the other', () => {
    const source = '{state, select, locked {Closed} other {Open}}';
    expect([say(source, { state: 'locked' }), say(source, { state: 'calculated' })]).toEqual(['Closed', 'Open']);
  });

  it('keeps the count of the plural inside a choice within it', () => {
    const source = '{count, plural, other {{kind, select, team {# teams} other {# people}}}}';
    expect(say(source, { count: 3, kind: 'team' })).toBe('3 teams');
  });

  it('names the values it shows, also those within choices, and not those that only choose', () => {
    expect([...messageArguments(parseMessage('{count, plural, one {is paid} other {are paid}}'))]).toEqual([]);
    const message = parseMessage('{count, plural, one {# in {team}} other {#}} by {author}');
    expect([...messageArguments(message)]).toEqual(['count', 'team', 'author']);
  });

  it.each([
    ['{name', '“,” is missing'],
    ['name}', 'closes nothing'],
    ['{count, plural, one {#}}', 'no “other”'],
    ['{count, number}', 'neither'],
    ['{, plural}', 'name is missing'],
  ])('refuses “%s” and says what is wrong', (source, words) => {
    const read = (): unknown => parseMessage(source);
    expect(read).toThrow(MessageSyntaxError);
    expect(read).toThrow(words);
  });
});
