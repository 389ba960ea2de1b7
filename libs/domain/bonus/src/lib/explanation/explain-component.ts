import { Rational } from '@premia/domain-kernel';
import type { PerUnitEarnedTrace } from '../per-unit/modes';
import type {
  ComponentTrace,
  EffectTrace,
  LimitTrace,
  ListScoreTrace,
  PerUnitTrace,
  TargetComponentTrace,
} from '../trace/trace';
import type { MeasureExplainer } from './explain-measure';
import { explainRate, sourceOf } from './explain-measure';
import type { ExplanationKey, StepSource, StepUnit } from './step';
import type { Outcome, StepValues, StepWriter } from './step-writer';
import { numbered } from './step-writer';

/** A component before its gates; one that is paid per unit has no attainment. */
export interface ComponentOutcome {
  readonly attainment: Outcome | null;
  /** The rate, or money per unit. */
  readonly value: Outcome;
}

/** From measures to a component's rate or money, before any gate (bonus calculation §3). */
export function explainComponent(
  writer: StepWriter,
  component: ComponentTrace,
  measures: MeasureExplainer,
): ComponentOutcome {
  return component.kind === 'per-unit'
    ? { attainment: null, value: explainPerUnit(writer, component) }
    : explainTarget(writer, component, measures);
}

function explainTarget(
  writer: StepWriter,
  component: TargetComponentTrace,
  measures: MeasureExplainer,
): ComponentOutcome {
  const outcomes = component.scores.map((score) => explainList(writer, component.id, score, measures));
  const [only] = outcomes;
  if (only !== undefined && outcomes.length === 1) return only;
  const weights = component.scores.flatMap(({ share }) => share ?? []);
  const source: StepSource = { kind: 'component', componentId: component.id };
  const attainments = outcomes.flatMap(({ attainment }) => attainment ?? []);
  const rates = outcomes.map(({ value }) => value);
  const { attainment, rate } = component;
  return {
    attainment: writeMean(writer, 'component.team-mean.attainment', source, attainment, weights, attainments),
    value: writeMean(writer, 'component.team-mean.rate', source, rate, weights, rates),
  };
}

function explainList(
  writer: StepWriter,
  componentId: string,
  score: ListScoreTrace,
  measures: MeasureExplainer,
): ComponentOutcome {
  const scored = score.measures.flatMap((measure) => {
    const { attainment, rate } = measures.outcomeOf(measure);
    const { isCounted, weight } = measure;
    return isCounted && attainment !== null && weight !== null ? [{ weight, attainment, rate }] : [];
  });
  // Weights of 0 alone are a list of which nothing counts.
  const counted = scored.some(({ weight }) => !weight.isZero) ? scored : [];
  const source: StepSource = { kind: 'component', componentId, ...(score.team !== null && { team: score.team }) };
  const weights = counted.map(({ weight }) => weight);
  const attainments = counted.map((measure) => measure.attainment);
  const attainment = writeMean(writer, 'component.attainment', source, score.attainment, weights, attainments);
  const rates = counted.flatMap(({ rate }) => rate ?? []);
  const rate =
    score.rate.kind === 'rate' && counted.length > 0
      ? explainRate(writer, score.rate, attainment, source)
      : writeMean(writer, 'component.rate', source, score.rate.result, weights, rates);
  return { attainment, value: explainLimits(writer, score.limits, rate, source) };
}

/** Of a list of which nothing counts, 0. */
function writeMean(
  writer: StepWriter,
  key: ExplanationKey,
  source: StepSource,
  result: Rational,
  weights: readonly Rational[],
  values: readonly Outcome[],
): Outcome {
  if (values.length === 0) return writer.write(key, source, result, {}, { formula: '0' });
  const name = key.endsWith('attainment') ? 'attainment' : 'rate';
  return writer.write(key, source, result, { ...numbered('weight', weights), ...numbered(name, values) });
}

/** Floor and cap are named only where they change the rate. */
function explainLimits(writer: StepWriter, limits: readonly LimitTrace[], value: Outcome, source: StepSource): Outcome {
  return limits.reduce(
    (rate, { kind, result }) => writer.write(`component.${kind}`, source, result, { rate, [kind]: result }),
    value,
  );
}

/** From one measure's actual to money per unit. */
function explainPerUnit(writer: StepWriter, trace: PerUnitTrace): Outcome {
  const { measure, counted, earned, limits } = trace;
  const source = sourceOf(measure);
  if (counted === null || earned === null) return writer.write('per-unit.nothing', source, trace.amount);
  const actual = writer.write('per-unit.counted', source, counted, { actual: measure.actual ?? counted });
  const values = { actual, ...earnedValues(earned) };
  const money = writer.write(`per-unit.${earned.kind}`, source, earned.result, values);
  return limits.reduce(
    (amount, { result }) => writer.write('per-unit.cap', source, result, { amount, cap: result }),
    money,
  );
}

function earnedValues(trace: PerUnitEarnedTrace): StepValues {
  switch (trace.kind) {
    case 'marginal': {
      const rates = trace.parts.map(({ tier }) => tier.rate);
      const units = trace.parts.map((part) => part.units);
      return { ...numbered('units', units), ...numbered('rate', rates) };
    }
    case 'whole':
      return { unitRate: trace.tier?.rate ?? Rational.ZERO };
    case 'amount': {
      const amounts = trace.parts.map(({ tier }) => tier.amount);
      const parts = trace.parts.map(({ part }) => part);
      return { ...numbered('amount', amounts), ...numbered('part', parts) };
    }
  }
}

/** The effects of failed gates on a component's rate, or on its money (bonus calculation §5). */
export function explainEffects(
  writer: StepWriter,
  effects: readonly EffectTrace[],
  before: Outcome,
  unit: StepUnit,
  componentId: string,
): Outcome {
  return effects.reduce((value, { gate, effect, result }) => {
    const source: StepSource = { kind: 'gate', gateId: gate.id, componentId };
    const values: StepValues = effect.kind === 'zero' ? {} : { value, by: effect.by };
    return writer.write(`gate.component.${effect.kind}`, source, result, values, { unit });
  }, before);
}
