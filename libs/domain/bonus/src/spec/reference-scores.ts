import type {
  ComponentInput,
  CurveInput,
  MeasureInput,
  NoDataPolicy,
  PerUnitComponentInput,
  TargetComponentInput,
} from '../lib/input';
import type { PlainFraction } from './plain-fraction';
import {
  add,
  compare,
  decimal,
  divide,
  HUNDRED,
  isAtLeast,
  isZero,
  least,
  most,
  multiply,
  ONE,
  subtract,
  sum,
  ZERO,
} from './plain-fraction';

/** Scores as the contract's page says them, sentence by sentence (bonus calculation §1 to §3). */
export interface ReferenceScore {
  readonly measure: MeasureInput;
  readonly state: 'data' | 'worst' | 'zero' | 'out';
  readonly attainment: PlainFraction | null;
  readonly rate: PlainFraction | null;
  readonly counted: boolean;
  readonly team?: string;
}

export function isTarget(component: ComponentInput): component is TargetComponentInput {
  return !('kind' in component);
}

function stateOf(measure: MeasureInput, planNoData: NoDataPolicy): ReferenceScore['state'] {
  if (measure.status === 'undefined_worst') return 'worst';
  if (measure.status === 'not_applicable') return 'out';
  if (measure.status !== 'no_data' && measure.actual !== null) return 'data';
  return (measure.noData ?? planNoData) === 'zero' ? 'zero' : 'out';
}

function attainmentOf(measure: MeasureInput): PlainFraction {
  const { scoring } = measure;
  const max = measure.attainmentMax === undefined ? null : decimal(measure.attainmentMax);
  const raw = rawAttainment(measure.actual ?? '', scoring, max);
  const raised = most(raw, ZERO);
  return max === null ? raised : least(raised, max);
}

function rawAttainment(text: string, scoring: MeasureInput['scoring'], max: PlainFraction | null): PlainFraction {
  if (scoring === undefined) return ZERO;
  if (scoring.kind === 'rated') return decimal(scoring.ratings[text] ?? '0');
  const actual = decimal(text);
  switch (scoring.kind) {
    case 'ratio': {
      const target = decimal(scoring.target);
      if (scoring.direction === 'higher') return divide(multiply(HUNDRED, actual), target);
      return compare(actual, ZERO) > 0 ? divide(multiply(HUNDRED, target), actual) : (max ?? ZERO);
    }
    case 'mirror':
      return multiply(HUNDRED, subtract(add(ONE, ONE), divide(actual, decimal(scoring.target))));
    case 'progress': {
      const baseline = decimal(scoring.baseline);
      return divide(multiply(HUNDRED, subtract(actual, baseline)), subtract(decimal(scoring.target), baseline));
    }
    case 'range': {
      const distance = most(
        most(subtract(decimal(scoring.low), actual), subtract(actual, decimal(scoring.high))),
        ZERO,
      );
      if (isZero(distance)) return HUNDRED;
      const tolerance = decimal(scoring.tolerance);
      if (isZero(tolerance)) return ZERO;
      return most(ZERO, multiply(HUNDRED, subtract(ONE, divide(distance, tolerance))));
    }
    case 'milestone':
      return isAtLeast(actual, ONE) ? HUNDRED : ZERO;
    case 'given':
      return actual;
  }
}

export function rateOn(curve: CurveInput, attainment: PlainFraction): PlainFraction {
  return most(ZERO, rawRate(curve, attainment));
}

function rawRate(curve: CurveInput, attainment: PlainFraction): PlainFraction {
  switch (curve.kind) {
    case 'linear':
      return attainment;
    case 'points':
      return ratePoints(curve, attainment);
    case 'steps': {
      const reached = curve.steps.filter(([at]) => {
        const comparison = compare(attainment, decimal(at));
        return comparison > 0 || (comparison === 0 && curve.reach !== 'above');
      });
      return decimal(reached.at(-1)?.[1] ?? '0');
    }
    case 'tiers': {
      const earned = curve.tiers.map((tier, index) => {
        const lower = decimal(curve.tiers[index - 1]?.upTo ?? '0');
        const upper = tier.upTo === null ? attainment : least(attainment, decimal(tier.upTo));
        return multiply(most(ZERO, subtract(upper, lower)), decimal(tier.slope));
      });
      return sum(earned);
    }
  }
}

function ratePoints(curve: Extract<CurveInput, { kind: 'points' }>, attainment: PlainFraction): PlainFraction {
  const points = curve.points.map(([at, rate]) => ({ at: decimal(at), rate: decimal(rate) }));
  const [first] = points;
  const last = points.at(-1);
  if (first === undefined || last === undefined) throw new Error('A curve of no points');
  if (compare(attainment, first.at) < 0) return curve.below === 'flat' ? first.rate : ZERO;
  const passed = points.filter(({ at }) => isAtLeast(attainment, at));
  const from = passed.at(-1) ?? first;
  const to = points[passed.length];
  if (to !== undefined) return onLine(from, to, attainment);
  const beforeLast = points.at(-2);
  return curve.above === 'extend' && beforeLast !== undefined ? onLine(beforeLast, last, attainment) : last.rate;
}

interface Point {
  readonly at: PlainFraction;
  readonly rate: PlainFraction;
}

function onLine(from: Point, to: Point, attainment: PlainFraction): PlainFraction {
  const slope = divide(subtract(to.rate, from.rate), subtract(to.at, from.at));
  return add(from.rate, multiply(subtract(attainment, from.at), slope));
}

export function scoreOf(
  measure: MeasureInput,
  planNoData: NoDataPolicy,
  component: TargetComponentInput | null,
): ReferenceScore {
  const state = stateOf(measure, planNoData);
  const attainment = state === 'out' ? null : state === 'data' ? attainmentOf(measure) : ZERO;
  const counted = component !== null && measure.pilot !== true && state !== 'out';
  if (attainment === null || component?.curveOn === 'component')
    return { measure, state, attainment, rate: null, counted };
  if (component === null) return { measure, state, attainment, rate: attainment, counted };
  const rate = rateOn(measure.curve ?? component.curve, attainment);
  const capped = measure.cap === undefined ? rate : least(rate, decimal(measure.cap));
  return { measure, state, attainment, rate: capped, counted };
}

export interface ReferenceComponent {
  readonly attainment: PlainFraction;
  readonly rate: PlainFraction;
  readonly scores: readonly ReferenceScore[];
}

export function scoreList(
  component: TargetComponentInput,
  measures: readonly MeasureInput[],
  planNoData: NoDataPolicy,
): ReferenceComponent {
  const scores = measures.map((measure) => scoreOf(measure, planNoData, component));
  const counted = scores.filter((score) => score.counted);
  const weight = (score: ReferenceScore) => decimal(score.measure.weight ?? '0');
  const total = sum(counted.map(weight));
  // Only under pilots alone, of whom nobody is paid.
  if (isZero(total)) return { attainment: ZERO, rate: ZERO, scores };
  const mean = (valueOf: (score: ReferenceScore) => PlainFraction | null) =>
    divide(sum(counted.map((score) => multiply(weight(score), valueOf(score) ?? ZERO))), total);
  const attainment = mean((score) => score.attainment);
  const earned = component.curveOn === 'component' ? rateOn(component.curve, attainment) : mean((score) => score.rate);
  const raised = component.floor === undefined ? earned : most(earned, decimal(component.floor));
  return { attainment, rate: component.cap === undefined ? raised : least(raised, decimal(component.cap)), scores };
}

/** Money per unit and the actual that counts; null for the actual where nothing counts. */
export function payPerUnit(
  component: PerUnitComponentInput,
  measure: MeasureInput,
  planNoData: NoDataPolicy,
): { readonly amount: PlainFraction; readonly actual: PlainFraction | null } {
  if (measure.pilot === true || stateOf(measure, planNoData) !== 'data') return { amount: ZERO, actual: null };
  const actual = most(ZERO, decimal(measure.actual ?? '0'));
  const tiers = measure.tiers ?? component.tiers;
  const parts = tiers.map((tier, index) => {
    const from = decimal(tier.from);
    const above = most(ZERO, subtract(actual, from));
    if ('amount' in tier) {
      const size = subtract(decimal(tier.to), from);
      return multiply(decimal(tier.amount), divide(least(above, size), size));
    }
    const next = tiers[index + 1];
    const units = next === undefined ? above : least(above, subtract(decimal(next.from), from));
    return multiply(decimal(tier.rate), units);
  });
  const earned = component.mode === 'whole' ? multiply(wholeRate(component, tiers, actual), actual) : sum(parts);
  return { amount: component.cap === undefined ? earned : least(earned, decimal(component.cap)), actual };
}

function wholeRate(
  component: PerUnitComponentInput,
  tiers: PerUnitComponentInput['tiers'],
  actual: PlainFraction,
): PlainFraction {
  const reached = tiers.filter((tier) => {
    const comparison = compare(actual, decimal(tier.from));
    return comparison > 0 || (comparison === 0 && component.reach !== 'above');
  });
  const last = reached.at(-1);
  return last !== undefined && 'rate' in last ? decimal(last.rate) : ZERO;
}
