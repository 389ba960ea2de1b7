import type { Trace } from '@premia/domain-bonus';
import { minorUnitDecimals, Rational } from '@premia/domain-kernel';
import type { Formula } from '../formula/formula';
import { difference, evaluate, money, sum } from '../formula/formula';
import type { Subject } from '../steps/step';
import { targetFormula } from '../steps/target-steps';
import { allocateBars } from './allocate-bars';
import type { Change, ChangeKind } from './change';
import { changesOf } from './changes';

/** A payout as bars: where it starts, what moved it, where it ends. */
export interface Waterfall {
  readonly bars: readonly Bar[];
  /** Decimals of every bar: those of the currency, or of the paid unit where that is finer. */
  readonly decimals: number;
}

/** One bar, money rounded so that the base and all changes add up to the total exactly. */
export interface Bar {
  readonly key: string;
  readonly kind: 'base' | ChangeKind | 'total';
  readonly subject: Subject;
  readonly from: Rational;
  readonly to: Rational;
  readonly delta: Rational;
  /** Rounded half-up to the waterfall's decimals it gives `delta`. */
  readonly formula: Formula;
  /** What the formula adds so that the bars come to the total; null where rounding alone does it. */
  readonly carried: Rational | null;
}

/** A payout as bars in the coins of its currency. */
export function payoutWaterfall(trace: Trace, currency: string): Waterfall {
  return waterfallOf(trace, minorUnitDecimals(currency) ?? 0);
}

/**
 * How a payout came about from its target bonus. Bars are rounded by largest remainder; where that is not the usual rounding
 * of a bar's own formula, the formula carries the difference, so that what is shown always multiplies out.
 *
 * @param currencyDecimals of the smallest coin
 */
function waterfallOf(trace: Trace, currencyDecimals: number): Waterfall {
  const decimals = Math.max(currencyDecimals, trace.rounding.decimals);
  const unit = Rational.ofFraction(1n, 10n ** BigInt(decimals));
  // A rounding of less than a coin is shared out among the bars and has none of its own.
  const changes = changesOf(trace).filter(({ kind, amount }) => kind !== 'rounding' || !amount.abs().isLessThan(unit));
  const target = trace.targetBonus.result;
  const amounts = changes.map(({ amount }) => amount);
  const allocated = allocateBars(target, amounts, trace.result, unit);
  const bars: Bar[] = [baseBar(trace, allocated.start)];
  let running = allocated.start;
  const add = (bar: Pick<Bar, 'key' | 'kind' | 'subject' | 'delta' | 'formula' | 'carried'>): void => {
    const from = running;
    running = running.plus(bar.delta);
    bars.push({ ...bar, from, to: running });
  };
  changes.forEach((one, position) => add(changeBar(one, allocated.parts[position] ?? Rational.ZERO, unit)));
  if (!allocated.rest.isZero) add(restBar(running, allocated.rest));
  return { bars: [...bars, totalBar(trace.result, bars)], decimals };
}

function baseBar({ targetBonus }: Trace, start: Rational): Bar {
  const formula = targetBonus.segments.length === 0 ? money(Rational.ZERO) : targetFormula(targetBonus);
  return {
    key: 'base',
    kind: 'base',
    subject: {},
    from: Rational.ZERO,
    to: start,
    delta: start,
    formula,
    carried: null,
  };
}

function changeBar(
  { key, kind, subject, formula, amount }: Change,
  delta: Rational,
  unit: Rational,
): Omit<Bar, 'from' | 'to'> {
  const carried = delta.minus(amount.roundToMultiple(unit));
  return carried.isZero
    ? { key, kind, subject, delta, formula, carried: null }
    : { key, kind, subject, delta, formula: sum(formula, money(carried)), carried };
}

/** What too few bars could not carry. */
function restBar(reached: Rational, rest: Rational): Omit<Bar, 'from' | 'to'> {
  const formula = difference(money(reached.plus(rest)), money(reached));
  return { key: 'rounding-rest', kind: 'rounding', subject: {}, delta: rest, formula, carried: null };
}

function totalBar(total: Rational, bars: readonly Bar[]): Bar {
  const moving = bars.filter(({ delta, kind }) => kind === 'base' || !delta.isZero);
  const formula = sum(...moving.map(({ delta }) => money(delta)));
  const added = evaluate(formula);
  if (!added.equals(total))
    throw new Error(`The bars of a payout come to ${added.toExactText()}, not to ${total.toExactText()}`);
  return {
    key: 'total',
    kind: 'total',
    subject: {},
    from: Rational.ZERO,
    to: total,
    delta: total,
    formula,
    carried: null,
  };
}
