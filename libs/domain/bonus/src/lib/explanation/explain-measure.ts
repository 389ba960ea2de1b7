import { Rational } from '@premia/domain-kernel';
import type { CurveTrace } from '../curve/curve';
import type { AttainmentTrace, ScoreTrace } from '../scoring/attainment';
import type { MeasureTrace, RateTrace } from '../trace/measure-trace';
import type { StepSource } from './step';
import type { Outcome, StepDraft, StepWriter } from './step-writer';
import { numbered, sumOf } from './step-writer';

/** The steps of a measure that other steps use. */
export interface MeasureOutcome {
  readonly attainment: Outcome | null;
  readonly rate: Outcome | null;
}

/** The steps of measures, each written where it is first met: in its component, or where a gate or modifier reads it. */
export class MeasureExplainer {
  readonly #written = new Map<MeasureTrace, MeasureOutcome>();

  constructor(private readonly writer: StepWriter) {}

  outcomeOf(measure: MeasureTrace): MeasureOutcome {
    const known = this.#written.get(measure);
    if (known !== undefined) return known;
    const written = this.#explain(measure);
    this.#written.set(measure, written);
    return written;
  }

  #explain(measure: MeasureTrace): MeasureOutcome {
    const source = sourceOf(measure);
    const attainment = measure.attainment && explainAttainment(this.writer, measure.attainment, source);
    const rate = attainment && measure.rate && explainRate(this.writer, measure.rate, attainment, source);
    if (measure.componentId !== null && !measure.isCounted) {
      this.writer.write({ key: leftOutKey(measure), formula: '0', result: Rational.ZERO }, 'percent', source);
    }
    return { attainment, rate };
  }
}

export function sourceOf({ id, componentId, team }: MeasureTrace): StepSource {
  return {
    kind: 'measure',
    measureId: id,
    ...(componentId === null ? {} : { componentId }),
    ...(team === null ? {} : { team }),
  };
}

/** Why a measure that does not count was left out. */
function leftOutKey({ status }: MeasureTrace): StepDraft['key'] {
  if (status === 'no-data-excluded') return 'measure.left-out.no-data';
  return status === 'not-applicable' ? 'measure.left-out.not-applicable' : 'measure.left-out.pilot';
}

function explainAttainment(writer: StepWriter, trace: AttainmentTrace, source: StepSource): Outcome {
  const { score, clamp, result } = trace;
  const choice = score.kind === 'rated' ? { choice: score.rating } : {};
  const attainment = writer.write(draftScore(score), 'percent', { ...source, ...choice });
  if (clamp === null) return attainment;
  const isHeld = clamp.kind === 'at-most';
  const step: StepDraft = isHeld
    ? {
        key: 'attainment.maximum',
        formula: 'min(attainment, attainmentMax)',
        values: { attainment, attainmentMax: clamp.bound },
        result,
      }
    : { key: 'attainment.not-negative', formula: 'max(attainment, 0)', values: { attainment }, result };
  return writer.write(step, 'percent', source);
}

function draftScore(trace: ScoreTrace): StepDraft {
  const { result } = trace;
  switch (trace.kind) {
    case 'ratio-higher':
      return { key: 'attainment.ratio-higher', formula: '100 * actual / target', values: targeted(trace), result };
    case 'ratio-lower':
      return { key: 'attainment.ratio-lower', formula: '100 * target / actual', values: targeted(trace), result };
    case 'ratio-unbounded': {
      const values = { actual: trace.actual, attainmentMax: result };
      return { key: 'attainment.unbounded', formula: 'attainmentMax', values, result };
    }
    case 'mirror':
      return { key: 'attainment.mirror', formula: '100 * (2 - actual / target)', values: targeted(trace), result };
    case 'progress': {
      const values = { ...targeted(trace), baseline: trace.baseline };
      const formula = '100 * (actual - baseline) / (target - baseline)';
      return { key: 'attainment.progress', formula, values, result };
    }
    case 'range': {
      const { actual, low, high, tolerance, position } = trace;
      const values = { actual, low, high, tolerance };
      return { key: `attainment.range.${position}`, formula: RANGE_FORMULAS[position], values, result };
    }
    case 'milestone': {
      const values = { actual: trace.actual };
      return { key: 'attainment.milestone', formula: '100 * (actual >= 1)', values, result };
    }
    case 'rated':
      return {
        key: 'attainment.rated',
        formula: 'ratingAttainment',
        values: { ratingAttainment: result },
        result,
      };
    case 'given':
      return { key: 'attainment.given', formula: 'actual', values: { actual: trace.actual }, result };
    case 'worst':
      return { key: 'attainment.worst', formula: '0', result };
    case 'no-data-zero':
      return { key: 'attainment.no-data-zero', formula: '0', result };
  }
}

const RANGE_FORMULAS = {
  inside: '100',
  below: '100 * (tolerance - (low - actual)) / tolerance',
  above: '100 * (tolerance - (actual - high)) / tolerance',
  outside: '0',
} as const;

function targeted({ actual, target }: { readonly actual: Rational; readonly target: Rational }) {
  return { actual, target };
}

/** From an attainment along a payout curve to a rate, percent (bonus calculation §2). */
export function explainRate(writer: StepWriter, trace: RateTrace, attainment: Outcome, source: StepSource): Outcome {
  let rate = writer.write(draftCurve(trace.curve, attainment), 'percent', source);
  if (trace.isRaisedToZero) {
    const step = {
      key: 'rate.not-negative' as const,
      formula: 'max(rate, 0)',
      values: { rate },
      result: Rational.ZERO,
    };
    rate = writer.write(step, 'percent', source);
  }
  const { cap, result } = trace;
  if (cap === null) return rate;
  return writer.write(
    { key: 'rate.measure-cap', formula: 'min(rate, cap)', values: { rate, cap }, result },
    'percent',
    source,
  );
}

function draftCurve(trace: CurveTrace, attainment: Outcome): StepDraft {
  const { result } = trace;
  switch (trace.kind) {
    case 'linear':
      return { key: 'rate.linear', formula: 'attainment', values: { attainment }, result };
    case 'points-below': {
      const values = { attainment, firstPoint: trace.first.attainment };
      return { key: 'rate.points.below', formula: '0', values, result };
    }
    case 'points-level': {
      const values = { attainment, point: trace.point.attainment, pointRate: trace.point.rate };
      return { key: 'rate.points.level', formula: 'pointRate', values, result };
    }
    case 'points-between': {
      const { from, to } = trace;
      const values = { attainment, from: from.attainment, rateFrom: from.rate, to: to.attainment, rateTo: to.rate };
      const formula = 'rateFrom + (attainment - from) * (rateTo - rateFrom) / (to - from)';
      return { key: 'rate.points.between', formula, values, result };
    }
    case 'steps-below': {
      const values = { attainment, firstStep: trace.first.attainment };
      return { key: 'rate.steps.below', formula: '0', values, result };
    }
    case 'steps-reached': {
      const values = { attainment, step: trace.step.attainment, stepRate: trace.step.rate };
      return { key: 'rate.steps.reached', formula: 'stepRate', values, result };
    }
    case 'tiers': {
      const parts = trace.parts.map((part) => part.attainment);
      const slopes = trace.parts.map((part) => part.slope);
      const values = { attainment, ...numbered('part', parts), ...numbered('slope', slopes) };
      const formula = sumOf(parts.length, (position) => `part${position} * slope${position}`);
      return { key: 'rate.tiers', formula, values, result };
    }
  }
}
