import type { Explanation, PlanInput } from '@premia/domain-bonus';
import { decimalsOf, minorUnit, Rational } from '@premia/domain-kernel';
import type { Contribution } from './contributions';
import { contributionsOf, exact, StepIndex } from './contributions';
import { settleAmounts } from './settle-amounts';

/** An amount as bars: where it starts, what moved it, where it ends; money with the decimals of the paid unit. */
export interface Waterfall {
  /** The target bonus. */
  readonly start: string;
  readonly moves: readonly WaterfallMove[];
  readonly total: string;
}

export interface WaterfallMove extends Pick<Contribution, 'key' | 'componentId' | 'measureId' | 'ruleId'> {
  readonly kind: Contribution['kind'] | 'rounding';
  readonly from: string;
  readonly to: string;
  readonly delta: string;
}

/** How a total came about from the target bonus; start and moves add up to the total exactly. */
export function waterfallOf(plan: PlanInput, explanation: Explanation): Waterfall {
  const index = new StepIndex(explanation.steps);
  const target = exact(index.find('target-bonus')?.result);
  const contributions = contributionsOf(plan, index);
  const unit = unitOf(plan, index);
  const decimals = decimalsOf(explanation.total);
  const settled = settleAmounts(
    target,
    contributions.map(({ amount }) => amount),
    Rational.parse(explanation.total),
    unit,
  );
  let running = settled.start;
  const move = (delta: Rational) => {
    const from = running;
    running = running.plus(delta);
    return { from: from.toFixed(decimals), to: running.toFixed(decimals), delta: delta.toFixed(decimals) };
  };
  const moves: WaterfallMove[] = contributions.map(({ key, kind, componentId, measureId, ruleId }, position) => ({
    key,
    kind,
    componentId,
    measureId,
    ruleId,
    ...move(settled.parts[position] ?? Rational.ZERO),
  }));
  if (!settled.rest.isZero) {
    moves.push({
      key: 'rounding',
      kind: 'rounding',
      componentId: null,
      measureId: null,
      ruleId: null,
      ...move(settled.rest),
    });
  }
  return { start: settled.start.toFixed(decimals), moves, total: explanation.total };
}

function unitOf(plan: PlanInput, index: StepIndex): Rational {
  const last = index.find('total.rounded') ?? index.find('total.largest-remainder');
  return last === undefined ? (minorUnit(plan.currency) ?? Rational.ONE) : exact(last.values['unit']);
}
