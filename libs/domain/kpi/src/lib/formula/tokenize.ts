import type { Result } from '@premia/domain-kernel';
import { err, ok } from '@premia/domain-kernel';
import type { Span } from './expression';
import type { FormulaProblem } from './formula-problem';
import { formulaProblem } from './formula-problem';

export type Token = { readonly kind: 'number' | 'name' | 'symbol'; readonly text: string } & Span;

/** Characters of a formula; longer ones are refused before they are read. */
export const MAXIMUM_FORMULA_LENGTH = 1000;

const BLANK = /[ \t\r\n\u00a0]+/y;
const NUMBER = /\d[\w.]*/y;
const NAME = /[A-Za-z_][A-Za-z0-9_]*/y;
const SYMBOL = /[-+*/(),]/y;
const WELL_FORMED_NUMBER = /^\d{1,30}(?:\.\d{1,30})?$/;

/** Cuts a formula into numbers, names and symbols; the first character that fits nowhere is the problem. */
export function tokenizeFormula(text: string): Result<readonly Token[], FormulaProblem> {
  if (text.length > MAXIMUM_FORMULA_LENGTH) return err(tooLong(text));
  const tokens: Token[] = [];
  let position = 0;
  while (position < text.length) {
    const blank = matchAt(BLANK, text, position);
    if (blank !== null) {
      position += blank.length;
      continue;
    }
    const token = tokenAt(text, position);
    if (token === null) return err(unexpectedCharacter(text, position));
    if (token.kind === 'number' && !WELL_FORMED_NUMBER.test(token.text)) return err(badNumber(token));
    tokens.push(token);
    position += token.length;
  }
  return ok(tokens);
}

function tokenAt(text: string, position: number): Token | null {
  for (const [kind, pattern] of [
    ['number', NUMBER],
    ['name', NAME],
    ['symbol', SYMBOL],
  ] as const) {
    const found = matchAt(pattern, text, position);
    if (found !== null) return { kind, text: found, position, length: found.length };
  }
  return null;
}

function matchAt(pattern: RegExp, text: string, position: number): string | null {
  pattern.lastIndex = position;
  return pattern.exec(text)?.[0] ?? null;
}

function tooLong(text: string): FormulaProblem {
  return formulaProblem(
    'formula-too-long',
    { position: MAXIMUM_FORMULA_LENGTH, length: text.length - MAXIMUM_FORMULA_LENGTH },
    `The formula has ${text.length} characters; at most ${MAXIMUM_FORMULA_LENGTH} are allowed: split it into two KPIs`,
    { length: String(text.length), limit: String(MAXIMUM_FORMULA_LENGTH) },
  );
}

function unexpectedCharacter(text: string, position: number): FormulaProblem {
  const character = String.fromCodePoint(text.codePointAt(position) ?? 0);
  return formulaProblem(
    'formula-unexpected-character',
    { position, length: character.length },
    `“${character}” cannot stand in a formula: use + - * / ( ), numbers with a point, and metric names in Latin letters`,
    { character },
  );
}

function badNumber(token: Token): FormulaProblem {
  return formulaProblem(
    'formula-number-invalid',
    token,
    `“${token.text}” is not a number: write digits with one decimal point, such as 0.25, at most 30 digits on either side`,
    { text: token.text },
  );
}
