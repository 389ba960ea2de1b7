import { Rational } from '@premia/domain-kernel';
import type { MeasureScore } from '../component-rate';
import { rateAt, rawRateAt, segmentAt, stepAt, tierParts } from '../curve';
import { limitRate } from '../limits';
import type { Measure, Scoring } from '../participant';
import type { Curve, CurvePoint } from '../plan';
import { attainmentOf, distanceOutside, scoreOf } from '../scoring';
import type { AttainmentTrace, CurveTrace, MeasureTrace, RateTrace, ScoreTrace } from './measure-trace';

/** Whose list holds a measure, and the curve and cap by which its component pays it. */
export interface MeasurePlace {
  readonly componentId: string | null;
  readonly team: string | null;
  /** The curve of the component; null where measures have no rate of their own. */
  readonly curve: Curve | null;
}

const NOWHERE: MeasurePlace = { componentId: null, team: null, curve: null };

/** The traces of measures, each made once, so that what counts a measure and what reads it share one. */
export class MeasureTracer {
  readonly #traced = new Map<Measure, MeasureTrace>();

  trace(score: MeasureScore, place: MeasurePlace = NOWHERE): MeasureTrace {
    const known = this.#traced.get(score.measure);
    if (known !== undefined) return known;
    const traced = traceMeasure(score, place);
    this.#traced.set(score.measure, traced);
    return traced;
  }
}

function traceMeasure({ measure, attainment, rate, counted }: MeasureScore, place: MeasurePlace): MeasureTrace {
  const { id, weight, actual, standing, pilot } = measure;
  const curve = measure.curve ?? place.curve;
  return {
    kind: 'measure',
    id,
    componentId: place.componentId,
    team: place.team,
    weight,
    actual,
    status: standing,
    isPilot: pilot,
    isCounted: counted,
    attainment: attainment === null ? null : traceAttainment(measure, attainment),
    rate: attainment === null || rate === null || curve === null ? null : traceRate(curve, attainment, measure.cap),
  };
}

function traceAttainment(measure: Measure, result: Rational): AttainmentTrace {
  const score = traceScore(measure);
  return { kind: 'attainment', score, clamp: clampOf(score.result, result), result };
}

function clampOf(before: Rational, after: Rational): AttainmentTrace['clamp'] {
  const comparison = before.compare(after);
  if (comparison === 0) return null;
  return { kind: comparison < 0 ? 'at-least-zero' : 'at-most', bound: after };
}

function traceScore(measure: Measure): ScoreTrace {
  if (measure.standing === 'worst') return { kind: 'worst', result: Rational.ZERO };
  if (measure.standing === 'no-data-zero') return { kind: 'no-data-zero', result: Rational.ZERO };
  if (measure.scoring === null) throw new TypeError(`The measure ${measure.id} has no scoring`);
  const result = scoreOf(measure, measure.scoring);
  const actual = measure.actual ?? Rational.ZERO;
  return result === null
    ? traceUnbounded(measure, actual, measure.scoring)
    : traceBounded(measure, actual, measure.scoring, result);
}

/** Without a maximum the input was refused: `attainment-unbounded`. */
function traceUnbounded(measure: Measure, actual: Rational, scoring: Scoring): ScoreTrace {
  if (scoring.kind !== 'ratio-lower') throw new TypeError(`The scoring ${scoring.kind} always gives an attainment`);
  const result = attainmentOf(measure) ?? Rational.ZERO;
  return { kind: 'ratio-unbounded', actual, target: scoring.target, result };
}

function traceBounded(measure: Measure, actual: Rational, scoring: Scoring, result: Rational): ScoreTrace {
  switch (scoring.kind) {
    case 'ratio-higher':
    case 'ratio-lower':
    case 'mirror':
      return { kind: scoring.kind, actual, target: scoring.target, result };
    case 'progress':
      return { kind: scoring.kind, actual, baseline: scoring.baseline, target: scoring.target, result };
    case 'range': {
      const { low, high, tolerance } = scoring;
      const outside = distanceOutside(actual, low, high);
      const position = outside.isZero
        ? 'inside'
        : outside.compare(tolerance) >= 0
          ? 'outside'
          : actual.isLessThan(low)
            ? 'below'
            : 'above';
      return { kind: scoring.kind, position, actual, low, high, tolerance, result };
    }
    case 'milestone':
    case 'given':
      return { kind: scoring.kind, actual, result };
    case 'rated':
      return { kind: scoring.kind, rating: measure.rating ?? '', result };
  }
}

/** The rate that a curve gives to an attainment, under a measure's cap. */
export function traceRate(curve: Curve, attainment: Rational, cap: Rational | null): RateTrace {
  const piece = traceCurve(curve, attainment);
  const uncapped = rateAt(curve, attainment);
  return {
    kind: 'rate',
    curve: piece,
    isRaisedToZero: piece.result.isNegative,
    cap: cap !== null && uncapped.isGreaterThan(cap) ? cap : null,
    result: limitRate(uncapped, null, cap),
  };
}

function traceCurve(curve: Curve, attainment: Rational): CurveTrace {
  const result = rawRateAt(curve, attainment);
  switch (curve.kind) {
    case 'linear':
      return { kind: 'linear', attainment, result };
    case 'points':
      return tracePoints(curve, attainment, result);
    case 'steps': {
      const step = stepAt(curve.steps, curve.reach, attainment);
      return step === null
        ? { kind: 'steps-below', attainment, first: firstOf(curve.steps), result }
        : { kind: 'steps-reached', attainment, step, result };
    }
    case 'tiers':
      return { kind: 'tiers', attainment, parts: tierParts(curve.tiers, attainment), result };
  }
}

function tracePoints(curve: Extract<Curve, { kind: 'points' }>, attainment: Rational, result: Rational): CurveTrace {
  const segment = segmentAt(curve, attainment);
  switch (segment.kind) {
    case 'below-zero':
      return { kind: 'points-below', attainment, first: firstOf(curve.points), result };
    case 'level':
      return { kind: 'points-level', attainment, point: segment.point, result };
    case 'between':
      return { kind: 'points-between', attainment, from: segment.from, to: segment.to, result };
  }
}

function firstOf(points: readonly CurvePoint[]): CurvePoint {
  const [first] = points;
  if (first === undefined) throw new TypeError('A checked curve has at least one point');
  return first;
}
