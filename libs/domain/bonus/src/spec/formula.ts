import type { RoundingMode } from '@premia/domain-kernel';
import { Rational } from '@premia/domain-kernel';

/**
 * Computes a formula of an explanation, exactly. The language: decimals, names of values,
 * `+ - * / ( )`, comparisons (`>=`, `>`, `<=`, `<`, `==`; 1 for true, 0 for false), `min(a, b)`,
 * `max(a, b)`, and roundings to an integer: `floor`, `roundHalfUp`, `roundHalfEven`, `roundDown`, `roundUp`.
 *
 * @throws RangeError for a formula outside the language, an unknown name, or a division by 0
 */
export function evaluateFormula(formula: string, values: Readonly<Record<string, Rational>>): Rational {
  const parser = new FormulaParser(tokenize(formula), values);
  return parser.readAll();
}

const TOKEN = /\s*(\d+(?:\.\d+)?|[A-Za-z]\w*|>=|<=|==|[-+*/(),<>])/y;

function tokenize(formula: string): readonly string[] {
  const tokens: string[] = [];
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < formula.trimEnd().length) {
    const at = TOKEN.lastIndex;
    const match = TOKEN.exec(formula);
    if (match?.[1] === undefined) throw new RangeError(`Not a formula at character ${at + 1}: ${formula}`);
    tokens.push(match[1]);
  }
  return tokens;
}

const ROUNDINGS: ReadonlyMap<string, RoundingMode> = new Map<string, RoundingMode>([
  ['floor', 'floor'],
  ['roundHalfUp', 'half-up'],
  ['roundHalfEven', 'half-even'],
  ['roundDown', 'down'],
  ['roundUp', 'up'],
]);

/** Recursive descent: comparison → sum → product → sign → operand. */
class FormulaParser {
  private next = 0;

  constructor(
    private readonly tokens: readonly string[],
    private readonly values: Readonly<Record<string, Rational>>,
  ) {}

  readAll(): Rational {
    const value = this.readComparison();
    if (this.next < this.tokens.length) throw new RangeError(`Unexpected ${JSON.stringify(this.tokens[this.next])}`);
    return value;
  }

  private readComparison(): Rational {
    const left = this.readSum();
    const operator = this.tokens[this.next];
    const holds = operator === undefined ? undefined : COMPARISONS.get(operator);
    if (holds === undefined) return left;
    this.next += 1;
    return holds(left.compare(this.readSum())) ? Rational.ONE : Rational.ZERO;
  }

  private readSum(): Rational {
    let sum = this.readProduct();
    for (;;) {
      if (this.take('+')) sum = sum.plus(this.readProduct());
      else if (this.take('-')) sum = sum.minus(this.readProduct());
      else return sum;
    }
  }

  private readProduct(): Rational {
    let product = this.readSigned();
    for (;;) {
      if (this.take('*')) product = product.times(this.readSigned());
      else if (this.take('/')) product = product.dividedBy(this.readSigned());
      else return product;
    }
  }

  private readSigned(): Rational {
    return this.take('-') ? this.readSigned().negated() : this.readOperand();
  }

  private readOperand(): Rational {
    if (this.take('(')) {
      const inner = this.readComparison();
      this.expect(')');
      return inner;
    }
    const token = this.tokens[this.next];
    if (token === undefined) throw new RangeError('The formula ends too early');
    this.next += 1;
    if (/^\d/.test(token)) return Rational.parse(token);
    return this.take('(') ? this.readCall(token) : this.valueOf(token);
  }

  private readCall(name: string): Rational {
    const first = this.readComparison();
    const mode = ROUNDINGS.get(name);
    if (mode !== undefined) {
      this.expect(')');
      return Rational.of(first.toInteger(mode));
    }
    this.expect(',');
    const second = this.readComparison();
    this.expect(')');
    if (name === 'min') return Rational.min(first, second);
    if (name === 'max') return Rational.max(first, second);
    throw new RangeError(`Unknown function ${JSON.stringify(name)}`);
  }

  private valueOf(name: string): Rational {
    const value = Object.hasOwn(this.values, name) ? this.values[name] : undefined;
    if (value === undefined) throw new RangeError(`Unknown name ${JSON.stringify(name)}`);
    return value;
  }

  private take(token: string): boolean {
    if (this.tokens[this.next] !== token) return false;
    this.next += 1;
    return true;
  }

  private expect(token: string): void {
    if (!this.take(token)) throw new RangeError(`Expected ${token} in the formula`);
  }
}

const COMPARISONS: ReadonlyMap<string, (comparison: number) => boolean> = new Map([
  ['>=', (comparison: number) => comparison >= 0],
  ['>', (comparison: number) => comparison > 0],
  ['<=', (comparison: number) => comparison <= 0],
  ['<', (comparison: number) => comparison < 0],
  ['==', (comparison: number) => comparison === 0],
]);
