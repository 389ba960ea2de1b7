import { MessageTexts } from './message-texts';
import type { MessageValues } from './text';
import { listOf } from './text';

const NO_BREAK = /\u00a0/g;

function describeIn(locale: 'en' | 'ru', text: string, values: MessageValues = {}): string {
  const texts = new MessageTexts(locale);
  texts.add('area', { some: { message: text }, state: { locked: 'locked' } });
  return texts.describe('area.some.message', values).replace(NO_BREAK, '_');
}

describe('a message', () => {
  it('is its own text where nothing is to be filled in, quotes and angle brackets too', () => {
    expect(describeIn('en', 'Nobody’s here, it isn’t <yet>')).toBe('Nobody’s here, it isn’t <yet>');
  });

  it('puts words in their places, and nothing for what is null', () => {
    expect(describeIn('en', '{role} of {team}', { role: 'Head', team: 'Marketing' })).toBe('Head of Marketing');
    expect(describeIn('en', '{role} of {team}', { role: 'Head', team: null })).toBe('Head of ');
  });

  it('shows counts grouped, also as plain parameters, in choices and outside of them', () => {
    expect(describeIn('en', '{count, plural, one {# person} other {# people}}', { count: 1248 })).toBe('1_248 people');
    expect(describeIn('en', 'At least {minimum} characters', { minimum: 10_000 })).toBe('At least 10_000 characters');
    expect(describeIn('ru', '{kind, select, a {{n} из} other {нет}}', { kind: 'a', n: -1234 })).toBe('−1_234 из');
  });

  it.each([
    [1, '1 сотрудник'],
    [2, '2 сотрудника'],
    [5, '5 сотрудников'],
    [11, '11 сотрудников'],
    [21, '21 сотрудник'],
    [104, '104 сотрудника'],
  ])('declines %i in Russian', (count, expected) => {
    const text = '{count, plural, one {# сотрудник} few {# сотрудника} many {# сотрудников} other {# сотрудника}}';
    expect(describeIn('ru', text, { count })).toBe(expected);
  });

  it('prefers an exact number to its plural form', () => {
    const text = '{count, plural, =0 {nobody} one {# person} other {# people}}';
    expect(describeIn('en', text, { count: 0 })).toBe('nobody');
  });

  it('chooses by word, and falls back to the other', () => {
    const text = '{state, select, locked {Closed} other {Open}}';
    expect([describeIn('en', text, { state: 'locked' }), describeIn('en', text, { state: 'other' })]).toEqual([
      'Closed',
      'Open',
    ]);
  });

  it('shows decimals, percents, money and days as the whole product does', () => {
    const text =
      '{a, number, decimal}; {a, number, rounded}; {b, number, percent}; {b, number, signedPercent}; {m, number, money}; {m, number, amount}; {n, number, signedAmount}; {d, date, day}; {p, date, period}';
    const values = {
      a: '-1234.5670',
      b: '40.00',
      m: { amount: '12000.00', currency: 'INR' },
      n: { amount: '486.9', currency: 'INR' },
      d: '2021-08-02',
      p: { from: '2021-02-01', to: '2021-02-28' },
    };
    expect(describeIn('en', text, values)).toBe(
      '−1_234.567; −1_234.57; 40_%; +40_%; 12_000_₹; 12_000.00_₹; +486.90_₹; 2_August; February 2021',
    );
    expect(describeIn('ru', text, values)).toBe(
      '−1_234,567; −1_234,57; 40_%; +40_%; 12_000_₹; 12_000,00_₹; +486,90_₹; 2_августа; Февраль 2021',
    );
  });

  it('shows what is no number as it was typed', () => {
    expect(describeIn('en', '“{value, number, percent}”', { value: '7O' })).toBe('“7O”');
  });

  it('takes names of the catalogue, other messages and lists as parameters', () => {
    const revenue = { en: 'Revenue', ru: 'Выручка' };
    const leads = { en: 'Leads', ru: 'Лиды' };
    expect(describeIn('en', '{what}', { what: listOf([revenue, leads], 'and') })).toBe('Revenue and Leads');
    expect(describeIn('ru', '{what}', { what: listOf([revenue, leads], 'or') })).toBe('Выручка или Лиды');
    expect(describeIn('ru', '{what}.', { what: listOf([revenue, leads, 'CPL'], 'arrow') })).toBe(
      'Выручка → Лиды → CPL.',
    );
  });

  it('is loud where its text or a parameter is missing', () => {
    expect(() => new MessageTexts('en').describe('area.none')).toThrow('There is no message “area.none” in “en”.');
    expect(() => describeIn('en', '{name}')).toThrow('name');
  });
});
