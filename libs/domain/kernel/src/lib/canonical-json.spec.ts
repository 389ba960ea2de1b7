import fc from 'fast-check';
import { canonicalJson, indexesFirst } from './canonical-json';

/** What the audit chain was hashed with in version 0.1.0. */
function asTheChainBegan(value: unknown): string {
  return JSON.stringify(sorted(JSON.parse(JSON.stringify(value ?? null))));
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, inner]) => [key, sorted(inner)]),
  );
}

/** What plans, runs and receipts were hashed with in version 0.1.0. */
function asReceiptsBegan(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map((entry) => asReceiptsBegan(entry ?? null)).join(',')}]`;
  if (typeof value === 'object' && value !== null) {
    const fields = Object.entries(value)
      .filter(([, entry]) => entry !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
      .map(([key, entry]) => `${JSON.stringify(key)}:${asReceiptsBegan(entry)}`);
    return `{${fields.join(',')}}`;
  }
  return JSON.stringify(value);
}

describe('JSON in one form', () => {
  it.each([
    [{ b: [1, { d: null, c: 'x' }], a: '2', skip: undefined }, '{"a":"2","b":[1,{"c":"x","d":null}]}'],
    [{ 9: 1, 10: 2 }, '{"10":2,"9":1}'],
    [{ at: new Date(0) }, '{"at":"1970-01-01T00:00:00.000Z"}'],
    [[undefined, 'é'], '[null,"é"]'],
    [null, 'null'],
    [undefined, 'null'],
  ])('writes %j as %s', (value, text) => expect(canonicalJson(value)).toBe(text));

  it('lists numbered keys first, by number, where the order is that of the audit chain', () => {
    expect(canonicalJson({ b: 1, 10: 2, 9: 3, '01': 4, 4294967295: 5, 4294967294: 6 }, indexesFirst)).toBe(
      '{"9":3,"10":2,"4294967294":6,"01":4,"4294967295":5,"b":1}',
    );
  });

  const numbered = fc.dictionary(fc.oneof(fc.nat(5_000_000_000).map(String), fc.string()), fc.jsonValue());
  const anyJson = fc.oneof(fc.jsonValue(), numbered);

  it('gives the text that existing audit chains were hashed from', () => {
    fc.assert(fc.property(anyJson, (value) => expect(canonicalJson(value, indexesFirst)).toBe(asTheChainBegan(value))));
  });

  it('gives the text that existing plans, runs and receipts were hashed from', () => {
    fc.assert(fc.property(anyJson, (value) => expect(canonicalJson(value)).toBe(asReceiptsBegan(value))));
  });

  it('does not depend on the order in which keys were written', () => {
    fc.assert(
      fc.property(numbered, (value) => {
        const turned = Object.fromEntries(Object.entries(value).toReversed());
        expect(canonicalJson(turned)).toBe(canonicalJson(value));
      }),
    );
  });
});
