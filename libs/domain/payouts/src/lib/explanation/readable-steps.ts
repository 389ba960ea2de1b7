import type { ExplanationKey, ExplanationStep, StepSource, StepUnit } from '@premia/domain-bonus';
import type { Explanation } from '@premia/domain-bonus';

/** A step as a person reads it: neighbours that say one thing are one step, and the formula still gives the result. */
export interface ReadableStep {
  readonly key: ExplanationKey;
  readonly formula: string;
  /** Exact: decimals, or fractions such as `1000/9`; `formula` at these gives `result`. */
  readonly values: Readonly<Record<string, string>>;
  readonly shown: Readonly<Record<string, string>>;
  /** Exact. */
  readonly result: string;
  readonly shownResult: string;
  readonly unit: StepUnit;
  readonly source: StepSource;
  /** Steps that this one has taken in, in order. */
  readonly absorbed: readonly ExplanationStep[];
}

/**
 * The steps of an explanation with less noise: pay, time and target bonus of a segment as one step, an attainment
 * together with its limit as one; means that nothing is calculated from left out. The last result is the total.
 */
export function readableSteps(explanation: Explanation): readonly ReadableStep[] {
  const byId = new Map(explanation.steps.map((step) => [step.id, step]));
  const gone = new Set<string>();
  const absorbing = explanation.steps.map((step) => absorb(step, byId, gone, isAbsorbed(step, explanation)));
  const used = new Set(explanation.steps.flatMap(({ uses }) => Object.values(uses)));
  return absorbing.filter(({ id, step }) => !gone.has(id) && !isNoise(step, used.has(id))).map(({ step }) => step);
}

/** Which earlier steps a step takes in. */
function isAbsorbed(step: ExplanationStep, { steps }: Explanation): (used: ExplanationStep) => boolean {
  const onlySegment = steps.filter(({ key }) => key === 'segment.target').length === 1;
  if (step.key === 'segment.target' || step.key === 'segment.factor.rounded')
    return ({ key }) => key.startsWith('segment.');
  if (step.key === 'target-bonus') return ({ key }) => onlySegment && key.startsWith('segment.');
  if (step.key === 'attainment.maximum' || step.key === 'attainment.not-negative')
    return ({ key }) => key.startsWith('attainment.');
  return () => false;
}

function isNoise({ key }: ReadableStep, isUsed: boolean): boolean {
  return (key === 'component.attainment' || key === 'component.team-mean.attainment') && !isUsed;
}

interface Absorbing {
  readonly id: string;
  readonly step: ReadableStep;
}

function absorb(
  step: ExplanationStep,
  byId: ReadonlyMap<string, ExplanationStep>,
  gone: Set<string>,
  takesIn: (used: ExplanationStep) => boolean,
): Absorbing {
  let { formula } = step;
  const values: Record<string, string> = {};
  const shown: Record<string, string> = {};
  const absorbed: ExplanationStep[] = [];
  for (const name of Object.keys(step.values)) {
    const used = byId.get(step.uses[name] ?? '');
    if (used === undefined || !takesIn(used)) {
      values[name] = step.values[name] ?? '0';
      shown[name] = step.shown.values[name] ?? '0';
      continue;
    }
    const inner = absorb(used, byId, gone, takesIn).step;
    gone.add(used.id);
    formula = formula.replace(new RegExp(`\\b${name}\\b`, 'g'), `(${inner.formula})`);
    Object.assign(values, inner.values);
    Object.assign(shown, inner.shown);
    absorbed.push(...inner.absorbed, used);
  }
  const { key, result, unit, source } = step;
  return {
    id: step.id,
    step: { key, formula, values, shown, result, shownResult: step.shown.result, unit, source, absorbed },
  };
}
