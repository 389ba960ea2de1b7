import type {
  AttainmentTrace,
  CurvePoint,
  CurveTrace,
  MeasureTrace,
  RateTrace,
  ScoreTrace,
} from '@premia/domain-bonus';
import { Rational } from '@premia/domain-kernel';
import type { Message } from '@premia/shared-messages';
import { message } from '@premia/shared-messages';
import type { Formula } from '../formula/formula';
import { atLeast, atMost, difference, percent, plain, product, quotient, sum } from '../formula/formula';
import { comparedText, shortText } from '../formula/short-text';
import type { Subject } from './step';
import type { StepList } from './step-list';

/** From the actual of one measure to its rate (bonus calculation §1 and §2). */
export function addMeasureSteps(list: StepList, measure: MeasureTrace, subject: Subject): void {
  if (list.written.has(measure)) return;
  list.written.add(measure);
  if (measure.attainment !== null) addAttainment(list, measure.attainment, subject);
  if (measure.isCounted && measure.rate !== null) addRateSteps(list, measure.rate, subject);
  if (!measure.isCounted) list.say('left-out', subject, 'percent', message(reasonLeftOut(measure)), Rational.ZERO);
}

function reasonLeftOut({ status }: MeasureTrace) {
  if (status === 'no-data-excluded') return 'explanation.remark.no-data';
  return status === 'not-applicable' ? 'explanation.remark.not-applicable' : 'explanation.remark.pilot';
}

export function addAttainment(list: StepList, { score, clamp, result }: AttainmentTrace, subject: Subject): void {
  const scored = scoreFormula(score);
  if (scored === null) {
    list.say('attainment', subject, 'percent', scoreRemark(score), result);
    return;
  }
  const limit = clamp === null ? null : percent(clamp.bound);
  const formula = limit === null ? scored : clamp?.kind === 'at-most' ? atMost(scored, limit) : atLeast(scored, limit);
  list.calculate('attainment', subject, 'percent', formula);
}

function scoreFormula(score: ScoreTrace): Formula | null {
  switch (score.kind) {
    case 'ratio-higher':
      return quotient(plain(score.actual), plain(score.target));
    case 'ratio-lower':
      return quotient(plain(score.target), plain(score.actual));
    case 'mirror':
      return difference(plain(TWO), quotient(plain(score.actual), plain(score.target)));
    case 'progress': {
      const { actual, baseline, target } = score;
      return quotient(difference(plain(actual), plain(baseline)), difference(plain(target), plain(baseline)));
    }
    case 'range':
      return rangeFormula(score);
    case 'ratio-unbounded':
    case 'milestone':
    case 'rated':
    case 'given':
    case 'worst':
    case 'no-data-zero':
      return null;
  }
}

const TWO = Rational.of(2);

function rangeFormula({
  position,
  actual,
  low,
  high,
  tolerance,
}: Extract<ScoreTrace, { kind: 'range' }>): Formula | null {
  if (position !== 'below' && position !== 'above') return null;
  const [more, less] = position === 'below' ? [low, actual] : [actual, high];
  return quotient(difference(plain(tolerance), difference(plain(more), plain(less))), plain(tolerance));
}

/** Of scores without a formula. */
function scoreRemark(score: ScoreTrace): Message {
  switch (score.kind) {
    case 'ratio-unbounded':
      return message('explanation.remark.unbounded', { actual: shortText(score.actual) });
    case 'range': {
      const { position, actual, low, high } = score;
      const code = position === 'inside' ? 'explanation.remark.inside-range' : 'explanation.remark.outside-range';
      const bound = actual.isLessThan(low) ? low : high;
      return message(code, { actual: comparedText(actual, bound), low: low.toExactText(), high: high.toExactText() });
    }
    case 'milestone':
      return message('explanation.remark.milestone', { isReached: score.result.isPositive });
    case 'rated':
      return message('explanation.remark.rated', { rating: score.rating });
    case 'worst':
      return message('explanation.remark.worst');
    case 'no-data-zero':
      return message('explanation.remark.no-data-zero');
    default:
      return message('explanation.remark.given');
  }
}

/** Where on its curve an attainment lies, and what then still holds the rate. */
export function addRateSteps(
  list: StepList,
  { curve, isRaisedToZero, cap, result }: RateTrace,
  subject: Subject,
): void {
  const formula = curveFormula(curve);
  if (formula === null) list.say('rate', subject, 'percent', curveRemark(curve), curve.result);
  else list.calculate('rate', subject, 'percent', formula);
  if (isRaisedToZero)
    list.calculate('rate-not-negative', subject, 'percent', atLeast(percent(curve.result), percent(Rational.ZERO)));
  if (cap === null) return;
  const before = isRaisedToZero ? Rational.ZERO : curve.result;
  list.calculate('rate-cap', subject, 'percent', atMost(percent(before), percent(result)));
}

function curveFormula(curve: CurveTrace): Formula | null {
  switch (curve.kind) {
    case 'points-between':
      return betweenFormula(curve);
    case 'tiers':
      return curve.parts.length === 0
        ? null
        : sum(...curve.parts.map(({ attainment, slope }) => product(percent(attainment), plain(slope))));
    case 'linear':
    case 'points-below':
    case 'points-level':
    case 'steps-below':
    case 'steps-reached':
      return null;
  }
}

/** `50 % + (97.9 % − 80 %) × 2.5`, the slope worked out where it ends soon. */
function betweenFormula({ attainment, from, to }: Extract<CurveTrace, { kind: 'points-between' }>): Formula {
  const rise = difference(percent(to.rate), percent(from.rate));
  const run = difference(percent(to.attainment), percent(from.attainment));
  const slope = to.rate.minus(from.rate).dividedBy(to.attainment.minus(from.attainment));
  const isShort = slope.equals(slope.round(SHORT_SLOPE));
  return sum(
    percent(from.rate),
    product(difference(percent(attainment), percent(from.attainment)), isShort ? plain(slope) : quotient(rise, run)),
  );
}

/** Decimals of a slope that still reads. */
const SHORT_SLOPE = 4;

function curveRemark(curve: CurveTrace): Message {
  const { attainment } = curve;
  switch (curve.kind) {
    case 'points-below':
    case 'steps-below': {
      const first = curve.first.attainment;
      const parameters = { attainment: comparedText(attainment, first, 'percent'), first: first.toExactText() };
      return message(`explanation.remark.${curve.kind}`, parameters);
    }
    case 'points-level':
      return message(levelRemark(curve), pointOf(curve.point));
    case 'steps-reached':
      return message('explanation.remark.step', pointOf(curve.step));
    case 'linear':
    case 'tiers':
    case 'points-between':
      return message('explanation.remark.linear', { attainment: shortText(attainment, 'percent') });
  }
}

function levelRemark({ attainment, point }: Extract<CurveTrace, { kind: 'points-level' }>) {
  const beyond = attainment.compare(point.attainment);
  if (beyond === 0) return 'explanation.remark.at-point';
  return beyond > 0 ? 'explanation.remark.above-point' : 'explanation.remark.below-point';
}

/** As the plan names it. */
function pointOf({ attainment, rate }: CurvePoint) {
  return { attainment: attainment.toExactText(), rate: rate.toExactText() };
}
