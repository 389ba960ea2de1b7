import fc from 'fast-check';
import { pointerToken, pointerTokens } from './json-pointer';

it.each([
  ['', []],
  ['/', ['']],
  ['/plan/components/0', ['plan', 'components', '0']],
  ['/a~1b/~0~01', ['a/b', '~~1']],
  ['plan', null],
])('takes the pointer %j apart into %j', (pointer, tokens) => expect(pointerTokens(pointer)).toEqual(tokens));

it('reads back whatever names it writes', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: fc.constantFrom('~', '/', '0', '1', 'a') })), (names) => {
      expect(pointerTokens(names.map((name) => `/${pointerToken(name)}`).join(''))).toEqual(names);
    }),
  );
});
