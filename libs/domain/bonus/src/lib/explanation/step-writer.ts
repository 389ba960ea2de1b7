import { Rational } from '@premia/domain-kernel';
import type { Rounding } from '../plan';
import { formatAmount, reportNumber } from '../rounding';
import type { ExplanationKey, ExplanationStep, StepSource, StepUnit } from './step';

/** The outcome of a step, for the steps after it. */
export interface Outcome {
  readonly stepId: string;
  readonly value: Rational;
}

export type StepValue = Rational | Outcome;

/** What one node of a trace says: the formula over the names in `values`, and what it came to. */
export interface StepDraft {
  readonly key: ExplanationKey;
  readonly formula: string;
  readonly values?: Readonly<Record<string, StepValue>>;
  readonly result: Rational;
}

/** Collects the steps of an explanation. Every number is the trace's; nothing is computed here. */
export class StepWriter {
  readonly #written: ExplanationStep[] = [];

  constructor(private readonly rounding: Rounding) {}

  get steps(): readonly ExplanationStep[] {
    return this.#written;
  }

  write({ key, formula, values = {}, result }: StepDraft, unit: StepUnit, source: StepSource): Outcome {
    const stepId = `${this.#written.length + 1}:${key}`;
    const entries = Object.entries(values);
    const textsOf = (textOf: (value: Rational) => string) =>
      Object.fromEntries(
        entries.map(([name, value]) => [name, textOf(value instanceof Rational ? value : value.value)]),
      );
    const uses = entries.flatMap(([name, value]) => (value instanceof Rational ? [] : [[name, value.stepId]]));
    this.#written.push({
      id: stepId,
      key,
      formula,
      values: textsOf((value) => value.toExactText()),
      uses: Object.fromEntries(uses),
      result: result.toExactText(),
      unit,
      shown: {
        values: textsOf(reportNumber),
        result: key.startsWith('total.') ? formatAmount(result, this.rounding) : reportNumber(result),
      },
      source,
    });
    return { stepId, value: result };
  }
}

/** Names for the values of a list, `rate1`, `rate2`, …. */
export function numbered(name: string, values: readonly StepValue[]): Readonly<Record<string, StepValue>> {
  return Object.fromEntries(values.map((value, index) => [`${name}${index + 1}`, value]));
}

/** A sum over a list, `termOf(1) + termOf(2) + …`; 0 for an empty list. */
export function sumOf(length: number, termOf: (position: number) => string): string {
  return Array.from({ length }, (_, index) => termOf(index + 1)).join(' + ') || '0';
}

/** ` * factor1 * factor2 …` */
export function timesEach(length: number, termOf: (position: number) => string): string {
  return Array.from({ length }, (_, index) => ` * ${termOf(index + 1)}`).join('');
}
