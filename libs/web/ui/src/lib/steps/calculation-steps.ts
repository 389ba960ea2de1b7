import type { MoneyText } from '@premia/shared-format';

/** One step of a calculation as the server explains it. */
export interface CalculationStep {
  readonly number: number;
  readonly title: string;
  /** With its numbers put in; null where nothing is calculated. */
  readonly formula: string | null;
  /** With its result and all digits; null where those are no more. */
  readonly full: string | null;
  /** What is said in place of a formula, or to understand it. */
  readonly remark: string | null;
  /** Null where it is an amount. */
  readonly result: string | null;
  readonly amount: MoneyText | null;
  readonly unit: string;
}

/** The steps of one bar, in its order; all of them where no bar is chosen. */
export function stepsOf<Step extends { readonly number: number }>(
  steps: readonly Step[],
  bar: { readonly steps: readonly number[] } | null | undefined,
): readonly Step[] {
  return bar == null ? steps : bar.steps.flatMap((number) => steps.find((step) => step.number === number) ?? []);
}

/** What stands in the column of formulas. */
export function formulaText({ formula, full, remark }: CalculationStep, isFull: boolean): string {
  return [(isFull ? full : null) ?? formula, remark].filter((part) => part !== null).join(' · ');
}
