import { checkCurrency, checkTimeZone } from './check-workspace-input';
import { InputCheck } from './input-check';

const english = () => new InputCheck({ locale: 'en' });

it('gives back clean text: trimmed, in one form of its characters', () => {
  const check = english();
  expect(check.text('name', '  Кампания й ', { maximum: 20 })).toBe('Кампания й');
  expect(check.failed).toBe(false);
});

it('counts characters as people do', () => {
  expect(english().text('name', '😀😀😀', { maximum: 3 })).toBe('😀😀😀');
});

it.each([
  ['', 'REQUIRED'],
  ['   ', 'REQUIRED'],
  ['ab', 'TOO_SHORT'],
  ['abcdef', 'TOO_LONG'],
  ['ab\u0000c', 'CONTROL_CHARACTER'],
])('notes what is wrong with %j', (value, code) => {
  const check = english();
  expect(check.text('name', value, { minimum: 3, maximum: 5 })).toBeNull();
  expect(check.problem().fields).toMatchObject([{ path: 'name', code }]);
});

it('collects everything, and repeats the message of a single problem as its own', () => {
  const check = english();
  check.text('name', '', { maximum: 5 });
  expect(check.problem().message).toBe(check.problem().fields[0]?.message);
  check.email('email', 'x');
  expect(check.problem().fields).toHaveLength(2);
});

it.each(['a@b.co', 'Name.Surname+tag@sub.example.org', ' x@example.com '])('takes %p for an address', (value) => {
  expect(english().email('email', value)).toBe(value.trim().toLowerCase());
});

it.each([
  '',
  'a',
  'a@b',
  '@example.com',
  'a b@example.com',
  'a@@example.com',
  'a@example.com>',
  `${'a'.repeat(250)}@example.com`,
])('does not take %p for an address', (value) => {
  expect(english().email('email', value)).toBeNull();
});

it('knows currencies and time zones', () => {
  const check = english();
  expect([checkCurrency(check, 'c', ' inr '), checkTimeZone(check, 't', 'Asia/Kolkata')]).toEqual([
    'INR',
    'Asia/Kolkata',
  ]);
  expect([checkCurrency(check, 'c', 'XAU'), checkTimeZone(check, 't', 'Asia/Nowhere')]).toEqual([null, null]);
  expect(check.problem().fields.map(({ code }) => code)).toEqual(['NOT_A_CURRENCY', 'NOT_A_TIME_ZONE']);
});
