import type { Result } from '@premia/domain-kernel';
import { err, ok, Rational } from '@premia/domain-kernel';
import type { BinaryOperator, Expression, FormulaFunction, Span } from './expression';
import { FORMULA_FUNCTIONS } from './expression';
import type { FormulaProblem } from './formula-problem';
import { formulaProblem } from './formula-problem';
import type { Token } from './tokenize';
import { tokenizeFormula } from './tokenize';

/** How deep parentheses, calls and signs may be nested. */
export const MAXIMUM_FORMULA_DEPTH = 32;

const ARGUMENTS: Readonly<Record<FormulaFunction, { readonly least: number; readonly most: number }>> = {
  min: { least: 2, most: 20 },
  max: { least: 2, most: 20 },
  abs: { least: 1, most: 1 },
  round: { least: 1, most: 2 },
  coalesce: { least: 2, most: 20 },
};

/**
 * Reads a formula: `+ - * / ( )`, decimal numbers, names, `min max abs round coalesce` (product §3.1).
 * `*` and `/` bind tighter than `+` and `-`; operators of one rank go from left to right; a sign binds
 * tightest. `round(x)` rounds half-up to a whole number, `round(x, 2)` to so many decimals, written as a
 * number from 0 to 20. The text is only ever parsed, never run as code.
 *
 * @returns the expression, or the first problem with the character it stands at
 */
export function parseFormula(text: string): Result<Expression, FormulaProblem> {
  const tokens = tokenizeFormula(text);
  if (!tokens.ok) return tokens;
  if (tokens.value.length === 0) {
    return err(
      formulaProblem('formula-empty', { position: 0, length: 1 }, 'The formula is empty: name at least one metric'),
    );
  }
  try {
    return ok(new FormulaParser(tokens.value, text.length).parse());
  } catch (error) {
    if (error instanceof FormulaRefusal) return err(error.problem);
    throw error;
  }
}

/** Carries a problem out of the recursion; never leaves this file. */
class FormulaRefusal extends Error {
  constructor(readonly problem: FormulaProblem) {
    super(problem.message);
  }
}

class FormulaParser {
  private next = 0;
  private depth = 0;

  constructor(
    private readonly tokens: readonly Token[],
    private readonly end: number,
  ) {}

  parse(): Expression {
    const expression = this.parseSum();
    const rest = this.tokens[this.next];
    if (rest !== undefined) throw this.unexpected(rest);
    return expression;
  }

  private parseSum(): Expression {
    return this.parseChain(['+', '-'], () => this.parseProduct());
  }

  private parseProduct(): Expression {
    return this.parseChain(['*', '/'], () => this.parseSigned());
  }

  private parseChain(operators: readonly BinaryOperator[], parseOperand: () => Expression): Expression {
    let left = parseOperand();
    for (;;) {
      const token = this.tokens[this.next];
      const operator = operators.find((candidate) => candidate === token?.text);
      if (token === undefined || operator === undefined) return left;
      this.next += 1;
      left = { kind: 'binary', operator, left, right: parseOperand(), span: spanOf(token) };
    }
  }

  private parseSigned(): Expression {
    const token = this.tokens[this.next];
    if (token?.text !== '-') return this.parsePrimary();
    this.next += 1;
    const operand = this.nested(token, () => this.parseSigned());
    return { kind: 'negation', operand, span: spanOf(token) };
  }

  private parsePrimary(): Expression {
    const token = this.take();
    if (token.kind === 'number') {
      return { kind: 'number', text: token.text, value: Rational.parse(token.text), span: spanOf(token) };
    }
    if (token.kind === 'name') {
      if (this.tokens[this.next]?.text === '(') return this.parseCall(token);
      return { kind: 'name', name: token.text, span: spanOf(token) };
    }
    if (token.text !== '(') throw this.unexpected(token);
    const inner = this.nested(token, () => this.parseSum());
    this.expect(')');
    return inner;
  }

  private parseCall(token: Token): Expression {
    const name = FORMULA_FUNCTIONS.find((known) => known === token.text);
    if (name === undefined) throw unknownFunction(token);
    this.expect('(');
    const callArguments: Expression[] = [];
    if (this.tokens[this.next]?.text !== ')') {
      do callArguments.push(this.nested(token, () => this.parseSum()));
      while (this.takeIf(','));
    }
    this.expect(')');
    checkArguments(name, callArguments, token);
    return { kind: 'call', name, callArguments, span: spanOf(token) };
  }

  private nested(token: Token, parse: () => Expression): Expression {
    this.depth += 1;
    if (this.depth > MAXIMUM_FORMULA_DEPTH) throw tooDeep(token);
    const expression = parse();
    this.depth -= 1;
    return expression;
  }

  private take(): Token {
    const token = this.tokens[this.next];
    if (token === undefined) throw this.unexpectedEnd();
    this.next += 1;
    return token;
  }

  private takeIf(text: string): boolean {
    if (this.tokens[this.next]?.text !== text) return false;
    this.next += 1;
    return true;
  }

  private expect(text: string): void {
    const token = this.take();
    if (token.text !== text) throw this.unexpected(token);
  }

  private unexpected(token: Token): FormulaRefusal {
    return new FormulaRefusal(
      formulaProblem('formula-unexpected-token', token, `“${token.text}” is not expected here`, { text: token.text }),
    );
  }

  private unexpectedEnd(): FormulaRefusal {
    return new FormulaRefusal(
      formulaProblem(
        'formula-unexpected-end',
        { position: this.end, length: 1 },
        'The formula ends too early: a metric, a number or a closing parenthesis is missing',
      ),
    );
  }
}

function spanOf({ position, length }: Token): Span {
  return { position, length };
}

function unknownFunction(token: Token): FormulaRefusal {
  return new FormulaRefusal(
    formulaProblem(
      'formula-unknown-function',
      token,
      `“${token.text}” is not a function: there are ${FORMULA_FUNCTIONS.join(', ')}`,
      { name: token.text, functions: FORMULA_FUNCTIONS.join(', ') },
    ),
  );
}

function tooDeep(token: Token): FormulaRefusal {
  return new FormulaRefusal(
    formulaProblem(
      'formula-too-deep',
      token,
      `The formula is nested more than ${MAXIMUM_FORMULA_DEPTH} deep: split it into two KPIs`,
      { limit: String(MAXIMUM_FORMULA_DEPTH) },
    ),
  );
}

const ROUND_PLACES = /^(?:1?\d|20)$/;

function checkArguments(name: FormulaFunction, callArguments: readonly Expression[], token: Token): void {
  const { least, most } = ARGUMENTS[name];
  const places = callArguments[1];
  const badPlaces =
    name === 'round' && places !== undefined && !(places.kind === 'number' && ROUND_PLACES.test(places.text));
  if (callArguments.length >= least && callArguments.length <= most && !badPlaces) return;
  const wanted =
    name === 'round'
      ? 'a value and, if wanted, decimals from 0 to 20'
      : least === most
        ? '1 value'
        : `${least} to ${most} values`;
  throw new FormulaRefusal(
    formulaProblem('formula-argument-count', token, `${name}() takes ${wanted}`, {
      name,
      least: String(least),
      most: String(most),
      given: String(callArguments.length),
    }),
  );
}
