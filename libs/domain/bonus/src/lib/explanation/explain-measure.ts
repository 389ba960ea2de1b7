import { Rational } from '@premia/domain-kernel';
import type { CurveTrace } from '../curve/curve';
import type { AttainmentTrace, ScoreTrace } from '../scoring/attainment';
import type { MeasureTrace, RateTrace } from '../trace/measure-trace';
import type { ExplanationKey, StepSource } from './step';
import type { Outcome, StepValues, StepWriter } from './step-writer';
import { numbered } from './step-writer';

/** The steps of a measure that other steps use. */
interface MeasureOutcome {
  readonly attainment: Outcome | null;
  readonly rate: Outcome | null;
}

/** The steps of measures, each written where it is first met: in its component, or where a gate or modifier reads it. */
export class MeasureExplainer {
  readonly #written = new Map<MeasureTrace, MeasureOutcome>();

  constructor(private readonly writer: StepWriter) {}

  outcomeOf(measure: MeasureTrace): MeasureOutcome {
    const outcome = this.#written.get(measure) ?? this.#explain(measure);
    this.#written.set(measure, outcome);
    return outcome;
  }

  #explain(measure: MeasureTrace): MeasureOutcome {
    const source = sourceOf(measure);
    const attainment = measure.attainment && explainAttainment(this.writer, measure.attainment, source);
    const rate = attainment && measure.rate && explainRate(this.writer, measure.rate, attainment, source);
    if (measure.componentId !== null && !measure.isCounted) {
      this.writer.write(leftOutKey(measure), source, Rational.ZERO);
    }
    return { attainment, rate };
  }
}

export function sourceOf({ id, componentId, team }: MeasureTrace): StepSource {
  return {
    kind: 'measure',
    measureId: id,
    ...(componentId !== null && { componentId }),
    ...(team !== null && { team }),
  };
}

/** Why a measure that does not count was left out. */
function leftOutKey({ status }: MeasureTrace): ExplanationKey {
  if (status === 'no-data-excluded') return 'measure.left-out.no-data';
  return status === 'not-applicable' ? 'measure.left-out.not-applicable' : 'measure.left-out.pilot';
}

function explainAttainment(writer: StepWriter, trace: AttainmentTrace, source: StepSource): Outcome {
  const { score, clamp, result } = trace;
  const choice = score.kind === 'rated' ? { choice: score.rating } : {};
  const attainment = writer.write(scoreKey(score), { ...source, ...choice }, score.result, scoreValues(score));
  if (clamp === null) return attainment;
  return clamp.kind === 'at-most'
    ? writer.write('attainment.maximum', source, result, { attainment, attainmentMax: clamp.bound })
    : writer.write('attainment.not-negative', source, result, { attainment });
}

function scoreKey(score: ScoreTrace): ExplanationKey {
  if (score.kind === 'range') return `attainment.range.${score.position}`;
  return score.kind === 'ratio-unbounded' ? 'attainment.unbounded' : `attainment.${score.kind}`;
}

function scoreValues(score: ScoreTrace): StepValues {
  switch (score.kind) {
    case 'ratio-higher':
    case 'ratio-lower':
    case 'mirror':
      return { actual: score.actual, target: score.target };
    case 'ratio-unbounded':
      return { actual: score.actual, attainmentMax: score.result };
    case 'progress':
      return { actual: score.actual, target: score.target, baseline: score.baseline };
    case 'range':
      return { actual: score.actual, low: score.low, high: score.high, tolerance: score.tolerance };
    case 'milestone':
    case 'given':
      return { actual: score.actual };
    case 'rated':
      return { ratingAttainment: score.result };
    case 'worst':
    case 'no-data-zero':
      return {};
  }
}

/** From an attainment along a payout curve to a rate, percent (bonus calculation §2). */
export function explainRate(writer: StepWriter, trace: RateTrace, attainment: Outcome, source: StepSource): Outcome {
  const { curve, isRaisedToZero, cap, result } = trace;
  const key = CURVE_KEYS[curve.kind];
  let rate = writer.write(key, source, curve.result, { attainment, ...curveValues(curve) });
  if (isRaisedToZero) rate = writer.write('rate.not-negative', source, Rational.ZERO, { rate });
  return cap === null ? rate : writer.write('rate.measure-cap', source, result, { rate, cap });
}

const CURVE_KEYS = {
  linear: 'rate.linear',
  'points-below': 'rate.points.below',
  'points-level': 'rate.points.level',
  'points-between': 'rate.points.between',
  'steps-below': 'rate.steps.below',
  'steps-reached': 'rate.steps.reached',
  tiers: 'rate.tiers',
} as const satisfies Readonly<Record<CurveTrace['kind'], ExplanationKey>>;

function curveValues(curve: CurveTrace): StepValues {
  switch (curve.kind) {
    case 'linear':
      return {};
    case 'points-below':
      return { firstPoint: curve.first.attainment };
    case 'points-level':
      return { point: curve.point.attainment, pointRate: curve.point.rate };
    case 'points-between': {
      const { from, to } = curve;
      return { from: from.attainment, rateFrom: from.rate, to: to.attainment, rateTo: to.rate };
    }
    case 'steps-below':
      return { firstStep: curve.first.attainment };
    case 'steps-reached':
      return { step: curve.step.attainment, stepRate: curve.step.rate };
    case 'tiers': {
      const parts = curve.parts.map(({ attainment }) => attainment);
      return {
        ...numbered('part', parts),
        ...numbered(
          'slope',
          curve.parts.map(({ slope }) => slope),
        ),
      };
    }
  }
}
