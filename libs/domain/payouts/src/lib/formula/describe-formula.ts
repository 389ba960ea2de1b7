import type { Locale } from '@premia/shared-contract';
import { formatDecimal, formatMoney, formatPercent, MINUS } from '@premia/shared-format';
import { describe, message } from '@premia/shared-messages';
import type { FormulaOf, NumberOf, NumberUnit } from './formula';
import type { ShownFormula } from './shown-formula';

type Written = FormulaOf<string>;

/** How tightly the parts of a formula hold together; a looser one inside a tighter one stands in parentheses. */
const LOOSE = 0;
const SUM = 1;
const PRODUCT = 2;
const NUMBER = 3;

export interface FormulaWriting {
  readonly currency: string;
  readonly locale: Locale;
}

/** A formula as a person writes it down: `12 000 ₹ × 70 % × 40 % × (92.44 % − 100 %)`. */
export function describeFormula({ formula }: Pick<ShownFormula, 'formula'>, writing: FormulaWriting): string {
  return new FormulaWriter(writing).write(formula, LOOSE);
}

/** A number with its unit: `−254.14 ₹`. */
export function describeNumber(value: string, unit: NumberUnit, { currency, locale }: FormulaWriting): string {
  switch (unit) {
    case 'money':
      return formatMoney({ amount: value, currency }, locale, value.includes('.') ? {} : { minimumDigits: 0 });
    case 'percent':
      return formatPercent(value, locale);
    case 'number':
      return formatDecimal(value, locale);
    case 'full-time':
      return describe(locale, 'explanation.formula.fullTime', { part: value });
  }
}

class FormulaWriter {
  constructor(private readonly writing: FormulaWriting) {}

  write(formula: Written, around: number): string {
    const [text, own] = this.#written(formula);
    return own < around ? `(${text})` : text;
  }

  #written(formula: Written): readonly [text: string, holds: number] {
    switch (formula.kind) {
      case 'number':
        return [this.#number(formula), formula.value.startsWith('-') ? SUM : NUMBER];
      case 'product':
        return [formula.of.map((factor) => this.write(factor, PRODUCT)).join(' × '), PRODUCT];
      case 'sum':
        return [formula.of.map((term, index) => this.#term(term, index === 0, false)).join(''), SUM];
      case 'difference':
        return [this.#term(formula.from, true, false) + this.#term(formula.less, false, true), SUM];
      case 'quotient':
        return this.#quotient(formula);
      case 'at-most':
      case 'at-least':
        return [this.#limited(formula), LOOSE];
      case 'rounded':
        return [this.#rounded(formula), LOOSE];
    }
  }

  /** A term with its sign: what is taken off below 0 is added. */
  #term(term: Written, isFirst: boolean, isLess: boolean): string {
    if (isFirst) return this.write(term, SUM);
    if (term.kind === 'number' && term.value.startsWith('-')) {
      return ` ${isLess ? '+' : MINUS} ${this.#number({ ...term, value: term.value.slice(1) })}`;
    }
    return ` ${isLess ? MINUS : '+'} ${this.write(term, PRODUCT)}`;
  }

  #quotient({ top, bottom, counted }: Extract<Written, { kind: 'quotient' }>): readonly [string, number] {
    if (counted === null) return [`${this.write(top, PRODUCT)} / ${this.write(bottom, NUMBER)}`, PRODUCT];
    const parameters = { part: this.write(top, PRODUCT), whole: this.#count(bottom) };
    return [describe(this.writing.locale, `explanation.formula.${counted}`, parameters), PRODUCT];
  }

  /** Of days or months: a whole number, after which the word takes its form. */
  #count(whole: Written): number {
    return whole.kind === 'number' ? Number(whole.value) : 0;
  }

  #limited({ kind, of, limits }: Extract<Written, { kind: 'at-most' | 'at-least' }>): string {
    const code = kind === 'at-most' ? 'explanation.formula.atMost' : 'explanation.formula.atLeast';
    return limits.reduce(
      (value, limit) => describe(this.writing.locale, code, { value, limit: this.write(limit, SUM) }),
      this.write(of, of.kind === kind ? LOOSE : SUM),
    );
  }

  #rounded({ of, unit, mode }: Extract<Written, { kind: 'rounded' }>): string {
    const parameters = {
      value: this.write(of, SUM),
      unit: this.write(unit, SUM),
      mode: message(`explanation.mode.${mode}`),
    };
    return describe(this.writing.locale, 'explanation.formula.rounded', parameters);
  }

  /** A fraction stands for a decimal that never ends. */
  #number({ value, unit }: NumberOf<string>): string {
    const [top = '', bottom] = value.split('/');
    if (bottom === undefined) return describeNumber(value, unit, this.writing);
    const { locale } = this.writing;
    const written = describeNumber('1', unit, this.writing).split(formatDecimal('1', locale));
    return written.join(`(${formatDecimal(top, locale)} / ${formatDecimal(bottom, locale)})`);
  }
}
