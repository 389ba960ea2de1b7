import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { bonusInputs } from '../spec/arbitrary-input';
import { Draw } from '../spec/arbitrary-measures';
import { BONUS_ERROR_CODES } from './errors';
import { explain } from './explanation/explain';
import type { BonusResult } from './result';
import { isRefusal } from './result';
import { calculate, streamPayouts } from './run';
import { sensitivity } from './sensitivity';
import { solve } from './solve';

/** What is put in the place of something right. */
const GARBAGE: readonly unknown[] = [
  null,
  undefined,
  true,
  0,
  -1,
  1.5,
  1e300,
  NaN,
  Infinity,
  '',
  ' ',
  'x',
  '1e5',
  '12,5',
  '+1',
  '.5',
  '5.',
  '-0',
  'NaN',
  '0x1F',
  '9'.repeat(30),
  '9'.repeat(31),
  '-1',
  `0.${'0'.repeat(29)}1`,
  '1'.repeat(10_000),
  '2026-02-30',
  '2026-01-15',
  '9999-12-31',
  [],
  [[]],
  {},
  { kind: 'linear' },
  { __proto__: null },
  'constructor',
  '__proto__',
  'measures',
  'total',
  10n,
  Symbol('x'),
  () => '1',
  new Date(0),
  new Map(),
  Array.from({ length: 3000 }, () => ({})),
];
const STRAY_KEYS = ['extra', '__proto__', 'constructor', 'toString', 'a/b', 'm~n', ''];

type Json = Record<string, unknown> | unknown[];

/** Every object and list of an input. */
function containersOf(value: unknown, found: Json[] = []): Json[] {
  if (typeof value !== 'object' || value === null) return found;
  found.push(value as Json);
  for (const inner of Object.values(value)) containersOf(inner, found);
  return found;
}

/** A valid input, broken in one to three places. */
function broken(input: unknown, seed: number): unknown {
  const draw = new Draw(seed);
  const copy: unknown = JSON.parse(JSON.stringify(input));
  // Listed before the first fault, which may make a cycle.
  const containers = containersOf(copy);
  for (let faults = draw.integer(1, 3); faults > 0; faults -= 1) {
    const container = draw.one(containers);
    const keys = Object.keys(container);
    const garbage = GARBAGE[draw.integer(0, GARBAGE.length - 1)];
    if (draw.chance(15) || keys.length === 0) {
      Object.defineProperty(container, draw.one(STRAY_KEYS), {
        value: garbage,
        enumerable: true,
        configurable: true,
        writable: true,
      });
    } else if (draw.chance(15)) {
      Reflect.deleteProperty(container, draw.one(keys));
    } else if (draw.chance(5)) {
      // A cycle: somewhere inside stands the whole again.
      Reflect.set(container, draw.one(keys), copy);
    } else {
      Reflect.set(container, draw.one(keys), garbage);
    }
  }
  return copy;
}

/** Whether a pointer names a place of the input, or a field that is missing from one. */
function namesAPlace(input: unknown, pointer: string): boolean {
  const tokens =
    pointer === ''
      ? []
      : pointer
          .slice(1)
          .split('/')
          .map((token) => token.replaceAll('~1', '/').replaceAll('~0', '~'));
  let owner: unknown = input;
  for (const [index, token] of tokens.entries()) {
    if (typeof owner !== 'object' || owner === null) return false;
    if (!Object.hasOwn(owner, token)) return index >= tokens.length - 2;
    owner = Reflect.get(owner, token);
  }
  return true;
}

function expectAnswer(input: unknown, result: BonusResult): void {
  if (!isRefusal(result)) {
    expect(Object.keys(result)).toEqual(['participants', 'totals']);
    return;
  }
  expect(Object.keys(result)).toEqual(['errors']);
  expect(result.errors.length).toBeGreaterThan(0);
  for (const { code, path, message } of result.errors) {
    if (!BONUS_ERROR_CODES.includes(code) || message.length > 400)
      expect([code, message]).toBe('a known code with a short message');
    if (!namesAPlace(input, path)) expect(path).toBe('a place of the input');
  }
}

describe('bad input', () => {
  it('never crashes and never gives a number: ten thousand broken inputs give errors that name the place, or were harmless', () => {
    let tries = 0;
    let refused = 0;
    fc.assert(
      fc.property(bonusInputs(), fc.nat(), (input, seed) => {
        const bad = broken(input, seed);
        const result = calculate(bad);
        expectAnswer(bad, result);
        tries += 1;
        if (isRefusal(result)) refused += 1;
      }),
      { numRuns: 10_000 },
    );
    expect(refused).toBeGreaterThan(tries * 0.7);
  });

  it('is answered alike by everything that takes an input', () => {
    fc.assert(
      fc.property(bonusInputs(), fc.nat(), (input, seed) => {
        const bad = broken(input, seed);
        const result = calculate(bad);
        if (!isRefusal(result) || result.errors.some(({ code }) => code === 'budget-exceeded')) return;
        expect(explain(bad, 'p0')).toEqual(result);
        expect(solve(bad, 'p0', 'm0', '100')).toEqual(result);
        expect(sensitivity(bad, 'p0')).toEqual(result);
      }),
      { numRuns: 500 },
    );
  });

  it('in a stream gives the errors of each participant in their place', () => {
    fc.assert(
      fc.property(bonusInputs(), fc.nat(), ({ participants, ...header }, seed) => {
        const bad = participants.map((participant, index) => broken(participant, seed + index));
        const whole = calculate({ ...header, participants: bad });
        const streamed = [...streamPayouts(header, () => bad)].flatMap((event) =>
          event.kind === 'errors' ? event.errors : [],
        );
        expect(streamed).toEqual(isRefusal(whole) ? whole.errors : []);
      }),
      { numRuns: 500 },
    );
  });

  it('of any shape at all is refused', () => {
    fc.assert(
      fc.property(
        fc.anything({ withBigInt: true, withNullPrototype: true, withMap: true, withDate: true }),
        (input) => {
          expect(isRefusal(calculate(input))).toBe(true);
        },
      ),
      { numRuns: 2000 },
    );
  });

  it('that is deeply nested or refers to itself is answered at once', () => {
    let nest: unknown = [];
    for (let depth = 0; depth < 100_000; depth += 1) nest = [nest];
    const self: Record<string, unknown> = { schema: 1 };
    for (const field of ['period', 'plan', 'participants', 'teams', 'company']) self[field] = self;
    expect(isRefusal(calculate({ schema: 1, plan: nest, participants: nest }))).toBe(true);
    expect(isRefusal(calculate(self))).toBe(true);
    expect(isRefusal(calculate({ ...self, participants: [self, self] }))).toBe(true);
  });

  it('of a hundred thousand empty participants gives each its errors', () => {
    const result = calculate({ schema: 1, participants: Array.from({ length: 100_000 }, () => ({})) });
    expect(isRefusal(result) && result.errors.map(({ path }) => path)).toEqual(['/period', '/plan']);
  });

  it('does not take what stands on a prototype', () => {
    const polluted: unknown = Object.create({ schema: 1, plan: {}, period: {}, participants: [] });
    const result = calculate(polluted);
    expect(isRefusal(result) && result.errors.map(({ code }) => code)).toEqual(
      Array.from({ length: 4 }, () => 'missing-field'),
    );
  });
});
