import fc from 'fast-check';
import { Rational } from '@premia/domain-kernel';
import type { Expression } from './expression';
import { FORMULA_FUNCTIONS, namesIn } from './expression';
import { formatFormula } from './format-formula';
import { MAXIMUM_FORMULA_DEPTH, parseFormula } from './parse-formula';
import { MAXIMUM_FORMULA_LENGTH } from './tokenize';

function parse(text: string): Expression {
  const parsed = parseFormula(text);
  if (!parsed.ok) throw new Error(parsed.error.message);
  return parsed.value;
}

function problemOf(text: string): { code: string; position: number; length: number } {
  const parsed = parseFormula(text);
  if (parsed.ok) throw new Error(`“${text}” was accepted`);
  const { code, position, length } = parsed.error;
  return { code, position, length };
}

describe('parsing a formula', () => {
  it('binds products tighter than sums, and goes from left to right within a rank', () => {
    expect(formatFormula(parse('a - (b - c) - d'))).toBe('a - (b - c) - d');
    expect(formatFormula(parse('(a * b) + c / (d / e)'))).toBe('a * b + c / (d / e)');
    expect(formatFormula(parse('((a - b)) - c'))).toBe('a - b - c');
    expect(formatFormula(parse('-(a + b) * -c'))).toBe('-(a + b) * -c');
  });

  it('lists the names it reads once each, in order', () => {
    expect(namesIn(parse('max(leads, mql) / coalesce(leads, -clicks)'))).toEqual(['leads', 'mql', 'clicks']);
  });

  it.each([
    ['', 'formula-empty', 0],
    ['  \t ', 'formula-empty', 0],
    ['spend $ leads', 'formula-unexpected-character', 6],
    ['spend / сlicks', 'formula-unexpected-character', 8],
    ['a + 😀', 'formula-unexpected-character', 4],
    ['a; b', 'formula-unexpected-character', 1],
    ['leads.length', 'formula-unexpected-character', 5],
    ['spend / ', 'formula-unexpected-end', 8],
    ['(spend', 'formula-unexpected-end', 6],
    ['spend)', 'formula-unexpected-token', 5],
    ['spend leads', 'formula-unexpected-token', 6],
    ['spend * / leads', 'formula-unexpected-token', 8],
    ['a, b', 'formula-unexpected-token', 1],
    ['+a', 'formula-unexpected-token', 0],
    ['1.2.3 * a', 'formula-number-invalid', 0],
    ['1e5', 'formula-number-invalid', 0],
    ['a * 5.', 'formula-number-invalid', 4],
    [`a * ${'9'.repeat(31)}`, 'formula-number-invalid', 4],
    ['eval(a)', 'formula-unknown-function', 0],
    ['1 + constructor(a)', 'formula-unknown-function', 4],
    ['min(a)', 'formula-argument-count', 0],
    ['abs()', 'formula-argument-count', 0],
    ['2 * abs(a, b)', 'formula-argument-count', 4],
    ['round(a, b)', 'formula-argument-count', 0],
    ['round(a, 21)', 'formula-argument-count', 0],
    ['round(a, 1, 2)', 'formula-argument-count', 0],
    ['min(a, )', 'formula-unexpected-token', 7],
  ])('refuses “%s” with %s at character %i', (text, code, position) => {
    expect(problemOf(text)).toMatchObject({ code, position });
  });

  it('marks the whole word that is wrong, and says its place as a person counts', () => {
    const parsed = parseFormula('spend / median(leads)');
    expect(parsed).toMatchObject({ ok: false, error: { position: 8, length: 6, parameters: { name: 'median' } } });
    if (!parsed.ok) expect(parsed.error.message).toContain('(character 9)');
  });

  it('is bounded in length and depth', () => {
    const longest = 'a+'.repeat(MAXIMUM_FORMULA_LENGTH / 2 - 1) + 'aa';
    expect(parseFormula(longest).ok).toBe(true);
    expect(problemOf(`${longest}a`)).toMatchObject({ code: 'formula-too-long', position: MAXIMUM_FORMULA_LENGTH });
    const nested = (depth: number): string => `${'('.repeat(depth)}a${')'.repeat(depth)}`;
    expect(parseFormula(nested(MAXIMUM_FORMULA_DEPTH)).ok).toBe(true);
    expect(problemOf(nested(MAXIMUM_FORMULA_DEPTH + 1))).toMatchObject({
      code: 'formula-too-deep',
      position: MAXIMUM_FORMULA_DEPTH,
    });
    expect(problemOf('-'.repeat(MAXIMUM_FORMULA_DEPTH + 1) + 'a').code).toBe('formula-too-deep');
  });
});

const span = { position: 0, length: 1 };
const decimal = fc
  .tuple(fc.nat(99_999), fc.option(fc.stringMatching(/^\d{1,6}$/), { nil: undefined }))
  .map(([whole, fraction]) => (fraction === undefined ? String(whole) : `${whole}.${fraction}`));
const { expression } = fc.letrec<{ expression: Expression }>((tie) => ({
  expression: fc.oneof(
    { maxDepth: 5, depthIdentifier: 'formula' },
    fc.constantFrom('spend', 'leads', 'min_x', 'a1').map((name): Expression => ({ kind: 'name', name, span })),
    decimal.map((text): Expression => ({ kind: 'number', text, value: Rational.parse(text), span })),
    tie('expression').map((operand): Expression => ({ kind: 'negation', operand, span })),
    fc
      .tuple(
        fc.constantFrom('+' as const, '-' as const, '*' as const, '/' as const),
        tie('expression'),
        tie('expression'),
      )
      .map(([operator, left, right]): Expression => ({ kind: 'binary', operator, left, right, span })),
    fc
      .tuple(fc.constantFrom(...FORMULA_FUNCTIONS), tie('expression'), tie('expression'))
      .map(([name, first, second]): Expression => ({
        kind: 'call',
        name,
        callArguments: name === 'abs' || name === 'round' ? [first] : [first, second],
        span,
      })),
  ),
}));

function withoutSpans(value: Expression): unknown {
  return JSON.parse(JSON.stringify(value, (key, part: unknown) => (key === 'span' ? undefined : part)));
}

describe('writing a formula', () => {
  it('gives, parsed again, the same expression', () => {
    fc.assert(
      fc.property(expression, (original) => {
        const text = formatFormula(original);
        fc.pre(text.length <= MAXIMUM_FORMULA_LENGTH);
        expect(withoutSpans(parse(text))).toEqual(withoutSpans(original));
      }),
    );
  });

  it('never throws on any text: it parses or names a character inside it or at its end', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 60, unit: fc.constantFrom(...'ab1.+-*/(), мин$min') }), (text) => {
        const parsed = parseFormula(text);
        if (!parsed.ok) expect(parsed.error.position).toBeLessThanOrEqual(text.length);
      }),
    );
  });
});
