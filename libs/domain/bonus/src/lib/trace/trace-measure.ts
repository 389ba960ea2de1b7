import type { Rational } from '@premia/domain-kernel';
import type { MeasureScore } from '../component-rate';
import type { Curve } from '../curve/curve';
import { piecesOf, rateAt, traceCurve } from '../curve/curve';
import { thresholdIn } from '../curve/curve-shape';
import { limitRate } from '../limits';
import type { Measure } from '../participant';
import { traceAttainment } from '../scoring/attainment';
import type { MeasureTrace, RateTrace } from './measure-trace';

/** Whose list holds a measure, and the curve and cap by which its component pays it. */
export interface MeasurePlace {
  readonly componentId: string | null;
  readonly team: string | null;
  /** The curve of the component; null where measures have no rate of their own. */
  readonly curve: Curve | null;
}

const UNNAMED: MeasurePlace = { componentId: null, team: null, curve: null };

/** The traces of measures, each made once, so that what counts a measure and what reads it share one. */
export class MeasureTracer {
  readonly #traced = new Map<Measure, MeasureTrace>();

  trace(score: MeasureScore, place: MeasurePlace = UNNAMED): MeasureTrace {
    const known = this.#traced.get(score.measure);
    if (known !== undefined) return known;
    const traced = traceMeasure(score, place);
    this.#traced.set(score.measure, traced);
    return traced;
  }
}

function traceMeasure({ measure, attainment, rate, counted }: MeasureScore, place: MeasurePlace): MeasureTrace {
  const { id, weight, actual, state, pilot } = measure;
  const curve = measure.curve ?? place.curve;
  return {
    kind: 'measure',
    id,
    componentId: place.componentId,
    team: place.team,
    weight,
    actual,
    status: state,
    isPilot: pilot,
    isCounted: counted,
    attainment: attainment === null ? null : traceAttainment(measure, attainment),
    rate: attainment === null || rate === null || curve === null ? null : traceRate(curve, attainment, measure.cap),
  };
}

/** The rate that a curve gives to an attainment, under a measure's cap. */
export function traceRate(curve: Curve, attainment: Rational, cap: Rational | null): RateTrace {
  const piece = traceCurve(curve, attainment);
  const uncapped = rateAt(curve, attainment);
  return {
    kind: 'rate',
    curve: piece,
    threshold: thresholdIn(piecesOf(curve)),
    isRaisedToZero: piece.result.isNegative,
    cap: cap !== null && uncapped.isGreaterThan(cap) ? cap : null,
    result: limitRate(uncapped, null, cap),
  };
}
