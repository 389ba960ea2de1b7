import type { RoundingMode } from '@premia/domain-kernel';
import { Rational } from '@premia/domain-kernel';

/** How a number of a formula is written; a percent counts as a hundredth of itself. */
export type NumberUnit = 'money' | 'percent' | 'number' | 'full-time';

/** What the two numbers of a quotient count, where a person says “28 of 28 days”. */
export type CountedUnit = 'days' | 'months';

/** A calculation as a person writes it down. `Leaf` is what stands for a number: exact, or as it is shown. */
export type FormulaOf<Leaf> =
  | NumberOf<Leaf>
  | { readonly kind: 'product' | 'sum'; readonly of: readonly FormulaOf<Leaf>[] }
  | { readonly kind: 'difference'; readonly from: FormulaOf<Leaf>; readonly less: FormulaOf<Leaf> }
  | {
      readonly kind: 'quotient';
      readonly top: FormulaOf<Leaf>;
      readonly bottom: FormulaOf<Leaf>;
      readonly counted: CountedUnit | null;
    }
  | { readonly kind: 'at-most' | 'at-least'; readonly of: FormulaOf<Leaf>; readonly limits: readonly FormulaOf<Leaf>[] }
  | {
      readonly kind: 'rounded';
      readonly of: FormulaOf<Leaf>;
      readonly unit: FormulaOf<Leaf>;
      readonly mode: RoundingMode;
    };

export type Formula = FormulaOf<Rational>;

export interface NumberOf<Leaf> {
  readonly kind: 'number';
  readonly unit: NumberUnit;
  readonly value: Leaf;
  /** Decimals that it is shown with at least, where it has them; null: as many as are enough to read. */
  readonly decimals: number | null;
}

const number =
  (unit: NumberUnit) =>
  (value: Rational): Formula => ({ kind: 'number', unit, value, decimals: null });

export const money = number('money');
/** @param value percent points */
export const percent = number('percent');
export const plain = number('number');
export const fullTime = number('full-time');

/** A product or a sum of one part is that part. */
const joined =
  (kind: 'product' | 'sum') =>
  (...of: readonly Formula[]): Formula =>
    of.length === 1 && of[0] !== undefined ? of[0] : { kind, of };

export const product = joined('product');
export const sum = joined('sum');

export function difference(from: Formula, less: Formula): Formula {
  return { kind: 'difference', from, less };
}

export function quotient(top: Formula, bottom: Formula, counted: CountedUnit | null = null): Formula {
  return { kind: 'quotient', top, bottom, counted };
}

export function atMost(of: Formula, ...limits: readonly Formula[]): Formula {
  return { kind: 'at-most', of, limits };
}

export function atLeast(of: Formula, ...limits: readonly Formula[]): Formula {
  return { kind: 'at-least', of, limits };
}

export function rounded(of: Formula, unit: Formula, mode: RoundingMode): Formula {
  return { kind: 'rounded', of, unit, mode };
}

/** Money of which something is still to be rounded off: more decimals than are paid. */
export function unroundedMoney(value: Rational): Formula {
  return { kind: 'number', unit: 'money', value, decimals: UNROUNDED_DECIMALS };
}

const UNROUNDED_DECIMALS = 4;

/** The same formula with another way to write each number, in the order of reading. */
export function mapNumbers<Leaf, Other>(
  formula: FormulaOf<Leaf>,
  write: (number: NumberOf<Leaf>) => Other,
): FormulaOf<Other> {
  const map = (part: FormulaOf<Leaf>): FormulaOf<Other> => mapNumbers(part, write);
  switch (formula.kind) {
    case 'number':
      return { ...formula, value: write(formula) };
    case 'product':
    case 'sum':
      return { ...formula, of: formula.of.map(map) };
    case 'difference':
      return { ...formula, from: map(formula.from), less: map(formula.less) };
    case 'quotient':
      return { ...formula, top: map(formula.top), bottom: map(formula.bottom) };
    case 'at-most':
    case 'at-least':
      return { ...formula, of: map(formula.of), limits: formula.limits.map(map) };
    case 'rounded':
      return { ...formula, of: map(formula.of), unit: map(formula.unit) };
  }
}

const TO_ONE: Readonly<Record<NumberUnit, Rational>> = {
  money: Rational.ONE,
  percent: Rational.ofFraction(1n, 100n),
  number: Rational.ONE,
  'full-time': Rational.ONE,
};

/** What a formula comes to, exact; `50 %` of a product is one half, and a result of `percent` one half is 50 %. */
export function evaluate(formula: Formula): Rational {
  switch (formula.kind) {
    case 'number':
      return formula.value.times(TO_ONE[formula.unit]);
    case 'product':
      return formula.of.map(evaluate).reduce((left, right) => left.times(right), Rational.ONE);
    case 'sum':
      return Rational.sum(formula.of.map(evaluate));
    case 'difference':
      return evaluate(formula.from).minus(evaluate(formula.less));
    case 'quotient':
      return evaluate(formula.top).dividedBy(evaluate(formula.bottom));
    case 'at-most':
      return formula.limits.map(evaluate).reduce(Rational.min, evaluate(formula.of));
    case 'at-least':
      return formula.limits.map(evaluate).reduce(Rational.max, evaluate(formula.of));
    case 'rounded':
      return evaluate(formula.of).roundToMultiple(evaluate(formula.unit), formula.mode);
  }
}

/** `evaluate` in the unit of the result: percent points for a percent. */
export function resultIn(unit: NumberUnit, formula: Formula): Rational {
  return evaluate(formula).dividedBy(TO_ONE[unit]);
}
