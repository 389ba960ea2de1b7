import { Rational } from '@premia/domain-kernel';
import type { Text } from '@premia/shared-messages';
import { message } from '@premia/shared-messages';
import type { Formula, NumberUnit } from '../formula/formula';
import type { ResultStyle, ShownFormula } from '../formula/shown-formula';
import { showFormula, showInFull } from '../formula/shown-formula';
import type { Step, StepResult } from '../steps/step';
import type { Bar } from '../waterfall/waterfall';
import type { BarLabel } from './bar-label';
import type { Names } from './names';
import { stepTitle } from './step-title';

/** A step as it is shown. */
export interface ExplainedStep {
  /** From 1; unique within the explanation. */
  readonly number: number;
  readonly title: Text;
  /** With digits that multiply out to the result; null where nothing is calculated. */
  readonly formula: ShownFormula | null;
  /** The same with all its digits; null where those are no more. */
  readonly full: ShownFormula | null;
  /** What is said in place of a formula, or to understand it. */
  readonly remark: Text | null;
  readonly result: ExplainedResult;
}

export type ExplainedResult =
  | { readonly kind: 'number'; readonly unit: NumberUnit; readonly value: string }
  | { readonly kind: 'flag'; readonly isMet: boolean };

type NumberResult = Extract<StepResult, { kind: 'number' }>;

/** Percents and factors are shown with so many decimals. */
const DECIMALS = { percent: 2, number: 4, 'full-time': 4 } as const;

/** Writes steps and bars with their words and digits. */
export class StepExplainer {
  constructor(
    private readonly names: Names,
    private readonly moneyDecimals: number,
    private readonly currency: string,
    /** Amounts that are paid otherwise than they would usually be rounded: beside what is paid, two coins would not agree. */
    private readonly unrounded: readonly Rational[] = [],
  ) {}

  step(step: Step, number: number): ExplainedStep {
    const { formula, remark } = step;
    return {
      number,
      title: stepTitle(step, this.names),
      ...this.#formulas(formula, step.result),
      remark,
      result: this.#result(step.result),
    };
  }

  bar(bar: Bar, { label }: BarLabel, number: number): ExplainedStep {
    const result = { kind: 'number', unit: 'money', value: bar.delta } as const;
    return {
      number,
      title: barTitle(bar, label),
      ...this.#formulas(bar.formula, result),
      remark:
        bar.carried === null
          ? null
          : message('explanation.note.carried', {
              amount: { amount: bar.carried.toFixed(this.moneyDecimals), currency: this.currency },
            }),
      result: this.#result(result),
    };
  }

  #formulas(formula: Formula | null, result: StepResult): Pick<ExplainedStep, 'formula' | 'full'> {
    if (formula === null || result.kind === 'flag') return { formula: null, full: null };
    const style = this.#style(result);
    const shown = showFormula(formula, style);
    const full = showInFull(formula, style);
    return { formula: shown, full: isSame(shown, full) ? null : full };
  }

  #result(result: StepResult): ExplainedResult {
    if (result.kind === 'flag') return result;
    const { unit, value } = result;
    const { decimals } = this.#style(result);
    return { kind: 'number', unit, value: unit === 'money' ? value.toFixed(decimals) : value.toDecimal(decimals) };
  }

  #style({ unit, value }: NumberResult): ResultStyle {
    if (unit !== 'money') return { unit, decimals: DECIMALS[unit] };
    const isUnrounded = this.unrounded.some((one) => one.equals(value));
    return { unit, decimals: this.moneyDecimals + (isUnrounded ? 2 : 0) };
  }
}

function isSame(shown: ShownFormula, full: ShownFormula): boolean {
  const isSameResult = Rational.parse(shown.result).equals(Rational.parse(full.result));
  return isSameResult && JSON.stringify(shown.formula) === JSON.stringify(full.formula);
}

function barTitle({ kind }: Bar, label: Text): Text {
  switch (kind) {
    case 'total':
      return message('explanation.title.total');
    case 'measure':
    case 'component':
    case 'per-unit':
      return message('explanation.title.effect', { name: label });
    default:
      return message('explanation.title.change', { name: label });
  }
}
