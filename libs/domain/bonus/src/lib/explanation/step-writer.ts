import { Rational } from '@premia/domain-kernel';
import type { Rounding } from '../plan';
import { formatAmount, reportNumber } from '../rounding';
import type { ExplanationKey, ExplanationStep, StepSource, StepUnit } from './step';
import { STEPS } from './step';

/** The outcome of a step, for the steps after it. */
export interface Outcome {
  readonly stepId: string;
  readonly value: Rational;
}

export type StepValues = Readonly<Record<string, Rational | Outcome>>;

/** What a step says otherwise than its kind. */
interface Variant {
  readonly formula?: string;
  readonly unit?: StepUnit;
}

/** Collects the steps of an explanation. Every number is the trace's; nothing is computed here. */
export class StepWriter {
  readonly steps: ExplanationStep[] = [];

  constructor(private readonly rounding: Rounding) {}

  write(
    key: ExplanationKey,
    source: StepSource,
    result: Rational,
    values: StepValues = {},
    variant: Variant = {},
  ): Outcome {
    const stepId = `${this.steps.length + 1}:${key}`;
    const [unit, formula] = STEPS[key];
    const entries = Object.entries(values);
    const textsOf = (textOf: (value: Rational) => string) =>
      Object.fromEntries(
        entries.map(([name, value]) => [name, textOf(value instanceof Rational ? value : value.value)]),
      );
    const uses = entries.flatMap(([name, value]) => (value instanceof Rational ? [] : [[name, value.stepId]]));
    this.steps.push({
      id: stepId,
      key,
      formula: expand(variant.formula ?? formula, values),
      values: textsOf((value) => value.toExactText()),
      uses: Object.fromEntries(uses),
      result: result.toExactText(),
      unit: variant.unit ?? unit,
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
export function numbered(name: string, values: readonly (Rational | Outcome)[]): StepValues {
  return Object.fromEntries(values.map((value, index) => [`${name}${index + 1}`, value]));
}

/** Writes out sums and products over the numbered values; a sum of nothing is 0. */
function expand(formula: string, values: StepValues): string {
  return formula.replaceAll(/([ΣΠ])\(((\w+)#[^)]*)\)/g, (_, operator: string, term: string, name: string) => {
    const count = Object.keys(values).filter((own) => own.startsWith(name) && /^\d+$/.test(own.slice(name.length)));
    const terms = count.map((_own, index) => term.replaceAll('#', String(index + 1)));
    return operator === 'Σ' ? terms.join(' + ') || '0' : terms.map((own) => ` * ${own}`).join('');
  });
}
