import { localeOf } from './locale-of';

it.each([
  ['ru', 'ru'],
  ['ru-RU,ru;q=0.9,en;q=0.8', 'ru'],
  ['de-DE,en;q=0.7', 'en'],
  ['EN-gb', 'en'],
  ['de', null],
  ['*', null],
  ['', null],
  [undefined, null],
])('reads %p as %p', (header, expected) => {
  expect(localeOf(header)).toBe(expected);
});
