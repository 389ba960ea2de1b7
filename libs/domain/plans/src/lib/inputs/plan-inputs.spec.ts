import { describe, expect, it } from '@jest/globals';
import type { ModifierInput, PlanInput } from '@premia/domain-bonus';
import { inputsOf, ungivableInputs, wordOf } from './plan-inputs';

const PLAN: PlanInput = {
  currency: 'RUB',
  combination: 'additive',
  components: [{ id: 'own', scope: 'individual', weight: '100', curve: { kind: 'linear' } }],
};
const RATING = { id: 'rating', kind: 'lookup', values: { below: '0.8', 'Top performer': '1.2' } } as const;
const PROFIT = {
  id: 'profit',
  kind: 'measure',
  scope: 'company',
  measure: 'revenue',
  curve: { kind: 'linear' },
} as const;

const isKpi = (key: string): boolean => ['revenue', 'nps', 'leads'].includes(key);
const faults = (plan: Partial<PlanInput>) =>
  ungivableInputs({ ...PLAN, ...plan }, isKpi).map(({ path, value }) => [path, value]);

describe('what a plan takes of people', () => {
  it('is factors by word or number, absence where time served counts, and earlier payments where it recovers', () => {
    expect(inputsOf(PLAN)).toEqual({ factors: [], absence: true, earlierPayments: false });
    expect(inputsOf({ ...PLAN, modifiers: [RATING, PROFIT], recover: true })).toEqual({
      factors: [RATING],
      absence: true,
      earlierPayments: true,
    });
  });

  it.each([
    [{ basis: 'whole-months' } as const, false],
    [{ basis: 'whole-months', minimumDays: 5 } as const, false],
    [{ basis: 'none' } as const, false],
    [{ basis: 'none', minimumDays: 5 } as const, true],
    [{ basis: '30/360' } as const, true],
  ])('asks for absence under %j: %s', (proration, expected) => {
    expect(inputsOf({ ...PLAN, proration }).absence).toBe(expected);
  });
});

describe('a plan that needs what nobody can give', () => {
  it('is told where each fault stands', () => {
    const modifiers: readonly ModifierInput[] = [
      RATING,
      { id: 'grade', kind: 'lookup', values: {} },
      { id: 'level', kind: 'lookup', values: { ok: '1', ' ': '1', ['x'.repeat(121)]: '1', 'a\tb': '1' } },
      { ...PROFIT, measure: 'happiness' },
    ];
    expect(faults({ modifiers })).toEqual([
      ['/modifiers/1/values', null],
      ['/modifiers/2/values', ' '],
      ['/modifiers/2/values', 'x'.repeat(121)],
      ['/modifiers/2/values', 'a\tb'],
      ['/modifiers/3/measure', 'happiness'],
    ]);
  });

  it('reads no measure that is no KPI, in gates and a funded pool too; the second of a KPI has a number', () => {
    const when = { scope: 'individual', value: 'attainment', op: '>=', than: '50' } as const;
    const gate = { id: 'g', otherwise: { effect: 'zero' }, appliesTo: 'total' } as const;
    const funding = { scope: 'company', measure: 'profit', curve: { kind: 'linear' } } as const;
    const gates = ['leads', 'leads-2', 'joy'].map((measure) => ({ ...gate, when: { ...when, measure } }));
    expect(
      faults({
        gates: [...gates, { ...gate, when: { ...when, component: 'own' } }],
        pool: { share: 'score', funding },
      }),
    ).toEqual([
      ['/gates/2/when/measure', 'joy'],
      ['/pool/funding/measure', 'profit'],
    ]);
    expect(faults({ gates: gates.slice(0, 2), modifiers: [RATING, PROFIT] })).toEqual([]);
  });
});

it.each([
  ['below', 'below'],
  [' BELOW ', 'below'],
  ['top  performer', 'Top performer'],
  ['above', null],
  ['toString', null],
])('finds the word of a table that somebody typed: “%s”', (typed, word) => {
  expect(wordOf(RATING, typed)).toBe(word);
});

it('never guesses between words that differ by case alone', () => {
  const table = { ...RATING, values: { a: '1', A: '2' } };
  expect([wordOf(table, 'a'), wordOf(table, 'A'), wordOf(table, ' a')]).toEqual(['a', 'A', null]);
});
