import { Rational } from '@premia/domain-kernel';
import type { Rounding } from '../plan';
import { report } from '../report';
import { formatAmount } from '../rounding';
import { evaluateFormula } from './formula';
import type { ExplanationKey, ExplanationStep, StepSource, StepUnit } from './step';

/** The outcome of a step, for the steps after it. */
export interface Outcome {
  readonly stepId: string;
  readonly value: Rational;
}

export type StepValue = Rational | Outcome;

export interface StepDraft {
  readonly key: ExplanationKey;
  readonly formula: string;
  readonly values?: Readonly<Record<string, StepValue>>;
  readonly unit: StepUnit;
  readonly source: StepSource;
}

/** Collects the steps of an explanation; every result is its formula, evaluated. */
export class StepWriter {
  private readonly written: ExplanationStep[] = [];

  constructor(private readonly rounding: Rounding) {}

  get steps(): readonly ExplanationStep[] {
    return this.written;
  }

  write(draft: StepDraft): Outcome {
    const entries = Object.entries(draft.values ?? {});
    const values = Object.fromEntries(entries.map(([name, value]) => [name, valueOf(value)]));
    const result = evaluateFormula(draft.formula, values);
    const stepId = `${this.written.length + 1}:${draft.key}`;
    this.written.push({
      id: stepId,
      key: draft.key,
      formula: draft.formula,
      values: mapValues(values, (value) => value.toExactText()),
      uses: Object.fromEntries(
        entries.flatMap(([name, value]): [string, string][] =>
          value instanceof Rational ? [] : [[name, value.stepId]],
        ),
      ),
      result: result.toExactText(),
      unit: draft.unit,
      shown: { values: mapValues(values, report), result: this.show(draft.key, result) },
      source: draft.source,
    });
    return { stepId, value: result };
  }

  private show(key: ExplanationKey, result: Rational): string {
    return key.startsWith('total.') ? formatAmount(result, this.rounding) : report(result);
  }
}

function valueOf(value: StepValue): Rational {
  return value instanceof Rational ? value : value.value;
}

function mapValues(
  values: Readonly<Record<string, Rational>>,
  textOf: (value: Rational) => string,
): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, textOf(value)]));
}

/** Names for the values of a list, `rate1`, `rate2`, …, and the terms made of them. */
export function numbered(name: string, values: readonly StepValue[]): Readonly<Record<string, StepValue>> {
  return Object.fromEntries(values.map((value, index) => [`${name}${index + 1}`, value]));
}

/** A sum over a list, `termOf(1) + termOf(2) + …`; 0 for an empty list. */
export function sumOf(length: number, termOf: (position: number) => string): string {
  const terms = Array.from({ length }, (_, index) => termOf(index + 1));
  return terms.length === 0 ? '0' : terms.join(' + ');
}
