import { Rational } from '@premia/domain-kernel';
import type { ComponentScore, MeasureScore } from '../component-rate';
import { weightOf } from '../component-rate';
import type { ScoredTarget } from '../participant-score';
import type { TargetComponent } from '../plan';
import { writeRate } from './curve-steps';
import { writeAttainment, writeLeftOut } from './measure-steps';
import type { ExplanationKey, StepSource } from './step';
import type { Outcome, StepWriter } from './step-writer';
import { numbered, sumOf } from './step-writer';

/** Attainment and rate of a component, or of one measure, as steps. */
export interface ScoreOutcome {
  readonly attainment: Outcome;
  readonly rate: Outcome;
}

/** From the measures of a component to its rate before any gate (bonus calculation §3). */
export function writeComponent(writer: StepWriter, scored: ScoredTarget, measures: MeasureOutcomes): ScoreOutcome {
  const { component, owners } = scored;
  const [only] = owners;
  if (only !== undefined && owners.length === 1) {
    return writeScore(writer, component, only.score, only.team ?? undefined, measures);
  }
  const outcomes = owners.map(({ team, score }) => writeScore(writer, component, score, team ?? undefined, measures));
  const weights = owners.map(({ share }) => share ?? Rational.ZERO);
  const mean = (key: ExplanationKey, name: 'attainment' | 'rate') =>
    writeMean(
      writer,
      key,
      name,
      weights,
      outcomes.map((outcome) => outcome[name]),
      {
        kind: 'component',
        componentId: component.id,
      },
    );
  return {
    attainment: mean('component.team-mean.attainment', 'attainment'),
    rate: mean('component.team-mean.rate', 'rate'),
  };
}

/** The attainment steps of measures, by score, for gates and modifiers that read them. */
export type MeasureOutcomes = Map<MeasureScore, { readonly attainment: Outcome | null; readonly rate: Outcome | null }>;

function writeScore(
  writer: StepWriter,
  component: TargetComponent,
  score: ComponentScore,
  team: string | undefined,
  measures: MeasureOutcomes,
): ScoreOutcome {
  const owner = team === undefined ? {} : { team };
  const counted: { weight: Rational; attainment: Outcome; rate: Outcome | null }[] = [];
  for (const measureScore of score.measures) {
    const source: StepSource = {
      kind: 'measure',
      componentId: component.id,
      measureId: measureScore.measure.id,
      ...owner,
    };
    const attainment = writeAttainment(writer, measureScore.measure, source);
    const rate = attainment === null ? null : writeMeasureRate(writer, component, measureScore, attainment, source);
    measures.set(measureScore, { attainment, rate });
    if (!measureScore.counted) writeLeftOut(writer, measureScore.measure, source);
    else if (attainment !== null) counted.push({ weight: weightOf(measureScore), attainment, rate });
  }
  const source: StepSource = { kind: 'component', componentId: component.id, ...owner };
  const weights = counted.map(({ weight }) => weight);
  const attainments = counted.map(({ attainment }) => attainment);
  const rates = counted.map(({ rate }) => rate).filter((rate) => rate !== null);
  const attainment = writeMean(writer, 'component.attainment', 'attainment', weights, attainments, source);
  const rate =
    component.curveOn === 'measure'
      ? writeMean(writer, 'component.rate', 'rate', weights, rates, source)
      : writeRate(writer, component.curve, attainment, source);
  return { attainment, rate: writeLimits(writer, component, rate, source) };
}

function writeMeasureRate(
  writer: StepWriter,
  component: TargetComponent,
  score: MeasureScore,
  attainment: Outcome,
  source: StepSource,
): Outcome | null {
  if (component.curveOn === 'component') return null;
  const rate = writeRate(writer, score.measure.curve ?? component.curve, attainment, source);
  const { cap } = score.measure;
  if (cap === null || !rate.value.isGreaterThan(cap)) return rate;
  return writer.write({
    key: 'rate.measure-cap',
    formula: 'min(rate, cap)',
    values: { rate, cap },
    unit: 'percent',
    source,
  });
}

function writeMean(
  writer: StepWriter,
  key: ExplanationKey,
  name: string,
  weights: readonly Rational[],
  values: readonly Outcome[],
  source: StepSource,
): Outcome {
  const products = sumOf(values.length, (position) => `weight${position} * ${name}${position}`);
  const total = sumOf(values.length, (position) => `weight${position}`);
  return writer.write({
    key,
    formula: `(${products}) / (${total})`,
    values: { ...numbered('weight', weights), ...numbered(name, values) },
    unit: 'percent',
    source,
  });
}

/** Floor and cap of the component are named only where they change the rate. */
function writeLimits(writer: StepWriter, component: TargetComponent, rate: Outcome, source: StepSource): Outcome {
  const { floor, cap } = component;
  const raised =
    floor === null || !rate.value.isLessThan(floor)
      ? rate
      : writer.write({
          key: 'component.floor',
          formula: 'max(rate, floor)',
          values: { rate, floor },
          unit: 'percent',
          source,
        });
  return cap === null || !raised.value.isGreaterThan(cap)
    ? raised
    : writer.write({
        key: 'component.cap',
        formula: 'min(rate, cap)',
        values: { rate: raised, cap },
        unit: 'percent',
        source,
      });
}
