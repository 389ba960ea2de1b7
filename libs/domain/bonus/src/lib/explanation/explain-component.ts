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
import type { Outcome, StepDraft, StepWriter } from './step-writer';
import { numbered, sumOf } from './step-writer';

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
  const shares = component.scores.flatMap(({ share }) => share ?? []);
  const source: StepSource = { kind: 'component', componentId: component.id };
  const attainments = outcomes.flatMap(({ attainment }) => attainment ?? []);
  const rates = outcomes.map(({ value }) => value);
  return {
    attainment: writer.write(
      draftMean('component.team-mean.attainment', 'attainment', shares, attainments, component.attainment),
      'percent',
      source,
    ),
    value: writer.write(
      draftMean('component.team-mean.rate', 'rate', shares, rates, component.rate),
      'percent',
      source,
    ),
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
  const source: StepSource = { kind: 'component', componentId, ...(score.team === null ? {} : { team: score.team }) };
  const weights = counted.map(({ weight }) => weight);
  const attainments = counted.map((measure) => measure.attainment);
  const attainment = writer.write(
    draftMean('component.attainment', 'attainment', weights, attainments, score.attainment),
    'percent',
    source,
  );
  const rates = counted.flatMap(({ rate }) => rate ?? []);
  const rate =
    score.rate.kind === 'rate' && counted.length > 0
      ? explainRate(writer, score.rate, attainment, source)
      : writer.write(draftMean('component.rate', 'rate', weights, rates, score.rate.result), 'percent', source);
  return { attainment, value: explainLimits(writer, score.limits, rate, 'percent', source) };
}

/** Of a list of which nothing counts, 0. */
function draftMean(
  key: ExplanationKey,
  name: string,
  weights: readonly Rational[],
  values: readonly Outcome[],
  result: Rational,
): StepDraft {
  if (values.length === 0) return { key, formula: '0', result };
  const products = sumOf(values.length, (position) => `weight${position} * ${name}${position}`);
  const total = sumOf(values.length, (position) => `weight${position}`);
  const formula = `(${products}) / (${total})`;
  return { key, formula, values: { ...numbered('weight', weights), ...numbered(name, values) }, result };
}

/** Floor and cap are named only where they change the value. */
function explainLimits(
  writer: StepWriter,
  limits: readonly LimitTrace[],
  value: Outcome,
  unit: StepUnit,
  source: StepSource,
): Outcome {
  return limits.reduce((before, { kind, result }) => {
    if (unit === 'money') {
      const values = { amount: before, cap: result };
      return writer.write({ key: 'per-unit.cap', formula: 'min(amount, cap)', values, result }, unit, source);
    }
    const step: StepDraft =
      kind === 'floor'
        ? { key: 'component.floor', formula: 'max(rate, floor)', values: { rate: before, floor: result }, result }
        : { key: 'component.cap', formula: 'min(rate, cap)', values: { rate: before, cap: result }, result };
    return writer.write(step, unit, source);
  }, value);
}

/** From one measure's actual to money per unit. */
function explainPerUnit(writer: StepWriter, trace: PerUnitTrace): Outcome {
  const { measure, counted, earned, limits } = trace;
  const source = sourceOf(measure);
  if (counted === null || earned === null) {
    return writer.write({ key: 'per-unit.nothing', formula: '0', result: trace.amount }, 'money', source);
  }
  const actual = writer.write(
    {
      key: 'per-unit.counted',
      formula: 'max(actual, 0)',
      values: { actual: measure.actual ?? counted },
      result: counted,
    },
    'count',
    source,
  );
  const amount = writer.write(draftEarned(earned, actual), 'money', source);
  return explainLimits(writer, limits, amount, 'money', source);
}

function draftEarned(trace: PerUnitEarnedTrace, actual: Outcome): StepDraft {
  const { result } = trace;
  switch (trace.kind) {
    case 'marginal': {
      const units = trace.parts.map((part) => part.units);
      const rates = trace.parts.map(({ tier }) => tier.rate);
      const values = { actual, ...numbered('units', units), ...numbered('rate', rates) };
      const formula = sumOf(units.length, (position) => `units${position} * rate${position}`);
      return { key: 'per-unit.marginal', formula, values, result };
    }
    case 'whole': {
      const values = { actual, unitRate: trace.tier?.rate ?? Rational.ZERO };
      return { key: 'per-unit.whole', formula: 'actual * unitRate', values, result };
    }
    case 'amount': {
      const amounts = trace.parts.map(({ tier }) => tier.amount);
      const parts = trace.parts.map(({ part }) => part);
      const values = { actual, ...numbered('amount', amounts), ...numbered('part', parts) };
      const formula = sumOf(parts.length, (position) => `amount${position} * part${position}`);
      return { key: 'per-unit.amount', formula, values, result };
    }
  }
}

/** The effects of failed gates on a component's rate, or on its money (bonus calculation §5). */
export function explainEffects(
  writer: StepWriter,
  effects: readonly EffectTrace[],
  value: Outcome,
  unit: StepUnit,
  componentId: string,
): Outcome {
  return effects.reduce((before, { gate, effect, result }) => {
    const source: StepSource = { kind: 'gate', gateId: gate.id, componentId };
    return writer.write(draftEffect(effect, before, result), unit, source);
  }, value);
}

function draftEffect(effect: EffectTrace['effect'], value: Outcome, result: Rational): StepDraft {
  switch (effect.kind) {
    case 'zero':
      return { key: 'gate.component.zero', formula: '0', result };
    case 'scale':
      return { key: 'gate.component.scale', formula: 'value * by', values: { value, by: effect.by }, result };
    case 'cap':
      return { key: 'gate.component.cap', formula: 'min(value, by)', values: { value, by: effect.by }, result };
  }
}
