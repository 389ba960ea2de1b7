import { Rational } from '@premia/domain-kernel';
import { defaultDigits, exactDecimalsOf } from './digits';
import type { Formula, FormulaOf, NumberOf, NumberUnit } from './formula';
import { mapNumbers, resultIn } from './formula';

/** How the result of a formula is shown. */
export interface ResultStyle {
  readonly unit: NumberUnit;
  readonly decimals: number;
}

/** A formula with digits that multiply out: what is written, calculated, and rounded half-up to `decimals`, is `result`. */
export interface ShownFormula {
  /** Each number as a decimal, or as a fraction such as `1000/9` where no reasonable number of decimals would do. */
  readonly formula: FormulaOf<string>;
  readonly unit: NumberUnit;
  /** A decimal with at most `decimals` digits, trailing zeros kept for money. */
  readonly result: string;
  readonly decimals: number;
}

/** As many digits more than usual may be shown, before a number is written as a fraction. */
const MAX_EXTRA = 10;

interface Operand {
  readonly value: Rational;
  /** Enough to read. */
  readonly defaultValue: number;
  /** Enough to lose nothing; `Infinity` for a recurring decimal. */
  readonly exact: number;
}

/**
 * Chooses how many digits each number of a formula is shown with: as few as are enough to read, and as many more as it takes
 * for the shown numbers to give the shown result.
 */
export function showFormula(formula: Formula, style: ResultStyle): ShownFormula {
  return showWith(formula, style, operandOf);
}

/** The same formula with all the digits that anybody may want, and a result to match. */
export function showInFull(formula: Formula, { unit, decimals }: ResultStyle): ShownFormula {
  const style = { unit, decimals: Math.max(decimals, FULL_RESULT) };
  const shown = showWith(formula, style, (number) => ({ ...operandOf(number), defaultValue: FULL_DIGITS }));
  return { ...shown, result: Rational.parse(shown.result).toExactText() };
}

/** Decimals of numbers and results in full, where they have so many. */
const FULL_DIGITS = 12;
const FULL_RESULT = 6;

function showWith(
  formula: Formula,
  style: ResultStyle,
  toOperand: (number: NumberOf<Rational>) => Operand,
): ShownFormula {
  const operands: Operand[] = [];
  mapNumbers(formula, (number) => operands.push(toOperand(number)));
  const result = resultIn(style.unit, formula).round(style.decimals);
  const holds = (digits: readonly number[]): boolean => {
    const values = operands.map((operand, index) => atDigits(operand, digits[index]));
    return resultOf(formula, style, values)?.equals(result) ?? false;
  };
  return {
    formula: write(formula, operands, digitsThat(holds, operands)),
    unit: style.unit,
    result: style.unit === 'money' ? result.toFixed(style.decimals) : result.toDecimal(style.decimals),
    decimals: style.decimals,
  };
}

/** Digits of each number; `Infinity`: all of them, or a fraction. */
function digitsThat(holds: (digits: readonly number[]) => boolean, operands: readonly Operand[]): readonly number[] {
  for (let extra = 0; extra <= MAX_EXTRA; extra += 1) {
    const digits = operands.map(({ defaultValue: usual, exact }) => Math.min(exact, usual + extra));
    if (holds(digits)) return extra === 0 ? digits : withoutSpare(digits, operands, holds);
  }
  return operands.map(() => Infinity);
}

/** Takes back from each number the digits that the others make unnecessary. */
function withoutSpare(
  digits: readonly number[],
  operands: readonly Operand[],
  holds: (digits: readonly number[]) => boolean,
): readonly number[] {
  const fewer = [...digits];
  operands.forEach(({ defaultValue: usual, exact }, index) => {
    for (let less = Math.min(usual, exact); less < (digits[index] ?? 0); less += 1) {
      if (!holds(fewer.with(index, less))) continue;
      fewer[index] = less;
      break;
    }
  });
  return fewer;
}

function atDigits({ value, exact }: Operand, digits = Infinity): Rational {
  return digits >= exact ? value : value.round(digits);
}

/** What the written numbers give; null where one of them has become a divisor of 0. */
function resultOf(formula: Formula, style: ResultStyle, values: readonly Rational[]): Rational | null {
  let position = -1;
  const written = mapNumbers(formula, () => {
    position += 1;
    return values[position] ?? Rational.ZERO;
  });
  try {
    return resultIn(style.unit, written).round(style.decimals);
  } catch (error) {
    // The kernel's word for a divisor of 0: a difference that is nothing at so few digits.
    if (error instanceof RangeError) return null;
    throw error;
  }
}

function write(formula: Formula, operands: readonly Operand[], digits: readonly number[]): FormulaOf<string> {
  let position = -1;
  return mapNumbers(formula, ({ value }) => {
    position += 1;
    const places = digits[position] ?? Infinity;
    return places >= (operands[position]?.exact ?? 0) ? value.toExactText() : value.toDecimal(places);
  });
}

function operandOf({ value, unit, decimals }: NumberOf<Rational>): Operand {
  return { value, defaultValue: decimals ?? defaultDigits(value, unit), exact: exactDecimalsOf(value) };
}
